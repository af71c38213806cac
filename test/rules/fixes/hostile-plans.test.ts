import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { brokenPromises, leftToFix, parts, plansOf } from './fix-promises.ts';

describe('every fix of every finding of a hostile plan', () => {
  it.each(parts)('keeps its promises (part %d)', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(brokenPromises(plan)).toEqual([]);
      }),
      { numRuns: plansOf(125) },
    );
  });
});

describe('all safe fixes of a hostile plan', () => {
  it('leave nothing that they would do a second time', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(leftToFix(plan)).toEqual([]);
      }),
      { numRuns: plansOf(100) },
    );
  });
});
