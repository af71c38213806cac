import { ShieldCheck, ShieldX } from 'lucide-react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import type { SecurityVerdict } from '../../../shared/network/trace-types.ts';
import { ruleSummary } from '../../parts/fields/rule-summary.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './security-item.module.css';

/** What the security groups of an instance say, and the rule that decides. */
export function SecurityItem({ network, verdict }: SecurityItemProps) {
  const { t } = useTranslator();
  const { instance, direction, admitted, decidedBy } = verdict;
  const Icon = admitted ? ShieldCheck : ShieldX;
  const inbound = direction === 'ingress';
  return (
    <li className={styles.item}>
      <Icon size={14} aria-hidden className={styles.icon} data-admitted={admitted} />
      <span className={styles.words}>
        {t(inbound ? 'paths:securityIn' : 'paths:securityOut', { instance: clipped(nameOf(network, instance)) })}
        <strong className={styles.word} data-admitted={admitted}>
          {t(admitted ? 'paths:securityAdmitted' : 'paths:securityDropped')}
        </strong>
        {decidedBy === undefined
          ? t(inbound ? 'paths:securityNoRuleIn' : 'paths:securityNoRuleOut')
          : t('paths:securityRule', {
              place: decidedBy.at + 1,
              group: clipped(nameOf(network, decidedBy.group)),
              rule: ruleSummary(network, decidedBy.rule, t).short,
            })}
      </span>
    </li>
  );
}

interface SecurityItemProps {
  readonly network: Network;
  readonly verdict: SecurityVerdict;
}
