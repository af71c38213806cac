import type { Finding } from './finding.ts';

/** What becomes of the findings when a plan changes; accepted ones are not looked at. */
export interface FindingChanges {
  readonly cleared: readonly Finding[];
  readonly added: readonly Finding[];
}

/**
 * Compares the findings of a plan before and after a change. The same rule about the same objects is the same finding,
 * in whatever words; a quota that was reached and is now exceeded is another one.
 */
export function findingChanges(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
  return { cleared: beyond(before, after), added: beyond(after, before) };
}

/** The findings of a list that another one lacks; of those that a rule has several times about the same objects, the last ones. */
function beyond(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of others) {
    if (finding.acceptance === undefined) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  }
  return findings.filter((finding) => {
    if (finding.acceptance !== undefined) return false;
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

function keyOf({ rule, severity, subjects }: Finding): string {
  return JSON.stringify([rule, severity, ...subjects]);
}
