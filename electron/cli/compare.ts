import { analyze } from '../../shared/analysis.ts';
import type { View } from '../../shared/network/view.ts';
import { type Comparison, compareScenarios } from '../../shared/scenarios/compare.ts';
import { paintFor } from './colours.ts';
import { comparisonCsv, comparisonMarkdown, comparisonText } from './compare-as-table.ts';
import { comparisonJson } from './compare-as-json.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { readPlan } from './plan-on-disk.ts';

export interface CompareOptions {
  readonly format: 'text' | 'json' | 'csv' | 'md';
  readonly view: View;
}

/** Compares a plan with the scenarios in its file: what each costs, finds, uses and loses. */
export async function compare(context: Context, file: string, { format, view }: CompareOptions): Promise<ExitCode> {
  const read = await readPlan(context.io, file);
  if (!read.ok) {
    await complain(context, read.error);
    return exitCode.fileFailed;
  }
  const comparison = compareScenarios(read.value.plan, (plan) => analyze(plan, context.io.today), view);
  await context.io.stdout.write(comparisonAs(format, context, file, comparison));
  return comparison.scenarios.every(({ effect }) => effect !== undefined) ? exitCode.fine : exitCode.found;
}

function comparisonAs(
  format: CompareOptions['format'],
  { io, speak }: Context,
  file: string,
  comparison: Comparison,
): string {
  switch (format) {
    case 'text':
      return comparisonText(comparison, file, speak, paintFor(io));
    case 'json':
      return comparisonJson(comparison, speak);
    case 'csv':
      return comparisonCsv(comparison);
    case 'md':
      return comparisonMarkdown(comparison, speak);
  }
}
