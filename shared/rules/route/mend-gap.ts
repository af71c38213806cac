import { formatCidr, overlap } from '../../net/cidr.ts';
import type { Network } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { idMaker } from '../../plan/ids.ts';
import type { Patch } from '../../plan/patch.ts';
import { needsAt, nextHopOf, targetOf } from '../../routing/route-needs.ts';
import type { RouteGap } from './route-gaps.ts';

/** A change that fills gaps. */
export interface GapMending {
  readonly patch: Patch;
  /** The destinations that get a route entry, or whose entry gets another next hop. */
  readonly destinations: readonly string[];
  /** Whether it only adds entries for addresses that no entry matches and that no other neighbor of the router owns. */
  readonly safe: boolean;
}

/** The entries that gaps lack; undefined where one of them can't be written, for the VBR's gateway address is missing or not its own. */
export function mendGaps({ plan }: Network, gaps: readonly RouteGap[]): GapMending | undefined {
  const draft = startDraft(plan);
  const freshId = idMaker(plan);
  const destinations: string[] = [];
  for (const { need, missing } of gaps) {
    const nextHop = nextHopOf(need);
    if (nextHop === undefined || targetOf(need).kind === 'ambiguousGateway') return undefined;
    for (const { unit, taken } of missing) {
      const destination = formatCidr(unit.destination);
      if (taken !== undefined) draft.set('routes', taken.row.id, { nextHop });
      else draft.add('routes', { id: freshId('routes'), router: need.router.row.id, destination, nextHop });
      destinations.push(destination);
    }
  }
  return { patch: draft.patch(), destinations, safe: gaps.every(isSafe) };
}

function isSafe({ need: { router, owner }, missing }: RouteGap): boolean {
  if (missing.some(({ unit, taken, caught }) => unit.meetsOwn || taken !== undefined || caught !== undefined))
    return false;
  const neighbors = new Set(needsAt(router).map((need) => need.owner));
  neighbors.delete(owner);
  return [...neighbors].every(({ blocks }) =>
    blocks.every(({ cidr }) => missing.every(({ unit }) => !overlap(unit.destination, cidr))),
  );
}
