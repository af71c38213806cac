import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan, PlanHeader } from '../plan.ts';

/** Changes what the plan says about itself; an `asOf` of undefined takes the date out, so that today counts. */
export function changeHeader(plan: Plan, fields: Partial<Pick<PlanHeader, 'name' | 'rulePack' | 'asOf'>>): Patch {
  const draft = startDraft(plan);
  draft.header(fields);
  return draft.patch();
}

/** Notes a raised quota of one object, or with undefined that the pack's own limit counts again. */
export function raiseQuota(plan: Plan, quota: string, objectId: string, limit: number | undefined): Patch {
  const raised = withEntry(own(plan.quotas, quota), objectId, limit);
  const draft = startDraft(plan);
  draft.header({ quotas: withEntry(plan.quotas, quota, raised) });
  return draft.patch();
}

/** A record with one entry more, changed in its place, or taken out; undefined when nothing is left. */
function withEntry<V>(record: Readonly<Record<string, V>> | undefined, key: string, value: V | undefined) {
  const entries = Object.entries({ ...record, [key]: value }).filter(
    (entry): entry is [string, V] => entry[1] !== undefined,
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Own entries only: an object may be called `constructor`. */
function own<V>(record: Readonly<Record<string, V>> | undefined, key: string): V | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
