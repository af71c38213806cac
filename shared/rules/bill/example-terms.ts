import type { Plan } from '../../plan/plan.ts';
import type { Billing } from '../../plan/rows.ts';
import { examplePeering, exampleVpc } from '../example-rows.ts';

/** Two VPCs with a peering between them that is billed as given. */
export function billedPeering(
  regions: readonly [string, string],
  fields: { readonly bandwidthMbps?: number; readonly billing?: Billing } = {},
): Pick<Plan, 'vpcs' | 'peerings'> {
  return {
    vpcs: [
      { ...exampleVpc('vpc-a', '192.168.0.0/16'), region: regions[0] },
      { ...exampleVpc('vpc-b', '172.16.0.0/16'), region: regions[1] },
    ],
    peerings: [{ ...examplePeering('peer-1', 'vpc-a', 'vpc-b'), ...fields }],
  };
}
