import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cidr } from '../../shared/net/cidr.ts';
import {
  firstOverlaps,
  overlappingPairs,
  overlapsAcrossGroups,
  overlapsBetween,
  overlapsWithin,
  overlapsWithinGroups,
  type OverlapVisitor,
} from '../../shared/net/overlaps.ts';
import { bitsOf, block, nearbyBlocks, smallBlocks } from './blocks.ts';

// Sizes on both sides of the limits below which blocks are compared each with each, or sorted by comparison.
const blockLists = fc.oneof(
  fc.array(nearbyBlocks, { maxLength: 9 }),
  fc.array(smallBlocks, { maxLength: 40 }),
  fc.array(fc.oneof(nearbyBlocks, smallBlocks), { minLength: 30, maxLength: 120 }),
);
const groupedLists = fc
  .array(fc.tuple(fc.oneof(nearbyBlocks, smallBlocks), fc.constantFrom(0, 1, 2, 255, 256, 70_000)), { maxLength: 80 })
  .map((rows) => ({ blocks: rows.map(([cidr]) => cidr), groups: rows.map(([, group]) => group) }));

const bitsMeet = (a: Cidr, b: Cidr) => bitsOf(a).startsWith(bitsOf(b)) || bitsOf(b).startsWith(bitsOf(a));

function visited(run: (visit: OverlapVisitor) => void): string[] {
  const pairs: string[] = [];
  run((a, b) => pairs.push(`${a} ${b}`));
  return pairs.sort();
}

function expectedPairs(blocks: readonly Cidr[], wanted: (a: number, b: number) => boolean = () => true): string[] {
  return blocks
    .flatMap((one, a) =>
      blocks.flatMap((other, b) => (a < b && bitsMeet(one, other) && wanted(a, b) ? [`${a} ${b}`] : [])),
    )
    .sort();
}

describe('overlapsWithin', () => {
  it('visits each pair of blocks with a common bit prefix once', () => {
    fc.assert(
      fc.property(blockLists, (blocks) => {
        expect(visited((visit) => overlapsWithin(blocks, visit))).toEqual(expectedPairs(blocks));
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing among blocks that only touch', () => {
    const touching = Array.from({ length: 100 }, (_, third) => block(`10.0.${third}.0/24`));
    expect(visited((visit) => overlapsWithin(touching, visit))).toEqual([]);
  });

  it('finds every pair of a chain from /0 to /32, at both ends of the address space', () => {
    const low = Array.from({ length: 33 }, (_, prefix) => block(`0.0.0.0/${prefix}`));
    expect(visited((visit) => overlapsWithin(low, visit))).toHaveLength((33 * 32) / 2);
    // The /0 is in both chains; of the others, none of one chain meets one of the other.
    const high = low.map((cidr) => ({ ...cidr, first: 2 ** 32 - 2 ** (32 - cidr.prefix), last: 2 ** 32 - 1 })).slice(1);
    expect(visited((visit) => overlapsWithin([...low, ...high], visit))).toHaveLength((33 * 32) / 2 + (33 * 32) / 2);
  });

  it('finds every pair of equal blocks', () => {
    const equal = Array.from({ length: 50 }, () => block('192.168.0.0/16'));
    expect(visited((visit) => overlapsWithin(equal, visit))).toHaveLength((50 * 49) / 2);
  });
});

describe('overlapsWithinGroups', () => {
  it('visits the overlapping pairs of one group', () => {
    fc.assert(
      fc.property(groupedLists, ({ blocks, groups }) => {
        const expected = expectedPairs(blocks, (a, b) => groups[a] === groups[b]);
        expect(visited((visit) => overlapsWithinGroups(blocks, groups, visit))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('throws where groups are missing', () => {
    expect(() => overlapsWithinGroups([block('10.0.0.0/8')], [], () => undefined)).toThrow(RangeError);
  });
});

describe('overlapsAcrossGroups', () => {
  it('visits the overlapping pairs of different groups', () => {
    fc.assert(
      fc.property(groupedLists, ({ blocks, groups }) => {
        const expected = expectedPairs(blocks, (a, b) => groups[a] !== groups[b]);
        expect(visited((visit) => overlapsAcrossGroups(blocks, groups, visit))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('throws where there are more groups than blocks', () => {
    expect(() => overlapsAcrossGroups([block('10.0.0.0/8')], [0, 1], () => undefined)).toThrow(RangeError);
  });
});

describe('overlapsBetween', () => {
  it('visits the overlapping pairs of a left and a right block', () => {
    fc.assert(
      fc.property(blockLists, blockLists, (left, right) => {
        const expected = left
          .flatMap((one, a) => right.flatMap((other, b) => (bitsMeet(one, other) ? [`${a} ${b}`] : [])))
          .sort();
        expect(visited((visit) => overlapsBetween(left, right, visit))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('overlappingPairs', () => {
  it('lists the pairs by index, however the blocks are ordered', () => {
    const blocks = ['10.1.2.0/24', '172.16.0.0/12', '10.0.0.0/8', '10.1.0.0/16', '172.32.0.0/16', '10.1.2.0/24'].map(
      block,
    );
    const pairs = [
      [0, 2],
      [0, 3],
      [0, 5],
      [2, 3],
      [2, 5],
      [3, 5],
    ];
    expect(overlappingPairs(blocks)).toEqual(pairs);
    const strangers = Array.from({ length: 60 }, (_, third) => block(`192.168.${third}.0/24`));
    expect(overlappingPairs([...blocks, ...strangers])).toEqual(pairs);
  });
});

describe('firstOverlaps', () => {
  it('names for each block the first of the list that it meets, itself included', () => {
    fc.assert(
      fc.property(blockLists, (blocks) => {
        expect([...firstOverlaps(blocks)]).toEqual(
          blocks.map((one) => blocks.findIndex((other) => bitsMeet(one, other))),
        );
      }),
      { numRuns: 300 },
    );
  });
});
