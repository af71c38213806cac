import { formatCidr } from '../../net/cidr.ts';
import { nameOf, type Network } from '../../network/network.ts';
import type { RuleCode } from '../../rule-code.ts';
import { isActivated, needsOf, type RouteNeed } from '../../routing/route-needs.ts';
import type { Fix } from '../finding.ts';
import { defineRule, type Rule, type RuleDefinition, type RuleTexts } from '../rule.ts';
import { mendGaps } from './mend-gap.ts';
import { type RouteGap, routeGaps } from './route-gaps.ts';

interface Details {
  readonly router: string;
  readonly owner: string;
}

/**
 * What is particular to one kind of router. The texts besides `message` (a route is missing): `taken` (the destination stands there with
 * another next hop), `add` and `point`, the titles of the fixes. All know router, owner, blocks and over.
 */
interface MissingRouteDefinition extends Pick<RuleDefinition<Details>, 'code' | 'name' | 'sources' | 'examples'> {
  readonly router: RouteNeed['router']['kind'];
  readonly texts: {
    readonly [L in keyof Rule['texts']]: RuleTexts & {
      readonly taken: string;
      readonly add: string;
      readonly point: string;
    };
  };
  /** The objects of a finding, the one to jump to first. */
  readonly subjects: (need: RouteNeed) => readonly [string, ...string[]];
}

/** The title of the fix that completes the routes around a peering, which every such rule offers. */
const completeTexts = {
  en: { complete: 'Add all {{count}} routes that are missing around {{peering}}' },
  'zh-CN': { complete: '补齐 {{peering}} 两侧缺少的 {{count}} 条路由条目' },
} as const;

/**
 * A rule about routes that one kind of router lacks: one finding for each network that it does not know the way to at all. While an end of the
 * peering is not activated, that is something to do, not something that fails.
 */
export function defineMissingRouteRule({ router, subjects, texts, ...definition }: MissingRouteDefinition): Rule {
  const { code } = definition;
  const gapsOf = (network: Network): readonly RouteGap[] =>
    routeGaps(network).gaps.filter(({ need, partial }) => !partial && need.router.kind === router);
  return defineRule<Details>({
    ...definition,
    texts: { en: { ...texts.en, ...completeTexts.en }, 'zh-CN': { ...texts['zh-CN'], ...completeTexts['zh-CN'] } },
    severity: 'error',
    severities: ['error', 'warning'],
    hasSafeFixes: true,
    check(network, report) {
      for (const { need, missing } of gapsOf(network)) {
        report({
          subjects: subjects(need),
          text: missing.every(({ taken }) => taken !== undefined) ? 'taken' : 'message',
          severity: isActivated(need.peering) ? 'error' : 'warning',
          params: paramsOf(
            network,
            need,
            missing.map(({ unit }) => formatCidr(unit.destination)),
          ),
          details: { router: need.router.row.id, owner: need.owner.row.id },
        });
      }
    },
    fixes(network, details) {
      const gap = gapsOf(network).find(
        ({ need }) => need.router.row.id === details.router && need.owner.row.id === details.owner,
      );
      if (gap === undefined) return [];
      const complete = completeAround(network, code, gap);
      return complete.length > 0 ? complete : mendOne(network, code, gap);
    },
  });
}

function mendOne(network: Network, code: RuleCode, gap: RouteGap): Fix[] {
  const mending = mendGaps(network, [gap]);
  if (mending === undefined) return [];
  const { patch, destinations, safe } = mending;
  const adds = patch.changes.some(({ op }) => op === 'add');
  const params = paramsOf(network, gap.need, destinations);
  return [{ title: { key: `${code}:${adds ? 'add' : 'point'}`, params }, safe, patch }];
}

/** A route alone would lead one way where the way back is missing, too: then all that the two sides lack goes together. */
function completeAround(network: Network, code: RuleCode, gap: RouteGap): Fix[] {
  const { peering } = gap.need;
  const needs = needsOf(peering);
  const gaps = routeGaps(network).gaps.filter(
    ({ need, partial }) =>
      !partial && needs.some(({ router, owner }) => router === need.router && owner === need.owner),
  );
  const mending = gaps.length < 2 ? undefined : mendGaps(network, gaps);
  if (mending === undefined) return [];
  const { patch, destinations, safe } = mending;
  const params = { count: destinations.length, peering: nameOf(network, peering.row.id) };
  return [{ title: { key: `${code}:complete`, params }, safe, patch }];
}

/** Values for the texts about a need: who lacks the route, to whom it leads, and over what. */
export function paramsOf(network: Network, need: RouteNeed, destinations: readonly string[]) {
  return {
    router: nameOf(network, need.router.row.id),
    owner: nameOf(network, need.owner.row.id),
    blocks: destinations.join(', '),
    over: nameOf(network, wayOf(need)),
  };
}

/** What a need leads over: the VBR from a data center, the physical connection from a VBR to its data center, else the peering. */
export function wayOf({ router, owner, peering, vbr }: RouteNeed): string {
  if (router.kind === 'dataCenter') return vbr?.row.id ?? peering.row.id;
  if (router.kind === 'vbr' && owner.kind === 'dataCenter') return router.physicalConnection?.row.id ?? peering.row.id;
  return peering.row.id;
}
