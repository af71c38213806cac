import { compareCidr } from '../../net/cidr.ts';
import { nameOf, type RouteNode } from '../../network/network.ts';
import { tableOf, tableOwner } from '../../network/route-lookup.ts';
import { sameNextHop } from '../../routing/next-hops.ts';
import { ownershipBehind } from '../../routing/owners-behind.ts';
import { exampleRoute } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { bothWays, threeInARow, twoVpcs } from './example-networks.ts';
import { findRoute, removeFix } from './reroute-fixes.ts';

interface Details {
  readonly router: string;
  readonly first: string;
  readonly later: string;
}

export const duplicateDestination = defineRule<Details>({
  code: 'ROUTE505',
  name: 'duplicate-destination',
  severity: 'error',
  fields: ['fields:destination'],
  hasSafeFixes: true,
  sources: [{ document: 'vpc-route-table' }],
  texts: {
    en: {
      title: 'Two routes of one table have the same destination',
      message: '{{router}} has two routes to {{destination}}: {{first}} and {{later}}.',
      why: 'A destination can stand in a route table once; the second entry is refused, and until then the first one counts.',
      how: 'Keep the entry whose next hop is meant.',
      remove: 'Remove the later of the routes to {{destination}} from {{router}}',
      removeFirst: 'Remove the first of the routes to {{destination}} from {{router}}, which leads nowhere',
    },
    'zh-CN': {
      title: '同一路由表中目标网段重复',
      message: '{{router}} 有两条通往 {{destination}} 的路由条目：{{first}} 和 {{later}}。',
      why: '同一路由表中每个目标网段只能出现一次；第二条会被拒绝，在此之前以第一条为准。',
      how: '请保留下一跳正确的那一条。',
      remove: '从 {{router}} 中删除通往 {{destination}} 的后一条路由条目',
      removeFirst: '从 {{router}} 中删除通往 {{destination}} 的前一条路由条目（其下一跳无法到达）',
    },
  },
  examples: {
    bad: [
      {
        shows: 'The same route twice',
        plan: () => twoVpcs([...bothWays, exampleRoute('rte-3', 'vpc-a', '10.2.0.0/16', 'peer-1')]),
      },
      {
        shows: 'One destination with two next hops',
        plan: () => threeInARow([exampleRoute('rte-5', 'vpc-b', '10.1.0.0/16', 'peer-2')]),
      },
    ],
    good: [
      {
        shows: 'Two destinations, one inside the other',
        plan: () => twoVpcs([...bothWays, exampleRoute('rte-3', 'vpc-a', '10.2.1.0/24', 'peer-1')]),
      },
      { shows: 'The same destination in two tables', plan: () => threeInARow([]) },
    ],
  },
  check(network, report) {
    for (const [router, routes] of network.routes) {
      forEachDuplicate(routes, (first, later) => {
        report({
          subjects: [later.row.id, router, first.row.id],
          params: {
            router: nameOf(network, router),
            destination: later.row.destination,
            first: nextHopName(first),
            later: nextHopName(later),
          },
          details: { router, first: first.row.id, later: later.row.id },
        });
      });
    }

    function nextHopName({ row: { id, nextHop } }: RouteNode): string {
      const name = nextHop.ip ?? nameOf(network, nextHop.peering ?? nextHop.physicalConnection ?? '');
      return name === '' ? id : `${id} → ${name}`;
    }
  },
  fixes(network, details) {
    const owner = tableOwner(network, details.router);
    const first = findRoute(network, details.router, details.first);
    const later = findRoute(network, details.router, details.later);
    if (owner === undefined || first === undefined || later === undefined) return [];
    const removeLater = removeFix(network, 'ROUTE505', later, sameNextHop(first.row.nextHop, later.row.nextHop));
    const isWrong =
      first.target.kind === 'detached' || ownershipBehind(owner, first.target, first.destination) === 'foreign';
    if (!isWrong) return [removeLater];
    const { title, ...removeFirst } = removeFix(network, 'ROUTE505', first);
    return [removeLater, { ...removeFirst, title: { ...title, key: 'ROUTE505:removeFirst' } }];
  },
});

/** Visits every entry that has the destination of another one before it, together with the last of those. */
function forEachDuplicate(routes: readonly RouteNode[], visit: (first: RouteNode, later: RouteNode) => void): void {
  if (routes.length < 2) return;
  const isSame = (a: RouteNode, b: RouteNode): boolean => compareCidr(a.destination, b.destination) === 0;
  const nextAmongFew = (first: RouteNode, at: number) =>
    routes.find((other, place) => place > at && isSame(first, other));
  // Of equal destinations each one's runner-up is the next of them.
  const runnersUp = routes.length > fewRoutes ? tableOf(routes).runnersUp : undefined;
  routes.forEach((first, at) => {
    const later = runnersUp === undefined ? nextAmongFew(first, at) : routes[runnersUp[at] ?? routes.length];
    if (later !== undefined && isSame(first, later)) visit(first, later);
  });
}

/** Up to this many entries, comparing each with each is faster than compiling them. */
const fewRoutes = 8;
