import { ShieldAlert, ShieldCheck, ShieldQuestionMark } from 'lucide-react';
import { useMemo } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import { nameOf, type Network, type PeeringNode } from '../../../shared/network/network.ts';
import { peeringAdmission, ping } from '../../../shared/rules/sec/peering-admission.ts';
import { type NamedRule, type SideAdmission, sideAdmissions } from '../../../shared/rules/sec/side-admission.ts';
import { currentAnalysis } from '../../answers/analysis.ts';
import { showSecurityRule } from '../../answers/security-view.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { ruleSummary } from '../../parts/fields/rule-summary.ts';
import { AdmitButtons } from '../../parts/security/admit-buttons.tsx';
import { edit } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { LongList } from './long-list.tsx';
import styles from './peering-admission.module.css';
import { Section } from './section.tsx';

/** What each VPC of a peering has to admit from the other side: what it admits, what is missing, and what adds it. */
export function PeeringAdmission({ network, node }: PeeringAdmissionProps) {
  const { t } = useTranslator();
  const sides = useMemo(() => sideAdmissions(network, node), [network, node]);
  if (sides.length === 0) return null;
  return (
    <Section title={t('security:sides')}>
      {sides.map((side) => (
        <Side key={side.vpc.row.id} network={network} node={node} side={side} />
      ))}
      <AdmitButtons between={{ peering: node.row.id }} />
    </Section>
  );
}

const signs = { admitted: ShieldCheck, missing: ShieldAlert, impossible: ShieldQuestionMark };

function Side({ network, node, side }: PeeringAdmissionProps & { readonly side: SideAdmission }) {
  const { t, text } = useTranslator();
  const name = (id: string): string => clipped(nameOf(network, id));
  const { vpc, other, sources, admitted } = side;
  const Sign = signs[side.ping];
  const title = t('security:sides.from', { vpc: name(vpc.row.id), other: name(other.row.id) });
  const named = sources.map(({ cidr, securityGroup }) => cidr ?? name(securityGroup ?? '')).join(', ');
  return (
    <section className={styles.side} aria-label={title}>
      <h4 className={styles.title}>{title}</h4>
      <p className={styles.quiet}>
        {named === '' ? t('security:sides.namesGroup') : t('security:sides.names', { sources: named })}
      </p>
      {admitted.length === 0 ? (
        <p className={styles.quiet}>{t('security:sides.nothing')}</p>
      ) : (
        <LongList items={admitted}>
          {(rule) => <AdmittedRule key={`${rule.group} ${rule.at}`} network={network} named={rule} />}
        </LongList>
      )}
      <div className={styles.ping}>
        <Sign size={14} aria-hidden className={styles.sign} data-ping={side.ping} />
        <span className={styles.said}>{t(`security:sides.ping.${side.ping}`)}</span>
        {side.ping === 'missing' && (
          <Button
            aria-label={t('security:sides.admitPingIn', { vpc: name(vpc.row.id) })}
            onClick={() => admitPing(node, vpc.row.id)}
          >
            {t('security:sides.admitPing')}
          </Button>
        )}
      </div>
      {side.reasons.map((reason, at) => (
        <p key={at} className={styles.quiet}>
          {text(reason)}
        </p>
      ))}
    </section>
  );
}

/** One rule that lets something in; a click shows it among the rules of its group. */
function AdmittedRule({ network, named: { group, at, rule } }: AdmittedRuleProps) {
  const { t } = useTranslator();
  const { short, full } = ruleSummary(network, rule, t);
  const groupName = clipped(nameOf(network, group));
  return (
    <li>
      <button
        type="button"
        className={styles.rule}
        title={`${groupName}: ${full}`}
        aria-label={t('security:sides.openRule', { number: at + 1, group: groupName, rule: short })}
        onClick={() => showSecurityRule(group, at)}
      >
        <span className={styles.what}>{short}</span>
        <span className={styles.where}>{groupName}</span>
      </button>
    </li>
  );
}

/** Adds what a side lacks to be pinged as one step, and shows the first new rule. */
function admitPing(node: PeeringNode, vpc: string): void {
  const { network } = currentAnalysis();
  const { patch, rules } = peeringAdmission(network, node, ping, vpc);
  edit(message('security:sides.admitPingIn', { vpc: clipped(nameOf(network, vpc)) }), patch);
  const [first] = rules;
  if (first !== undefined) showSecurityRule(first.group, first.at);
}

interface PeeringAdmissionProps {
  readonly network: Network;
  readonly node: PeeringNode;
}

interface AdmittedRuleProps {
  readonly network: Network;
  readonly named: NamedRule;
}
