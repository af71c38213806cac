import { contains } from '../../net/cidr.ts';
import { nameOf } from '../../network/network.ts';
import { tableOwner } from '../../network/route-lookup.ts';
import { ownershipBehind } from '../../routing/owners-behind.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleRoute, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { activePeering, allFour, behindVbr, bothWays, twoVpcs } from './example-networks.ts';
import { findRoute, removeFix, rerouteTexts } from './reroute-fixes.ts';

interface Details {
  readonly router: string;
  readonly route: string;
}

export const coversOwnBlock = defineRule<Details>({
  code: 'ROUTE507',
  name: 'covers-own-block',
  severity: 'error',
  sources: [{ document: 'vpc-route-table' }],
  texts: {
    en: {
      title: 'A route’s destination is the router’s own',
      message: '{{router}} has a route to {{destination}}, which lies in its own block {{block}}.',
      why: 'A network delivers to its own blocks itself: a route entry to a vSwitch of the VPC, or into one, is refused and would have no effect.',
      how: 'Remove the route, or give it the destination that was meant.',
      remove: rerouteTexts.en.remove,
    },
    'zh-CN': {
      title: '路由条目的目标网段属于路由器自身',
      message: '{{router}} 有一条通往 {{destination}} 的路由条目，而该网段位于其自身网段 {{block}} 之内。',
      why: '发往自身网段的流量在本地送达：目标网段等于或位于本 VPC 交换机网段之内的路由条目会被拒绝，也不会生效。',
      how: '请删除该路由条目，或改为实际需要的目标网段。',
      remove: rerouteTexts['zh-CN'].remove,
    },
  },
  examples: {
    bad: [
      {
        shows: 'A VPC’s route to its own block',
        plan: () => twoVpcs([...bothWays, exampleRoute('rte-3', 'vpc-a', '10.1.0.0/16', 'peer-1')]),
      },
      {
        shows: 'A data center’s route to a part of its own block',
        plan: () =>
          behindVbr([], {
            routes: [
              ...allFour,
              { id: 'rte-5', router: 'dc-1', destination: '172.16.1.0/24', nextHop: { ip: '10.100.0.1' } },
            ],
          }),
      },
    ],
    good: [
      {
        shows: 'A route that contains the router’s own block',
        plan: () => twoVpcs([...bothWays, exampleRoute('rte-3', 'vpc-a', '10.0.0.0/8', 'peer-1')]),
      },
      {
        shows: 'Overlapping VPCs: routes to the vSwitches of the other side, where this side has none',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '10.1.0.0/16'), exampleVpc('vpc-b', '10.1.0.0/16')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '10.1.1.0/24'),
              exampleVSwitch('vsw-b', 'vpc-b', '10.1.2.0/24'),
            ],
            peerings: [activePeering('peer-1', 'vpc-a', 'vpc-b')],
            routes: [
              exampleRoute('rte-1', 'vpc-a', '10.1.2.0/24', 'peer-1'),
              exampleRoute('rte-2', 'vpc-b', '10.1.1.0/24', 'peer-1'),
            ],
          }),
      },
    ],
  },
  check(network, report) {
    for (const [router, routes] of network.routes) {
      const owner = tableOwner(network, router);
      if (owner === undefined || owner.kind === 'vbr') continue;
      for (const { row, target, destination } of routes) {
        const block = owner.blocks.find(({ cidr }) => contains(cidr, destination));
        if (block === undefined) continue;
        // Where the other side owns it as well, the overlap is the fault (CIDR201, CIDR202, CIDR204), not the route.
        if (ownershipBehind(owner, target, destination) === 'owned') continue;
        report({
          subjects: [row.id, router],
          params: { router: nameOf(network, router), destination: row.destination, block: block.text },
          details: { router, route: row.id },
        });
      }
    }
  },
  fixes(network, details) {
    const route = findRoute(network, details.router, details.route);
    return route === undefined ? [] : [removeFix(network, 'ROUTE507', route)];
  },
});
