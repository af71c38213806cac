import type { Network, RouteNode, TableOwner } from '../../network/network.ts';
import { tableOf } from '../../network/route-lookup.ts';
import { ownershipBehind } from '../../routing/owners-behind.ts';
import { type Coverage, coverageOf, isCovered, leadsWhole } from '../../routing/route-coverage.ts';
import { type BlockOwner, isActivated, needsOf, type RouteNeed } from '../../routing/route-needs.ts';
import { type RouteUnit, unitsOf } from '../../routing/route-units.ts';

/** What a table lacks on the way to one network. */
export interface RouteGap {
  readonly need: RouteNeed;
  readonly missing: readonly MissingUnit[];
}

export interface MissingUnit {
  readonly unit: RouteUnit;
  /** The entry that has the very destination and leads elsewhere; where there is none, an entry can be added. */
  readonly taken: RouteNode | undefined;
  /** The entry with a shorter prefix that takes the addresses elsewhere today. */
  readonly caught: RouteNode | undefined;
}

/** An entry with a longer prefix that sends part of a network's block elsewhere. */
export interface Diversion {
  readonly need: RouteNeed;
  readonly unit: RouteUnit;
  readonly route: RouteNode;
}

export interface RouteGaps {
  readonly gaps: readonly RouteGap[];
  readonly diversions: readonly Diversion[];
}

/**
 * Looks at what every activated peering needs of the route tables around it. Over two ways to one network a table is looked at once. What
 * other checks say is left out: addresses that the router keeps (CIDR201, CIDR204), a destination that stands there with a next hop that is
 * not attached (ROUTE504), and one that another network owns as well (CIDR203).
 */
export function routeGaps(network: Network): RouteGaps {
  const known = remembered.get(network);
  if (known !== undefined) return known;
  const made = compute(network);
  remembered.set(network, made);
  return made;
}

const remembered = new WeakMap<Network, RouteGaps>();
const noRoutes: readonly RouteNode[] = [];
const noFaults: readonly Fault[] = [];

function compute(network: Network): RouteGaps {
  const gaps: RouteGap[] = [];
  const diversions: Diversion[] = [];
  const seen = new Map<TableOwner, Set<BlockOwner>>();
  for (const peering of network.peerings) {
    if (!isActivated(peering)) continue;
    for (const need of needsOf(peering)) {
      const faults = faultsOf(network, need);
      if (faults.length === 0 || isRepeated(seen, need)) continue;
      const missing = faults.flatMap(({ unit, coverage }) => missingUnit(need, unit, coverage));
      if (missing.length > 0) gaps.push({ need, missing });
      for (const { unit, coverage } of faults)
        for (const route of coverage.diverting)
          if (route.target.kind !== 'detached') diversions.push({ need, unit, route });
    }
  }
  return { gaps, diversions };
}

interface Fault {
  readonly unit: RouteUnit;
  readonly coverage: Coverage<RouteNode>;
}

function faultsOf(network: Network, need: RouteNeed): readonly Fault[] {
  const routes = network.routes.get(need.router.row.id) ?? noRoutes;
  if (leadsWhole(need, routes, () => tableOf(routes))) return noFaults;
  const table = tableOf(routes);
  const faults: Fault[] = [];
  for (const unit of unitsOf(need, 'auto')) {
    const coverage = coverageOf(need, unit, routes, table);
    if (!isCovered(coverage)) faults.push({ unit, coverage });
  }
  return faults;
}

function missingUnit(
  { router }: RouteNeed,
  unit: RouteUnit,
  { missing, taken, caught }: Coverage<RouteNode>,
): MissingUnit[] {
  if (!unit.writable || (!missing && taken === undefined)) return [];
  if (taken === undefined) return [{ unit, taken, caught }];
  const isOthersCase =
    taken.target.kind === 'detached' || ownershipBehind(router, taken.target, unit.destination) !== 'foreign';
  return isOthersCase ? [] : [{ unit, taken, caught }];
}

function isRepeated(seen: Map<TableOwner, Set<BlockOwner>>, { router, owner }: RouteNeed): boolean {
  const owners = seen.get(router);
  if (owners === undefined) seen.set(router, new Set([owner]));
  else if (owners.has(owner)) return true;
  else owners.add(owner);
  return false;
}
