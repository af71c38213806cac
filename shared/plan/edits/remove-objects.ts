import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import { objectTables, type ObjectTable, type Plan, type Rows } from '../plan.ts';
import { referencesOf, withReferences } from '../references.ts';

/** An object that goes when another one does. */
export interface Removed {
  readonly table: ObjectTable;
  readonly id: string;
}

/** Objects together with everything that makes no sense without them (vSwitches of a VPC, routes over a peering, …), the asked ones first. */
export function removalOf(plan: Plan, ids: readonly string[]): Removed[] {
  const gone = new Set(ids);
  const removed: Removed[] = [];
  for (const table of objectTables) for (const { id } of plan[table]) if (gone.has(id)) removed.push({ table, id });
  for (let grown = true; grown;) {
    grown = false;
    for (const table of objectTables) {
      for (const row of plan[table]) {
        if (gone.has(row.id)) continue;
        if (!referencesOf(table, row).some(({ reference, id }) => reference.owned && gone.has(id))) continue;
        gone.add(row.id);
        removed.push({ table, id: row.id });
        grown = true;
      }
    }
  }
  return removed;
}

/** Deletes objects, what hangs on them, their places on the canvas, and every mention of them elsewhere. */
export function removeObjects(plan: Plan, ids: readonly string[]): Patch {
  const gone = new Set(removalOf(plan, ids).map(({ id }) => id));
  const draft = startDraft(plan);
  for (const table of objectTables) {
    const rows: readonly Rows[ObjectTable][] = plan[table];
    // From the last row to the first: places before the one that goes stay as they are.
    for (const [at, row] of [...rows.entries()].reverse()) {
      if (gone.has(row.id)) draft.removeAt(table, at);
      else {
        const kept = withReferences(table, row, (id) => (gone.has(id) ? undefined : id));
        if (kept !== row) draft.replaceAt(table, at, kept);
      }
    }
  }
  draft.plan.accepted
    .filter(({ subjects }) => subjects.some((id) => gone.has(id)))
    .forEach((entry) => draft.removeAt('accepted', draft.plan.accepted.indexOf(entry)));
  for (const { id } of plan.layout) if (gone.has(id)) draft.remove('layout', id);
  const quotas = withoutRaisedQuotasOf(plan, gone);
  if (quotas !== plan.quotas) draft.header({ quotas });
  return draft.patch();
}

function withoutRaisedQuotasOf(plan: Plan, gone: ReadonlySet<string>): Plan['quotas'] {
  const { quotas } = plan;
  if (quotas === undefined || !Object.values(quotas).some((raised) => Object.keys(raised).some((id) => gone.has(id)))) {
    return quotas;
  }
  const kept = Object.entries(quotas)
    .map(
      ([quota, raised]) => [quota, Object.fromEntries(Object.entries(raised).filter(([id]) => !gone.has(id)))] as const,
    )
    .filter(([, raised]) => Object.keys(raised).length > 0);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
