import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryNetwork } from '../../network/arbitrary-network.ts';
import { brokenPromises, brokenPromisesOnTheWay, leftToFix, parts, plansOf } from './fix-promises.ts';
import { withIntents } from './planned-intents.ts';

describe('every fix of every finding of a nasty network', () => {
  it.each(parts)('keeps its promises (part %d)', () => {
    fc.assert(
      fc.property(withIntents(arbitraryNetwork()), (plan) => {
        expect(brokenPromises(plan)).toEqual([]);
      }),
      { numRuns: plansOf(175) },
    );
  });
});

describe('every fix of what is in the way between two networks', () => {
  it('keeps its promises, and is never applied unasked', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), (plan) => {
        expect(brokenPromisesOnTheWay(plan, 4)).toEqual([]);
      }),
      { numRuns: plansOf(700) },
    );
  });
});

describe('all safe fixes of a nasty network', () => {
  it('leave nothing that they would do a second time', () => {
    fc.assert(
      fc.property(withIntents(arbitraryNetwork()), (plan) => {
        expect(leftToFix(plan)).toEqual([]);
      }),
      { numRuns: plansOf(100) },
    );
  });
});
