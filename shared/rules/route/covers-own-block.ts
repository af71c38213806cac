import { cloudServices } from '../../catalog/cloud-services.ts';
import { type Cidr, cidrAt, compareCidr, contains, formatCidr, sizeOf } from '../../net/cidr.ts';
import { nameOf, type Network, type RouteNode, type TableOwner } from '../../network/network.ts';
import { tableOwner } from '../../network/route-lookup.ts';
import { startDraft } from '../../plan/draft.ts';
import { idMaker } from '../../plan/ids.ts';
import { ownershipBehind } from '../../routing/owners-behind.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleRoute, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
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
  fields: ['fields:destination'],
  sources: [{ document: 'vpc-route-table' }],
  texts: {
    en: {
      title: 'A route’s destination is the router’s own',
      message: '{{router}} has a route to {{destination}}, which lies in its own block {{block}}.',
      services:
        '{{router}} has a route to {{destination}}, which takes in all of {{range}}, where the cloud’s own services answer.',
      why: 'A network delivers to its own blocks itself: a route entry to a vSwitch of the VPC, or into one, is refused and would have no effect. So is one that takes in all of 100.64.0.0/10, but for 0.0.0.0/0; parts of it are allowed.',
      how: 'Remove the route, or give it the destination that was meant.',
      remove: rerouteTexts.en.remove,
      halve: 'Write the two halves {{halves}} instead of {{destination}} in {{router}}',
    },
    'zh-CN': {
      title: '路由条目的目标网段属于路由器自身',
      message: '{{router}} 有一条通往 {{destination}} 的路由条目，而该网段位于其自身网段 {{block}} 之内。',
      services: '{{router}} 有一条通往 {{destination}} 的路由条目，它包含了云服务自身使用的整个 {{range}}。',
      why: '发往自身网段的流量在本地送达：目标网段等于或位于本 VPC 交换机网段之内的路由条目会被拒绝，也不会生效。包含整个 100.64.0.0/10 的路由条目（0.0.0.0/0 除外）同样会被拒绝，其一部分则可以使用。',
      how: '请删除该路由条目，或改为实际需要的目标网段。',
      remove: rerouteTexts['zh-CN'].remove,
      halve: '在 {{router}} 中以两半 {{halves}} 代替 {{destination}}',
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
      {
        shows: 'All of 100.64.0.0/10, and a block around it',
        plan: () =>
          twoVpcs([
            ...bothWays,
            exampleRoute('rte-3', 'vpc-a', '100.64.0.0/10', 'peer-1'),
            exampleRoute('rte-4', 'vpc-b', '100.0.0.0/8', 'peer-1'),
          ]),
      },
    ],
    good: [
      {
        shows: 'The two halves of 100.64.0.0/10, and a default route',
        plan: () =>
          twoVpcs([
            ...bothWays,
            exampleRoute('rte-3', 'vpc-a', '100.64.0.0/11', 'peer-1'),
            exampleRoute('rte-4', 'vpc-a', '100.96.0.0/11', 'peer-1'),
            exampleRoute('rte-5', 'vpc-a', '0.0.0.0/0', 'peer-1'),
          ]),
      },
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
      if (owner === undefined) continue;
      for (const { row, target, destination } of routes) {
        if (claimsServices(owner, destination)) {
          report({
            subjects: [row.id, router],
            text: 'services',
            params: {
              router: nameOf(network, router),
              destination: row.destination,
              range: formatCidr(cloudServices),
            },
            details: { router, route: row.id },
          });
          continue;
        }
        if (owner.kind === 'vbr') continue;
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
    return route === undefined ? [] : [...halve(network, route), removeFix(network, 'ROUTE507', route)];
  },
});

/** Whether the cloud refuses a destination for its own services' sake: all of their range, short of everything. A device may route what it likes. */
export function claimsServices(owner: TableOwner, destination: Cidr): boolean {
  return owner.kind !== 'dataCenter' && destination.prefix > 0 && contains(destination, cloudServices);
}

/** The halves are allowed where the whole is not. */
function halve(network: Network, { row, destination }: RouteNode): Fix[] {
  if (compareCidr(destination, cloudServices) !== 0) return [];
  const middle = destination.first + sizeOf(destination) / 2;
  const halves = [destination.first, middle].map((first) => formatCidr(cidrAt(first, destination.prefix + 1)));
  const others = network.plan.routes.filter((other) => other.router === row.router && other !== row);
  const [first, second] = halves.filter((half) => !others.some((other) => other.destination === half));
  if (first === undefined || second === undefined) return [];
  const draft = startDraft(network.plan);
  draft.set('routes', row.id, { destination: first });
  draft.add('routes', { ...row, id: idMaker(network.plan)('routes'), destination: second });
  const params = { halves: halves.join(', '), destination: row.destination, router: nameOf(network, row.router) };
  return [{ title: { key: 'ROUTE507:halve', params }, safe: false, patch: draft.patch() }];
}
