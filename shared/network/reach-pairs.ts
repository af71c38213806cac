import type { Columns } from './reach-columns.ts';
import type { Row, Rows } from './reach-rows.ts';

/** One of the three bit matrices that rows are. */
export type Level = keyof Row;

/** A square of 32 × 32 pairs: bit `c` of `words[r]` is the pair of the columns `32 × from + r` and `32 × to + c`. Overwritten by the next one. */
type SquareVisitor = (words: Int32Array, from: number, to: number) => void;

/**
 * Visits the squares of pairs that are reached both there and back, at one level. Being reached there and back is symmetric, so squares below
 * the diagonal are left out, as those without any pair are.
 */
export function forEachSquare({ columns, rows }: Rows, level: Level, visit: SquareVisitor): void {
  const fetch = squareReader(columns, rows, level);
  for (let from = 0; from < columns.words; from++)
    for (let to = from; to < columns.words; to++) {
      const square = fetch(from, to);
      if (square !== undefined) visit(square, from, to);
    }
}

/** As `forEachSquare`, for the pairs that are reached as a whole before and not after; both are of the same columns. */
export function forEachLostSquare(before: Rows, after: Rows, visit: SquareVisitor): void {
  const { columns } = before;
  const changed = changedGroups(before, after);
  const fetchBefore = squareReader(columns, before.rows, 'all');
  const fetchAfter = squareReader(columns, after.rows, 'all');
  for (let from = 0; from < columns.words; from++)
    for (let to = from; to < columns.words; to++) {
      if (changed[from] === 0 && changed[to] === 0) continue;
      const square = fetchBefore(from, to);
      if (square === undefined) continue;
      const kept = fetchAfter(from, to);
      if (kept !== undefined) for (let row = 0; row < 32; row++) square[row] = (square[row] ?? 0) & ~(kept[row] ?? 0);
      visit(square, from, to);
    }
}

/** The groups of 32 columns with a row that is not the same any more. */
function changedGroups(before: Rows, after: Rows): Uint8Array {
  const { routerOf, words } = before.columns;
  const groups = new Uint8Array(words);
  routerOf.forEach((router, column) => {
    if (before.rows[router] !== after.rows[router]) groups[column >>> 5] = 1;
  });
  return groups;
}

/** Reads one square of pairs reached there and back into an array of its own, which the next call overwrites; undefined where it is empty. */
function squareReader(
  columns: Columns,
  rows: readonly Row[],
  level: Level,
): (from: number, to: number) => Int32Array | undefined {
  const byColumn = rowsByColumn(columns, rows, level);
  const there = new Int32Array(32);
  const back = new Int32Array(32);
  return (from, to) => {
    if (gather(byColumn, from, to, there) === 0 || gather(byColumn, to, from, back) === 0) return undefined;
    transpose(back);
    let any = 0;
    for (let row = 0; row < 32; row++) any |= there[row] = (there[row] ?? 0) & (back[row] ?? 0);
    return any === 0 ? undefined : there;
  };
}

/** How many bits of a word are set. */
export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** The bits of the row of each column, with empty ones up to the next multiple of 32. */
function rowsByColumn({ routerOf, words }: Columns, rows: readonly Row[], level: Level): Int32Array[] {
  const empty = new Int32Array(words);
  return Array.from({ length: words * 32 }, (_, column) => {
    const router = routerOf[column];
    return router === undefined ? empty : (rows[router]?.[level] ?? empty);
  });
}

/** Fetches one word of each of 32 rows; answers 0 if all of them are 0. */
function gather(byColumn: readonly Int32Array[], group: number, word: number, square: Int32Array): number {
  let any = 0;
  for (let row = 0; row < 32; row++) any |= square[row] = byColumn[group * 32 + row]?.[word] ?? 0;
  return any;
}

/** Transposes 32 × 32 bits in place: exchanges the off-diagonal quarters, then the quarters of all quarters, down to single bits. */
function transpose(square: Int32Array): void {
  let mask = 0x0000_ffff;
  for (let size = 16; size !== 0; size >>>= 1) {
    for (let row = 0; row < 32; row = (row + size + 1) & ~size) {
      const high = square[row + size] ?? 0;
      const low = square[row] ?? 0;
      const exchanged = ((low >>> size) ^ high) & mask;
      square[row + size] = high ^ exchanged;
      square[row] = low ^ (exchanged << size);
    }
    mask ^= mask << (size >>> 1);
  }
}
