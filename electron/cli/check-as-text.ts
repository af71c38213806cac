import { ownDecisions } from '../../shared/analysis.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import type { Acceptance } from '../../shared/plan/rows.ts';
import { type Finding, severities, type Severity } from '../../shared/rules/finding.ts';
import type { CheckedPlan } from './checked-plan.ts';
import type { Paint } from './colours.ts';
import { fixLister } from './listed-fixes.ts';
import { printable } from './printable.ts';

/** The report on one plan for people: a heading, then each finding with its acceptance or its fixes and decisions, those of the first findings of each check or all. */
export function checkedPlanText(
  { file, analysis, fixed }: CheckedPlan,
  allFixes: boolean,
  speak: Translator,
  paint: Paint,
): string {
  const line = (text: Message): string => printable(speak.text(text));
  const fixesOf = fixLister(analysis, allFixes);
  let unlisted = 0;
  const heading = message('cli:check.heading', { file, name: analysis.network.plan.name });
  const lines = [paint('strong', line(heading))];
  if (fixed > 0) lines.push(`  ${line(message('cli:check.fixed', { count: fixed }))}`);
  if (analysis.findings.length === 0) lines.push(`  ${line(message('cli:check.clean'))}`);
  for (const finding of analysis.findings) {
    lines.push(`  ${paintedSeverity(finding, speak, paint)}  ${finding.rule}  ${line(finding.message)}`);
    if (finding.acceptance) {
      lines.push(`    ${paint('faint', line(acceptanceText(finding.acceptance)))}`);
      continue;
    }
    const fixes = fixesOf(finding);
    if (fixes === undefined) {
      unlisted += 1;
      continue;
    }
    for (const { title, safe } of fixes) {
      lines.push(`    ${line(safe ? message('cli:check.safeFix', { title }) : message('cli:check.fix', { title }))}`);
    }
    for (const { title } of ownDecisions(analysis, finding))
      lines.push(`    ${line(message('cli:check.decide', { title }))}`);
  }
  if (unlisted > 0) lines.push(`  ${line(message('cli:check.unlisted', { count: unlisted }))}`);
  return `${lines.join('\n')}\n`;
}

/** The last line of the report. */
export function checkSummary(checked: readonly CheckedPlan[], unread: number, speak: Translator): string {
  const sum = (severity: Severity): number =>
    checked.reduce((total, { analysis }) => total + analysis.counts[severity], 0);
  const accepted = checked.flatMap(({ analysis }) => analysis.findings.filter(({ acceptance }) => acceptance)).length;
  const counts = [
    speak.t('cli:check.errors', { count: sum('error') }),
    speak.t('cli:check.warnings', { count: sum('warning') }),
    speak.t('cli:check.notices', { count: sum('notice') }),
    ...(accepted > 0 ? [speak.t('cli:check.acceptedCount', { count: accepted })] : []),
    ...(unread > 0 ? [speak.t('cli:check.unreadable', { count: unread })] : []),
  ].join(speak.t('cli:listSeparator'));
  const plans = message('cli:check.plans', { count: checked.length });
  return `${speak.t('cli:check.summary', { plans, counts })}\n`;
}

function paintedSeverity({ severity, acceptance }: Finding, speak: Translator, paint: Paint): string {
  const widest = Math.max(...severities.map((word) => speak.t(`cli:severity.${word}`).length));
  return paint(acceptance ? 'faint' : severity, speak.t(`cli:severity.${severity}`).padEnd(widest));
}

function acceptanceText({ reason, until }: Acceptance): Message {
  return until === undefined
    ? message('cli:check.accepted', { reason })
    : message('cli:check.acceptedUntil', { reason, until });
}
