import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { brokenPromises, leftToFix, plansOf } from './fix-promises.ts';

describe('every fix of every finding of a hostile plan', () => {
  it('keeps its promises', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(brokenPromises(plan)).toEqual([]);
      }),
      { numRuns: plansOf(800) },
    );
  });
});

describe('all safe fixes together', () => {
  it('leave nothing that they would do a second time', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(leftToFix(plan)).toEqual([]);
      }),
      { numRuns: plansOf(100) },
    );
  });
});
