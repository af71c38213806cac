import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import { type ObjectTable, objectTables, type Plan, type Rows } from '../plan.ts';

/** Fields of a row to change; undefined takes an optional one out. An id is never changed: others point at it. */
export type FieldsOf<T extends ObjectTable> = { readonly [K in Exclude<keyof Rows[T], 'id'>]?: Rows[T][K] | undefined };

/** Changes fields of one object; what already has its value is no change, and nothing changed is an empty patch. */
export function changeFields<T extends ObjectTable>(plan: Plan, table: T, id: string, fields: FieldsOf<T>): Patch {
  const draft = startDraft(plan);
  draft.set(table, id, fields as Partial<Rows[T]>);
  return draft.patch();
}

/** Gives an object another name; only for the kinds that have one. */
export function renameObject(plan: Plan, id: string, name: string): Patch {
  const table = objectTables.find((candidate) => plan[candidate].some((row) => row.id === id && 'name' in row));
  if (table === undefined) throw new Error(`nothing with a name is ${id}`);
  const draft = startDraft(plan);
  draft.set(table, id, { name });
  return draft.patch();
}
