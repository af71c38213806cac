import { overlap } from '../../net/cidr.ts';
import { localBlocks } from '../../network/local-blocks.ts';
import type { Network, PeeringNode, RouteNode, TableOwner } from '../../network/network.ts';
import { tableOf } from '../../network/route-lookup.ts';
import { forwards } from '../../network/view.ts';
import { ownershipBehind } from '../../routing/owners-behind.ts';
import { type Coverage, coverageOf, isCovered, leadsWhole } from '../../routing/route-coverage.ts';
import { type BlockOwner, isActivated, needsAt, needsOf, type RouteNeed } from '../../routing/route-needs.ts';
import { type RouteUnit, unitsOf } from '../../routing/route-units.ts';

/** What a table lacks on the way to one network. */
export interface RouteGap {
  readonly need: RouteNeed;
  readonly missing: readonly MissingUnit[];
  /** Whether routes lead to another part of that network: then what is missing may be left out on purpose (ROUTE510). */
  readonly partial: boolean;
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
 * Looks at what every peering that forwards as designed needs of the route tables around it; one that is withdrawn, or stopped because it is unpaid, needs none. Over two
 * ways to one network a table is looked at once. What other checks say is left out: addresses that the router keeps (CIDR201, CIDR204), a
 * destination that stands there with a next hop that is not attached (ROUTE504), and one that another network owns as well (CIDR203).
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
const noFaults: Faults = { faults: [], led: true };

function compute(network: Network): RouteGaps {
  const gaps: RouteGap[] = [];
  const diversions: Diversion[] = [];
  const seen = new Map<TableOwner, Set<BlockOwner>>();
  for (const peering of inOrderOfWeight(network.peerings)) {
    for (const need of needsOf(peering)) {
      const { faults, led } = faultsOf(network, need);
      if (faults.length === 0 || isRepeated(seen, need)) continue;
      const missing = faults
        .flatMap(({ unit, coverage }) => missingUnit(need, unit, coverage))
        .filter(({ unit }) => !led || !isContested(need, unit));
      if (missing.length > 0) gaps.push({ need, missing, partial: led });
      for (const { unit, coverage } of faults)
        for (const route of coverage.diverting)
          if (route.target.kind !== 'detached') diversions.push({ need, unit, route });
    }
  }
  return { gaps, diversions };
}

/** Those that are activated first: of two ways to one network, the one whose lack weighs more speaks. */
function inOrderOfWeight(peerings: readonly PeeringNode[]): readonly PeeringNode[] {
  const designed = peerings.filter((peering) => forwards(peering, 'designed'));
  return [...designed.filter(isActivated), ...designed.filter((peering) => !isActivated(peering))];
}

/** Whether another network at the same router has some of these addresses as well: then CIDR203 speaks of that part. */
function isContested({ router, owner }: RouteNeed, { pieces }: RouteUnit): boolean {
  const rivals = new Set(needsAt(router).map((need) => need.owner));
  rivals.delete(owner);
  return [...rivals].some((rival) => localBlocks(rival).some((block) => pieces.some((piece) => overlap(block, piece))));
}

interface Fault {
  readonly unit: RouteUnit;
  readonly coverage: Coverage<RouteNode>;
}

interface Faults {
  readonly faults: readonly Fault[];
  /** Whether some part of the network is led to. */
  readonly led: boolean;
}

function faultsOf(network: Network, need: RouteNeed): Faults {
  const routes = network.routes.get(need.router.row.id) ?? noRoutes;
  if (leadsWhole(need, routes, () => tableOf(routes))) return noFaults;
  const table = tableOf(routes);
  const faults: Fault[] = [];
  let led = false;
  for (const unit of unitsOf(need, 'auto')) {
    const coverage = coverageOf(need, unit, routes, table);
    led ||= coverage.led;
    if (!isCovered(coverage)) faults.push({ unit, coverage });
  }
  return { faults, led };
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
