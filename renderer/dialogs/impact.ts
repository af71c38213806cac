import type { Analysis } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/rules/finding.ts';

/** What a change that is only being considered does to the findings. Accepted findings count as none. */
export interface Impact {
  readonly added: readonly Finding[];
  readonly cleared: readonly Finding[];
  /** Findings about the objects in question that are there with the change and without it. */
  readonly kept: readonly Finding[];
}

/** Compares what a plan means with what it would mean. `about` names the objects whose remaining findings are of interest. */
export function impactOf(before: Analysis, after: Analysis, about: readonly string[]): Impact {
  const then = byText(before);
  const now = byText(after);
  return {
    added: [...now].filter(([text]) => !then.has(text)).map(([, finding]) => finding),
    cleared: [...then].filter(([text]) => !now.has(text)).map(([, finding]) => finding),
    kept: [...now]
      .filter(([text, { subjects }]) => then.has(text) && subjects.some((id) => about.includes(id)))
      .map(([, finding]) => finding),
  };
}

function byText({ findings }: Analysis): Map<string, Finding> {
  const open = findings.filter(({ acceptance }) => acceptance === undefined);
  return new Map(open.map((finding) => [JSON.stringify([finding.rule, finding.subjects, finding.message]), finding]));
}
