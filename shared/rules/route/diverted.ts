import type { Message } from '../../messages/message.ts';
import { formatCidr } from '../../net/cidr.ts';
import { nameOf, type Network, type RouteNode } from '../../network/network.ts';
import { tableOf } from '../../network/route-lookup.ts';
import { leadsTo, type RouteNeed } from '../../routing/route-needs.ts';
import { ownershipBehind } from '../../routing/owners-behind.ts';
import { exampleRoute, exampleVSwitch } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { wayOf } from './define-missing-route-rule.ts';
import { threeInARow } from './example-networks.ts';
import { pointFixes, removeFix, rerouteTexts } from './reroute-fixes.ts';
import { routeGaps } from './route-gaps.ts';

interface Details {
  readonly route: string;
  readonly owner: string;
}

export const diverted = defineRule<Details>({
  code: 'ROUTE509',
  name: 'diverted',
  severity: 'warning',
  fields: ['fields:destination'],
  sources: [{ document: 'vpc-route-table' }],
  texts: {
    en: {
      title: 'A longer prefix takes part of a network elsewhere',
      message: '{{router}} sends {{destination}} over {{over}}, although {{owner}} ({{block}}) lies behind {{way}}.',
      why: 'The longest prefix wins, so that these addresses cannot be reached on the way to their network.',
      how: 'Remove the longer prefix or point it at the same next hop; where two networks own the addresses, renumber one of them.',
      peering: 'the peering connection {{name}}',
      line: 'the physical connection {{name}}',
      vbr: 'VBR {{name}}',
      ...rerouteTexts.en,
    },
    'zh-CN': {
      title: '更长的前缀将部分网段引向别处',
      message: '{{router}} 将 {{destination}} 经 {{over}} 转发，而 {{owner}}（{{block}}）位于 {{way}} 之后。',
      why: '路由按最长前缀匹配，因此无法经通往该网络的路径到达这些地址。',
      how: '请删除该较长前缀的路由条目，或使其指向相同的下一跳；若两个网络都拥有这些地址，请更换其中一个的网段。',
      peering: '对等连接 {{name}}',
      line: '物理专线 {{name}}',
      vbr: '边界路由器 {{name}}',
      ...rerouteTexts['zh-CN'],
    },
  },
  examples: {
    bad: [
      {
        shows: 'A part of one VPC’s block is sent to another VPC',
        plan: () => threeInARow([exampleRoute('rte-5', 'vpc-b', '10.3.1.0/24', 'peer-1')]),
      },
    ],
    good: [
      {
        shows: 'A longer prefix with the same next hop',
        plan: () => threeInARow([exampleRoute('rte-5', 'vpc-b', '10.3.1.0/24', 'peer-2')]),
      },
      {
        shows: 'A longer prefix where the VPC has no vSwitch',
        plan: () => {
          const plan = threeInARow([exampleRoute('rte-5', 'vpc-b', '10.3.1.0/24', 'peer-1')]);
          return { ...plan, vSwitches: [exampleVSwitch('vsw-c', 'vpc-c', '10.3.2.0/24')] };
        },
      },
    ],
  },
  check(network, report) {
    for (const { need, unit, route } of routeGaps(network).diversions) {
      const { router, owner } = need;
      report({
        subjects: [route.row.id, router.row.id, owner.row.id],
        params: {
          router: nameOf(network, router.row.id),
          destination: route.row.destination,
          over:
            route.row.nextHop.ip ??
            nameOf(network, route.row.nextHop.peering ?? route.row.nextHop.physicalConnection ?? ''),
          owner: nameOf(network, owner.row.id),
          block: formatCidr(unit.destination),
          way: wayName(network, need),
        },
        details: { route: route.row.id, owner: owner.row.id },
      });
    }
  },
  fixes(network, details) {
    const diversion = routeGaps(network).diversions.find(
      ({ need, route }) => route.row.id === details.route && need.owner.row.id === details.owner,
    );
    if (diversion === undefined) return [];
    const { need, route } = diversion;
    // Two networks own it: whichever gets the route, the other one loses it.
    if (ownershipBehind(need.router, route.target, route.destination) === 'owned') return [];
    const point = pointFixes(network, 'ROUTE509', need.router, route);
    return isLedRightWithout(network, need, route) ? [removeFix(network, 'ROUTE509', route), ...point] : point;
  },
});

/** What the network lies behind, with its kind: a VBR's line to its data center is no peering. */
function wayName(network: Network, need: RouteNeed): Message {
  const way = wayOf(need);
  const kind = network.vbrs.has(way) ? 'vbr' : network.physicalConnections.has(way) ? 'line' : 'peering';
  return { key: `ROUTE509:${kind}`, params: { name: nameOf(network, way) } };
}

/** Whether the next best entry for all of the destination leads to the network. */
function isLedRightWithout(network: Network, need: RouteNeed, route: RouteNode): boolean {
  const routes = network.routes.get(need.router.row.id) ?? [];
  const next = routes[tableOf(routes).runnersUp[routes.indexOf(route)] ?? routes.length];
  return next !== undefined && leadsTo(next.target, need);
}
