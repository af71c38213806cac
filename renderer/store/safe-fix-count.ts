import { type Analysis, fixesFor } from '../../shared/analysis.ts';

const firsts = new WeakMap<Analysis, boolean>();
const counts = new WeakMap<Analysis, number>();

/** Whether any finding has a safe fix; asked after every change, so it stops at the first. */
export function hasSafeFix(analysis: Analysis): boolean {
  const known = firsts.get(analysis);
  if (known !== undefined) return known;
  const found = analysis.findings.some((finding) => isSafelyFixable(analysis, finding));
  firsts.set(analysis, found);
  return found;
}

/** How many findings have a safe fix. */
export function safeFixCount(analysis: Analysis): number {
  const known = counts.get(analysis);
  if (known !== undefined) return known;
  const count = analysis.findings.filter((finding) => isSafelyFixable(analysis, finding)).length;
  counts.set(analysis, count);
  return count;
}

function isSafelyFixable(analysis: Analysis, finding: Analysis['findings'][number]): boolean {
  return finding.acceptance === undefined && fixesFor(analysis, finding).some(({ safe }) => safe);
}
