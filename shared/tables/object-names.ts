import { excerpt } from '../messages/excerpt.ts';
import { type Message, message } from '../messages/message.ts';
import { objectTables, type ObjectTable, type Plan } from '../plan/plan.ts';
import { rowName } from '../plan/routers.ts';
import { rememberLast } from '../remember-last.ts';
import { failure, type Result, success } from '../result.ts';

/** How objects are named in cells, and found again by what stands there. */
export interface ObjectNames {
  /** A text by which `find` finds the object: its name, or its id where others of these tables are called the same. */
  readonly textOf: (id: string, tables: readonly ObjectTable[]) => string;
  /** The id of the object of these tables that a text names: by id, else by name, with regard to case and then without. */
  readonly find: (text: string, tables: readonly ObjectTable[]) => Result<string, Message>;
  /** The objects that may be chosen from, in the order of the plan. */
  readonly all: (tables: readonly ObjectTable[]) => readonly string[];
}

interface Named {
  readonly names: ReadonlyMap<string, string>;
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly folded: ReadonlyMap<string, readonly string[]>;
}

const remembered = new WeakMap<Plan, ObjectNames>();

/** The names in a plan, looked up once for each table that is asked for. */
export function objectNames(plan: Plan): ObjectNames {
  const known = remembered.get(plan);
  if (known !== undefined) return known;
  const byTable = new Map(objectTables.map((table) => [table, rememberLast(() => namedIn(plan, table))]));
  const of = (tables: readonly ObjectTable[]): Named[] => tables.flatMap((table) => byTable.get(table)?.() ?? []);
  const find: ObjectNames['find'] = (text, tables) => {
    const named = of(tables);
    if (named.some(({ names }) => names.has(text))) return success(text);
    const folded = text.toLowerCase();
    for (const found of [
      named.flatMap(({ exact }) => exact.get(text) ?? []),
      named.flatMap((each) => each.folded.get(folded) ?? []),
    ]) {
      const [only, ...others] = found;
      if (only !== undefined)
        return others.length === 0 ? success(only) : failure(message('grid:ambiguous', { text: excerpt(text) }));
    }
    return failure(message('grid:unknownName', { text: excerpt(text) }));
  };
  const made: ObjectNames = {
    find,
    textOf(id, tables) {
      const name = of(tables)
        .map(({ names }) => names.get(id))
        .find((each) => each !== undefined);
      if (name === undefined || name.includes(',') || name.includes(';')) return id;
      const found = find(name, tables);
      return found.ok && found.value === id ? name : id;
    },
    all: (tables) => of(tables).flatMap(({ names }) => [...names.keys()]),
  };
  remembered.set(plan, made);
  return made;
}

function namedIn(plan: Plan, table: ObjectTable): Named {
  const names = new Map<string, string>();
  const exact = new Map<string, string[]>();
  const folded = new Map<string, string[]>();
  for (const row of plan[table]) {
    if (names.has(row.id)) continue;
    const name = 'name' in row ? rowName(row).trim() : row.id;
    names.set(row.id, name);
    for (const [map, key] of [
      [exact, name],
      [folded, name.toLowerCase()],
    ] as const) {
      const own = map.get(key);
      if (own) own.push(row.id);
      else map.set(key, [row.id]);
    }
  }
  return { names, exact, folded };
}
