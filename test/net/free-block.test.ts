import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cidr, cidrAt, contains, containsAddress, formatCidr, overlap } from '../../shared/net/cidr.ts';
import { freeBlocks, nextFreeBlock } from '../../shared/net/free-block.ts';
import { block, smallBlocks, universe } from './blocks.ts';

const pools = fc.array(smallBlocks, { maxLength: 4 });
const usedLists = fc.array(smallBlocks, { maxLength: 16 });

const isFree = (candidate: Cidr, within: readonly Cidr[], used: readonly Cidr[]) =>
  within.some((pool) => contains(pool, candidate)) && !used.some((taken) => overlap(taken, candidate));

describe('nextFreeBlock', () => {
  it.each([
    [['192.168.0.0/16'], [], 24, '192.168.0.0/24'],
    [['192.168.0.0/16'], ['192.168.0.0/24'], 24, '192.168.1.0/24'],
    [['192.168.0.0/16'], ['192.168.1.0/24', '192.168.0.0/24'], 24, '192.168.2.0/24'],
    [['192.168.0.0/16'], ['192.168.0.0/24'], 20, '192.168.16.0/20'],
    [['192.168.0.0/16'], ['192.168.0.0/28', '192.168.0.16/30'], 28, '192.168.0.32/28'],
    [['192.168.0.0/24'], ['192.168.0.128/25'], 24, undefined],
    [['192.168.0.0/24'], [], 23, undefined],
    [['192.168.0.0/24'], ['192.168.0.0/16'], 28, undefined],
    [['172.16.0.0/24', '10.0.0.0/24'], [], 24, '172.16.0.0/24'],
    [['172.16.0.0/24', '10.0.0.0/24'], ['172.16.0.7/32'], 24, '10.0.0.0/24'],
    [['10.0.0.0/25', '10.0.0.128/25'], [], 24, undefined],
    [['0.0.0.0/0'], ['0.0.0.0/1', '128.0.0.0/2'], 2, '192.0.0.0/2'],
    [['255.255.255.252/30'], ['255.255.255.252/31', '255.255.255.254/32'], 32, '255.255.255.255/32'],
    [['0.0.0.0/0'], [], 0, '0.0.0.0/0'],
    [['0.0.0.0/0'], ['255.255.255.255/32'], 0, undefined],
    [[], [], 24, undefined],
  ])('in %j with %j used, of length %d: %s', (within, used, prefix, expected) => {
    const found = nextFreeBlock(within.map(block), used.map(block), prefix);
    expect(found && formatCidr(found)).toBe(expected);
  });

  it('is the first that trying every address of every pool finds', () => {
    fc.assert(
      fc.property(pools, usedLists, fc.integer({ min: 26, max: 32 }), (within, used, prefix) => {
        const tried = within.flatMap((pool) =>
          universe
            .filter((at) => containsAddress(pool, at) && cidrAt(at, prefix).first === at)
            .map((at) => cidrAt(at, prefix))
            .filter((candidate) => isFree(candidate, [pool], used)),
        );
        expect(nextFreeBlock(within, used, prefix)).toEqual(tried[0]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('freeBlocks', () => {
  it('lists what is left, widest blocks that alignment allows', () => {
    const free = freeBlocks(['192.168.0.0/22'].map(block), ['192.168.1.0/24', '192.168.2.64/26'].map(block));
    expect(free.map(formatCidr)).toEqual(['192.168.0.0/24', '192.168.2.0/26', '192.168.2.128/25', '192.168.3.0/24']);
  });

  it('keeps adjacent pools apart and counts nested ones once', () => {
    const free = freeBlocks(['10.0.0.128/25', '10.0.0.0/25', '10.0.0.0/26', '10.0.0.0/25'].map(block), []);
    expect(free.map(formatCidr)).toEqual(['10.0.0.0/25', '10.0.0.128/25']);
  });

  it('holds exactly the free blocks that no wider free block contains', () => {
    fc.assert(
      fc.property(pools, usedLists, (within, used) => {
        const candidates = universe
          .toSorted((a, b) => a - b)
          .flatMap((at) =>
            [26, 27, 28, 29, 30, 31, 32].map((prefix) => cidrAt(at, prefix)).filter(({ first }) => first === at),
          )
          .filter((candidate) => isFree(candidate, within, used));
        const widest = candidates.filter(
          (candidate) => !candidates.some((other) => other.prefix < candidate.prefix && contains(other, candidate)),
        );
        expect(freeBlocks(within, used)).toEqual(widest);
      }),
    );
  });
});
