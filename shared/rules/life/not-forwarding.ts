import { activationPatch } from '../../lifecycle/activation.ts';
import { statesOf } from '../../lifecycle/connection.ts';
import { applyEvent } from '../../lifecycle/events.ts';
import type { EndState } from '../../catalog/router-states.ts';
import { guide } from '../../catalog/source.ts';
import { type Message, message } from '../../messages/message.ts';
import { nameOf, type Network, type PeeringNode, type RouteNode } from '../../network/network.ts';
import { forwards, standstillOf } from '../../network/view.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Billing, PeeringEnd } from '../../plan/rows.ts';
import type { Plan } from '../../plan/plan.ts';
import { joinPatches, type Patch } from '../../plan/patch.ts';
import { type Result, success } from '../../result.ts';
import { addMissingRoutes } from '../../routing/missing-routes.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleRoute, exampleVpc } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { renewals } from '../bill/renewals.ts';
import { defineRule } from '../rule.ts';
import { stateWords } from './state-words.ts';

interface Details {
  readonly peering: string;
}

export const notForwarding = defineRule<Details>({
  code: 'LIFE403',
  name: 'not-forwarding',
  severity: 'warning',
  fields: ['fields:state', 'fields:nextHop'],
  sources: [guide(1), guide(2), guide(5)],
  texts: {
    en: {
      title: 'Routes use a connection that does not forward',
      message: '{{router}} sends {{destination}} over {{peering}}, which is {{state}} and forwards nothing.',
      several:
        '{{count}} route entries lead over {{peering}}, which is {{state}} and forwards nothing; the first sends {{destination}} of {{router}}.',
      mixed: '{{initiator}} at one end and {{acceptor}} at the other',
      unpaid: 'unpaid since {{due}}, stopped on {{stops}}',
      why: 'A connection that is withdrawn or unpaid forwards nothing, so that packets that the routes send there are lost.',
      how: 'Activate the connection again, or renew its subscription. If it is to be given up, delete the routes first, then suspend and delete it. An end that is deleted has to be built anew.',
      activate: 'Activate {{peering}}',
      activateRouted: 'Activate {{peering}} and add the route entries that are missing around it',
      autoRenew: 'Let {{peering}} renew itself',
      renew: 'Renew {{peering}} without a gap: the term that began on {{start}}',
      rebuild: 'Plan {{peering}} anew, at both ends',
      withdraw: 'Delete the route entries that lead over {{peering}}',
      ...stateWords.en,
    },
    'zh-CN': {
      title: '路由指向不转发流量的连接',
      message: '{{router}} 将 {{destination}} 经 {{peering}} 转发，但该连接{{state}}，不转发流量。',
      several:
        '有 {{count}} 条路由条目指向 {{peering}}，但该连接{{state}}，不转发流量；第一条为 {{router}} 上的 {{destination}}。',
      mixed: '一端{{initiator}}、另一端{{acceptor}}',
      unpaid: '自 {{due}} 起欠费，已于 {{stops}} 停止转发',
      why: '已撤下或欠费的连接不转发流量，路由送往该连接的数据包都会丢失。',
      how: '请重新激活连接或续费。如果不再使用该连接，请先删除路由，再暂停并删除连接。已删除的一端需要重新建立。',
      activate: '激活 {{peering}}',
      activateRouted: '激活 {{peering}}，并补齐其两侧缺少的路由条目',
      autoRenew: '为 {{peering}} 启用自动续费',
      renew: '为 {{peering}} 无缝续费：新周期自 {{start}} 起',
      rebuild: '重新规划 {{peering}} 的两端',
      withdraw: '删除指向 {{peering}} 的路由条目',
      ...stateWords['zh-CN'],
    },
  },
  examples: {
    bad: [
      { shows: 'Routes over a suspended connection', plan: () => routed('suspended', ['vpc-a', 'vpc-b']) },
      {
        shows: 'A route on one side of a connection that is being suspended',
        plan: () => routed('suspending', ['vpc-a']),
      },
      {
        shows: 'Routes over a connection that is deleted at one end',
        plan: () => routed('suspended', ['vpc-a', 'vpc-b'], { acceptor: 'deleted' }),
      },
      {
        shows: 'Routes over a subscription that has not been paid for twenty days',
        plan: () => ({
          ...routed('activated', ['vpc-a', 'vpc-b'], {
            billing: { method: 'subscription', term: { unit: 'month', count: 1 }, startsOn: '2019-07-10' },
          }),
          asOf: '2019-08-30',
        }),
      },
    ],
    good: [
      { shows: 'Routes over an activated connection', plan: () => routed('activated', ['vpc-a', 'vpc-b']) },
      { shows: 'Routes over a connection that is to be built', plan: () => routed('planned', ['vpc-a', 'vpc-b']) },
      { shows: 'Routes over a connection that is being activated again', plan: () => routed('activating', ['vpc-a']) },
      { shows: 'A suspended connection that no route uses any more', plan: () => routed('suspended', []) },
      {
        shows: 'A route of a router that the suspended connection does not touch (that is another fault)',
        plan: () => routed('suspended', ['vpc-c']),
      },
    ],
  },
  check(network, report) {
    const waiting = waitingRoutes(network);
    if (waiting.size === 0) return;
    for (const peering of network.peerings) {
      const { row } = peering;
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
          state: stateOf(peering),
          ...(routes.length === 1 ? {} : { count: routes.length }),
        },
        details: { peering: row.id },
      });
    }
  },
  fixes(network, { peering: id }) {
    const node = network.peerings.find(({ row }) => row.id === id);
    const standstill = node && standstillOf(node, 'designed');
    if (node === undefined || standstill === undefined) return [];
    // Who withdraws a connection may be about to give it up (guide, section 5: the routes go first).
    const withdrawal = fix(network, id, 'withdraw', applyEvent(network, id, { kind: 'removeRoutes' }));
    if (standstill === 'unpaid') return [...renewals(network, node, 'LIFE403', 'peering'), ...withdrawal];
    return [...(isDeleted(node) ? rebuild(network, node) : activation(network, id)), ...withdrawal];
  },
  // Across accounts only the owners can bring it back, with what they tell each other.
  decisions: (network, { peering }) => [
    {
      title: message('findings:decide.lifecycle', { name: nameOf(network, peering) }),
      opens: { kind: 'dialog', dialog: 'lifecycle', object: peering },
    },
  ],
});

