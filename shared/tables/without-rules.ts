import { startDraft } from '../plan/draft.ts';
import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { TableRow } from './table-rows.ts';

/** Takes rules out of their security groups. */
export function withoutRules(plan: Plan, rows: readonly TableRow[]): Patch {
  const gone = new Map<number, Set<number>>();
  for (const { at, rule } of rows) if (rule !== undefined) gone.set(at, (gone.get(at) ?? new Set()).add(rule));
  const draft = startDraft(plan);
  for (const [at, places] of gone) {
    const rules = plan.securityGroups[at]?.rules ?? [];
    draft.setAt('securityGroups', at, { rules: rules.filter((_, place) => !places.has(place)) });
  }
  return draft.patch();
}
