import type { AnyFields, AnyValue } from './fields/field.ts';
import { tableFields } from './fields/table-fields.ts';
import { type ObjectTable, objectTables, type Plan, type Rows, type TableName } from './plan.ts';

/** A field that points at another object, as data: who points, through which path (`*` = every item), and at which tables. */
export interface Reference {
  readonly table: TableName;
  readonly path: readonly string[];
  readonly to: readonly ObjectTable[];
  /** Whether the row makes no sense without what it points at: it is deleted with it. */
  readonly owned: boolean;
}

/** Every reference that a plan can hold, in the order of tables and fields. */
export const references: readonly Reference[] = objectTables.flatMap((table) =>
  referencesIn(table, tableFields[table], []),
);

function referencesIn(table: TableName, fields: AnyFields, path: readonly string[]): Reference[] {
  return Object.entries(fields).flatMap(([name, value]) => referencesAt(table, value, [...path, name]));
}

function referencesAt(table: TableName, value: AnyValue, path: readonly string[]): Reference[] {
  if (value.kind === 'reference') return [{ table, path, to: value.to, owned: value.owned }];
  if (value.kind === 'list') return referencesAt(table, value.of, [...path, '*']);
  return value.kind === 'record' ? referencesIn(table, value.fields, path) : [];
}

/** A reference found in a row. */
export interface FoundReference {
  readonly reference: Reference;
  readonly id: string;
}

const byTable = new Map<TableName, readonly Reference[]>(
  references.map(({ table }) => [table, references.filter((reference) => reference.table === table)]),
);

/** What a row points at, in path order; fields that are absent point at nothing. */
export function referencesOf(table: TableName, row: Rows[TableName]): FoundReference[] {
  const found: FoundReference[] = [];
  everyReference(table, row, (id, reference) => found.push({ reference, id }) > 0);
  return found;
}

/** Whether a condition holds for everything that a row points at, asked in path order up to the first that fails; makes no list. */
export function everyReference(
  table: TableName,
  row: Rows[TableName],
  holds: (id: string, reference: Reference) => boolean,
): boolean {
  for (const reference of byTable.get(table) ?? []) {
    if (!everyAt(row, reference, 0, holds)) return false;
  }
  return true;
}

/**
 * A row with every reference replaced; `undefined` takes a reference out. A list item that loses one goes with it: a security rule without its
 * source would admit everybody.
 */
export function withReferences<T extends TableName>(
  table: T,
  row: Rows[T],
  replace: (id: string, reference: Reference) => string | undefined,
): Rows[T] {
  let next: unknown = row;
  for (const reference of byTable.get(table) ?? []) {
    next = rewrite(next, reference.path, 0, (id) => replace(id, reference));
  }
  return next as Rows[T];
}

/** Every id that an object of these tables carries, with its table; of a repeated id the first object counts. */
export function objectIndex(plan: Plan, tables: readonly ObjectTable[]): Map<string, ObjectTable> {
  const index = new Map<string, ObjectTable>();
  for (const table of tables) for (const row of plan[table]) if (!index.has(row.id)) index.set(row.id, table);
  return index;
}

function everyAt(
  value: unknown,
  reference: Reference,
  depth: number,
  holds: (id: string, reference: Reference) => boolean,
): boolean {
  const step = reference.path[depth];
  if (step === undefined) return typeof value !== 'string' || holds(value, reference);
  if (step === '*') {
    return !Array.isArray(value) || value.every((item: unknown) => everyAt(item, reference, depth + 1, holds));
  }
  if (typeof value !== 'object' || value === null) return true;
  return everyAt((value as Record<string, unknown>)[step], reference, depth + 1, holds);
}

function rewrite(
  value: unknown,
  path: readonly string[],
  depth: number,
  replace: (id: string) => string | undefined,
): unknown {
  const step = path[depth];
  if (step === undefined) return typeof value === 'string' ? replace(value) : value;
  if (step === '*') {
    if (!Array.isArray(value)) return value;
    const items = value
      .map((item: unknown) => rewrite(item, path, depth + 1, replace))
      .filter((item) => item !== undefined);
    return items.length === value.length && items.every((item, at) => item === value[at]) ? value : items;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return value;
  const before = (value as Record<string, unknown>)[step];
  const after = rewrite(before, path, depth + 1, replace);
  if (after === before) return value;
  if (after === undefined && path.slice(0, depth).includes('*')) return undefined;
  const next: Record<string, unknown> = { ...value, [step]: after };
  if (after === undefined) Reflect.deleteProperty(next, step);
  return next;
}
