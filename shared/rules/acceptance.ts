import type { Acceptance } from '../plan/rows.ts';
import type { Finding } from './finding.ts';

/** Whether an entry of `accepted` speaks of this finding: the same rule, and every object it names is a subject. */
export function matches(entry: Acceptance, finding: Pick<Finding, 'rule' | 'subjects'>): boolean {
  return entry.rule === finding.rule && entry.subjects.every((subject) => finding.subjects.includes(subject));
}

/** Whether the last day on which an entry holds lies before `asOf` (both ISO dates). */
export function isStale(entry: Acceptance, asOf: string): boolean {
  return entry.until !== undefined && entry.until < asOf;
}
