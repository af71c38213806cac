import { nameOf, type Network, type VpcNode } from '../../../shared/network/network.ts';
import type { Instance, SecurityGroup } from '../../../shared/plan/rows.ts';

/** A security group as the panel lists it. */
export interface ListedGroup {
  readonly group: SecurityGroup;
  readonly vpc: VpcNode;
  /** How many instances of the VPC are in it. */
  readonly members: number;
}

/** The groups whose own name, id or VPC has the text of the filter, VPC by VPC in the order of the plan. */
export function listedGroups(network: Network, filter: string): ListedGroup[] {
  const wanted = filter.trim().toLowerCase();
  return [...network.vpcs.values()].flatMap((vpc) => {
    if (vpc.securityGroups.length === 0) return [];
    const members = memberCounts(vpc);
    const vpcWords = `${nameOf(network, vpc.row.id)}\n${vpc.row.id}\n${vpc.row.region}`;
    return vpc.securityGroups
      .filter(({ id }) => `${nameOf(network, id)}\n${id}\n${vpcWords}`.toLowerCase().includes(wanted))
      .map((group) => ({ group, vpc, members: members.get(group.id) ?? 0 }));
  });
}

/** The instances of a VPC, vSwitch by vSwitch. */
export function instancesOf(vpc: VpcNode): Instance[] {
  return vpc.vSwitches.flatMap(({ instances }) => instances);
}

function memberCounts(vpc: VpcNode): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { securityGroups = [] } of instancesOf(vpc))
    for (const id of securityGroups) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
