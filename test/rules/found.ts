import { analyze, fixesFor } from '../../shared/analysis.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Severity } from '../../shared/rules/finding.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';

/** A finding as a reader meets it: in English, with what each fix would be called and make of the plan. */
export interface Told {
  readonly severity: Severity;
  readonly subjects: readonly string[];
  readonly message: string;
  readonly fixes: readonly { readonly title: string; readonly safe: boolean; readonly apply: () => Plan }[];
}

const { text } = createTranslator('en', ruleTexts);

/** The findings of one rule (or of an area: `QUOTA`) in a plan. */
export function found(plan: Plan, code: string): Told[] {
  const analysis = analyze(plan, '2019-08-14');
  return analysis.findings
    .filter(({ rule }) => rule.startsWith(code))
    .map((finding) => ({
      severity: finding.severity,
      subjects: finding.subjects,
      message: text(finding.message),
      fixes: fixesFor(analysis, finding).map(({ title, safe, patch }) => ({
        title: text(title),
        safe,
        apply: () => mustApply(plan, patch),
      })),
    }));
}

/** The codes of all findings, one for each; notices are no faults, nor is a price that only the purchase page knows (BILL801). */
export function faults(plan: Plan): string[] {
  return analyze(plan, '2019-08-14')
    .findings.filter(({ severity, rule }) => severity !== 'notice' && rule !== 'BILL801')
    .map(({ rule }) => rule);
}
