import { type Cidr, overlap } from './cidr.ts';
import { addressOrder, groupedAddressOrder } from './cidr-order.ts';
import { uint32At } from './uint32-at.ts';

/** Told of two overlapping blocks by their indexes. Each pair comes once, in an order that depends on the input alone. */
export type OverlapVisitor = (a: number, b: number) => void;

/** Visits every pair of overlapping blocks as indexes a < b. Time grows with n log n and the pairs, not with n². */
export function overlapsWithin(blocks: readonly Cidr[], visit: OverlapVisitor): void {
  if (blocks.length <= pairwiseLimit) {
    pairwiseWithin(blocks, () => true, visit);
  } else {
    sweepTogether(nestingOf(blocks, addressOrder(blocks)), undefined, visit);
  }
}

/** Visits every pair of overlapping blocks of the same group, as indexes a < b; `groups[i]` is the whole number that names the group of `blocks[i]`. */
export function overlapsWithinGroups(blocks: readonly Cidr[], groups: ArrayLike<number>, visit: OverlapVisitor): void {
  assertOnePerBlock(blocks, groups);
  if (blocks.length <= pairwiseLimit) {
    pairwiseWithin(blocks, (a, b) => groups[a] === groups[b], visit);
  } else {
    const numbers = new Uint32Array(groups);
    sweepTogether(nestingOf(blocks, groupedAddressOrder(blocks, numbers)), numbers, visit);
  }
}

/** Visits every pair of overlapping blocks of different groups, as indexes a < b; pairs within a group cost nothing, however many they are. */
export function overlapsAcrossGroups(blocks: readonly Cidr[], groups: ArrayLike<number>, visit: OverlapVisitor): void {
  assertOnePerBlock(blocks, groups);
  if (blocks.length <= pairwiseLimit) {
    pairwiseWithin(blocks, (a, b) => groups[a] !== groups[b], visit);
  } else {
    sweepApart(nestingOf(blocks, addressOrder(blocks)), new Uint32Array(groups), visit);
  }
}

/** Visits every block of `left` (index a) that overlaps a block of `right` (index b). */
export function overlapsBetween(left: readonly Cidr[], right: readonly Cidr[], visit: OverlapVisitor): void {
  if (left.length * right.length <= pairwiseLimit * pairwiseLimit) {
    left.forEach((one, a) => {
      right.forEach((other, b) => {
        if (overlap(one, other)) visit(a, b);
      });
    });
  } else {
    const both = [...left, ...right];
    const sides = new Uint32Array(both.length).fill(1, left.length);
    sweepApart(nestingOf(both, addressOrder(both)), sides, (a, b) => visit(a, b - left.length));
  }
}

