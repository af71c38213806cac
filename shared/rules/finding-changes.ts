import type { Finding } from './finding.ts';
import { findRule } from './registry.ts';

/** What becomes of the findings when a plan changes; accepted ones are not looked at. */
export interface FindingChanges {
  readonly cleared: readonly Finding[];
  readonly added: readonly Finding[];
  /** Those of before that now name objects besides: neither new nor as harmless as they were. */
  readonly grown: readonly Finding[];
}

/**
 * Compares the findings of a plan before and after a change. The same rule about the same objects is the same finding, in whatever words; so is one that
 * names more of them than before, or fewer. A quota that was reached and is now exceeded is another one.
 */
export function findingChanges(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
  return withoutChanged(beyond(before, after), beyond(after, before));
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

/** Leaves out of both lists what is one finding about more or fewer objects. */
function withoutChanged(cleared: readonly Finding[], added: readonly Finding[]): FindingChanges {
  const open = new Map<string, Set<Finding>>();
  const placesOf = (finding: Finding): string[] =>
    findRule(finding.rule)?.gathers === true
      ? [kindOf(finding)]
      : finding.subjects.map((subject) => JSON.stringify([kindOf(finding), subject]));
  for (const finding of added)
    for (const place of placesOf(finding)) open.set(place, (open.get(place) ?? new Set()).add(finding));
  const changed = new Set<Finding>();
  const grown: Finding[] = [];
  for (const finding of cleared) {
    const gathers = findRule(finding.rule)?.gathers === true;
    const same = placesOf(finding)
      .flatMap((place) => [...(open.get(place) ?? [])])
      .find((other) => !changed.has(other) && (gathers || isPartOf(finding, other) || isPartOf(other, finding)));
    if (same === undefined) continue;
    changed.add(finding).add(same);
    if (!gathers && !isPartOf(same, finding)) grown.push(same);
  }
  return {
    cleared: cleared.filter((finding) => !changed.has(finding)),
    added: added.filter((finding) => !changed.has(finding)),
    grown,
  };
}

/** What a rule says, and how badly, whatever the objects. */
function kindOf({ rule, severity, message }: Finding): string {
  return JSON.stringify([rule, severity, message.key]);
}

/** Whether another finding names the same objects and more, in the same order: turned round, a way is another one. */
function isPartOf({ subjects }: Finding, other: Finding): boolean {
  let found = 0;
  for (const subject of other.subjects) if (subject === subjects[found]) found += 1;
  return subjects.length > 0 && found === subjects.length;
}
