import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitrarySecuredNetwork } from '../../network/arbitrary-security.ts';
import { brokenPromises, brokenPromisesOnTheWay, parts, plansOf } from './fix-promises.ts';
import { withIntents } from './planned-intents.ts';

describe('every fix of every finding of a network with instances and security groups', () => {
  it.each(parts)('keeps its promises (part %d)', () => {
    fc.assert(
      fc.property(withIntents(arbitrarySecuredNetwork()), (plan) => {
        expect([...brokenPromises(plan), ...brokenPromisesOnTheWay(plan, 2)]).toEqual([]);
      }),
      { numRuns: plansOf(200) },
    );
  });
});
