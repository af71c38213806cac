import { type Cidr, cidrAt, compareCidr, contains, sizeOf } from './cidr.ts';
import { gaps, mergeRanges, rangeToCidrs } from './cidr-set.ts';

/** The first block of a mask length that lies in one of `within` and touches none of `used`: in the order of `within`, lowest address first. */
export function nextFreeBlock(within: readonly Cidr[], used: readonly Cidr[], prefix: number): Cidr | undefined {
  const taken = mergeRanges(used);
  for (const pool of within) {
    if (prefix < pool.prefix) continue;
    for (const gap of gaps(pool, taken)) {
      const lowest = cidrAt(gap.first, prefix);
      const aligned = lowest.first === gap.first ? gap.first : lowest.last + 1;
      if (aligned + sizeOf(lowest) - 1 <= gap.last) return cidrAt(aligned, prefix);
    }
  }
  return undefined;
}

/**
 * The widest blocks that lie in one of `within` and touch none of `used`, in address order; together they are all that is free. Adjacent blocks
 * of `within` stay apart, because a vSwitch must lie in a single block of its VPC.
 */
export function freeBlocks(within: readonly Cidr[], used: readonly Cidr[]): Cidr[] {
  const taken = mergeRanges(used);
  return outermost(within).flatMap((pool) => gaps(pool, taken).flatMap((gap) => rangeToCidrs(gap.first, gap.last)));
}

/** The blocks that lie in no other of them, each once, in address order. */
function outermost(cidrs: readonly Cidr[]): Cidr[] {
  const kept: Cidr[] = [];
  for (const cidr of cidrs.toSorted(compareCidr)) {
    const previous = kept.at(-1);
    if (previous === undefined || !contains(previous, cidr)) kept.push(cidr);
  }
  return kept;
}
