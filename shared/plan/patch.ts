// Tables are arrays, changes carry a place. Rows keep the user's order, and a faulty file may repeat an id (FILE002). A change names its
// row by key and by place: the place decides where keys repeat, the key decides where places have shifted. `layout` is a table like the
// others.
import { failure, type Result, success } from '../result.ts';
import { keyOf, type Plan, type PlanHeader, type Rows, type TableName } from './plan.ts';

/** A change to a plan, in the order it is applied. It carries what it replaces, so it can be inverted without the plan. */
export interface Patch {
  readonly changes: readonly Change[];
}

export type Change = { [T in TableName]: RowChange<T> }[TableName] | HeaderChange;

/** `at` is the row's place in its table: where it is inserted, and where it is looked for first (ids of a faulty file may repeat). */
export type RowChange<T extends TableName = TableName> =
  | { readonly op: 'add'; readonly table: T; readonly at: number; readonly row: Rows[T] }
  | { readonly op: 'remove'; readonly table: T; readonly at: number; readonly row: Rows[T] }
  | {
      readonly op: 'set';
      readonly table: T;
      readonly at: number;
      /** Key of the row before the change. */
      readonly key: string;
      /** The fields that change, before and after; undefined = absent. */
      readonly from: Partial<Rows[T]>;
      readonly to: Partial<Rows[T]>;
    };

export interface HeaderChange {
  readonly op: 'header';
  /** The fields that change, before and after; undefined = absent. */
  readonly from: Partial<HeaderFields>;
  readonly to: Partial<HeaderFields>;
}

/** All of a plan that is no table. What a file says beyond this version is changed only by going from one file to another. */
export type HeaderFields = PlanHeader & Pick<Plan, 'unknown' | 'spelledOut'>;

/** Why a patch does not fit a plan: the row it changes is not there. */
export interface PatchConflict {
  readonly code: 'row-missing';
  readonly table: TableName;
  readonly key: string;
}

export const emptyPatch: Patch = { changes: [] };

/** Applies a patch; a row that is not at its place is looked for by key, and one that is nowhere fails the whole patch. */
export function applyPatch(plan: Plan, patch: Patch): Result<Plan, PatchConflict> {
  const next: Record<string, unknown> = { ...plan };
  const owned = new Set<TableName>();
  for (const change of patch.changes) {
    if (change.op === 'header') {
      Object.assign(next, change.to);
      for (const [key, value] of Object.entries(change.to)) if (value === undefined) Reflect.deleteProperty(next, key);
      continue;
    }
    // A table is copied once, on its first change.
    if (!owned.has(change.table)) {
      owned.add(change.table);
      next[change.table] = [...(plan[change.table] as readonly unknown[])];
    }
    const conflict = applyToTable(next[change.table] as Rows[TableName][], change);
    if (conflict) return failure(conflict);
  }
  return success(next as unknown as Plan);
}

/** Applies a patch that was made for exactly this plan; that it does not fit is a broken invariant. */
export function mustApply(plan: Plan, patch: Patch): Plan {
  const result = applyPatch(plan, patch);
  if (!result.ok) throw new Error(`patch does not fit: ${result.error.table} ${result.error.key}`);
  return result.value;
}

/** The patch that takes back another one. */
export function invertPatch(patch: Patch): Patch {
  return { changes: patch.changes.toReversed().map(invertChange) };
}

/** One patch that does what several do after one another. */
export function joinPatches(patches: readonly Patch[]): Patch {
  return { changes: patches.flatMap((patch) => patch.changes) };
}

function invertChange(change: Change): Change {
  switch (change.op) {
    case 'add':
      return { ...change, op: 'remove' };
    case 'remove':
      return { ...change, op: 'add' };
    case 'header':
      return { op: 'header', from: change.to, to: change.from };
    case 'set': {
      const after = { ...change.from, ...change.to } as { id?: string };
      const key = !hasMadeUpKey(change.table) && after.id !== undefined ? after.id : change.key;
      return { ...change, key, from: change.to, to: change.from } as Change;
    }
  }
}

function applyToTable(rows: Rows[TableName][], change: RowChange): PatchConflict | undefined {
  if (change.op === 'add') {
    rows.splice(Math.min(change.at, rows.length), 0, change.row);
    return undefined;
  }
  const key = change.op === 'set' ? change.key : keyOf(change.table, change.row);
  const at = locate(rows, change.table, key, change.at);
  if (at < 0) return { code: 'row-missing', table: change.table, key };
  if (change.op === 'remove') rows.splice(at, 1);
  else rows[at] = withFields(rows[at] as Rows[TableName], change.to);
  return undefined;
}

/** Rows that are known by several fields may be edited in these, so their place alone identifies them. */
function hasMadeUpKey(table: TableName): boolean {
  return table === 'accepted' || table === 'priceBooks';
}

function locate(rows: readonly Rows[TableName][], table: TableName, key: string, at: number): number {
  const there = rows[at];
  if (there !== undefined && (hasMadeUpKey(table) || keyOf(table, there) === key)) return at;
  return rows.findIndex((row) => keyOf(table, row) === key);
}

function withFields<R extends object>(row: R, fields: Partial<R>): R {
  const next = { ...row, ...fields };
  for (const [name, value] of Object.entries(fields)) if (value === undefined) Reflect.deleteProperty(next, name);
  return next;
}
