import type { Ipv4Range } from './cidr-set.ts';
import type { Ipv4 } from './ipv4.ts';

/** The range in pieces that each begin at its start or at one of the addresses (ascending), in address order. */
export function splitRange(range: Ipv4Range, starts: readonly Ipv4[]): Ipv4Range[] {
  const pieces: Ipv4Range[] = [];
  let first = range.first;
  for (const start of starts) {
    if (start > range.last) break;
    if (start <= first) continue;
    pieces.push({ first, last: start - 1 });
    first = start;
  }
  pieces.push({ first, last: range.last });
  return pieces;
}

/** Where the blocks begin and what follows them begins, ascending: within a piece between two of these, all addresses lie in the same blocks. */
export function boundaries(blocks: readonly Ipv4Range[]): Ipv4[] {
  const starts = new Set<Ipv4>();
  for (const { first, last } of blocks) starts.add(first).add(last + 1);
  return [...starts].sort((a, b) => a - b);
}

/** Adds a range behind those that are there, in address order, as one with the last of them where they touch. */
export function appendRange(ranges: Ipv4Range[], range: Ipv4Range): void {
  const last = ranges.at(-1);
  if (last !== undefined && last.last + 1 === range.first)
    ranges.splice(-1, 1, { first: last.first, last: range.last });
  else ranges.push(range);
}
