import { type Analysis, analyze } from '../../shared/analysis.ts';
import { severities, type Severity } from '../../shared/rules/finding.ts';
import { applySafeFixes } from '../../shared/safe-fixes.ts';
import { checkedPlanText, checkSummary } from './check-as-text.ts';
import { checkedPlansJson } from './check-as-json.ts';
import type { CheckedPlan } from './checked-plan.ts';
import { paintFor } from './colours.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { readPlan, writePlan } from './plan-on-disk.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  /** The mildest severity that fails the run. */
  readonly failOn: Severity;
  readonly fix?: boolean;
}

/** Checks every file that can be read, and reports it; what cannot be read is told on standard error. */
export async function check(context: Context, files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { io, speak } = context;
  const paint = paintFor(io);
  const checked: CheckedPlan[] = [];
  let failedFiles = 0;
  for (const file of files) {
    const outcome = await checkFile(context, file, options.fix === true);
    if (outcome.failed) failedFiles += 1;
    if (outcome.checked === undefined) continue;
    checked.push(outcome.checked);
    if (options.format === 'text') await io.stdout.write(`${checkedPlanText(outcome.checked, speak, paint)}\n`);
  }
  const unread = files.length - checked.length;
  await io.stdout.write(
    options.format === 'json' ? checkedPlansJson(checked, speak) : checkSummary(checked, unread, speak),
  );
  if (failedFiles > 0) return exitCode.fileFailed;
  return checked.some(({ analysis }) => reaches(options.failOn, analysis)) ? exitCode.found : exitCode.fine;
}

/** `checked` is missing when the file could not be read; when it could not be rewritten, it is the plan as it still is on disk. */
async function checkFile(
  context: Context,
  file: string,
  fix: boolean,
): Promise<{ readonly failed: boolean; readonly checked?: CheckedPlan }> {
  const { today } = context.io;
  const read = await readPlan(context.io, file);
  if (!read.ok) {
    await complain(context, read.error);
    return { failed: true };
  }
  const { plan, known } = read.value;
  const fixes = fix ? applySafeFixes(plan, today) : undefined;
  if (fixes === undefined || fixes.applied === 0) {
    return { failed: false, checked: { file, analysis: analyze(plan, today), fixed: 0 } };
  }
  const written = await writePlan(context.io, file, fixes.plan, known);
  if (!written.ok) {
    await complain(context, written.error);
    return { failed: true, checked: { file, analysis: analyze(plan, today), fixed: 0 } };
  }
  return { failed: false, checked: { file, analysis: analyze(fixes.plan, today), fixed: fixes.applied } };
}

function reaches(threshold: Severity, { counts }: Analysis): boolean {
  return severities.slice(0, severities.indexOf(threshold) + 1).some((severity) => counts[severity] > 0);
}
