import { emptyPlan, type Plan } from '../../shared/plan/plan.ts';
import type { Peering, Route, Vpc, VSwitch } from '../../shared/plan/rows.ts';

export interface LargePlanSize {
  readonly vpcs: number;
  readonly vSwitches: number;
  readonly peerings: number;
}

const thousandVpcs: LargePlanSize = { vpcs: 1000, vSwitches: 3000, peerings: 2000 };

/** How many of the VPCs are hubs: every spoke is peered with one or more of them. */
const hubs = 20;

/**
 * A large plan as somebody would draw it: hubs and spokes in five accounts and regions, distinct /20 blocks, three vSwitches for each VPC, two route
 * entries for each peering, data centers behind VBRs of the hubs, and a few faults. The same plan every time.
 */
export function largePlan({ vpcs: vpcCount, vSwitches: vSwitchCount, peerings: peeringCount } = thousandVpcs): Plan {
  const vpcs = numbered(vpcCount, vpcAt);
  const vSwitches = numbered(vSwitchCount, (at) => vSwitchAt(at, vpcCount));
  const peerings = numbered(peeringCount, (at) => peeringAt(at, vpcCount));
  const dataCenters = numbered(5, (at) => ({ id: `dc-${at}`, name: `Office ${at}`, cidrs: [`172.${16 + at}.0.0/16`] }));
  const plan: Plan = {
    ...emptyPlan({ name: 'Large', rulePack: 'express-connect-2019-08-14', asOf: '2019-08-14' }),
    accounts: numbered(5, (at) => ({ id: `acct-${at}`, name: `Account ${at}`, uid: `${10_000_000 + at}` })),
    dataCenters,
    physicalConnections: numbered(5, (at) => ({
      id: `pc-${at}`,
      name: `pc-${at}`,
      account: `acct-${at}`,
      dataCenter: `dc-${at}`,
      accessPoint: 'ap-cn-hangzhou-jg-B',
    })),
    vbrs: numbered(5, (at) => ({
      id: `vbr-${at}`,
      name: `VBR ${at}`,
      account: `acct-${at}`,
      region: regionAt(at),
      physicalConnection: `pc-${at}`,
      vlan: 1000 + at,
      localGatewayIp: `192.168.${at}.1`,
      peerGatewayIp: `192.168.${at}.2`,
      prefixLength: 30,
    })),
    vpcs,
    vSwitches,
    peerings: [...peerings, ...numbered(5, (at) => peering(`peer-vbr-${at}`, `vbr-${at}`, `vpc-${at}`))],
    routes: peerings.flatMap((row, at) => routesOf(row, at)),
    layout: vpcs.map(({ id }, at) => ({ id, x: (at % 40) * 240, y: Math.floor(at / 40) * 160 })),
  };
  return withFaults(plan);
}

/** 10.0.0.0/8 cut into /20: 4,096 of them. */
function vpcAt(at: number): Vpc {
  return {
    id: `vpc-${at}`,
    name: `VPC ${at}`,
    account: `acct-${at % 5}`,
    region: regionAt(at),
    cidrs: [`10.${Math.floor(at / 16)}.${(at % 16) * 16}.0/20`],
  };
}

function vSwitchAt(at: number, vpcCount: number): VSwitch {
  const vpc = at % vpcCount;
  const third = (vpc % 16) * 16 + Math.floor(at / vpcCount);
  return {
    id: `vsw-${at}`,
    vpc: `vpc-${vpc}`,
    name: `app ${at}`,
    zone: `${regionAt(vpc)}-b`,
    cidr: `10.${Math.floor(vpc / 16)}.${third}.0/24`,
  };
}

/** The spokes one after another, each with the next hub on every round. */
function peeringAt(at: number, vpcCount: number): Peering {
  const spokes = vpcCount - hubs;
  const spoke = hubs + (at % spokes);
  const hub = (at + Math.floor(at / spokes)) % hubs;
  return peering(`peer-${at}`, `vpc-${hub}`, `vpc-${spoke}`);
}

function peering(id: string, initiator: string, acceptor: string): Peering {
  return {
    id,
    name: id,
    initiator: { router: initiator, state: 'activated', interfaceId: `ri-${id}-1` },
    acceptor: { router: acceptor, state: 'activated', interfaceId: `ri-${id}-2` },
    bandwidthMbps: 100,
    billing: { method: 'pay-as-you-go' },
  };
}

function routesOf({ id, initiator, acceptor }: Peering, at: number): Route[] {
  const blockOf = (vpc: string): string => vpcAt(Number(vpc.slice('vpc-'.length))).cidrs[0] ?? '';
  return [
    { id: `rte-${2 * at}`, router: initiator.router, destination: blockOf(acceptor.router), nextHop: { peering: id } },
    {
      id: `rte-${2 * at + 1}`,
      router: acceptor.router,
      destination: blockOf(initiator.router),
      nextHop: { peering: id },
    },
  ];
}

/** One in a hundred spokes has the blocks of the spoke twenty places before, a neighbor at the same hub; and single slips elsewhere. */
function withFaults(plan: Plan): Plan {
  const isCopy = (at: number): boolean => at > 2 * hubs && at % 100 === 60;
  const original = (vpc: string): number => Number(vpc.slice('vpc-'.length)) - hubs;
  const vpcs = plan.vpcs.map((vpc, at) => (isCopy(at) ? { ...vpc, cidrs: vpcAt(at - hubs).cidrs } : vpc));
  const vSwitches = plan.vSwitches.map((vSwitch, at) => {
    if (!isCopy(at % plan.vpcs.length)) return vSwitch;
    const row = vSwitchAt(
      original(vSwitch.vpc) + plan.vpcs.length * Math.floor(at / plan.vpcs.length),
      plan.vpcs.length,
    );
    return { ...vSwitch, cidr: row.cidr };
  });
  return {
    ...plan,
    vpcs: vpcs.map((vpc, at) => (at === 500 ? { ...vpc, cidrs: ['10.31.64.1/20'] } : vpc)),
    vSwitches: vSwitches.map((vSwitch, at) =>
      at === 2700 ? { ...vSwitch, cidr: vSwitchAt(700, 1000).cidr } : vSwitch,
    ),
  };
}

function regionAt(at: number): string {
  const regions = ['cn-hangzhou', 'cn-beijing', 'cn-qingdao', 'cn-shanghai', 'cn-shenzhen'] as const;
  return regions[at % 5] ?? 'cn-hangzhou';
}

function numbered<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
