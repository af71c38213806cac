import type { Analysis } from '../../../shared/analysis.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { findingChanges, type FindingChanges } from '../../../shared/rules/finding-changes.ts';

/** What a change that is only being considered does to the findings. Accepted findings count as none. */
export interface Impact extends FindingChanges {
  /** Findings about the objects in question that are there with the change and without it. */
  readonly kept: readonly Finding[];
}

/** Compares what a plan means with what it would mean. `about` names the objects whose remaining findings are of interest. */
export function impactOf(before: Analysis, after: Analysis, about: readonly string[]): Impact {
  const changes = findingChanges(before.findings, after.findings);
  const kept = after.findings.filter(
    (finding) =>
      finding.acceptance === undefined &&
      !changes.added.includes(finding) &&
      finding.subjects.some((id) => about.includes(id)),
  );
  return { ...changes, kept };
}
