import type { Translator } from '../../shared/messages/translator.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { CheckedPlan } from './checked-plan.ts';
import { type FixLister, fixLister } from './listed-fixes.ts';

/**
 * The report for programs. Its keys are a contract: they keep their names and meaning. `fixesOmitted` stands where `fixes` is empty only because no fix
 * was made.
 */
export function checkedPlansJson(checked: readonly CheckedPlan[], allFixes: boolean, speak: Translator): string {
  const plans = checked.map(({ file, analysis }) => {
    const fixesOf = fixLister(analysis, allFixes);
    return {
      file,
      name: analysis.network.plan.name,
      findings: analysis.findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        subjects: finding.subjects,
        message: speak.text(finding.message),
        accepted: finding.acceptance !== undefined,
        ...fixesJson(finding, fixesOf, speak),
      })),
      counts: analysis.counts,
    };
  });
  return `${JSON.stringify({ plans }, undefined, 2)}\n`;
}

function fixesJson(finding: Finding, fixesOf: FixLister, speak: Translator): object {
  const fixes = fixesOf(finding);
  if (fixes === undefined) return { fixes: [], fixesOmitted: true };
  return { fixes: fixes.map(({ title, safe }) => ({ title: speak.text(title), safe })) };
}
