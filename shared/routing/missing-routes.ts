import { message, type Message } from '../messages/message.ts';
import { formatCidr } from '../net/cidr.ts';
import { type PrefixTable, prefixTable } from '../net/prefix-table.ts';
import { nameOf, type Network, type PeeringNode, type VbrNode } from '../network/network.ts';
import { tableOf } from '../network/route-lookup.ts';
import { addRoutes, type NewRoute } from '../plan/edits/add-route.ts';
import type { Patch } from '../plan/patch.ts';
import { type AddedRoute, coverageOf, leadsWhole, type RouteEntry } from './route-coverage.ts';
import { isActivated, leadsTo, needsOf, nextHopOf, type RouteNeed, targetOf, vbrOf } from './route-needs.ts';
import { type Granularity, type RouteUnit, unitsOf } from './route-units.ts';
import { summariseRoutes } from './summarise-routes.ts';
import { vbrsOf } from '../network/vbrs-of.ts';

/**
 * Around what routes are missing: a whole plan, one peering (all tables around it), one router (all tables around all of its peerings; for a
 * data center, those of its VBRs), or one router's own table alone.
 */
export type RouteScope =
  'plan' | { readonly peering: string } | { readonly router: string } | { readonly table: string };

export interface RouteOptions {
  /** `auto` when absent. */
  readonly granularity?: Granularity;
  /** Fewer and wider destinations, where those capture nothing foreign. */
  readonly summarise?: boolean;
  /** Which peerings ask for routes: those that forward, or (when absent) all, for a planned peering wants its routes too. */
  readonly states?: 'activated' | 'all';
}

export type MissingRoute = NewRoute;

export interface MissingRoutes {
  /** In the order of the plan's peerings; no destination of a table twice. */
  readonly routes: readonly MissingRoute[];
  /** What is missing and can't be written, each with the reason. */
  readonly impossible: readonly ImpossibleRoute[];
}

export interface ImpossibleRoute {
  /** The VPC, VBR or data center that lacks the route. */
  readonly router: string;
  readonly peering: string;
  readonly code: Obstacle;
  readonly reason: Message;
}

export type Obstacle =
  'kept-locally' | 'destination-taken' | 'no-gateway-address' | 'gateway-address-shared' | 'no-data-center';

/**
 * The route entries that the tables of a scope lack, on all sides of its peerings. A destination that stands in a table already is left as it
 * is, whatever its next hop; so is what a wider entry leads the right way. Once they are added nothing is missing.
 */
export function missingRoutes(network: Network, scope: RouteScope, options: RouteOptions = {}): MissingRoutes {
  const { granularity = 'auto', summarise = false, states = 'all' } = options;
  const isInScope = (router: string): boolean =>
    typeof scope === 'string' || !('table' in scope) || router === scope.table;
  const peerings = peeringsOf(network, scope).filter((peering) => states === 'all' || isActivated(peering));
  const needs = peerings.flatMap(needsOf).filter(({ router }) => isInScope(router.row.id));
  let added: readonly AddedRoute[] = [];
  let round = lookAround(network, needs, granularity, added);
  // A new entry with a longer prefix can take addresses away from a wider one that led the right way, so the tables are looked at again.
  while (round.found.length > 0) {
    added = [...added, ...round.found];
    round = lookAround(network, needs, granularity, added);
  }
  const fewer = summarise ? summariseRoutes(network, added) : added;
  // A destination that two networks want is free again once it is part of a wider one: then the other would be found missing.
  const said = lookAround(network, needs, granularity, fewer).found.length === 0 ? fewer : added;
  return {
    routes: said.map(({ route }) => route),
    impossible: [
      ...withoutDataCenter(network, peerings).filter(({ router }) => isInScope(router)),
      ...round.impossible,
    ],
  };
}

/** The change that adds them. */
export function addMissingRoutes(network: Network, scope: RouteScope, options: RouteOptions = {}): Patch {
  return addRoutes(network.plan, missingRoutes(network, scope, options).routes);
}

