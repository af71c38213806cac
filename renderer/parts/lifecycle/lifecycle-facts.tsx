import { CircleDollarSign, Route, RouteOff } from 'lucide-react';
import type { StatePair } from '../../../shared/catalog/router-states.ts';
import { isBilled } from '../../../shared/lifecycle/charge.ts';
import { trafficFlows } from '../../../shared/lifecycle/transitions.ts';
import type { Network, PeeringNode } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './lifecycle.module.css';

/** What the states of the two ends mean: whether traffic passes, and whether somebody pays. */
export function LifecycleFacts({ network, node, states }: LifecycleFactsProps) {
  const { t, text } = useTranslator();
  const flows = trafficFlows(states);
  const charge = isBilled(network, node, states);
  const Sign = flows ? Route : RouteOff;
  return (
    <dl className={styles.facts}>
      <div className={styles.fact}>
        <dt>{t('lifecycle:traffic')}</dt>
        <dd className={styles.answer} data-answer={flows ? 'flows' : 'stops'}>
          <Sign size={14} aria-hidden />
          {flows ? t('lifecycle:traffic.flows') : t('lifecycle:traffic.stops')}
        </dd>
      </div>
      <div className={styles.fact}>
        <dt>{t('lifecycle:billing')}</dt>
        <dd className={styles.answer}>
          <CircleDollarSign size={14} aria-hidden />
          {t(`lifecycle:charge.${charge.answer}`)}
        </dd>
        <dd className={styles.reason}>{text(charge.reason)}</dd>
      </div>
    </dl>
  );
}

interface LifecycleFactsProps {
  readonly network: Network;
  readonly node: PeeringNode;
  readonly states: StatePair;
}
