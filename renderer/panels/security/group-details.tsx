import { ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { type Analysis, fixesFor } from '../../../shared/analysis.ts';
import { message } from '../../../shared/messages/message.ts';
import { nameOf } from '../../../shared/network/network.ts';
import { addSecurityRule, isSorted, sortSecurityRules } from '../../../shared/plan/edits/security-rules.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { newRuleFor } from '../../../shared/rules/sec/new-rule.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { FixCard } from '../../parts/fixes/fix-card.tsx';
import { showSecurityRule } from '../../answers/security-view.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit, sealStep } from '../../store/document-store.ts';
import { useView } from '../../store/view-store.ts';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/text-input.tsx';
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
        <h2 className={styles.title}>
          {t('security:rules')} <span className={styles.count}>{group.rules.length}</span>
        </h2>
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
        <Button
          onClick={() => {
            changeRules(group, (plan) => addSecurityRule(plan, group.id, newRuleFor(network, group)));
            showSecurityRule(group.id, group.rules.length);
          }}
        >
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

/** A finding in one line; open, it is told in full with what mends it. */
function FindingItem({ analysis, finding }: { readonly analysis: Analysis; readonly finding: Finding }) {
  const { t, text } = useTranslator();
  const [open, setOpen] = useState(false);
  const id = useId();
  const words = text(finding.message);
  return (
    <li>
      <button
        type="button"
        className={styles.finding}
        title={open ? undefined : words}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} aria-hidden className={styles.chevron} />
        <SeverityIcon severity={finding.severity} />
        <span className={styles.message}>
          <span className="visually-hidden">{t(`findings:severity.${finding.severity}`)}</span>
          <span className={styles.code}>{finding.rule}</span> {words}
        </span>
      </button>
      <div id={id} hidden={!open}>
        {open && <Fixes analysis={analysis} finding={finding} />}
      </div>
    </li>
  );
}

function Fixes({ analysis, finding }: { readonly analysis: Analysis; readonly finding: Finding }) {
  const { text } = useTranslator();
  const fixes = fixesFor(analysis, finding);
  if (fixes.length === 0) return <p className={styles.decision}>{text({ key: `${finding.rule}:how` })}</p>;
  return (
    <ul className={styles.fixes}>
      {fixes.map((fix, at) => (
        <FixCard key={at} analysis={analysis} finding={finding} fix={fix} />
      ))}
    </ul>
  );
}

interface GroupDetailsProps {
  readonly analysis: Analysis;
  readonly listed: ListedGroup;
}
