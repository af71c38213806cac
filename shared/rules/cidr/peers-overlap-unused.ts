import { guide } from '../../catalog/source.ts';
import { contains, overlap, parseCidr } from '../../net/cidr.ts';
import { type Block, nameOf, type VpcNode } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { idMaker } from '../../plan/ids.ts';
import type { Patch } from '../../plan/patch.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Route } from '../../plan/rows.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleRoute, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { firstOverlap } from './first-overlap.ts';

interface Details {
  readonly peering: string;
}

export const peersOverlapUnused = defineRule<Details>({
  code: 'CIDR202',
  name: 'peers-overlap-unused',
  severity: 'warning',
  fields: ['fields:cidrs'],
  sources: [guide(8), guide(9), { document: 'vpc-route-table' }],
  texts: {
    en: {
      title: 'Peered VPCs overlap, their vSwitches do not',
      message:
        '{{left}} ({{leftBlock}}) and {{right}} ({{rightBlock}}), which {{peering}} connects, overlap where no vSwitch is, and not every vSwitch has a route entry of its own on the other side.',
      why: 'A route entry to the whole VPC of the other side would cover vSwitches of this side; only one per vSwitch leads to the right place.',
      how: 'Write one route entry per vSwitch on both sides, or renumber one of the VPCs before it grows into the other.',
      routePerVSwitch: 'Write one route entry per vSwitch on both sides of {{peering}}',
    },
    'zh-CN': {
      title: '对等连接两端 VPC 网段重叠，但交换机未重叠',
      message:
        '{{peering}} 相连的 {{left}}（{{leftBlock}}）与 {{right}}（{{rightBlock}}）在没有交换机的部分重叠，且并非每个交换机在对端都有单独的路由条目。',
      why: '指向对端整个 VPC 的路由条目会覆盖本端的交换机，只有按交换机配置的路由条目才能到达正确的位置。',
      how: '请在两端按交换机逐条配置路由条目，或在网段用尽之前更换其中一个 VPC 的网段。',
      routePerVSwitch: '在 {{peering}} 两端按交换机逐条添加路由条目',
    },
  },
  examples: {
    bad: [
      {
        shows: 'Two VPCs with the same block, separate vSwitches, and route entries to the whole VPC',
        plan: () =>
          separateVSwitches([
            exampleRoute('rte-1', 'vpc-a', '192.168.0.0/16', 'peer-1'),
            exampleRoute('rte-2', 'vpc-b', '192.168.0.0/16', 'peer-1'),
          ]),
      },
      {
        shows: 'The route entry of one vSwitch is missing',
        plan: () =>
          separateVSwitches([
            exampleRoute('rte-1', 'vpc-a', '192.168.2.0/24', 'peer-1'),
            exampleRoute('rte-2', 'vpc-b', '192.168.1.0/24', 'peer-1'),
          ]),
      },
    ],
    good: [
      {
        shows: 'One route entry per vSwitch on both sides',
        plan: () =>
          separateVSwitches([
            exampleRoute('rte-1', 'vpc-a', '192.168.2.0/24', 'peer-1'),
            exampleRoute('rte-2', 'vpc-a', '192.168.3.0/24', 'peer-1'),
            exampleRoute('rte-3', 'vpc-b', '192.168.1.0/24', 'peer-1'),
          ]),
      },
      {
        shows: 'One route entry for two vSwitches that covers nothing of this side',
        plan: () =>
          separateVSwitches([
            exampleRoute('rte-1', 'vpc-a', '192.168.2.0/23', 'peer-1'),
            exampleRoute('rte-2', 'vpc-b', '192.168.1.0/24', 'peer-1'),
          ]),
      },
      {
        shows: 'The vSwitches overlap too, which is another finding',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '192.168.0.0/16')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24'),
              exampleVSwitch('vsw-b', 'vpc-b', '192.168.1.0/24'),
            ],
            peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b')],
          }),
      },
    ],
  },
  check(network, report) {
    let routes: ReadonlyMap<string, readonly Route[]> | undefined;
    for (const { row, initiator, acceptor } of network.peerings) {
      if (initiator.kind !== 'vpc' || acceptor.kind !== 'vpc' || initiator === acceptor) continue;
      const pair = firstOverlap(initiator.blocks, acceptor.blocks);
      if (pair === undefined || firstOverlap(initiator.hostBlocks, acceptor.hostBlocks) !== undefined) continue;
      routes ??= byPeering(network.plan);
      const over = routes.get(row.id) ?? [];
      if (missing(over, initiator, acceptor).length + missing(over, acceptor, initiator).length === 0) continue;
      report({
        subjects: [row.id, initiator.row.id, acceptor.row.id],
        params: {
          left: nameOf(network, initiator.row.id),
          leftBlock: pair.left.text,
          right: nameOf(network, acceptor.row.id),
          rightBlock: pair.right.text,
          peering: nameOf(network, row.id),
        },
        details: { peering: row.id },
      });
    }
  },
  fixes(network, details) {
    const peering = network.peerings.find(({ row }) => row.id === details.peering);
    if (peering?.initiator.kind !== 'vpc' || peering.acceptor.kind !== 'vpc') return [];
    const patch = routePerVSwitch(network.plan, peering.row.id, peering.initiator, peering.acceptor);
    if (patch === undefined) return [];
    const params = { peering: nameOf(network, peering.row.id) };
    return [{ title: { key: 'CIDR202:routePerVSwitch', params }, safe: false, patch }];
  },
});

