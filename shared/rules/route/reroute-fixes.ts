import { overlap } from '../../net/cidr.ts';
import { nameOf, type Network, type RouteNode, type TableOwner } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { NextHop } from '../../plan/rows.ts';
import type { RuleCode } from '../../rule-code.ts';
import { leadsTo, needsAt, nextHopOf, targetOf } from '../../routing/route-needs.ts';
import type { Fix } from '../finding.ts';

/** The titles of the fixes below, for the texts of the rules that offer them. */
export const rerouteTexts = {
  en: {
    point: 'Send {{destination}} over {{over}} in {{router}}',
    remove: 'Remove the route to {{destination}} from {{router}}',
  },
  'zh-CN': {
    point: '在 {{router}} 中将 {{destination}} 改为经 {{over}} 转发',
    remove: '从 {{router}} 中删除通往 {{destination}} 的路由条目',
  },
} as const;

/** Gives a route entry the next hops that lead to an owner of its destination, one fix for each. */
export function pointFixes(network: Network, code: RuleCode, owner: TableOwner, route: RouteNode): Fix[] {
  const nextHops = new Map<string, NextHop>();
  for (const need of needsAt(owner)) {
    if (leadsTo(route.target, need) || !need.owner.blocks.some(({ cidr }) => overlap(cidr, route.destination)))
      continue;
    const nextHop = nextHopOf(need);
    if (nextHop === undefined || targetOf(need).kind === 'ambiguousGateway') continue;
    nextHops.set(JSON.stringify(nextHop), nextHop);
  }
  return Array.from(nextHops.values(), (nextHop) => {
    const draft = startDraft(network.plan);
    draft.set('routes', route.row.id, { nextHop });
    const over = nextHop.ip ?? nameOf(network, nextHop.peering ?? nextHop.physicalConnection ?? '');
    return {
      title: { key: `${code}:point`, params: { ...titleParams(network, route), over } },
      safe: false,
      patch: draft.patch(),
    };
  });
}

/** Takes a route entry out. */
export function removeFix(network: Network, code: RuleCode, route: RouteNode, safe = false): Fix {
  const draft = startDraft(network.plan);
  draft.remove('routes', route.row.id);
  return { title: { key: `${code}:remove`, params: titleParams(network, route) }, safe, patch: draft.patch() };
}

/** The route entry with that id, and the router that has it. */
export function findRoute(network: Network, router: string, id: string): RouteNode | undefined {
  return network.routes.get(router)?.find(({ row }) => row.id === id);
}

function titleParams(network: Network, { row }: RouteNode) {
  return { destination: row.destination, router: nameOf(network, row.router) };
}
