import { headerFields } from './fields/table-fields.ts';
import type { Change, HeaderFields, Patch } from './patch.ts';
import { keyOf, namesOf, type Plan, type Rows, tableNames, type TableName } from './plan.ts';
import { placementSchema, rowSchemas } from './rows.ts';

/**
 * The patch that makes one plan into another: row order, fields that this version does not know and repeated ids included. Rows that are the same
 * are left alone, rows that only changed are changed field by field, rows that moved are taken out and put in again.
 */
export function diffPlans(from: Plan, to: Plan): Patch {
  const header = headerChange(from, to);
  return { changes: [...header, ...tableNames.flatMap((table) => tableChanges(table, from[table], to[table]))] };
}

const headerNames = [...namesOf(headerFields), 'unknown', 'spelledOut'] as const;

function headerChange(from: Plan, to: Plan): Change[] {
  const names = headerNames.filter((name) => !identical(from[name], to[name]));
  const pick = (plan: Plan): Partial<HeaderFields> => Object.fromEntries(names.map((name) => [name, plan[name]]));
  return names.length === 0 ? [] : [{ op: 'header', from: pick(from), to: pick(to) }];
}

type Row = Rows[TableName];

function tableChanges(table: TableName, from: readonly Row[], to: readonly Row[]): Change[] {
  if (from === to) return [];
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && identical(from[start], to[start])) start += 1;
  let end = 0;
  while (end < shorter - start && identical(from.at(-1 - end), to.at(-1 - end))) end += 1;
  const before = from.slice(start, from.length - end);
  const after = to.slice(start, to.length - end);

  const stays = stayingRows(table, before, after);
  const removals = before
    .map((row, index) => ({ op: 'remove', table, at: start + index, row }) as Change)
    .filter((_, index) => !stays.has(index))
    // From the last to the first: places before the one that goes stay as they are.
    .reverse();
  const arrived = new Set(stays.values());
  // From the first to the last: all that comes before a row is in place already.
  const additions = after
    .map((row, index) => ({ op: 'add', table, at: start + index, row }) as Change)
    .filter((_, index) => !arrived.has(index));
  const sets = [...stays].flatMap(([index, place]) =>
    fieldChange(table, start + place, before[index] as Row, after[place] as Row),
  );
  return [...removals, ...additions, ...sets];
}

/** The most rows that need not move, by their index before, each with its index after. */
function stayingRows(table: TableName, before: readonly Row[], after: readonly Row[]): Map<number, number> {
  const places = new Map<string, number[]>();
  after.forEach((row, index) => {
    const key = keyOf(table, row);
    const found = places.get(key);
    if (found === undefined) places.set(key, [index]);
    else found.push(index);
  });
  const used = new Map<string, number>();
  const pairs = before.flatMap((row, index): (readonly [number, number])[] => {
    const key = keyOf(table, row);
    const nth = used.get(key) ?? 0;
    used.set(key, nth + 1);
    const place = places.get(key)?.[nth];
    const other = place === undefined ? undefined : after[place];
    return place === undefined || other === undefined || !sameUnknownFields(table, row, other) ? [] : [[index, place]];
  });
  return new Map(longestAscending(pairs));
}

/** The longest choice of pairs, in order, whose second numbers ascend; patience sorting, n log n. */
function longestAscending(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  /** For each length the pair that ends the choice of that length with the smallest second number. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  const second = (index: number | undefined): number => pairs[index ?? -1]?.[1] ?? -1;
  pairs.forEach(([, place], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (second(ends[middle]) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1];
    ends[low] = index;
  });
  const chosen: (readonly [number, number])[] = [];
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) {
    const pair = pairs[index];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}

function fieldChange(table: TableName, at: number, from: Row, to: Row): Change[] {
  const fields = (row: Row): Record<string, unknown> => row;
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (name) => !identical(fields(from)[name], fields(to)[name]),
  );
  if (names.length === 0) return [];
  const pick = (row: Row): object => Object.fromEntries(names.map((name) => [name, fields(row)[name]]));
  return [{ op: 'set', table, at, key: keyOf(table, from), from: pick(from), to: pick(to) }];
}

/** Known fields have their order from the format, unknown ones from the file: a change of fields must not shuffle those. */
function sameUnknownFields(table: TableName, a: Row, b: Row): boolean {
  const shape = (table === 'layout' ? placementSchema : rowSchemas[table]).shape;
  const unknown = (row: Row): string[] =>
    Object.keys(row).filter((name) => !Object.hasOwn(shape, name) && !(table === 'layout' && name === 'id'));
  return identical(unknown(a), unknown(b));
}

/** Whether two JSON values are the same, the order of fields included. */
function identical(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  const others = Object.keys(b);
  if (names.length !== others.length) return false;
  return names.every(
    (name, index) =>
      name === others[index] && identical((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
  );
}
