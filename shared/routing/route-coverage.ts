import { type Cidr, contains } from '../net/cidr.ts';
import { gaps } from '../net/cidr-set.ts';
import { forEachIntervalWithin, lookupRange, type PrefixTable } from '../net/prefix-table.ts';
import type { RouteNode, TableOwner } from '../network/network.ts';
import type { NewRoute } from '../plan/edits/add-route.ts';
import { type BlockOwner, leadsTo, type RouteNeed } from './route-needs.ts';
import { ownRanges } from './own-ranges.ts';
import type { RouteUnit } from './route-units.ts';

/** As much of a route entry as decides about packets. */
export type RouteEntry = Pick<RouteNode, 'destination' | 'target'>;

/** A route entry to come, with what it means. */
export interface AddedRoute extends RouteEntry {
  readonly route: NewRoute;
  readonly router: TableOwner;
  readonly owner: BlockOwner;
}

/** How the addresses of a unit fare in a route table; addresses that the router delivers itself are left out. */
export interface Coverage<Entry> {
  /** Some have no route, or only one with a shorter prefix that leads elsewhere: an entry with the unit's destination would help. */
  readonly missing: boolean;
  /** Some are led the right way. */
  readonly led: boolean;
  /** The first entry with a shorter prefix that takes some of them elsewhere today. */
  readonly caught: Entry | undefined;
  /** The entry that has the unit's very destination and leads elsewhere, so that no other can be added. */
  readonly taken: Entry | undefined;
  /** Entries with longer prefixes that send some of them elsewhere. */
  readonly diverting: ReadonlySet<Entry>;
}

/** Whether all is well with a unit. */
export function isCovered({ missing, taken, diverting }: Coverage<unknown>): boolean {
  return !missing && taken === undefined && diverting.size === 0;
}

/** Looks up every address that a unit is for. `table` is the compiled form of `entries`. */
export function coverageOf<Entry extends RouteEntry>(
  need: RouteNeed,
  unit: RouteUnit,
  entries: readonly Entry[],
  table: PrefixTable,
): Coverage<Entry> {
  let missing = false;
  let led = false;
  let caught: Entry | undefined;
  let taken: Entry | undefined;
  let diverting: Set<Entry> | undefined;
  const own = unit.meetsOwn ? ownRanges(need.router).delivered : [];
  for (const piece of unit.pieces) {
    for (const range of own.length === 0 ? [piece] : gaps(piece, own)) {
      forEachIntervalWithin(table, range, (_first, _last, winner) => {
        const entry = winner === undefined ? undefined : entries[winner];
        if (entry === undefined) missing = true;
        else if (leadsTo(entry.target, need)) led = true;
        else {
          const longer = entry.destination.prefix - unit.destination.prefix;
          if (longer > 0) (diverting ??= new Set()).add(entry);
          else if (longer === 0) taken = entry;
          else {
            missing = true;
            caught ??= entry;
          }
        }
      });
    }
  }
  return { missing, led, caught, taken, diverting: diverting ?? none };
}

/** Whether one entry leads all of the owner's blocks the right way: then no unit of the need has to be looked at. */
export function leadsWhole(need: RouteNeed, entries: readonly RouteEntry[], table: () => PrefixTable): boolean {
  return need.owner.blocks.every(({ cidr }) => {
    const entry =
      entries.length <= fewEntries
        ? winnerAmongFew(entries, cidr)
        : entries[lookupRange(table(), cidr) ?? entries.length];
    return entry !== undefined && leadsTo(entry.target, need);
  });
}

/** Up to this many entries, trying each is faster than compiling them. */
const fewEntries = 8;

/** The entry that wins for all of a block; undefined where there is none or more than one. */
function winnerAmongFew(entries: readonly RouteEntry[], block: Cidr): RouteEntry | undefined {
  let winner: RouteEntry | undefined;
  for (const entry of entries) {
    const { destination } = entry;
    if (contains(destination, block)) {
      if (winner === undefined || winner.destination.prefix < destination.prefix) winner = entry;
    } else if (contains(block, destination)) return undefined;
  }
  return winner;
}

const none: ReadonlySet<never> = new Set();
