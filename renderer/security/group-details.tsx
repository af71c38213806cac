import { Plus, Trash2 } from 'lucide-react';
import { type Analysis, fixesFor } from '../../shared/analysis.ts';
import { message } from '../../shared/messages/message.ts';
import { nameOf } from '../../shared/network/network.ts';
import {
  addSecurityRule,
  isSorted,
  newSecurityRule,
  sortSecurityRules,
} from '../../shared/plan/edits/security-rules.ts';
import { changeFields } from '../../shared/plan/edits/change-object.ts';
import { clipped } from '../../shared/diagram/card-text.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { FixCard } from '../fixes/fix-card.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { currentPlan, edit, sealStep } from '../store/document-store.ts';
import { useView } from '../store/view-store.ts';
import { SeverityIcon } from '../symbols/severity-icon.tsx';
import { Button } from '../ui/button.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { AdmissionTester } from './admission-tester.tsx';
import { changeRules } from './change-rules.ts';
import styles from './group-details.module.css';
import { groupFindings } from './group-findings.ts';
import type { ListedGroup } from './listed-groups.ts';
import { MemberList } from './member-list.tsx';
import { RuleGrid } from './rule-grid.tsx';

/** One security group: what is wrong with it, its rules, the instances in it, and a tester. */
export function GroupDetails({ analysis, listed }: GroupDetailsProps) {
  const { t } = useTranslator();
  const { network } = analysis;
  const { group, vpc } = listed;
  const findings = groupFindings(analysis, group);
  return (
    <section className={styles.details} aria-label={clipped(nameOf(network, group.id))}>
      <header className={styles.head}>
        <TextInput
          className={styles.name}
          aria-label={t('security:name')}
          value={group.name}
          onValue={(name) =>
            edit(
              message('security:rename'),
              changeFields(currentPlan(), 'securityGroups', group.id, { name }),
              `field:${group.id}.name`,
            )
          }
          onBlur={sealStep}
        />
        <span className={styles.where} title={clipped(nameOf(network, vpc.row.id))}>
          {clipped(nameOf(network, vpc.row.id))} · {vpc.row.region}
        </span>
        <Button
          tone="quiet"
          icon
          aria-label={t('security:remove')}
          tip={t('security:remove')}
          onClick={() => useView.setState({ dialog: { kind: 'delete', ids: [group.id] } })}
        >
          <Trash2 size={14} aria-hidden />
        </Button>
      </header>
      {findings.length > 0 && (
        <ul className={styles.findings} aria-label={t('security:findings')}>
          {findings.map((finding, at) => (
            <FindingItem key={`${finding.rule} ${at}`} analysis={analysis} finding={finding} />
          ))}
        </ul>
      )}
      <div className={styles.ruleHead}>
        <h3 className={styles.title}>
          {t('security:rules')} <span className={styles.count}>{group.rules.length}</span>
        </h3>
        <p className={styles.about}>{t('security:rulesAbout')}</p>
        <Button
          tone="quiet"
          disabledReason={isSorted(group.rules) ? t('security:sorted') : undefined}
          onClick={() =>
            edit(
              message('security:sortStep', { name: clipped(nameOf(network, group.id)) }),
              sortSecurityRules(currentPlan(), group.id),
            )
          }
        >
          {t('security:sort')}
        </Button>
        <Button onClick={() => changeRules(group, (plan) => addSecurityRule(plan, group.id, newSecurityRule))}>
          <Plus size={14} aria-hidden />
          {t('security:addRule')}
        </Button>
      </div>
      <RuleGrid network={network} group={group} />
      <div className={styles.columns}>
        <MemberList network={network} listed={listed} />
        <AdmissionTester network={network} listed={listed} />
      </div>
    </section>
  );
}

function FindingItem({ analysis, finding }: { readonly analysis: Analysis; readonly finding: Finding }) {
  const { text } = useTranslator();
  const fixes = fixesFor(analysis, finding);
  return (
    <li className={styles.finding}>
      <p className={styles.message} data-selectable>
        <SeverityIcon severity={finding.severity} />
        <span>
          <span className={styles.code}>{finding.rule}</span> {text(finding.message)}
        </span>
      </p>
      {fixes.length > 0 && (
        <ul className={styles.fixes}>
          {fixes.map((fix, at) => (
            <FixCard key={at} analysis={analysis} finding={finding} fix={fix} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface GroupDetailsProps {
  readonly analysis: Analysis;
  readonly listed: ListedGroup;
}
