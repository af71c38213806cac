import { lowerBound } from '../net/search-sorted.ts';
import type { Columns } from './reach-columns.ts';

/** What packets of one router meet, one bit for each column. */
export interface Painted {
  /** Some address of the column is delivered. */
  readonly some: Int32Array;
  /** The columns of which some addresses are delivered and others are not, ascending, and how many are. */
  readonly partial: readonly { readonly column: number; readonly addresses: number }[];
  /** For some address of the column the guide does not say; undefined where that is so for none. */
  readonly undetermined: Int32Array | undefined;
}

/** Collects, range by range, where the packets of one router go. No address may be painted twice. */
export interface Painter {
  /** Packets to these addresses end at a router (by its place in `Columns.routers`), which delivers those that are local to it. */
  readonly arrive: (router: number, first: number, last: number) => void;
  readonly undetermined: (first: number, last: number) => void;
  /**
   * Packets to these addresses fare as in another painting. Answers false, and does nothing, if the range begins or ends within a column:
   * then the painting does not tell enough.
   */
  readonly copy: (painted: Painted, first: number, last: number) => boolean;
  /** What was painted; the painter is empty again. */
  readonly finish: () => Painted;
}

/** `keep`: where what is painted is kept. */
export function createPainter(columns: Columns, keep: KeepBits): Painter {
  const { firsts, lasts, containers, delivered, words } = columns;
  const some = new Int32Array(words);
  const undetermined = new Int32Array(words);
  let anyUndetermined = false;
  /** How many addresses of a column are delivered, where that is not simply all of them. */
  const addresses = new Float64Array(columns.count);
  let counted: number[] = [];

  const count = (column: number, more: number): void => {
    if (addresses[column] === 0) counted.push(column);
    addresses[column] = (addresses[column] ?? 0) + more;
    setBit(some, column);
  };

  return {
    arrive: (router, first, last) => {
      for (const column of delivered[router] ?? []) {
        const columnFirst = firsts[column] ?? 0;
        const columnLast = lasts[column] ?? 0;
        if (columnFirst > last) return;
        if (columnLast < first) continue;
        if (first <= columnFirst && columnLast <= last) setBit(some, column);
        else count(column, Math.min(last, columnLast) - Math.max(first, columnFirst) + 1);
      }
    },
    undetermined: (first, last) => {
      anyUndetermined = true;
      const begin = lowerBound(firsts, first);
      forEachWord(begin, lowerBound(firsts, last + 1), (word, mask) => {
        undetermined[word] = (undetermined[word] ?? 0) | mask;
      });
      for (let column = begin - 1; column >= 0; column = containers[column] ?? -1)
        if ((lasts[column] ?? 0) >= first) setBit(undetermined, column);
    },
    copy: (painted, first, last) => {
      const begin = lowerBound(firsts, first);
      const end = lowerBound(firsts, last + 1);
      for (let column = begin - 1; column >= 0; column = containers[column] ?? -1)
        if ((lasts[column] ?? 0) >= first) return false;
      for (let column = end - 1; column >= begin; column = containers[column] ?? -1)
        if ((lasts[column] ?? 0) > last) return false;
      const { undetermined: unclear } = painted;
      forEachWord(begin, end, (word, mask) => {
        some[word] = (some[word] ?? 0) | ((painted.some[word] ?? 0) & mask);
        if (unclear !== undefined) undetermined[word] = (undetermined[word] ?? 0) | ((unclear[word] ?? 0) & mask);
      });
      if (unclear !== undefined) anyUndetermined = true;
      for (const cell of painted.partial)
        if (begin <= cell.column && cell.column < end) count(cell.column, cell.addresses);
      return true;
    },
    finish: () => {
      const partial = counted
        .filter((column) => addresses[column] !== (lasts[column] ?? 0) - (firsts[column] ?? 0) + 1)
        .sort((a, b) => a - b)
        .map((column) => ({ column, addresses: addresses[column] ?? 0 }));
      const painted = {
        some: keep(some),
        partial,
        undetermined: anyUndetermined ? keep(undetermined) : undefined,
      };
      some.fill(0);
      undetermined.fill(0);
      anyUndetermined = false;
      for (const column of counted) addresses[column] = 0;
      counted = [];
      return painted;
    },
  };
}

/** Copies bits to an array that lasts. */
export type KeepBits = (bits: Int32Array) => Int32Array;

/** Copies rows of bits next to each other into ever larger pieces of memory: thousands of small ones would keep the garbage collector busy. */
export function bitKeeper(words: number): KeepBits {
  let rows = 2;
  let memory = new Int32Array(0);
  let used = 0;
  return (bits) => {
    if (used + words > memory.length) {
      rows = Math.min(2 * rows, 64);
      memory = new Int32Array(rows * words);
      used = 0;
    }
    const kept = memory.subarray(used, used + words);
    kept.set(bits);
    used += words;
    return kept;
  };
}

export function hasBit(bits: Int32Array, at: number): boolean {
  return (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}

export function setBit(bits: Int32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

export function clearBit(bits: Int32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
}

/** Visits the words that hold the bits from `begin` up to `end` (exclusive), each with a mask of those bits. */
function forEachWord(begin: number, end: number, visit: (word: number, mask: number) => void): void {
  if (begin >= end) return;
  const firstWord = begin >>> 5;
  const lastWord = (end - 1) >>> 5;
  for (let word = firstWord; word <= lastWord; word++) {
    let mask = -1;
    if (word === firstWord) mask &= -1 << (begin & 31);
    if (word === lastWord) mask &= -1 >>> (31 - ((end - 1) & 31));
    visit(word, mask);
  }
}
