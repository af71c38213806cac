import type { Source } from '../../catalog/source.ts';
import { nameOf, type Network, type TableOwner } from '../../network/network.ts';
import { tableOwner } from '../../network/route-lookup.ts';
import type { Route } from '../../plan/rows.ts';
import { exampleRoute } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { allFour, behindVbr, bothWays, threeInARow, twoVpcs } from './example-networks.ts';
import { findRoute, pointFixes, removeFix, rerouteTexts } from './reroute-fixes.ts';

interface Details {
  readonly router: string;
  readonly route: string;
}

const createRouteEntry: Source = { document: 'openapi-meta', at: 'CreateRouteEntry' };

export const nextHopNotAttached = defineRule<Details>({
  code: 'ROUTE504',
  name: 'next-hop-not-attached',
  severity: 'error',
  fields: ['fields:nextHop'],
  sources: [createRouteEntry],
  texts: {
    en: {
      title: 'A route names a next hop that its router does not touch',
      message: 'The route of {{router}} to {{destination}} names {{nextHop}}, which {{router}} is not attached to.',
      noNextHop: 'The route of {{router}} to {{destination}} names no next hop.',
      why: 'The next hop of a route entry must be at the same router; such an entry is refused, and in this plan it drops what it matches.',
      how: 'Point the route at a peering connection of its router (of a VBR also at its physical connection, of a data center at a VBR’s gateway address on the cloud side), or remove it.',
      ...rerouteTexts.en,
    },
    'zh-CN': {
      title: '路由条目的下一跳不属于该路由器',
      message: '{{router}} 通往 {{destination}} 的路由条目的下一跳为 {{nextHop}}，但 {{router}} 并未与其相连。',
      noNextHop: '{{router}} 通往 {{destination}} 的路由条目没有下一跳。',
      why: '路由条目的下一跳必须与该路由器相连；否则创建时会被拒绝，在本方案中匹配它的流量会被丢弃。',
      how: '请将下一跳改为该路由器的对等连接（边界路由器还可使用其物理专线，数据中心使用边界路由器的阿里云侧网关地址），或删除该条目。',
      ...rerouteTexts['zh-CN'],
    },
  },
  examples: {
    bad: [
      {
        shows: 'A VPC’s route names a peering of two other VPCs',
        plan: () => threeInARow([exampleRoute('rte-5', 'vpc-a', '10.3.0.0/16', 'peer-2')]),
      },
      {
        shows: 'A data center’s route names the gateway address of the wrong side',
        plan: () => {
          const others = allFour.filter(({ id }) => id !== 'rte-4');
          const wrong = { id: 'rte-4', router: 'dc-1', destination: '10.1.0.0/16', nextHop: { ip: '10.100.0.2' } };
          return behindVbr([], { routes: [...others, wrong] });
        },
      },
      {
        shows: 'A VPC’s route names the physical connection behind its peer',
        plan: () => {
          const others = allFour.filter(({ id }) => id !== 'rte-1');
          const nextHop = { physicalConnection: 'pc-1' };
          return behindVbr([], {
            routes: [...others, { id: 'rte-1', router: 'vpc-a', destination: '172.16.0.0/12', nextHop }],
          });
        },
      },
      {
        shows: 'A route without a next hop',
        plan: () => twoVpcs([...bothWays, { id: 'rte-3', router: 'vpc-a', destination: '10.9.0.0/16', nextHop: {} }]),
      },
    ],
    good: [
      { shows: 'Each route names something that its router touches', plan: () => behindVbr() },
      {
        shows: 'A next hop that is not in the plan at all, which is another finding',
        plan: () => twoVpcs([...bothWays, exampleRoute('rte-3', 'vpc-a', '10.9.0.0/16', 'peer-9')]),
      },
    ],
  },
  check(network, report) {
    for (const [router, routes] of network.routes) {
      const owner = tableOwner(network, router);
      for (const { row, target } of routes) {
        if (target.kind !== 'detached' || owner === undefined || dangles(network, owner, row)) continue;
        const nextHop = namedBy(owner, row);
        report({
          subjects: [row.id, router, ...(nextHop !== undefined && network.objects.has(nextHop) ? [nextHop] : [])],
          text: nextHop === undefined ? 'noNextHop' : 'message',
          params: {
            router: nameOf(network, router),
            destination: row.destination,
            ...(nextHop === undefined ? {} : { nextHop: nameOf(network, nextHop) }),
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
    const point = pointFixes(network, 'ROUTE504', owner, route);
    // With a right next hop in sight, nobody wants to lose the route.
    return point.length > 0 ? point : [removeFix(network, 'ROUTE504', route)];
  },
});

/** The next hop as the route writes it; several of them only in a file that somebody else wrote. */
function namedBy(owner: TableOwner, { nextHop: { peering, physicalConnection, ip } }: Route): string | undefined {
  const named =
    owner.kind === 'dataCenter' ? (ip ?? peering ?? physicalConnection) : (peering ?? physicalConnection ?? ip);
  return named === undefined || named.trim() === '' ? undefined : named;
}

/** FILE001 speaks of next hops that are not there, and of peerings without a router at an end. */
function dangles(
  network: Network,
  owner: TableOwner,
  { router, nextHop: { peering, physicalConnection } }: Route,
): boolean {
  if (peering !== undefined) {
    const object = network.objects.get(peering);
    if (object?.table !== 'peerings') return true;
    return owner.kind !== 'dataCenter' && [object.row.initiator.router, object.row.acceptor.router].includes(router);
  }
  return physicalConnection !== undefined && network.objects.get(physicalConnection)?.table !== 'physicalConnections';
}
