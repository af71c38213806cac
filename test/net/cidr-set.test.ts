import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cidr, cidrAt, compareCidr, containsAddress, formatCidr } from '../../shared/net/cidr.ts';
import { gaps, mergeRanges, rangeToCidrs, subtract, summarise } from '../../shared/net/cidr-set.ts';
import { address, block, smallBlocks, universe } from './blocks.ts';

const covered = (blocks: readonly Cidr[]) =>
  universe.filter((at) => blocks.some((candidate) => containsAddress(candidate, at)));

/** The slow way to the fewest blocks: from single addresses upwards, join two halves wherever both are there. */
function joinedHalves(addresses: readonly number[]): Cidr[] {
  let blocks = new Map(addresses.map((at) => [`${at}/32`, cidrAt(at, 32)]));
  for (let joined = true; joined;) {
    joined = false;
    const next = new Map(blocks);
    for (const half of blocks.values()) {
      const size = 2 ** (32 - half.prefix);
      const whole = cidrAt(half.first, half.prefix - 1);
      const other = whole.first === half.first ? half.first + size : half.first - size;
      if (!next.has(`${half.first}/${half.prefix}`) || !next.has(`${other}/${half.prefix}`)) continue;
      next.delete(`${half.first}/${half.prefix}`);
      next.delete(`${other}/${half.prefix}`);
      next.set(`${whole.first}/${whole.prefix}`, whole);
      joined = true;
    }
    blocks = next;
  }
  return [...blocks.values()].sort(compareCidr);
}

describe('rangeToCidrs', () => {
  it.each([
    ['0.0.0.0', '255.255.255.255', ['0.0.0.0/0']],
    ['0.0.0.0', '255.255.255.254', null],
    ['10.0.0.0', '10.0.0.0', ['10.0.0.0/32']],
    ['10.0.0.1', '10.0.0.6', ['10.0.0.1/32', '10.0.0.2/31', '10.0.0.4/31', '10.0.0.6/32']],
    ['192.168.0.0', '192.168.2.255', ['192.168.0.0/23', '192.168.2.0/24']],
    ['127.255.255.255', '128.0.0.0', ['127.255.255.255/32', '128.0.0.0/32']],
    ['128.0.0.0', '255.255.255.255', ['128.0.0.0/1']],
    ['255.255.255.255', '255.255.255.255', ['255.255.255.255/32']],
    ['10.0.0.1', '10.0.0.0', []],
  ])('%s to %s', (first, last, blocks) => {
    // All but the last address is 128.0.0.0/1 missing one: /1, /2 … /32, one block each.
    const expected =
      blocks ?? Array.from({ length: 32 }, (_, bit) => formatCidr(cidrAt(2 ** 32 - 2 ** (32 - bit), bit + 1)));
    expect(rangeToCidrs(address(first), address(last)).map(formatCidr)).toEqual(expected);
  });
});

describe('summarise', () => {
  it.each([
    [[], []],
    [['10.0.0.0/25', '10.0.0.128/25'], ['10.0.0.0/24']],
    [
      ['10.0.0.128/25', '10.0.1.0/25'],
      ['10.0.0.128/25', '10.0.1.0/25'],
    ],
    [['128.0.0.0/1', '0.0.0.0/1'], ['0.0.0.0/0']],
    [['10.0.0.0/8', '10.1.0.0/16', '10.0.0.0/8'], ['10.0.0.0/8']],
    [
      ['192.168.3.0/24', '192.168.1.0/24', '192.168.2.0/24'],
      ['192.168.1.0/24', '192.168.2.0/23'],
    ],
  ])('%j is %j', (given, fewest) => {
    expect(summarise(given.map(block)).map(formatCidr)).toEqual(fewest);
  });

  it('gives what joining halves from single addresses gives', () => {
    fc.assert(
      fc.property(fc.array(smallBlocks, { maxLength: 12 }), (blocks) => {
        expect(summarise(blocks)).toEqual(joinedHalves(covered(blocks)));
      }),
    );
  });
});

describe('subtract', () => {
  it.each([
    ['10.0.0.0/24', [], ['10.0.0.0/24']],
    ['10.0.0.0/24', ['10.0.0.0/16'], []],
    ['10.0.0.0/24', ['10.0.0.0/26'], ['10.0.0.64/26', '10.0.0.128/25']],
    ['10.0.0.0/24', ['11.0.0.0/8', '9.0.0.0/8'], ['10.0.0.0/24']],
    ['0.0.0.0/0', ['0.0.0.0/1'], ['128.0.0.0/1']],
    ['0.0.0.0/0', ['128.0.0.0/1', '64.0.0.0/2'], ['0.0.0.0/2']],
    ['255.255.255.252/30', ['255.255.255.255/32'], ['255.255.255.252/31', '255.255.255.254/32']],
  ])('%s less %j is %j', (from, holes, rest) => {
    expect(subtract(block(from), holes.map(block)).map(formatCidr)).toEqual(rest);
  });

  it('keeps exactly the addresses outside the holes, in the fewest blocks', () => {
    fc.assert(
      fc.property(smallBlocks, fc.array(smallBlocks, { maxLength: 12 }), (from, holes) => {
        const taken = new Set(covered(holes));
        const kept = covered([from]).filter((at) => !taken.has(at));
        expect(subtract(from, holes)).toEqual(joinedHalves(kept));
      }),
    );
  });
});

describe('ranges', () => {
  it('merge when they touch, also at the end of the address space', () => {
    const merged = mergeRanges(['255.255.255.0/24', '255.255.254.0/24', '10.0.0.0/24'].map(block));
    expect(merged).toEqual([
      { first: address('10.0.0.0'), last: address('10.0.0.255') },
      { first: address('255.255.254.0'), last: address('255.255.255.255') },
    ]);
  });

  it('leave their gaps', () => {
    expect(
      gaps({ first: 10, last: 20 }, [
        { first: 0, last: 10 },
        { first: 13, last: 15 },
        { first: 20, last: 30 },
      ]),
    ).toEqual([
      { first: 11, last: 12 },
      { first: 16, last: 19 },
    ]);
  });
});
