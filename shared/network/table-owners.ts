import type { Network, TableOwner } from './network.ts';

/** Everything that has a route table: VPCs, VBRs, then data centers, each in the order of the plan. */
export function tableOwners({ vpcs, vbrs, dataCenters }: Network): TableOwner[] {
  return [...vpcs.values(), ...vbrs.values(), ...dataCenters.values()];
}