/** One round over all needs, against the tables as they are with what was added so far. */
function lookAround(
  network: Network,
  needs: readonly RouteNeed[],
  granularity: Granularity,
  added: readonly AddedRoute[],
) {
  const tables = tablesWith(network, added);
  const pending = new Map<string, AddedRoute>();
  const impossible: ImpossibleRoute[] = [];
  for (const need of needs) {
    const { entries, table } = tables(need.router.row.id);
    if (leadsWhole(need, entries, () => table)) continue;
    for (const unit of unitsOf(need, granularity)) {
      const { missing, taken } = coverageOf(need, unit, entries, table);
      if (!missing && taken === undefined) continue;
      const key = `${formatCidr(unit.destination)} ${need.router.row.id}`;
      const before = pending.get(key);
      // Another peering of this round leads to the same network.
      if (before !== undefined && leadsTo(before.target, need)) continue;
      const made = addedRoute(need, unit, taken !== undefined || before !== undefined);
      if (typeof made === 'string') impossible.push(impossibleRoute(network, need, unit, made));
      else pending.set(key, made);
    }
  }
  return { found: [...pending.values()], impossible };
}

/** A router's entries and those that were added to it, compiled once for each round. */
function tablesWith(network: Network, added: readonly AddedRoute[]) {
  interface Table {
    readonly entries: readonly RouteEntry[];
    readonly table: PrefixTable;
  }
  const addedTo = new Map<string, AddedRoute[]>();
  for (const one of added) {
    const others = addedTo.get(one.route.router);
    if (others) others.push(one);
    else addedTo.set(one.route.router, [one]);
  }
  const tables = new Map<string, Table>();
  return (router: string): Table => {
    const known = tables.get(router);
    if (known !== undefined) return known;
    const written = network.routes.get(router) ?? [];
    const more = addedTo.get(router);
    const entries = more === undefined ? written : [...written, ...more];
    const table = more === undefined ? tableOf(written) : prefixTable(entries.map(({ destination }) => destination));
    const made = { entries, table };
    tables.set(router, made);
    return made;
  };
}

function addedRoute(
  need: RouteNeed,
  { destination, writable }: RouteUnit,
  taken: boolean,
): AddedRoute | Exclude<Obstacle, 'no-data-center'> {
  if (!writable) return 'kept-locally';
  if (taken) return 'destination-taken';
  const nextHop = nextHopOf(need);
  if (nextHop === undefined) return 'no-gateway-address';
  const target = targetOf(need);
  if (target.kind === 'ambiguousGateway') return 'gateway-address-shared';
  const { router, owner } = need;
  return {
    route: { router: router.row.id, destination: formatCidr(destination), nextHop },
    destination,
    target,
    router,
    owner,
  };
}

function impossibleRoute(
  network: Network,
  need: RouteNeed,
  unit: RouteUnit,
  code: Exclude<Obstacle, 'no-data-center'>,
): ImpossibleRoute {
  const { router, owner, peering, vbr } = need;
  const names = {
    router: nameOf(network, router.row.id),
    owner: nameOf(network, owner.row.id),
    destination: formatCidr(unit.destination),
  };
  const gateway = { ...names, vbr: vbr === undefined ? '' : nameOf(network, vbr.row.id) };
  const reasons = {
    'kept-locally': () => message('routes:impossible.kept-locally', names),
    'destination-taken': () => message('routes:impossible.destination-taken', names),
    'no-gateway-address': () => message('routes:impossible.no-gateway-address', gateway),
    'gateway-address-shared': () => message('routes:impossible.gateway-address-shared', gateway),
  };
  return { router: router.row.id, peering: peering.row.id, code, reason: reasons[code]() };
}

/** VBRs that peerings begin at and that lead to no data center, each once. */
function withoutDataCenter(network: Network, peerings: readonly PeeringNode[]): ImpossibleRoute[] {
  const seen = new Set<VbrNode>();
  return peerings.flatMap((peering) => {
    const vbr = vbrOf(peering);
    if (vbr === undefined || seen.has(vbr) || vbr.physicalConnection?.dataCenter !== undefined) return [];
    seen.add(vbr);
    const reason = message('routes:impossible.no-data-center', { vbr: nameOf(network, vbr.row.id) });
    return [{ router: vbr.row.id, peering: peering.row.id, code: 'no-data-center', reason } as const];
  });
}

function peeringsOf(network: Network, scope: RouteScope): readonly PeeringNode[] {
  if (scope === 'plan') return network.peerings;
  if ('peering' in scope) return network.peerings.filter(({ row }) => row.id === scope.peering);
  const id = 'router' in scope ? scope.router : scope.table;
  const router = network.vpcs.get(id) ?? network.vbrs.get(id);
  if (router !== undefined) return router.peerings;
  const dataCenter = network.dataCenters.get(id);
  return dataCenter === undefined ? [] : vbrsOf(dataCenter).flatMap(({ peerings }) => peerings);
}
