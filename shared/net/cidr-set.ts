import { type Cidr, compareCidr } from './cidr.ts';
import { type Ipv4, lastIpv4 } from './ipv4.ts';

/** Addresses from `first` to `last`, both inclusive; every block is one. */
export interface Ipv4Range {
  readonly first: Ipv4;
  readonly last: Ipv4;
}

/** The fewest blocks that together are exactly `first` to `last` (inclusive), in address order; none if `first` is above `last`. */
export function rangeToCidrs(first: Ipv4, last: Ipv4): Cidr[] {
  const blocks: Cidr[] = [];
  for (let next = first; next <= last;) {
    // The widest block that may start here is bound by the alignment of its start and by what is left.
    const alignment = next === 0 ? 32 : 31 - Math.clz32(next & -next);
    const left = last - next + 1;
    const room = left > lastIpv4 ? 32 : 31 - Math.clz32(left);
    const hostBits = Math.min(alignment, room);
    const size = 2 ** hostBits;
    blocks.push({ first: next, last: next + size - 1, prefix: 32 - hostBits });
    next += size;
  }
  return blocks;
}

/** The fewest blocks with exactly the addresses of the given ones, in address order. */
export function summarise(cidrs: readonly Cidr[]): Cidr[] {
  return mergeRanges(cidrs).flatMap((range) => rangeToCidrs(range.first, range.last));
}

/** The fewest blocks with the addresses of `cidr` that lie in none of `holes`, in address order. */
export function subtract(cidr: Cidr, holes: readonly Cidr[]): Cidr[] {
  return gaps(cidr, mergeRanges(holes)).flatMap((gap) => rangeToCidrs(gap.first, gap.last));
}

/** The addresses of the blocks as ranges in address order that neither overlap nor touch. */
export function mergeRanges(cidrs: readonly Cidr[]): Ipv4Range[] {
  const merged: { first: Ipv4; last: Ipv4 }[] = [];
  for (const { first, last } of cidrs.toSorted(compareCidr)) {
    const previous = merged.at(-1);
    if (previous !== undefined && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

/** What `holes` (in address order, disjoint) leave of a range, in address order. */
export function gaps(range: Ipv4Range, holes: readonly Ipv4Range[]): Ipv4Range[] {
  const free: Ipv4Range[] = [];
  let next = range.first;
  for (let at = firstReaching(holes, range.first); at < holes.length; at += 1) {
    const hole = holes[at];
    if (hole === undefined || hole.first > range.last) break;
    if (hole.first > next) free.push({ first: next, last: hole.first - 1 });
    next = hole.last + 1;
  }
  if (next <= range.last) free.push({ first: next, last: range.last });
  return free;
}

/** Whether a range shares addresses with any of `ranges` (in address order, disjoint). */
export function meetsAny(range: Ipv4Range, ranges: readonly Ipv4Range[]): boolean {
  const next = ranges[firstReaching(ranges, range.first)];
  return next !== undefined && next.first <= range.last;
}

/** The place of the first range, in address order and disjoint, that does not end before an address. */
function firstReaching(ranges: readonly Ipv4Range[], address: Ipv4): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.last ?? 0) < address) low = middle + 1;
    else high = middle;
  }
  return low;
}
