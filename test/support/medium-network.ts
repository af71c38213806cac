import { emptyPlan, type Plan } from '../../shared/plan/plan.ts';
import type { Peering } from '../../shared/plan/rows.ts';

/** What an ordinary customer has: regions with a hub each, VBRs that lead to some of their VPCs, accounts all over them. */
export interface MediumNetwork {
  readonly accounts: number;
  readonly dataCenters: number;
  readonly regions: readonly MediumRegion[];
  /** Single peerings beside those of the hubs, each from a VPC to another: their places among all VPCs. */
  readonly others: readonly (readonly [number, number])[];
}

export interface MediumRegion {
  readonly region: string;
  readonly vpcs: number;
  /** Which of its VPCs is peered with all others of the region and with the hubs of the other regions. */
  readonly hub: number;
  /** One VBR each, on a line of its own: how many VPCs are behind it. */
  readonly vbrs: readonly number[];
}

/** The network that drawings are measured with: 40 VPCs, 8 VBRs, 3 data centers and 80 peerings. */
export const fortyVpcs: MediumNetwork = {
  accounts: 6,
  dataCenters: 3,
  regions: [
    { region: 'cn-beijing', vpcs: 8, hub: 3, vbrs: [4, 4] },
    { region: 'cn-shanghai', vpcs: 8, hub: 3, vbrs: [4, 4] },
    { region: 'cn-hangzhou', vpcs: 8, hub: 3, vbrs: [4] },
    { region: 'cn-shenzhen', vpcs: 8, hub: 3, vbrs: [4, 4] },
    { region: 'ap-southeast-1', vpcs: 8, hub: 3, vbrs: [4] },
  ],
  others: [
    [0, 5],
    [7, 18],
    [14, 31],
  ],
};

/** Another of that kind, with regions of different sizes, one of them with two VPCs and no line. */
export const unevenRegions: MediumNetwork = {
  accounts: 4,
  dataCenters: 2,
  regions: [
    { region: 'cn-qingdao', vpcs: 13, hub: 0, vbrs: [5, 3, 4] },
    { region: 'cn-beijing', vpcs: 7, hub: 6, vbrs: [3] },
    { region: 'cn-shanghai', vpcs: 11, hub: 4, vbrs: [6, 5] },
    { region: 'cn-shenzhen', vpcs: 9, hub: 2, vbrs: [2, 2] },
    { region: 'eu-central-1', vpcs: 2, hub: 0, vbrs: [] },
  ],
  others: [
    [1, 9],
    [15, 38],
    [22, 28],
    [3, 34],
  ],
};

/** The plan of such a network, without places: who shows it arranges it. */
export function mediumNetwork({ accounts, dataCenters, regions, others }: MediumNetwork): Plan {
  const peerings: Peering[] = [];
  const peer = (initiator: string, acceptor: string): void =>
    void peerings.push(peeringAt(peerings.length, initiator, acceptor));
  const vpcs = regions.flatMap(({ region, vpcs: count }) => Array.from({ length: count }, () => region));
  const firsts = regions.map((_, at) => regions.slice(0, at).reduce((sum, { vpcs: count }) => sum + count, 0));
  const hubs = regions.map(({ hub }, at) => `vpc-${(firsts[at] ?? 0) + hub}`);
  const vbrs = regions.flatMap(({ region, vbrs: behind }, at) =>
    behind.map((count, vbr) => {
      const before = behind.slice(0, vbr).reduce((sum, other) => sum + other, 0);
      return { region, at, count, first: (firsts[at] ?? 0) + before };
    }),
  );
  for (const [vbr, { count, first }] of vbrs.entries())
    for (let at = 0; at < count; at++) peer(`vbr-${vbr}`, `vpc-${first + at}`);
  for (const [at, { vpcs: count }] of regions.entries())
    for (let member = 0; member < count; member++) {
      const [hub, vpc] = [hubs[at] ?? '', `vpc-${(firsts[at] ?? 0) + member}`];
      if (vpc !== hub) peer(hub, vpc);
    }
  for (const [at, hub] of hubs.entries()) for (const other of hubs.slice(at + 1)) peer(hub, other);
  for (const [from, to] of others) peer(`vpc-${from}`, `vpc-${to}`);
  return {
    ...emptyPlan({ name: 'A medium network', rulePack: 'express-connect-2019-08-14', asOf: '2019-08-14' }),
    accounts: Array.from({ length: accounts }, (_, at) => ({
      id: `acct-${at}`,
      name: `Group ${at}`,
      uid: `${1e7 + at}`,
    })),
    dataCenters: Array.from({ length: dataCenters }, (_, at) => ({
      id: `dc-${at}`,
      name: `Office ${at}`,
      cidrs: [`172.${16 + at}.0.0/16`],
    })),
    physicalConnections: vbrs.map(({ at }, line) => ({
      id: `pc-${line}`,
      name: `line-${line}`,
      account: 'acct-0',
      dataCenter: `dc-${Math.floor((at * dataCenters) / regions.length)}`,
      bandwidthMbps: 1000,
    })),
    vbrs: vbrs.map(({ region }, at) => ({
      id: `vbr-${at}`,
      name: `VBR ${region} ${at}`,
      account: 'acct-0',
      region,
      physicalConnection: `pc-${at}`,
      vlan: 100 + at,
      localGatewayIp: `192.168.${at}.1`,
      peerGatewayIp: `192.168.${at}.2`,
      prefixLength: 30,
    })),
    vpcs: vpcs.map((region, at) => ({
      id: `vpc-${at}`,
      name: `${['group-it-prod', 'retail-stage', 'payments', 'data-platform'][at % 4] ?? ''}-${region}`,
      account: `acct-${at % accounts}`,
      region,
      cidrs: [`10.${10 + at}.0.0/16`],
    })),
    vSwitches: vpcs.flatMap((region, at) =>
      Array.from({ length: 1 + (at % 4) }, (_, number) => ({
        id: `vsw-${at}-${number}`,
        vpc: `vpc-${at}`,
        name: `app-${number}`,
        zone: `${region}-a`,
        cidr: `10.${10 + at}.${number}.0/24`,
      })),
    ),
    peerings,
  };
}

function peeringAt(at: number, initiator: string, acceptor: string): Peering {
  const state = at % 5 === 4 ? 'created' : 'activated';
  return {
    id: `peer-${at}`,
    name: `p${at}`,
    initiator: { router: initiator, state, interfaceId: `ri-${at}-1` },
    acceptor: { router: acceptor, state, interfaceId: `ri-${at}-2` },
    bandwidthMbps: [2, 100, 200, 1000][at % 4] ?? 2,
    billing: { method: 'pay-as-you-go' },
  };
}