/** The route entries that send packets to a peering that does not forward as designed, by peering. */
function waitingRoutes(network: Network): Map<string, RouteNode[]> {
  const waiting = new Map<string, RouteNode[]>();
  for (const table of network.routes.values()) {
    for (const route of table) {
      if (route.target.kind !== 'peering') continue;
      const { row, initiator, acceptor } = route.target.peering;
      // What is no connection at all will never forward: PEER303.
      if (initiator === acceptor || forwards(route.target.peering, 'designed')) continue;
      const routes = waiting.get(row.id);
      if (routes) routes.push(route);
      else waiting.set(row.id, [route]);
    }
  }
  return waiting;
}

function stateOf(peering: PeeringNode): Message {
  const { initiator, acceptor } = statesOf(peering.row);
  const { billing } = peering;
  if (standstillOf(peering, 'designed') === 'unpaid' && billing.kind !== 'fine')
    return { key: 'LIFE403:unpaid', params: { due: billing.due, stops: billing.stops } };
  if (initiator === acceptor) return word(initiator);
  return { key: 'LIFE403:mixed', params: { initiator: word(initiator), acceptor: word(acceptor) } };
}

function word(state: EndState): Message {
  return { key: `LIFE403:${state}` };
}

function isDeleted({ row }: PeeringNode): boolean {
  return row.initiator.state === 'deleted' || row.acceptor.state === 'deleted';
}

/** What was deleted is built anew, under interfaces that do not exist yet. */
function rebuild(network: Network, { row }: PeeringNode): Fix[] {
  const draft = startDraft(network.plan);
  const planned = ({ router }: PeeringEnd): PeeringEnd => ({ router, state: 'planned' });
  draft.set('peerings', row.id, { initiator: planned(row.initiator), acceptor: planned(row.acceptor) });
  return fix(network, row.id, 'rebuild', success(draft.patch()));
}

/** Once a connection forwards, what its tables lack is an error (ROUTE501 to 503); so what can be added is added with it. */
function activation(network: Network, peering: string): Fix[] {
  const activated = activationPatch(network, peering);
  if (!activated.ok) return [];
  const routes = addMissingRoutes(network, { peering });
  return routes.changes.length === 0
    ? fix(network, peering, 'activate', activated)
    : fix(network, peering, 'activateRouted', success(joinPatches([activated.value, routes])));
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

/** VPC-A and VPC-B joined by a peering in this state (the acceptor may be in another), with routes over it at these VPCs. */
function routed(
  state: EndState,
  routers: readonly string[],
  { acceptor = state, billing }: { readonly acceptor?: EndState; readonly billing?: Billing } = {},
): Plan {
  const row = examplePeering('peer-1', 'vpc-a', 'vpc-b');
  return examplePlan({
    vpcs: [
      exampleVpc('vpc-a', '192.168.0.0/16'),
      exampleVpc('vpc-b', '172.16.0.0/16'),
      exampleVpc('vpc-c', '10.0.0.0/16'),
    ],
    peerings: [
      {
        ...row,
        initiator: { ...row.initiator, state },
        acceptor: { ...row.acceptor, state: acceptor },
        ...(billing && { billing }),
      },
    ],
    routes: routers.map((router, at) =>
      exampleRoute(`rte-${at + 1}`, router, blocks[router] ?? '172.16.0.0/16', 'peer-1'),
    ),
  });
}
