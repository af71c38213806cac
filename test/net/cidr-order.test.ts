import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cidr, cidrAt } from '../../shared/net/cidr.ts';
import { addressOrder, groupedAddressOrder } from '../../shared/net/cidr-order.ts';
import { stableOrder } from '../../shared/net/stable-order.ts';
import { block, nearbyBlocks, smallBlocks } from './blocks.ts';

// 1,024 is the most that is sorted by packed numbers: the larger lists go through the radix sort.
const blockLists = fc.oneof(
  fc.array(fc.oneof(nearbyBlocks, smallBlocks), { maxLength: 40 }),
  fc
    .tuple(fc.constantFrom(1023, 1024, 1025, 3000), fc.array(fc.oneof(nearbyBlocks, smallBlocks), { minLength: 1 }))
    .map(([size, some]) => Array.from({ length: size }, (_, index) => spread(some[index % some.length], index))),
);

function spread(cidr: Cidr | undefined, index: number): Cidr {
  return cidrAt(((cidr?.first ?? 0) ^ Math.imul(index, 0x9e37_79b1)) >>> 0, cidr?.prefix ?? 32);
}

function sortedSlowly(blocks: readonly Cidr[], groups?: Uint32Array): number[] {
  const indexes = blocks.map((cidr, index) => ({ group: groups?.[index] ?? 0, cidr, index }));
  indexes.sort(
    (a, b) => a.group - b.group || a.cidr.first - b.cidr.first || a.cidr.prefix - b.cidr.prefix || a.index - b.index,
  );
  return indexes.map(({ index }) => index);
}

describe('addressOrder', () => {
  it('puts containers before their contents and keeps equal blocks in the given order', () => {
    const blocks = ['255.255.255.255/32', '10.0.0.0/16', '10.0.0.0/8', '0.0.0.0/0', '10.0.0.0/8', '128.0.0.0/1'].map(
      block,
    );
    expect([...addressOrder(blocks)]).toEqual([3, 2, 4, 1, 5, 0]);
  });

  it('is the order of comparing, at every size', () => {
    fc.assert(
      fc.property(blockLists, (blocks) => {
        expect([...addressOrder(blocks)]).toEqual(sortedSlowly(blocks));
      }),
    );
  });
});

describe('groupedAddressOrder', () => {
  it('orders by group first, at every size', () => {
    fc.assert(
      fc.property(blockLists, fc.constantFrom(1, 3, 2048, 2 ** 31 - 1), (blocks, spreadOfGroups) => {
        const groups = Uint32Array.from(blocks, (_, index) => Math.imul(index, spreadOfGroups) % 5_000);
        expect([...groupedAddressOrder(blocks, groups)]).toEqual(sortedSlowly(blocks, groups));
      }),
    );
  });
});

describe('stableOrder', () => {
  it('sorts any unsigned numbers and keeps the order of equal ones', () => {
    const number = fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constant(2 ** 32 - 1));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 60 }), (values) => {
        const rows = Uint32Array.from(values, (_, row) => values.length - 1 - row);
        const expected = [...rows].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || b - a);
        expect([...stableOrder(rows, Uint32Array.from(values))]).toEqual(expected);
      }),
    );
  });
});
