import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/plan/plan.ts';
import { arbitraryNetwork } from '../network/arbitrary-network.ts';
import { arbitrarySecuredNetwork } from '../network/arbitrary-security.ts';
import { brokenPromises, brokenPromisesOnTheWay, leftToFix, plansOf } from './fix-promises.ts';

/** A plan with up to three intents between what it has. */
function withIntents(plans: fc.Arbitrary<Plan>): fc.Arbitrary<Plan> {
  const intent = fc.record({
    from: fc.nat(30),
    to: fc.nat(30),
    protocol: fc.constantFrom(undefined, 'icmp', 'tcp:443', 'tcp'),
    expect: fc.constantFrom('reachable' as const, 'unreachable' as const),
  });
  return fc.tuple(plans, fc.array(intent, { maxLength: 3 })).map(([plan, intents]) => {
    const { vpcs, dataCenters, vSwitches, instances, hosts } = plan;
    const ids = [...vpcs, ...dataCenters, ...vSwitches, ...instances, ...hosts].map(({ id }) => id);
    const [first = ''] = ids;
    const one = (which: number): string => ids[which % ids.length] ?? first;
    return {
      ...plan,
      intents: intents.map(({ from, to, protocol, ...rest }, at) => ({
        id: `int-${at}`,
        from: one(from),
        to: one(to),
        ...(protocol === undefined ? {} : { protocol }),
        ...rest,
      })),
    };
  });
}

describe('every fix of every finding of a nasty network', () => {
  it('keeps its promises', () => {
    fc.assert(
      fc.property(withIntents(arbitraryNetwork()), (plan) => {
        expect(brokenPromises(plan)).toEqual([]);
      }),
      { numRuns: plansOf(700) },
    );
  });

  it('keeps its promises where instances and their security groups are in it', () => {
    fc.assert(
      fc.property(withIntents(arbitrarySecuredNetwork()), (plan) => {
        expect(brokenPromises(plan)).toEqual([]);
      }),
      { numRuns: plansOf(500) },
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

describe('all safe fixes together', () => {
  it('leave nothing that they would do a second time', () => {
    fc.assert(
      fc.property(withIntents(arbitraryNetwork()), (plan) => {
        expect(leftToFix(plan)).toEqual([]);
      }),
      { numRuns: plansOf(100) },
    );
  });
});
