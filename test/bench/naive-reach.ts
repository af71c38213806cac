import ipaddr from 'ipaddr.js';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Route } from '../../shared/plan/rows.ts';

type Block = [ipaddr.IPv4, number];

interface Router {
  readonly kind: 'vpc' | 'vbr' | 'dataCenter';
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly routes: { readonly destination: Block; readonly nextHop: Route['nextHop'] }[];
}

/**
 * How many ordered pairs of VPCs and data centers reach each other there and back: pair by pair, packet by packet, route by route, for the
 * first and the last address of each block. `every`: of the sources, only each so many-th is asked. Knows no overlaps and no faults but
 * routes that lead astray: enough for `reachPlan`.
 */
export function naiveReach(plan: Plan, every = 1): number {
  const routers = new Map<string, Router>();
  for (const { id, cidrs } of plan.vpcs) routers.set(id, { kind: 'vpc', id, blocks: cidrs.map(blockOf), routes: [] });
  for (const { id } of plan.vbrs) routers.set(id, { kind: 'vbr', id, blocks: [], routes: [] });
  for (const { id, cidrs } of plan.dataCenters)
    routers.set(id, { kind: 'dataCenter', id, blocks: cidrs.map(blockOf), routes: [] });
  for (const { router, destination, nextHop } of plan.routes)
    routers.get(router)?.routes.push({ destination: blockOf(destination), nextHop });
  const peerings = new Map(plan.peerings.map((peering) => [peering.id, peering]));
  const dataCenters = new Map(plan.physicalConnections.map(({ id, dataCenter }) => [id, dataCenter]));
  const gateways = new Map(plan.vbrs.map(({ id, localGatewayIp }) => [localGatewayIp, id]));

  const arrives = (from: Router, address: ipaddr.IPv4, to: Router): boolean => {
    let at = from;
    let overPeering = false;
    for (;;) {
      if (at.blocks.some((block) => address.match(block))) return at === to;
      if (at.kind === 'vpc' && overPeering) return false;
      const winner = longestPrefix(at, address);
      if (winner === undefined) return false;
      const { peering: id, physicalConnection, ip } = winner;
      const peering = peerings.get(id ?? '');
      const other = peering?.initiator.router === at.id ? peering.acceptor.router : peering?.initiator.router;
      const next = routers.get(other ?? dataCenters.get(physicalConnection ?? '') ?? gateways.get(ip) ?? '');
      if (next === undefined || (at.kind === 'vbr' && overPeering === (peering !== undefined))) return false;
      overPeering = peering !== undefined;
      at = next;
    }
  };
  const arrivesWhole = (from: Router, to: Router): boolean =>
    to.blocks.every(([first, prefix]) => arrives(from, first, to) && arrives(from, lastOf(first, prefix), to));

  const ends = [...routers.values()].filter(({ kind }) => kind !== 'vbr');
  let pairs = 0;
  ends.forEach((from, at) => {
    if (at % every !== 0) return;
    for (const to of ends) if (from !== to && arrivesWhole(from, to) && arrivesWhole(to, from)) pairs++;
  });
  return pairs;
}

function longestPrefix({ routes }: Router, address: ipaddr.IPv4): Route['nextHop'] | undefined {
  let best: Router['routes'][number] | undefined;
  for (const route of routes)
    if (address.match(route.destination) && (best === undefined || route.destination[1] > best.destination[1]))
      best = route;
  return best?.nextHop;
}

function blockOf(text: string): Block {
  return ipaddr.IPv4.parseCIDR(text);
}

function lastOf(first: ipaddr.IPv4, prefix: number): ipaddr.IPv4 {
  return ipaddr.IPv4.broadcastAddressFromCIDR(`${first.toString()}/${prefix}`);
}
