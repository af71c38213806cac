import { formatCidr } from '../../net/cidr.ts';
import { nameOf, type Network } from '../../network/network.ts';
import type { RouteNeed } from '../../routing/route-needs.ts';
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

/** A rule about routes that one kind of router lacks: one finding for each network that it does not know the way to. */
export function defineMissingRouteRule({ router, subjects, ...definition }: MissingRouteDefinition): Rule {
  const { code } = definition;
  const gapsOf = (network: Network): readonly RouteGap[] =>
    routeGaps(network).gaps.filter(({ need }) => need.router.kind === router);
  return defineRule<Details>({
    ...definition,
    severity: 'error',
    hasSafeFixes: true,
    check(network, report) {
      for (const { need, missing } of gapsOf(network)) {
        report({
          subjects: subjects(need),
          text: missing.every(({ taken }) => taken !== undefined) ? 'taken' : 'message',
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
      const mending = gap === undefined ? undefined : mendGaps(network, [gap]);
      if (gap === undefined || mending === undefined) return [];
      const { patch, destinations, safe } = mending;
      const adds = patch.changes.some(({ op }) => op === 'add');
      const params = paramsOf(network, gap.need, destinations);
      return [{ title: { key: `${code}:${adds ? 'add' : 'point'}`, params }, safe, patch }];
    },
  });
}

function paramsOf(network: Network, { router, owner, peering, vbr }: RouteNeed, destinations: readonly string[]) {
  const overId =
    router.kind === 'dataCenter'
      ? vbr?.row.id
      : router.kind === 'vbr' && owner.kind === 'dataCenter'
        ? router.physicalConnection?.row.id
        : peering.row.id;
  return {
    router: nameOf(network, router.row.id),
    owner: nameOf(network, owner.row.id),
    blocks: destinations.join(', '),
    over: nameOf(network, overId ?? peering.row.id),
  };
}
