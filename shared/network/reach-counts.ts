import { bitCount, forEachLostSquare, forEachSquare, type Level } from './reach-pairs.ts';
import type { Rows } from './reach-rows.ts';
import type { Verdict } from './verdict.ts';

/** Ordered pairs of different endpoints by their verdict, there and back. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

export function countVerdicts(rows: Rows): VerdictCounts {
  const { endpoints, withoutAddress } = rows.columns;
  const known = endpoints.length - withoutAddress;
  const pairs = endpoints.length * (endpoints.length - 1);
  const knownPairs = known * (known - 1);
  const all = countPairs(rows, 'all');
  const some = rows.rows.every((row) => row.some === row.all) ? all : countPairs(rows, 'some');
  const any = rows.rows.every((row) => row.any === row.some) ? some : countPairs(rows, 'any');
  return {
    reachable: all,
    partial: some - all,
    undetermined: any - some + pairs - knownPairs,
    unreachable: knownPairs - any,
  };
}

/** Ordered pairs of different endpoints that are reachable before and not after. */
interface Losses {
  readonly count: number;
  /** How many of them neither begin nor end at an excepted endpoint. */
  readonly elsewhere: number;
  /** 1 for every endpoint that has lost a pair. */
  readonly touched: Uint8Array;
}

/** Counts what is lost between two answers about the same columns; `excepted` has a 1 for endpoints that are counted apart. */
export function countLosses(before: Rows, after: Rows, excepted?: Uint8Array): Losses {
  const { endpoints, endpointOf } = before.columns;
  const touched = new Uint8Array(endpoints.length);
  let count = 0;
  let elsewhere = 0;
  const isExcepted = (column: number): boolean => excepted?.[endpointOf[column] ?? 0] === 1;
  forEachLostSquare(before, after, (words, from, to) => {
    let destinations = 0;
    let toExcepted = 0;
    for (let bit = 0; bit < 32 && excepted !== undefined; bit++) if (isExcepted(32 * to + bit)) toExcepted |= 1 << bit;
    for (let row = 0; row < 32; row++) {
      const word = from === to ? (words[row] ?? 0) & ~(1 << row) : (words[row] ?? 0);
      if (word === 0) continue;
      const directions = from === to ? 1 : 2;
      const source = 32 * from + row;
      count += directions * bitCount(word);
      if (!isExcepted(source)) elsewhere += directions * bitCount(word & ~toExcepted);
      touched[endpointOf[source] ?? 0] = 1;
      destinations |= word;
    }
    for (let rest = destinations; rest !== 0; rest &= rest - 1)
      touched[endpointOf[32 * to + 31 - Math.clz32(rest & -rest)] ?? 0] = 1;
  });
  return { count, elsewhere, touched };
}

function countPairs(rows: Rows, level: Level): number {
  let count = 0;
  forEachSquare(rows, level, (words, from, to) => {
    for (let row = 0; row < 32; row++) {
      const word = words[row] ?? 0;
      count += from === to ? bitCount(word & ~(1 << row)) : 2 * bitCount(word);
    }
  });
  return count;
}
