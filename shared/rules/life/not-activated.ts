import { activationPatch } from '../../lifecycle/activation.ts';
import { statesOf } from '../../lifecycle/connection.ts';
import { applyEvent } from '../../lifecycle/events.ts';
import { begun, isPair, settlementOf, trafficFlows } from '../../lifecycle/transitions.ts';
import type { EndState, StatePair } from '../../catalog/router-states.ts';
import { guide } from '../../catalog/source.ts';
import type { Message } from '../../messages/message.ts';
import { nameOf, type Network, type RouteNode } from '../../network/network.ts';
import type { Plan } from '../../plan/plan.ts';
import { joinPatches, type Patch } from '../../plan/patch.ts';
import { type Result, success } from '../../result.ts';
import { addMissingRoutes } from '../../routing/missing-routes.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleRoute, exampleVpc } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { acrossAccounts } from '../peer/example-accounts.ts';
import { defineRule } from '../rule.ts';
import { stateWords } from './state-words.ts';

interface Details {
  readonly peering: string;
}

export const notActivated = defineRule<Details>({
  code: 'LIFE403',
  name: 'not-activated',
  severity: 'warning',
  sources: [guide(1), guide(5)],
  texts: {
    en: {
      title: 'Routes use a connection that does not forward',
      message: '{{router}} sends {{destination}} over {{peering}}, which is {{state}} and forwards nothing.',
      several:
        '{{count}} route entries lead over {{peering}}, which is {{state}} and forwards nothing; the first sends {{destination}} of {{router}}.',
      mixed: '{{initiator}} at one end and {{acceptor}} at the other',
      why: 'Only while both ends are activated does a connection forward; until then packets that the routes send there are lost.',
      how: 'Bring the connection to activated; across accounts that needs the IDs that the two owners exchange. If it is to be given up, delete the routes first, then suspend and delete it.',
      create: 'Create {{peering}} and activate it',
      activate: 'Activate {{peering}}',
      createRouted: 'Create {{peering}}, activate it, and add the route entries that are missing around it',
      activateRouted: 'Activate {{peering}} and add the route entries that are missing around it',
      withdraw: 'Delete the route entries that lead over {{peering}}',
      ...stateWords.en,
    },
    'zh-CN': {
      title: '路由指向不转发流量的连接',
      message: '{{router}} 将 {{destination}} 经 {{peering}} 转发，但该连接{{state}}，不转发流量。',
      several:
        '有 {{count}} 条路由条目指向 {{peering}}，但该连接{{state}}，不转发流量；第一条为 {{router}} 上的 {{destination}}。',
      mixed: '一端{{initiator}}、另一端{{acceptor}}',
      why: '只有两端均已激活，连接才转发流量；在此之前，路由送往该连接的数据包都会丢失。',
      how: '将连接激活；跨账号互连需要双方交换的 ID。如果不再使用该连接，请先删除路由，再暂停并删除连接。',
      create: '创建 {{peering}} 并激活',
      activate: '激活 {{peering}}',
      createRouted: '创建 {{peering}} 并激活，同时补齐其两侧缺少的路由条目',
      activateRouted: '激活 {{peering}}，并补齐其两侧缺少的路由条目',
      withdraw: '删除指向 {{peering}} 的路由条目',
      ...stateWords['zh-CN'],
    },
  },
  examples: {
    bad: [
      { shows: 'Routes over a connection that is only planned', plan: () => routed('planned', ['vpc-a', 'vpc-b']) },
      { shows: 'A route on one side of a connection that is only planned', plan: () => routed('planned', ['vpc-a']) },
      { shows: 'Routes over a suspended connection', plan: () => routed('suspended', ['vpc-a', 'vpc-b']) },
      {
        shows: 'Routes over a connection that is being activated again',
        plan: () => routed('activating', ['vpc-a', 'vpc-b']),
      },
      {
        shows: 'Routes over a connection between two accounts that is planned and whose interfaces are not known',
        plan: () =>
          examplePlan({
            ...acrossAccounts({}, {}),
            routes: [exampleRoute('rte-1', 'vpc-a', '172.16.0.0/16', 'peer-1')],
          }),
      },
    ],
    good: [
      { shows: 'Routes over an activated connection', plan: () => routed('activated', ['vpc-a', 'vpc-b']) },
      { shows: 'A planned connection that no route uses yet', plan: () => routed('planned', []) },
      {
        shows: 'A route of a router that the planned connection does not touch (that is another fault)',
        plan: () => routed('planned', ['vpc-c']),
      },
    ],
  },
  check(network, report) {
    const waiting = waitingRoutes(network);
    if (waiting.size === 0) return;
    for (const { row } of network.peerings) {
      const routes = waiting.get(row.id);
      const [first] = routes ?? [];
      if (routes === undefined || first === undefined) continue;
      const { id, router, destination } = first.row;
      report({
        subjects: [row.id, id, ...routes.slice(1).map((route) => route.row.id)],
        ...(routes.length === 1 ? {} : { text: 'several' }),
        params: {
          peering: nameOf(network, row.id),
          router: nameOf(network, router),
          destination,
          state: stateOf(statesOf(row)),
          ...(routes.length === 1 ? {} : { count: routes.length }),
        },
        details: { peering: row.id },
      });
    }
  },
  fixes(network, { peering }) {
    const row = network.peerings.find((node) => node.row.id === peering)?.row;
    if (row === undefined) return [];
    const states = statesOf(row);
    const exists = row.initiator.state !== 'planned' && row.acceptor.state !== 'planned';
    // Who suspends a connection may be about to give it up (guide, section 5: the routes go first).
    const givenUp = [states, settlementOf(states) ?? states].some((pair) => isPair(pair, begun.activate.from));
    return [
      ...activation(network, peering, exists ? 'activate' : 'create'),
      ...(givenUp ? fix(network, peering, 'withdraw', applyEvent(network, peering, { kind: 'removeRoutes' })) : []),
    ];
  },
});

