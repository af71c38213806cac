import fc from 'fast-check';
import type { Plan } from '../../../shared/plan/plan.ts';

/** A plan with up to three intents between what it has. */
export function withIntents(plans: fc.Arbitrary<Plan>): fc.Arbitrary<Plan> {
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
