import { CircleCheck, CircleSlash } from 'lucide-react';
import type { Peering } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './route-grid.module.css';

/** In which state a peering is, as seen from one of its ends; only one with both ends activated forwards. */
export function PeeringState({ peering: { initiator, acceptor }, router }: PeeringStateProps) {
  const { t } = useTranslator();
  const [own, other] = initiator.router === router ? [initiator, acceptor] : [acceptor, initiator];
  const words =
    own.state === other.state
      ? t(`canvas:state.${own.state}`)
      : t('routes:bothStates', { own: t(`canvas:state.${own.state}`), other: t(`canvas:state.${other.state}`) });
  const forwards = own.state === 'activated' && other.state === 'activated';
  const Sign = forwards ? CircleCheck : CircleSlash;
  return (
    <span className={styles.state} data-forwards={forwards} title={words}>
      <Sign size={12} aria-hidden />
      <span className={styles.text}>{words}</span>
    </span>
  );
}

interface PeeringStateProps {
  readonly peering: Peering;
  readonly router: string;
}
