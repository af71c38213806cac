import { formatCidr, overlap } from '../../net/cidr.ts';
import { findEndpoint } from '../../network/endpoints.ts';
import type { Network, TableOwner } from '../../network/network.ts';
import type { Endpoint } from '../../network/trace-types.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RouteNeed } from '../../routing/route-needs.ts';
import type { RouteUnit } from '../../routing/route-units.ts';
import { guide } from '../../catalog/source.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleRoute, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { paramsOf } from './define-missing-route-rule.ts';
import { activePeering, bothWays, twoVpcs } from './example-networks.ts';
import { mendGaps } from './mend-gap.ts';
import { type RouteGap, routeGaps } from './route-gaps.ts';

interface Details {
  readonly router: string;
  readonly owner: string;
}

export const partlyRouted = defineRule<Details>({
  code: 'ROUTE510',
  name: 'partly-routed',
  severity: 'warning',
  sources: [guide(8), guide(9), guide(10)],
  texts: {
    en: {
      title: 'A part of the other side is not routed',
      message: '{{router}} has routes to a part of {{owner}} over {{over}}, and none to {{blocks}}.',
      why: 'The other part may be left out on purpose, or forgotten: nothing that sends to it arrives.',
      how: 'Add the routes that are missing. If the part is not to be reached, say so with an intent that expects it to be unreachable: then nothing is found here.',
      add: 'Add routes to {{blocks}} of {{owner}} over {{over}} to {{router}}',
      point: 'Send {{blocks}} of {{owner}} over {{over}} in {{router}}',
    },
    'zh-CN': {
      title: '对端的一部分没有路由',
      message: '{{router}} 经 {{over}} 通往 {{owner}} 的一部分，但没有通往 {{blocks}} 的路由条目。',
      why: '其余部分可能是有意不通，也可能是遗漏：发往该部分的流量无法到达。',
      how: '请补上缺少的路由条目。如果有意不通，请添加一条预期为不可达的连通意图，此处便不再提示。',
      add: '在 {{router}} 中添加经 {{over}} 通往 {{owner}} 的 {{blocks}} 的路由条目',
      point: '在 {{router}} 中将 {{owner}} 的 {{blocks}} 改为经 {{over}} 转发',
    },
  },
  examples: {
    bad: [
      { shows: 'The other VPC has a second block, which no route leads to', plan: () => secondBlock() },
      {
        shows: 'The blocks overlap, and one vSwitch of the other side has no route of its own',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '10.1.0.0/16'), exampleVpc('vpc-b', '10.1.0.0/16')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '10.1.1.0/24'),
              exampleVSwitch('vsw-b', 'vpc-b', '10.1.2.0/24'),
              exampleVSwitch('vsw-c', 'vpc-b', '10.1.3.0/24'),
            ],
            peerings: [activePeering('peer-1', 'vpc-a', 'vpc-b')],
            routes: [
              exampleRoute('rte-1', 'vpc-a', '10.1.2.0/24', 'peer-1'),
              exampleRoute('rte-2', 'vpc-b', '10.1.1.0/24', 'peer-1'),
            ],
          }),
      },
    ],
    good: [
      { shows: 'Routes to all of the other side', plan: () => twoVpcs(bothWays) },
      { shows: 'Routes to nothing of the other side, which is another finding', plan: () => twoVpcs([]) },
      {
        shows: 'A part that an intent wants unreachable',
        plan: () => ({
          ...secondBlock(),
          vSwitches: [exampleVSwitch('vsw-b', 'vpc-b', '10.2.1.0/24'), exampleVSwitch('vsw-c', 'vpc-b', '10.4.1.0/24')],
          intents: [{ id: 'int-1', from: 'vpc-a', to: 'vsw-c', expect: 'unreachable' }],
        }),
      },
    ],
  },
  check(network, report) {
    const kept = keptApart(network);
    for (const gap of partialGaps(network)) {
      const { need } = gap;
      const missing = gap.missing.filter(({ unit }) => !kept.some((pair) => isMeant(pair, need, unit)));
      if (missing.length === 0) continue;
      report({
        subjects: [need.router.row.id, need.owner.row.id, need.peering.row.id],
        params: paramsOf(
          network,
          need,
          missing.map(({ unit }) => formatCidr(unit.destination)),
        ),
        details: { router: need.router.row.id, owner: need.owner.row.id },
      });
    }
  },
  // Never safe: whether the rest is meant to be reached, a person has to say.
  fixes(network, details) {
    const gap = partialGaps(network).find(
      ({ need }) => need.router.row.id === details.router && need.owner.row.id === details.owner,
    );
    if (gap === undefined) return [];
    const kept = keptApart(network);
    const missing = gap.missing.filter(({ unit }) => !kept.some((pair) => isMeant(pair, gap.need, unit)));
    const mending = mendGaps(network, [{ ...gap, missing }]);
    if (mending === undefined) return [];
    const { patch, destinations } = mending;
    const adds = patch.changes.some(({ op }) => op === 'add');
    const params = paramsOf(network, gap.need, destinations);
    return [{ title: { key: adds ? 'ROUTE510:add' : 'ROUTE510:point', params }, safe: false, patch }];
  },
});

function partialGaps(network: Network): readonly RouteGap[] {
  return routeGaps(network).gaps.filter(({ partial }) => partial);
}

type Pair = readonly [Endpoint, Endpoint];

/** The ends of all intents that want something unreachable. */
function keptApart(network: Network): readonly Pair[] {
  return network.plan.intents.flatMap(({ from, to, expect }) => {
    if (expect !== 'unreachable') return [];
    const [one, other] = [findEndpoint(network, from), findEndpoint(network, to)];
    return one.ok && other.ok ? [[one.value, other.value] as const] : [];
  });
}

/** Whether such an intent speaks of what a router lacks: it lies between that part of the network and whoever sends through the router. */
function isMeant([one, other]: Pair, { router, owner }: RouteNeed, unit: RouteUnit): boolean {
  const isSender = ({ router: home }: Endpoint): boolean => isSenderAt(home, router, owner);
  const isPart = ({ router: home, blocks }: Endpoint): boolean =>
    home === owner && unit.pieces.some((piece) => blocks.some((block) => overlap(block, piece)));
  return (isSender(one) && isPart(other)) || (isSender(other) && isPart(one));
}

/** What passes a VBR comes from anybody but the network that it leads to. */
function isSenderAt(home: TableOwner | undefined, router: TableOwner, owner: TableOwner): boolean {
  return router.kind === 'vbr' ? home !== undefined && home !== owner : home === router;
}

/** VPC-B has a second block, to which VPC-A has no route. */
function secondBlock(): Plan {
  return twoVpcs(bothWays, {
    vpcs: [exampleVpc('vpc-a', '10.1.0.0/16'), exampleVpc('vpc-b', '10.2.0.0/16', '10.4.0.0/16')],
  });
}
