import type { PriceBook } from '../catalog/price-book.ts';
import { sameValue } from '../plan/draft.ts';

export interface FieldChange {
  readonly field: string;
  /** Undefined: absent. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of rows that are known by their id. */
export interface RowsChange {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly FieldChange[] }[];
}

export interface BookComparison {
  /** Of the book itself: its name, currency and the like. */
  readonly fields: readonly FieldChange[];
  readonly rows: RowsChange;
  readonly waivers: RowsChange;
  /** Whether the books say the same. The order of rows says nothing. */
  readonly same: boolean;
}

/** How a book differs from another one, row by row and field by field. */
export function compareBooks(before: PriceBook, after: PriceBook): BookComparison {
  const { rows: rowsBefore, waivers: waiversBefore, ...headBefore } = before;
  const { rows: rowsAfter, waivers: waiversAfter, ...headAfter } = after;
  const fields = fieldChanges(headBefore, headAfter);
  const rows = rowsChange(rowsBefore, rowsAfter);
  const waivers = rowsChange(waiversBefore, waiversAfter);
  const same = fields.length === 0 && [rows, waivers].every(isNothing);
  return { fields, rows, waivers, same };
}

function isNothing({ added, gone, changed }: RowsChange): boolean {
  return added.length === 0 && gone.length === 0 && changed.length === 0;
}

function rowsChange(before: readonly WithId[], after: readonly WithId[]): RowsChange {
  // Books that were read have no id twice; of one that has, the last row counts.
  const old = new Map(before.map((row) => [row.id, row]));
  const fresh = new Map(after.map((row) => [row.id, row]));
  const changed = [...fresh.values()].flatMap((row) => {
    const was = old.get(row.id);
    const fields = was === undefined ? [] : fieldChanges(was, row);
    return fields.length === 0 ? [] : [{ id: row.id, fields }];
  });
  return {
    added: [...fresh.keys()].filter((id) => !old.has(id)),
    gone: [...old.keys()].filter((id) => !fresh.has(id)),
    changed,
  };
}

interface WithId {
  readonly id: string;
}

function fieldChanges(before: object, after: object): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const fresh = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((field) => !sameValue(old.get(field), fresh.get(field)))
    .map((field) => ({ field, before: old.get(field), after: fresh.get(field) }));
}
