import { guide } from '../../catalog/source.ts';
import { cloudServices } from '../../catalog/cloud-services.ts';
import { contains, overlap } from '../../net/cidr.ts';
import { nameOf, otherEnd, type RouteNode, type TableOwner } from '../../network/network.ts';
import { tableOwner } from '../../network/route-lookup.ts';
import { ownershipBehind } from '../../routing/owners-behind.ts';
import { exampleRoute } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { allFour, behindVbr, bothWays, threeInARow, twoVpcs } from './example-networks.ts';
import { findRoute, pointFixes, removeFix, rerouteTexts } from './reroute-fixes.ts';
import { claimsServices } from './covers-own-block.ts';
import { routeGaps } from './route-gaps.ts';

interface Details {
  readonly router: string;
  readonly route: string;
}

export const leadsNowhere = defineRule<Details>({
  code: 'ROUTE506',
  name: 'leads-nowhere',
  severity: 'warning',
  fields: ['fields:nextHop'],
  sources: [guide(8), guide(10)],
  texts: {
    en: {
      title: 'A route leads to nobody who owns its destination',
      message: '{{router}} sends {{destination}} over {{over}}, and nothing behind it owns any of these addresses.',
      why: 'Peering connections are not transitive: the VPC at the other end delivers to its own blocks and drops everything else.',
      how: 'Point the route at a next hop that leads to the destination, or remove it; two VPCs reach each other over a peering connection of their own.',
      ...rerouteTexts.en,
    },
    'zh-CN': {
      title: '路由条目的下一跳之后无人拥有目标网段',
      message: '{{router}} 将 {{destination}} 经 {{over}} 转发，但其后没有任何网络拥有这些地址。',
      why: '对等连接不具有传递性：对端 VPC 只向自身网段投递，其余流量一律丢弃。',
      how: '请将路由指向能够到达目标网段的下一跳，或删除该条目；两个 VPC 之间需要各自的对等连接才能互访。',
      ...rerouteTexts['zh-CN'],
    },
  },
  examples: {
    bad: [
      {
        shows: 'A route to a block that no network has',
        plan: () => twoVpcs([...bothWays, exampleRoute('rte-3', 'vpc-a', '10.9.0.0/16', 'peer-1')]),
      },
      {
        shows: 'A VPC’s route through its peer to a third VPC',
        plan: () => threeInARow([exampleRoute('rte-5', 'vpc-a', '10.3.0.0/16', 'peer-1')]),
      },
      {
        shows: 'A data center’s route to the wrong VPC block',
        plan: () =>
          behindVbr([], {
            routes: [
              ...allFour,
              { id: 'rte-5', router: 'dc-1', destination: '10.9.0.0/16', nextHop: { ip: '10.100.0.1' } },
            ],
          }),
      },
    ],
    good: [
      {
        shows: 'A wide route, part of which the other side owns',
        plan: () => twoVpcs([...bothWays, exampleRoute('rte-3', 'vpc-a', '10.0.0.0/8', 'peer-1')]),
      },
      { shows: 'A VPC, a VBR and a data center with the four routes between them', plan: () => behindVbr() },
      {
        shows: 'A half of 100.64.0.0/10 towards a VPC, where the cloud’s own services answer',
        plan: () => behindVbr([], { routes: [...allFour, exampleRoute('rte-5', 'vbr-1', '100.64.0.0/11', 'peer-1')] }),
      },
    ],
  },
  check(network, report) {
    let diverting: Set<RouteNode> | undefined;
    for (const [router, routes] of network.routes) {
      const owner = tableOwner(network, router);
      if (owner === undefined) continue;
      for (const route of routes) {
        const { row, target, destination } = route;
        if (target.kind === 'detached' || meetsOwnBlock(owner, route) || leadsToServices(route)) continue;
        if (ownershipBehind(owner, target, destination) !== 'foreign') continue;
        // What it takes away from another network weighs more: ROUTE509.
        diverting ??= new Set(routeGaps(network).diversions.map((diversion) => diversion.route));
        if (diverting.has(route)) continue;
        report({
          subjects: [row.id, router],
          params: {
            router: nameOf(network, router),
            destination: row.destination,
            over: row.nextHop.ip ?? nameOf(network, row.nextHop.peering ?? row.nextHop.physicalConnection ?? ''),
          },
          details: { router, route: row.id },
        });
      }
    }
  },
  fixes(network, details) {
    const owner = tableOwner(network, details.router);
    const route = findRoute(network, details.router, details.route);
    if (owner === undefined || route === undefined) return [];
    return [...pointFixes(network, 'ROUTE506', owner, route), removeFix(network, 'ROUTE506', route)];
  },
});

/** In every VPC the cloud's own services answer at these addresses. */
function leadsToServices({ target, destination }: RouteNode): boolean {
  if (destination.prefix <= cloudServices.prefix || !contains(cloudServices, destination)) return false;
  switch (target.kind) {
    case 'peering':
      return target.to.kind === 'vpc';
    case 'gateway':
      return target.vbr.peerings.some((peering) => otherEnd(peering, target.vbr).kind === 'vpc');
    case 'ambiguousGateway':
      return target.vbrs.some((vbr) => vbr.peerings.some((peering) => otherEnd(peering, vbr).kind === 'vpc'));
    default:
      return false;
  }
}

/** ROUTE507 speaks of those. */
function meetsOwnBlock(owner: TableOwner, { destination }: RouteNode): boolean {
  if (claimsServices(owner, destination)) return true;
  return (
    owner.kind !== 'vbr' &&
    owner.blocks.some(({ cidr }) => cidr.prefix <= destination.prefix && overlap(cidr, destination))
  );
}
