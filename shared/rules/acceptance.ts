import type { Acceptance } from '../plan/rows.ts';
import type { Finding } from './finding.ts';

/** Whether an entry of `accepted` speaks of this finding: the same rule, and every object it names is a subject. */
export function matches(entry: Acceptance, finding: Pick<Finding, 'rule' | 'subjects'>): boolean {
  return entry.rule === finding.rule && entry.subjects.every((subject) => finding.subjects.includes(subject));
}

/** Tells whether an entry of `accepted` speaks of one of these findings; not each is held against each. */
export function matcherOf(findings: readonly Pick<Finding, 'rule' | 'subjects'>[]): (entry: Acceptance) => boolean {
  const bySubject = new Map<string, Pick<Finding, 'rule' | 'subjects'>[]>();
  for (const finding of findings) for (const subject of new Set(finding.subjects)) append(bySubject, subject, finding);
  return (entry) => {
    // What has the rarest of its subjects is all that can match.
    const lists = entry.subjects.map((subject) => bySubject.get(subject) ?? []);
    const [first = [], ...others] = lists;
    const rarest = others.reduce((least, list) => (list.length < least.length ? list : least), first);
    return rarest.some((finding) => matches(entry, finding));
  };
}

/** Finds the first entry that speaks of a finding. */
export function acceptanceFinder(entries: readonly Acceptance[]): (finding: Finding) => Acceptance | undefined {
  const places = new Map<Acceptance, number>(entries.map((entry, at) => [entry, at]));
  const byFirst = new Map<string, Acceptance[]>();
  for (const entry of entries) append(byFirst, entry.subjects[0] ?? '', entry);
  return (finding) =>
    finding.subjects
      .flatMap((subject) => byFirst.get(subject)?.find((entry) => matches(entry, finding)) ?? [])
      .reduce<Acceptance | undefined>(
        (first, entry) => (first === undefined || (places.get(entry) ?? 0) < (places.get(first) ?? 0) ? entry : first),
        undefined,
      );
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Whether the last day on which an entry holds lies before `asOf` (both ISO dates). */
export function isStale(entry: Acceptance, asOf: string): boolean {
  return entry.until !== undefined && entry.until < asOf;
}
