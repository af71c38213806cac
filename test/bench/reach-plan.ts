import { emptyPlan, type Plan } from '../../shared/plan/plan.ts';
import type { NextHop, Peering, Route } from '../../shared/plan/rows.ts';

/** VPCs to a VBR, and VBRs to a data center: the guide's quota of five, and a large office. */
const perVbr = 5;
const vbrsPerDataCenter = 40;

/**
 * A plan in which packets have far to go: every VPC is peered with four others and with a VBR, VBRs lead to data centers with 200 VPCs behind
 * each, and everybody's route to 10.0.0.0/8 goes there, so that VPCs reach each other through the data center. About 14 routes for each VPC,
 * among them some for a part of a neighbor's block, of which some lead astray. The same plan every time.
 */
export function reachPlan(vpcCount: number): Plan {
  const vbrCount = vpcCount / perVbr;
  const dataCenterCount = Math.ceil(vbrCount / vbrsPerDataCenter);
  const peerings: Peering[] = [];
  const routes: Route[] = [];
  const route = (router: string, destination: string, nextHop: NextHop): void => {
    routes.push({ id: `rte-${routes.length}`, router, destination, nextHop });
  };
  for (let vpc = 0; vpc < vpcCount; vpc++)
    for (const distance of [1, 7, 50, 90]) {
      const other = (vpc + distance) % vpcCount;
      const peering = `peer-${peerings.length}`;
      peerings.push(peeringRow(peering, `vpc-${vpc}`, `vpc-${other}`));
      route(`vpc-${vpc}`, blockAt(other), { peering });
      route(`vpc-${other}`, blockAt(vpc), { peering });
      if (distance === 7) route(`vpc-${vpc}`, lastPartAt(other), { peering });
      // The end of a neighbor's block goes to another neighbor, who drops it.
      if (distance === 50 && vpc % 10 === 0) route(`vpc-${vpc}`, lastPartAt((vpc + 1) % vpcCount), { peering });
    }
  for (let vpc = 0; vpc < vpcCount; vpc++) {
    const vbr = Math.floor(vpc / perVbr);
    const dataCenter = Math.floor(vbr / vbrsPerDataCenter);
    const peering = `peer-${peerings.length}`;
    peerings.push(peeringRow(peering, `vbr-${vbr}`, `vpc-${vpc}`));
    route(`vpc-${vpc}`, officeAt(dataCenter), { peering });
    route(`vpc-${vpc}`, '10.0.0.0/8', { peering });
    route(`vbr-${vbr}`, blockAt(vpc), { peering });
    route(`dc-${dataCenter}`, blockAt(vpc), { ip: gatewayAt(vbr) });
  }
  for (let vbr = 0; vbr < vbrCount; vbr++) {
    route(`vbr-${vbr}`, officeAt(Math.floor(vbr / vbrsPerDataCenter)), { physicalConnection: `pc-${vbr}` });
    route(`vbr-${vbr}`, '10.0.0.0/8', { physicalConnection: `pc-${vbr}` });
  }
  const each = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
  return {
    ...emptyPlan({ name: 'Far', rulePack: 'express-connect-2019-08-14', asOf: '2019-08-14' }),
    accounts: [{ id: 'acct-a', name: 'Account A' }],
    dataCenters: each(dataCenterCount, (at) => ({ id: `dc-${at}`, name: `Office ${at}`, cidrs: [officeAt(at)] })),
    physicalConnections: each(vbrCount, (at) => ({
      id: `pc-${at}`,
      name: `pc-${at}`,
      account: 'acct-a',
      dataCenter: `dc-${Math.floor(at / vbrsPerDataCenter)}`,
    })),
    vbrs: each(vbrCount, (at) => ({
      id: `vbr-${at}`,
      name: `VBR ${at}`,
      account: 'acct-a',
      region: 'cn-hangzhou',
      physicalConnection: `pc-${at}`,
      localGatewayIp: gatewayAt(at),
    })),
    vpcs: each(vpcCount, (at) => ({
      id: `vpc-${at}`,
      name: `VPC ${at}`,
      account: 'acct-a',
      region: 'cn-hangzhou',
      cidrs: [blockAt(at)],
    })),
    peerings,
    routes,
  };
}

/** 10.0.0.0/8 cut into /21: 8,192 of them. */
function blockAt(vpc: number): string {
  return `10.${vpc >> 5}.${(vpc & 31) * 8}.0/21`;
}

/** The last /24 of that. */
function lastPartAt(vpc: number): string {
  return `10.${vpc >> 5}.${(vpc & 31) * 8 + 7}.0/24`;
}

function officeAt(dataCenter: number): string {
  return `172.16.${dataCenter}.0/24`;
}

function gatewayAt(vbr: number): string {
  return `192.168.${vbr >> 6}.${(vbr & 63) * 4 + 1}`;
}

function peeringRow(id: string, initiator: string, acceptor: string): Peering {
  return {
    id,
    name: id,
    initiator: { router: initiator, state: 'activated' },
    acceptor: { router: acceptor, state: 'activated' },
    bandwidthMbps: 100,
  };
}
