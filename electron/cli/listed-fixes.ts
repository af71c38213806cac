import { type Analysis, fixesFor } from '../../shared/analysis.ts';
import type { Finding, Fix } from '../../shared/rules/finding.ts';

/** Of so many findings of a check the fixes are listed without being asked for. */
export const fixesListedFor = 20;

/** Gives the fixes of one finding after another, as they are listed; undefined where they are left out. */
export type FixLister = (finding: Finding) => readonly Fix[] | undefined;

/**
 * Lists the fixes of the first findings of every check, or of all. To make a fix a rule may have to go through the whole plan, so that the fixes of many
 * findings take as long as the square of their number; nobody reads them before the first ones are mended.
 */
export function fixLister(analysis: Analysis, all: boolean): FixLister {
  const listed = new Map<string, number>();
  return (finding) => {
    const count = (listed.get(finding.rule) ?? 0) + 1;
    listed.set(finding.rule, count);
    return all || count <= fixesListedFor ? fixesFor(analysis, finding) : undefined;
  };
}
