import { fixesFor } from '../../shared/analysis.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import type { CheckedPlan } from './checked-plan.ts';

/** The report for programs. Its keys are a contract: they keep their names and meaning. */
export function checkedPlansJson(checked: readonly CheckedPlan[], speak: Translator): string {
  const plans = checked.map(({ file, analysis }) => ({
    file,
    name: analysis.network.plan.name,
    findings: analysis.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      subjects: finding.subjects,
      message: speak.text(finding.message),
      accepted: finding.acceptance !== undefined,
      fixes: fixesFor(analysis, finding).map(({ title, safe }) => ({ title: speak.text(title), safe })),
    })),
    counts: analysis.counts,
  }));
  return `${JSON.stringify({ plans }, undefined, 2)}\n`;
}
