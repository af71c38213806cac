import type { Plan } from '../../../shared/plan/plan.ts';

/** The two VPCs of the guide's section 8 (2019-08-14 edition), and the connection that the section has drawn between them. */
export const section8 = {
  vpcs: [
    { name: 'VPC1', region: 'cn-qingdao', cidrs: ['192.168.0.0/16'] },
    { name: 'VPC2', region: 'cn-beijing', cidrs: ['172.16.0.0/16'] },
  ],
  vSwitches: [
    { name: 'vSwitch 1', vpc: 'VPC1', cidr: '192.168.1.0/24' },
    { name: 'vSwitch 2', vpc: 'VPC2', cidr: '172.16.1.0/24' },
  ],
  instances: [
    { name: 'ECS 1', vSwitch: 'vSwitch 1', ip: '192.168.1.10' },
    { name: 'ECS 2', vSwitch: 'vSwitch 2', ip: '172.16.1.10' },
  ],
  peerings: [
    {
      name: 'Qingdao to Beijing',
      initiator: 'VPC1',
      acceptor: 'VPC2',
      bandwidthMbps: 2,
      billing: { method: 'subscription', term: { unit: 'month', count: 1 }, autoRenew: true },
    },
  ],
  /** All VPCs of section 8 belong to one account. */
  owners: 1,
} as const;

/** What a plan says, in names instead of ids: two plans that differ in nothing but ids and places are equal. */
export function meaningOf(plan: Plan) {
  const names = new Map([...plan.vpcs, ...plan.vSwitches].map(({ id, name }): readonly [string, string] => [id, name]));
  return {
    vpcs: plan.vpcs.map(({ name, region, cidrs }) => ({ name, region, cidrs })),
    vSwitches: plan.vSwitches.map(({ name, vpc, cidr }) => ({ name, vpc: names.get(vpc), cidr })),
    instances: plan.instances.map(({ name, vSwitch, ip }) => ({ name, vSwitch: names.get(vSwitch), ip })),
    peerings: plan.peerings.map(({ name, initiator, acceptor, bandwidthMbps, billing }) => ({
      name,
      initiator: names.get(initiator.router),
      acceptor: names.get(acceptor.router),
      bandwidthMbps,
      billing,
    })),
    owners: new Set(plan.vpcs.map(({ account }) => account)).size,
  };
}
