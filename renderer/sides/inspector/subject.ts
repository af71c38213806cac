import { clipped } from '../../../shared/diagram/card-text.ts';
import { message, type Message } from '../../../shared/messages/message.ts';
import { sameValue } from '../../../shared/plan/draft.ts';
import { changeObjects, type CommonFields } from '../../../shared/plan/edits/change-objects.ts';
import type { ObjectTable, Rows } from '../../../shared/plan/plan.ts';
import { currentPlan, edit } from '../../store/document-store.ts';

/** One of the objects that a form is about; a form about several changes them all as one step. */
export interface Subject<T extends ObjectTable> {
  readonly table: T;
  readonly row: Rows[T];
}

/** What several objects have in a field: the same, or not. */
export type Shared<Value> =
  { readonly mixed: false; readonly value: Value } | { readonly mixed: true; readonly value: undefined };

/** The value that all of these have in common. There must be at least one of them. */
export function shared<Item, Value>(items: readonly Item[], pick: (item: Item) => Value): Shared<Value> {
  const [first, ...others] = items;
  if (first === undefined) throw new Error('a form about nothing');
  const value = pick(first);
  return others.every((other) => sameValue(pick(other), value))
    ? { mixed: false, value }
    : { mixed: true, value: undefined };
}

/** The same for a text as a field shows it: empty while the objects differ or have none. */
export function sharedText<Item>(
  items: readonly Item[],
  pick: (item: Item) => string | undefined,
): { readonly mixed: boolean; readonly value: string } {
  const { mixed, value } = shared(items, pick);
  return { mixed, value: value ?? '' };
}

/** Gives the objects of a form the same values; what is typed in one field without a pause is one step. */
export function change<T extends ObjectTable>(
  subjects: readonly Subject<T>[],
  field: string,
  fields: CommonFields<T>,
): void {
  const objects = subjects.map(({ table, row }) => ({ table, id: row.id }));
  const { name } = fields as { readonly name?: string };
  edit(changeLabel(subjects, name), changeObjects(currentPlan(), objects, fields), mergeKey(subjects, field));
}

/** What identifies the typing in one field of a form. */
function mergeKey(subjects: readonly Subject<ObjectTable>[], field: string): string {
  return `field:${subjects.map(({ row }) => row.id).join(' ')}.${field}`;
}

/** What the step that changes these objects is called. */
export function changeLabel(subjects: readonly Subject<ObjectTable>[], newName?: string): Message {
  const [only, ...others] = subjects;
  if (only === undefined || others.length > 0) return message('edits:changeMany', { count: subjects.length });
  const { table, row } = only;
  const name = newName ?? ('name' in row ? row.name : '');
  return message('edits:change', {
    kind: message(`kinds:${table}`),
    name: clipped(name.trim() === '' ? row.id : name),
  });
}

/** An optional text of the plan: emptied, it is gone. */
export function orAbsent(text: string): string | undefined {
  return text === '' ? undefined : text;
}
