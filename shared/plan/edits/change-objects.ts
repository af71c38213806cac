import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { ObjectTable, Plan, Rows } from '../plan.ts';

/** The fields that the rows of all these tables have. */
export type CommonFields<T extends ObjectTable> = {
  readonly [K in Exclude<keyof Rows[T], 'id'>]?: Rows[T][K] | undefined;
};

/** Gives several objects, of one table or of several, the same values. */
export function changeObjects<T extends ObjectTable>(
  plan: Plan,
  objects: readonly { readonly table: T; readonly id: string }[],
  fields: CommonFields<T>,
): Patch {
  const draft = startDraft(plan);
  for (const { table, id } of objects) draft.set(table, id, fields as unknown as Partial<Rows[T]>);
  return draft.patch();
}
