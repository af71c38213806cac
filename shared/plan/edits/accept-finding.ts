import { sameValue, startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { Acceptance } from '../rows.ts';

/** Accepts a finding with a reason, and until a day (ISO, inclusive) where one is given; an entry about the same is replaced in its place. */
export function acceptFinding(plan: Plan, acceptance: Acceptance): Patch {
  const draft = startDraft(plan);
  const at = plan.accepted.findIndex((entry) => isAboutTheSame(entry, acceptance));
  if (at < 0) draft.add('accepted', acceptance);
  else draft.replaceAt('accepted', at, acceptance);
  return draft.patch();
}

/** Takes an entry back, as the plan holds it; an entry that is not there is no change. */
export function withdrawAcceptance(plan: Plan, acceptance: Acceptance): Patch {
  const draft = startDraft(plan);
  const at = plan.accepted.findIndex((entry) => sameValue(entry, acceptance));
  if (at >= 0) draft.removeAt('accepted', at);
  return draft.patch();
}

function isAboutTheSame(a: Acceptance, b: Acceptance): boolean {
  const [left, right] = [new Set(a.subjects), new Set(b.subjects)];
  return a.rule === b.rule && left.size === right.size && [...left].every((subject) => right.has(subject));
}