function byPeering(plan: Plan): ReadonlyMap<string, readonly Route[]> {
  const routes = new Map<string, Route[]>();
  for (const route of plan.routes) {
    const { peering } = route.nextHop;
    if (peering === undefined) continue;
    const sofar = routes.get(peering);
    if (sofar) sofar.push(route);
    else routes.set(peering, [route]);
  }
  return routes;
}

/** The host blocks of the other side to which no route over the peering leads that leaves this side's own hosts alone. */
function missing(over: readonly Route[], side: VpcNode, other: VpcNode): Block[] {
  const destinations = over.flatMap(({ router, destination }) => {
    const parsed = parseCidr(destination);
    return parsed.ok && router === side.row.id && !coversHosts(side, destination) ? [parsed.value] : [];
  });
  // What lies outside its VPC (CIDR103) is delivered by nobody, so that no route could lead there (ROUTE506).
  const delivered = other.hostBlocks.filter(({ cidr }) => other.blocks.some((block) => contains(block.cidr, cidr)));
  return delivered.filter(({ cidr }) => !destinations.some((destination) => contains(destination, cidr)));
}

function coversHosts(side: VpcNode, destination: string): boolean {
  const parsed = parseCidr(destination);
  return parsed.ok && side.hostBlocks.some(({ cidr }) => overlap(cidr, parsed.value));
}

/** Nothing where a table already sends a vSwitch elsewhere: which of the two routes is meant, a person has to say. */
function routePerVSwitch(plan: Plan, peering: string, initiator: VpcNode, acceptor: VpcNode): Patch | undefined {
  const draft = startDraft(plan);
  const freshId = idMaker(plan);
  const over = plan.routes.filter(({ nextHop }) => nextHop.peering === peering);
  const sides = [
    [initiator, acceptor],
    [acceptor, initiator],
  ] as const;
  for (const [at, route] of [...plan.routes.entries()].reverse()) {
    if (!over.includes(route)) continue;
    if (sides.some(([side]) => route.router === side.row.id && coversHosts(side, route.destination))) {
      draft.removeAt('routes', at);
    }
  }
  for (const [side, other] of sides) {
    for (const { text } of missing(over, side, other)) {
      const router = side.row.id;
      if (draft.plan.routes.some((route) => route.router === router && route.destination === text)) return undefined;
      draft.add('routes', { id: freshId('routes'), router, destination: text, nextHop: { peering } });
    }
  }
  return draft.patch();
}

function separateVSwitches(routes: readonly Route[]): Plan {
  return examplePlan({
    vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '192.168.0.0/16')],
    vSwitches: [
      exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24'),
      exampleVSwitch('vsw-b', 'vpc-b', '192.168.2.0/24'),
      exampleVSwitch('vsw-c', 'vpc-b', '192.168.3.0/24'),
    ],
    peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b')],
    routes,
  });
}
