import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsAddress } from '../../shared/net/cidr.ts';
import {
  forEachInterval,
  forEachIntervalWithin,
  lookup,
  lookupAll,
  lookupRange,
  prefixTable,
} from '../../shared/net/prefix-table.ts';
import { address, block, nearbyBlocks, smallBlocks, universe } from './blocks.ts';

const destinationLists = fc.array(fc.oneof(smallBlocks, nearbyBlocks), { maxLength: 60 });
const anyAddress = fc.oneof(
  fc.constantFrom(...universe),
  nearbyBlocks.map((cidr) => cidr.last),
  fc.nat(2 ** 32 - 1),
);

function intervals(destinations: readonly string[]): (readonly [number, number, number | undefined])[] {
  const found: (readonly [number, number, number | undefined])[] = [];
  forEachInterval(prefixTable(destinations.map(block)), (first, last, winner) => found.push([first, last, winner]));
  return found;
}

describe('a prefix table', () => {
  const table = prefixTable(
    ['0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '10.1.0.0/16', '10.1.255.255/32', '255.255.255.255/32'].map(block),
  );

  it.each([
    ['0.0.0.0', [0]],
    ['9.255.255.255', [0]],
    ['10.0.0.0', [1, 0]],
    ['10.0.255.255', [1, 0]],
    ['10.1.0.0', [2, 3, 1, 0]],
    ['10.1.255.254', [2, 3, 1, 0]],
    ['10.1.255.255', [4, 2, 3, 1, 0]],
    ['10.2.0.0', [1, 0]],
    ['11.0.0.0', [0]],
    ['255.255.255.254', [0]],
    ['255.255.255.255', [5, 0]],
  ])('matches %s with entries %j: longest prefix first, of equal ones the first given', (text, entries) => {
    expect(lookupAll(table, address(text))).toEqual(entries);
    expect(lookup(table, address(text))).toBe(entries[0]);
  });

  it('without entries matches nothing', () => {
    const empty = prefixTable([]);
    expect(lookup(empty, 0)).toBeUndefined();
    expect(lookupAll(empty, 2 ** 32 - 1)).toEqual([]);
    expect(intervals([])).toEqual([[0, 2 ** 32 - 1, undefined]]);
  });

  it('matches as trying every entry does', () => {
    fc.assert(
      fc.property(
        destinationLists,
        fc.array(anyAddress, { minLength: 1, maxLength: 20 }),
        (destinations, addresses) => {
          const compiled = prefixTable(destinations);
          for (const at of addresses) {
            const matches = destinations
              .map((destination, entry) => ({ destination, entry }))
              .filter(({ destination }) => containsAddress(destination, at))
              .sort((a, b) => b.destination.prefix - a.destination.prefix || a.entry - b.entry)
              .map(({ entry }) => entry);
            expect(lookupAll(compiled, at)).toEqual(matches);
            expect(lookup(compiled, at)).toBe(matches[0]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the intervals of a prefix table', () => {
  it('show the winner of every stretch', () => {
    expect(intervals(['10.0.0.0/8', '10.0.0.0/16', '10.255.0.0/16'])).toEqual([
      [address('0.0.0.0'), address('9.255.255.255'), undefined],
      [address('10.0.0.0'), address('10.0.255.255'), 1],
      [address('10.1.0.0'), address('10.254.255.255'), 0],
      [address('10.255.0.0'), address('10.255.255.255'), 2],
      [address('11.0.0.0'), address('255.255.255.255'), undefined],
    ]);
    expect(intervals(['255.0.0.0/8', '0.0.0.0/0'])).toEqual([
      [0, address('254.255.255.255'), 1],
      [address('255.0.0.0'), address('255.255.255.255'), 0],
    ]);
  });

  it('cover the address space without a gap, and change winner at every border', () => {
    fc.assert(
      fc.property(destinationLists, (destinations) => {
        const compiled = prefixTable(destinations);
        let expectedFirst = 0;
        let previous: number | undefined | null = null;
        forEachInterval(compiled, (first, last, winner) => {
          expect(first).toBe(expectedFirst);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(winner).not.toBe(previous);
          expect(lookup(compiled, first)).toBe(winner);
          expect(lookup(compiled, last)).toBe(winner);
          expectedFirst = last + 1;
          previous = winner;
        });
        expect(expectedFirst).toBe(2 ** 32);
      }),
      { numRuns: 300 },
    );
  });

  it('within a range are those of the whole, cut off at its edges', () => {
    fc.assert(
      fc.property(destinationLists, anyAddress, anyAddress, (destinations, one, other) => {
        const compiled = prefixTable(destinations);
        const [first, last] = one < other ? [one, other] : [other, one];
        const expected: (readonly [number, number, number | undefined])[] = [];
        forEachInterval(compiled, (from, to, winner) => {
          if (to >= first && from <= last) expected.push([Math.max(from, first), Math.min(to, last), winner]);
        });
        const found: typeof expected = [];
        forEachIntervalWithin(compiled, { first, last }, (from, to, winner) => found.push([from, to, winner]));
        expect(found).toEqual(expected);
        const whole = expected.length === 1 ? expected[0]?.[2] : undefined;
        expect(lookupRange(compiled, { first, last })).toBe(whole);
      }),
      { numRuns: 300 },
    );
  });
});
