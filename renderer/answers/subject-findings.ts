import type { Analysis } from '../../shared/analysis.ts';
import { type Finding, severities } from '../../shared/rules/finding.ts';

const remembered = new WeakMap<Analysis, ReadonlyMap<string, readonly Finding[]>>();

/** The findings about each object itself, by its id, worst first; accepted ones are left out. */
export function subjectFindings(analysis: Analysis): ReadonlyMap<string, readonly Finding[]> {
  const known = remembered.get(analysis);
  if (known !== undefined) return known;
  const made = new Map<string, Finding[]>();
  for (const severity of severities) {
    for (const finding of analysis.findings) {
      if (finding.severity !== severity || finding.acceptance !== undefined) continue;
      for (const id of new Set(finding.subjects)) {
        const own = made.get(id);
        if (own) own.push(finding);
        else made.set(id, [finding]);
      }
    }
  }
  remembered.set(analysis, made);
  return made;
}
