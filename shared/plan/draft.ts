import { applyChanges, type Change, fitting, type Patch } from './patch.ts';
import { keyOf, type Plan, type PlanHeader, type Rows, type TableName } from './plan.ts';

/** Collects the changes of one intent; `plan` is the plan with those changes so far. */
export interface Draft {
  readonly plan: Plan;
  add<T extends TableName>(table: T, row: Rows[T]): void;
  /** Changes fields of a row; fields that already have the value are left out, and nothing left is no change. */
  set<T extends TableName>(table: T, key: string, fields: Partial<Rows[T]>): void;
  /** The same for a row known by its place, for tables in which keys repeat. */
  setAt<T extends TableName>(table: T, at: number, fields: Partial<Rows[T]>): void;
  /** Makes a row be exactly another one, fields that it lacks taken out. */
  replaceAt<T extends TableName>(table: T, at: number, row: Rows[T]): void;
  remove(table: TableName, key: string): void;
  removeAt(table: TableName, at: number): void;
  header(fields: Partial<PlanHeader>): void;
  patch(): Patch;
}

/** Starts collecting changes to a plan. A key that is not there is a broken invariant: edits check what a user may ask for. */
export function startDraft(start: Plan): Draft {
  let plan = start;
  const changes: Change[] = [];
  let applied = 0;
  /** Tables that were copied here and that nobody outside has seen: of many changes each would otherwise copy its table. */
  const owned = new Set<TableName>();
  const push = (change: Change): void => void changes.push(change);
  /** Changes are applied when somebody looks: most drafts are of one change, and then nobody does. */
  const current = (): Plan => {
    if (applied < changes.length) plan = fitting(applyChanges(plan, changes.slice(applied), owned));
    applied = changes.length;
    return plan;
  };
  const placeOf = (table: TableName, key: string): number => {
    const at = (current()[table] as readonly Rows[TableName][]).findIndex((row) => keyOf(table, row) === key);
    if (at < 0) throw new Error(`no row ${key} in ${table}`);
    return at;
  };
  const setAt = <T extends TableName>(table: T, at: number, fields: Partial<Rows[T]>): void => {
    const row = current()[table][at] as Rows[T] | undefined;
    if (row === undefined) throw new Error(`no row ${at} in ${table}`);
    const names = (Object.keys(fields) as (keyof Rows[T])[]).filter((name) => !sameValue(row[name], fields[name]));
    if (names.length === 0) return;
    const pick = (source: Partial<Rows[T]>): Partial<Rows[T]> =>
      Object.fromEntries(names.map((name) => [name, source[name]])) as Partial<Rows[T]>;
    push({ op: 'set', table, at, key: keyOf(table, row), from: pick(row), to: pick(fields) });
  };
  const removeAt = (table: TableName, at: number): void => {
    const row = current()[table][at];
    if (row === undefined) throw new Error(`no row ${at} in ${table}`);
    push({ op: 'remove', table, at, row } as Change);
  };
  return {
    get plan() {
      const shown = current();
      owned.clear();
      return shown;
    },
    add: (table, row) => push({ op: 'add', table, at: current()[table].length, row } as Change),
    set: (table, key, fields) => setAt(table, placeOf(table, key), fields),
    setAt,
    replaceAt(table, at, row) {
      const absent = Object.keys(current()[table][at] ?? {}).map((name) => [name, undefined]);
      setAt(table, at, { ...Object.fromEntries(absent), ...row } as Partial<typeof row>);
    },
    remove: (table, key) => removeAt(table, placeOf(table, key)),
    removeAt,
    header(fields) {
      const before = current();
      const names = (Object.keys(fields) as (keyof PlanHeader)[]).filter(
        (name) => !sameValue(before[name], fields[name]),
      );
      if (names.length === 0) return;
      const pick = (source: Partial<PlanHeader>): Partial<PlanHeader> =>
        Object.fromEntries(names.map((name) => [name, source[name]]));
      push({ op: 'header', from: pick(before), to: pick(fields) });
    },
    patch: () => ({ changes }),
  };
}

/** Whether two values of a row are the same as JSON. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const present = (value: object): [string, unknown][] =>
    Object.entries(value).filter(([, item]) => item !== undefined);
  const left = present(a);
  const right = new Map(present(b));
  return (
    left.length === right.size && left.every(([name, value]) => right.has(name) && sameValue(value, right.get(name)))
  );
}
