import { type Circumstances, circumstances } from './circumstances.ts';
import type { Network, TableOwner } from './network.ts';
import { type Columns, columnsOf, type ReachEndpoint } from './reach-columns.ts';
import { countLosses, countVerdicts, type VerdictCounts } from './reach-counts.ts';
import { hasBit } from './reach-painter.ts';
import { type Earlier, type Rows, rowsOf } from './reach-rows.ts';
import { ownersTouchedBy, ownersTouchedByView, switchesOf } from './switched-off.ts';
import type { Verdict } from './verdict.ts';
import type { View } from './view.ts';

export type { ReachEndpoint } from './reach-columns.ts';

/** Who reaches whom, for all pairs of endpoints, at the level of routes and states. Endpoints are named by their place in `endpoints`. */
export interface Reachability {
  readonly network: Network;
  /** What this answer holds under. */
  readonly under: Circumstances;
  /** VPCs in plan order, each as its vSwitches in plan order (or as itself without any), then data centers. */
  readonly endpoints: readonly ReachEndpoint[];
  readonly indexOf: (id: string) => number | undefined;
  /** There and back. */
  readonly verdict: (from: number, to: number) => Verdict;
  /** One way. */
  readonly forward: (from: number, to: number) => Verdict;
  /** Ordered pairs of different endpoints by verdict; counted when first asked for. */
  readonly counts: VerdictCounts;
  /** The endpoints, ascending, that an endpoint reaches as a whole there and back, itself left out. */
  readonly reachableFrom: (from: number) => readonly number[];
  /** What the answers are read from: see `reach-rows.ts`. */
  readonly rows: Rows;
}

/** Computes reachability in full; as designed, with nothing switched off, but for what is said. */
export function reach(network: Network, { view, without }: Partial<Circumstances> = {}): Reachability {
  const under = circumstances({ view, without });
  return reachabilityOf(network, under, rowsOf({ network, switches: switchesOf(under) }, columnsOf(network)));
}

/** The reachability of a whole network in a view, computed once for each network: as it stands from what is designed, as far as they agree. */
export function reachability(network: Network, view: View = 'designed'): Reachability {
  return view === 'designed' ? designedReachability(network) : todaysReachability(network);
}

function designedReachability(network: Network): Reachability {
  const known = remembered.get(network);
  if (known !== undefined) return known;
  const origin = origins.get(network);
  origins.delete(network);
  return origin === undefined ? remember(reach(network)) : reachAfter(origin, network);
}

function todaysReachability(network: Network): Reachability {
  const known = rememberedToday.get(network);
  if (known !== undefined) return known;
  const designed = designedReachability(network);
  const changed = ownersTouchedByView(network);
  const under = circumstances({ view: 'today' });
  const made =
    changed.size === 0
      ? reachabilityOf(network, under, designed.rows)
      : reachWith({ rows: designed.rows, changed }, network, under);
  rememberedToday.set(network, made);
  return made;
}

/** As `reachability` of what is designed, taking from an earlier such answer what still holds: all but the changed tables where the networks share their objects. */
export function reachAfter(before: Reachability, network: Network): Reachability {
  const known = remembered.get(network);
  if (known !== undefined) return known;
  const isWhole = before.under.without.size === 0 && before.under.view === 'designed';
  const changed = isWhole ? changedTables(before.network, network) : undefined;
  return remember(
    changed === undefined ? reach(network) : reachWith({ rows: before.rows, changed }, network, circumstances()),
  );
}

/** Lets `reachability(network)` take what still holds from an earlier network, should that one's be known by now. */
export function inheritReachability(network: Network, earlier: Network): void {
  const origin = remembered.get(earlier) ?? origins.get(earlier);
  if (origin !== undefined) origins.set(network, origin);
}

/** As `reach`, taking from the answer for the whole network what the loss does not touch. */
export function reachWithout(whole: Reachability, without: ReadonlySet<string>): Reachability {
  const { network } = whole;
  const under = { ...whole.under, without };
  if (whole.under.without.size > 0) return reach(network, under);
  return reachWith({ rows: whole.rows, changed: ownersTouchedBy(network, without) }, network, under);
}

/** Ordered pairs of endpoints that were reachable, and are not any more. */
export interface LostPairs {
  readonly count: number;
  /** By place in the endpoints before, in ascending order; not more than were asked for. */
  readonly pairs: readonly (readonly [from: number, to: number])[];
}

/** Which pairs are lost from one answer to another; endpoints that are gone lose all of theirs. */
export function lostPairs(before: Reachability, after: Reachability, limit = Number.POSITIVE_INFINITY): LostPairs {
  if (before.rows.columns !== after.rows.columns) return lostPairsById(before, after, limit);
  const { count, touched } = countLosses(before.rows, after.rows);
  const pairs: (readonly [number, number])[] = [];
  for (let from = 0; from < before.endpoints.length && pairs.length < Math.min(limit, count); from++) {
    if (touched[from] === 0) continue;
    for (const to of before.reachableFrom(from))
      if (pairs.length < limit && after.verdict(from, to) !== 'reachable') pairs.push([from, to]);
  }
  return { count, pairs };
}

