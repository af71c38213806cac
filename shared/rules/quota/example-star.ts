import type { Plan } from '../../plan/plan.ts';
import type { Peering, Vpc } from '../../plan/rows.ts';
import { examplePeering, exampleVpc } from '../example-rows.ts';

/** A router peered with so many VPCs: `vpc-1`, `vpc-2`, … (`peer-1`, `peer-2`, …). The router itself is not in it. */
export function starAround(
  router: string,
  count: number,
): { readonly vpcs: readonly Vpc[]; readonly peerings: readonly Peering[] } {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return {
    vpcs: numbers.map((number) => exampleVpc(`vpc-${number}`, `10.${number}.0.0/16`)),
    peerings: numbers.map((number) => examplePeering(`peer-${number}`, router, `vpc-${number}`)),
  };
}

/** A VPC in the middle, `hub`, peered with so many others. */
export function hubAndSpokes(count: number): Pick<Plan, 'vpcs' | 'peerings'> {
  const { vpcs, peerings } = starAround('hub', count);
  return { vpcs: [exampleVpc('hub', '192.168.0.0/16'), ...vpcs], peerings };
}

/** So many pairs of VPCs, each pair with one peering. */
export function separatePairs(count: number): Pick<Plan, 'vpcs' | 'peerings'> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return {
    vpcs: numbers.flatMap((number) => [
      exampleVpc(`left-${number}`, `10.${number}.0.0/16`),
      exampleVpc(`right-${number}`, `10.${100 + number}.0.0/16`),
    ]),
    peerings: numbers.map((number) => examplePeering(`peer-${number}`, `left-${number}`, `right-${number}`)),
  };
}
