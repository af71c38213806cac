import { overlap } from '../../net/cidr.ts';
import { overlapsBetween } from '../../net/overlaps.ts';
import type { Block } from '../../network/network.ts';

/** Two blocks that share addresses, one of either side. */
export interface BlockPair {
  readonly left: Block;
  readonly right: Block;
}

/** The first overlap of two lists of blocks, in the order of `left`, then of `right`. */
export function firstOverlap(left: readonly Block[], right: readonly Block[]): BlockPair | undefined {
  if (left.length * right.length > eachWithEachLimit && !anyOverlap(left, right)) return undefined;
  for (const one of left) {
    for (const other of right) if (overlap(one.cidr, other.cidr)) return { left: one, right: other };
  }
  return undefined;
}

/** Beyond this many comparisons a sweep is cheaper. */
const eachWithEachLimit = 4096;

function anyOverlap(left: readonly Block[], right: readonly Block[]): boolean {
  let found = false;
  overlapsBetween(
    left.map(({ cidr }) => cidr),
    right.map(({ cidr }) => cidr),
    () => {
      found = true;
    },
  );
  return found;
}