/** The route entries that send packets to a peering that does not forward, by peering. */
function waitingRoutes(network: Network): Map<string, RouteNode[]> {
  const waiting = new Map<string, RouteNode[]>();
  for (const table of network.routes.values()) {
    for (const route of table) {
      if (route.target.kind !== 'peering') continue;
      const { row, initiator, acceptor } = route.target.peering;
      // What is no connection at all will never forward: PEER303.
      if (initiator === acceptor || trafficFlows(statesOf(row))) continue;
      const routes = waiting.get(row.id);
      if (routes) routes.push(route);
      else waiting.set(row.id, [route]);
    }
  }
  return waiting;
}

function stateOf({ initiator, acceptor }: StatePair): Message {
  if (initiator === acceptor || (initiator === 'connecting' && acceptor === 'accepting')) return word(initiator);
  return { key: 'LIFE403:mixed', params: { initiator: word(initiator), acceptor: word(acceptor) } };
}

function word(state: EndState): Message {
  return { key: `LIFE403:${state}` };
}

/** Once a connection forwards, what its tables lack is an error (ROUTE501 to 503); so what can be added is added with it. */
function activation(network: Network, peering: string, title: 'activate' | 'create'): Fix[] {
  const activated = activationPatch(network, peering);
  if (!activated.ok) return [];
  const routes = addMissingRoutes(network, { peering });
  return routes.changes.length === 0
    ? fix(network, peering, title, activated)
    : fix(network, peering, `${title}Routed`, success(joinPatches([activated.value, routes])));
}

function fix(network: Network, peering: string, title: string, patch: Result<Patch, unknown>): Fix[] {
  // A refusal (IDs that only an owner knows) leaves the decision to a person.
  if (!patch.ok) return [];
  return [
    {
      title: { key: `LIFE403:${title}`, params: { peering: nameOf(network, peering) } },
      safe: false,
      patch: patch.value,
    },
  ];
}

const blocks: Readonly<Record<string, string>> = { 'vpc-a': '172.16.0.0/16', 'vpc-b': '192.168.0.0/16' };

/** VPC-A and VPC-B joined by a peering in this state, with routes over it at these VPCs. */
function routed(state: EndState, routers: readonly string[]): Plan {
  const row = examplePeering('peer-1', 'vpc-a', 'vpc-b');
  return examplePlan({
    vpcs: [
      exampleVpc('vpc-a', '192.168.0.0/16'),
      exampleVpc('vpc-b', '172.16.0.0/16'),
      exampleVpc('vpc-c', '10.0.0.0/16'),
    ],
    peerings: [{ ...row, initiator: { ...row.initiator, state }, acceptor: { ...row.acceptor, state } }],
    routes: routers.map((router, at) =>
      exampleRoute(`rte-${at + 1}`, router, blocks[router] ?? '172.16.0.0/16', 'peer-1'),
    ),
  });
}
