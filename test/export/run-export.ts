import { analyze } from '../../shared/analysis.ts';
import type { ExportedFile, Exporter, ExportOutcome } from '../../shared/export/exporter.ts';
import type { Language } from '../../shared/messages/language.ts';
import { createTranslator, type Translator } from '../../shared/messages/translator.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';

/** Runs an exporter to its end, on the day of the guide's edition. */
export function runExport<Options>(
  exporter: Exporter<Options>,
  plan: Plan,
  options: Options,
  language: Language = 'en',
): ExportOutcome {
  const steps = exporter.run({ analysis: analyze(plan, '2019-08-14'), speak: speakers[language] }, options);
  let last = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!(step.value >= last && step.value <= 1)) throw new Error(`progress from ${last} to ${step.value}`);
    last = step.value;
  }
}

export const speakers: Readonly<Record<Language, Translator>> = {
  en: createTranslator('en', ruleTexts),
  'zh-CN': createTranslator('zh-CN', ruleTexts),
};

/** The files of an outcome; one that is blocked fails the test with its reasons. */
export function filesOf(outcome: ExportOutcome): readonly ExportedFile[] {
  if (outcome.kind === 'files') return outcome.files;
  throw new Error(outcome.blockers.map(({ reason }) => speakers.en.text(reason)).join('\n'));
}

/** The reasons why an export is blocked, in English; none where it is not. */
export function reasonsOf(outcome: ExportOutcome): string[] {
  return outcome.kind === 'blocked' ? outcome.blockers.map(({ reason }) => speakers.en.text(reason)) : [];
}

/** The text of the one file whose path ends so. */
export function textOf(files: readonly ExportedFile[], suffix: string): string {
  const [only, ...others] = files.filter(({ path }) => path.endsWith(suffix));
  if (only === undefined || others.length > 0 || typeof only.content !== 'string')
    throw new Error(`no single text *${suffix} among ${files.map(({ path }) => path).join(', ')}`);
  return only.content;
}
