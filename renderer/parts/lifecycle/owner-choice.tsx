import type { PeeringRole } from '../../../shared/plan/edits/peering-draft.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './lifecycle.module.css';

/** From whose side a connection of two accounts is looked at. */
export function OwnerChoice({ side, onSide }: OwnerChoiceProps) {
  const { t } = useTranslator();
  return (
    <div className={styles.owner}>
      <span aria-hidden>{t('lifecycle:owner')}</span>
      <Segmented<PeeringRole>
        label={t('lifecycle:owner')}
        value={side}
        onValue={onSide}
        options={[
          { value: 'initiator', label: t('lifecycle:role.initiator') },
          { value: 'acceptor', label: t('lifecycle:role.acceptor') },
        ]}
      />
    </div>
  );
}

interface OwnerChoiceProps {
  readonly side: PeeringRole;
  readonly onSide: (side: PeeringRole) => void;
}