function lostPairsById(before: Reachability, after: Reachability, limit: number): LostPairs {
  const pairs: (readonly [number, number])[] = [];
  let count = 0;
  const places = before.endpoints.map(({ id }) => after.indexOf(id));
  for (const [from, place] of places.entries())
    for (const to of before.reachableFrom(from)) {
      const other = places[to];
      if (place !== undefined && other !== undefined && after.verdict(place, other) === 'reachable') continue;
      count++;
      if (pairs.length < limit) pairs.push([from, to]);
    }
  return { count, pairs };
}

const remembered = new WeakMap<Network, Reachability>();
const rememberedToday = new WeakMap<Network, Reachability>();
const rememberedCounts = new WeakMap<Rows, VerdictCounts>();

/** From which answer a network that nobody has asked about may start. An answer itself remembers no earlier one. */
const origins = new WeakMap<Network, Reachability>();

function remember(made: Reachability): Reachability {
  remembered.set(made.network, made);
  return made;
}

function reachWith(earlier: Earlier, network: Network, under: Circumstances): Reachability {
  const rows = rowsOf({ network, switches: switchesOf(under) }, earlier.rows.columns, earlier);
  return reachabilityOf(network, under, rows);
}

/** The routers whose tables differ; undefined where more than tables differs. */
function changedTables(before: Network, after: Network): Set<TableOwner> | undefined {
  if (
    before.vpcs !== after.vpcs ||
    before.vbrs !== after.vbrs ||
    before.dataCenters !== after.dataCenters ||
    before.peerings !== after.peerings
  )
    return undefined;
  const changed = new Set<TableOwner>();
  const compare = (owners: ReadonlyMap<string, TableOwner>): void => {
    for (const [id, owner] of owners) if (before.routes.get(id) !== after.routes.get(id)) changed.add(owner);
  };
  compare(after.vpcs);
  compare(after.vbrs);
  compare(after.dataCenters);
  return changed;
}

function reachabilityOf(network: Network, under: Circumstances, rows: Rows): Reachability {
  const { columns } = rows;
  const { endpoints, endpointAt } = columns;
  const verdict = (from: number, to: number): Verdict => verdictOf(rows, from, to, true);
  return {
    network,
    under,
    endpoints,
    indexOf: (id) => endpointAt.get(id),
    verdict,
    forward: (from, to) => verdictOf(rows, from, to, false),
    get counts() {
      return countsOf(rows);
    },
    reachableFrom: (from) => reachedFrom(rows, from),
    rows,
  };
}

function countsOf(rows: Rows): VerdictCounts {
  const known = rememberedCounts.get(rows);
  if (known !== undefined) return known;
  const made = countVerdicts(rows);
  rememberedCounts.set(rows, made);
  return made;
}

/** Where an endpoint has no known address, nothing can be told. */
function verdictOf(rows: Rows, from: number, to: number, thereAndBack: boolean): Verdict {
  const { columnOf, routerOf } = rows.columns;
  const source = columnOf[from];
  const destination = columnOf[to];
  if (source === undefined || destination === undefined)
    throw new RangeError(`pair ${from}, ${to} of ${columnOf.length}`);
  if (source < 0 || destination < 0) return 'undetermined';
  const there = rows.rows[routerOf[source] ?? -1];
  const back = rows.rows[routerOf[destination] ?? -1];
  if (there === undefined || back === undefined) throw new RangeError(`no row for the pair ${from}, ${to}`);
  if (hasBit(there.all, destination) && (!thereAndBack || hasBit(back.all, source))) return 'reachable';
  if (hasBit(there.some, destination) && (!thereAndBack || hasBit(back.some, source))) return 'partial';
  if (hasBit(there.any, destination) && (!thereAndBack || hasBit(back.any, source))) return 'undetermined';
  return 'unreachable';
}

function reachedFrom({ columns, rows }: Rows, from: number): number[] {
  const { columnOf, endpointOf, routerOf, count }: Columns = columns;
  const source = columnOf[from] ?? -1;
  const there = rows[routerOf[source] ?? -1];
  if (there === undefined) return [];
  const reached: number[] = [];
  for (let column = 0; column < count; column++)
    if (column !== source && hasBit(there.all, column)) {
      const back = rows[routerOf[column] ?? -1];
      if (back !== undefined && hasBit(back.all, source)) reached.push(endpointOf[column] ?? -1);
    }
  return reached.sort((a, b) => a - b);
}