/** Every pair of overlapping blocks as indexes [a, b] with a < b, sorted; for many nested blocks prefer `overlapsWithin`, which keeps no list. */
export function overlappingPairs(blocks: readonly Cidr[]): (readonly [a: number, b: number])[] {
  const pairs: (readonly [number, number])[] = [];
  overlapsWithin(blocks, (a, b) => pairs.push([a, b]));
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/**
 * For each block the least index of a block that overlaps it: its own where no earlier one does. Time grows with n log n however many pairs overlap.
 */
export function firstOverlaps(blocks: readonly Cidr[]): Uint32Array {
  const { order, firsts, lasts } = nestingOf(blocks, addressOrder(blocks));
  const least = Uint32Array.from(blocks, (_, index) => index);
  const stack = new Uint32Array(blocks.length);
  let depth = 0;
  // What overlaps a block contains it or lies in it. Downwards each takes the least of its containers …
  const container = new Int32Array(blocks.length).fill(-1);
  for (const index of order) {
    const first = uint32At(firsts, index);
    while (depth > 0 && uint32At(lasts, uint32At(stack, depth - 1)) < first) depth--;
    container[index] = depth === 0 ? -1 : uint32At(stack, depth - 1);
    stack[depth++] = index;
  }
  const inside = least.slice();
  for (const index of order) {
    const above = container[index] ?? -1;
    if (above >= 0) least[index] = Math.min(index, uint32At(least, above));
  }
  // … and upwards, innermost first, the least of what lies in it.
  for (const index of order.toReversed()) {
    const above = container[index] ?? -1;
    if (above >= 0) inside[above] = Math.min(uint32At(inside, above), uint32At(inside, index));
  }
  return least.map((own, index) => Math.min(own, uint32At(inside, index)));
}

/** Up to this many blocks, comparing each with each is faster than sorting them. */
const pairwiseLimit = 8;

function pairwiseWithin(
  blocks: readonly Cidr[],
  wanted: (a: number, b: number) => boolean,
  visit: OverlapVisitor,
): void {
  blocks.forEach((one, a) => {
    for (let b = a + 1; b < blocks.length; b++) {
      const other = blocks[b];
      if (other !== undefined && overlap(one, other) && wanted(a, b)) visit(a, b);
    }
  });
}

/** Blocks in sweep order. Since blocks nest, those that overlap the current one and came before it are exactly a stack of its containers. */
interface Nesting {
  readonly order: Uint32Array;
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
}

function nestingOf(blocks: readonly Cidr[], order: Uint32Array): Nesting {
  const firsts = new Uint32Array(blocks.length);
  const lasts = new Uint32Array(blocks.length);
  blocks.forEach((cidr, index) => {
    firsts[index] = cidr.first;
    lasts[index] = cidr.last;
  });
  return { order, firsts, lasts };
}

/** The sweep for pairs of one group; the order must be by group, for the stack is emptied where a new one begins. */
function sweepTogether(
  { order, firsts, lasts }: Nesting,
  groups: Uint32Array | undefined,
  visit: OverlapVisitor,
): void {
  const stack = new Uint32Array(order.length);
  let depth = 0;
  let group: number | undefined;
  for (const index of order) {
    if (groups?.[index] !== group) {
      group = groups?.[index];
      depth = 0;
    }
    const first = uint32At(firsts, index);
    while (depth > 0 && uint32At(lasts, uint32At(stack, depth - 1)) < first) depth--;
    for (let level = depth - 1; level >= 0; level--) visitSorted(uint32At(stack, level), index, visit);
    stack[depth++] = index;
  }
}

/**
 * The sweep for pairs of different groups. Each place of the stack knows how deep the nearest container of another group lies, so a walk down
 * the stack never meets two unwanted blocks in a row: the time stays with the pairs that are visited.
 */
function sweepApart({ order, firsts, lasts }: Nesting, groups: Uint32Array, visit: OverlapVisitor): void {
  const stack = new Uint32Array(order.length);
  /** For each place of the stack: how many places lie below the run of blocks of its own group that it ends. */
  const below = new Uint32Array(order.length);
  let depth = 0;
  for (const index of order) {
    const first = uint32At(firsts, index);
    const group = uint32At(groups, index);
    while (depth > 0 && uint32At(lasts, uint32At(stack, depth - 1)) < first) depth--;
    let level = depth;
    while (level > 0) {
      const container = uint32At(stack, level - 1);
      if (uint32At(groups, container) === group) {
        level = uint32At(below, level - 1);
      } else {
        visitSorted(container, index, visit);
        level--;
      }
    }
    const continuesRun = depth > 0 && uint32At(groups, uint32At(stack, depth - 1)) === group;
    below[depth] = continuesRun ? uint32At(below, depth - 1) : depth;
    stack[depth++] = index;
  }
}

function visitSorted(a: number, b: number, visit: OverlapVisitor): void {
  if (a < b) visit(a, b);
  else visit(b, a);
}

function assertOnePerBlock(blocks: readonly Cidr[], groups: ArrayLike<number>): void {
  if (groups.length !== blocks.length) throw new RangeError(`${groups.length} groups for ${blocks.length} blocks`);
}
