import type { Cidr } from './cidr.ts';
import { addressOrder } from './cidr-order.ts';
import { type Ipv4, lastIpv4 } from './ipv4.ts';
import { uint32At } from './uint32-at.ts';

/**
 * A compiled route table: the whole address space cut into intervals, each with the entry that wins there. Entries are named by their index in
 * the list that was compiled. The arrays are public for whoever merges tables, and must not be written to.
 */
export interface PrefixTable {
  /** Where each interval begins, ascending; the first begins at 0, each ends before the next. */
  readonly starts: Uint32Array;
  /** The winning entry of each interval, or `noEntry`. */
  readonly winners: Uint32Array;
  /** For each entry the one that would win in its place, or `noEntry`. */
  readonly runnersUp: Uint32Array;
}

/** Stands in the arrays of a table where there is no entry. */
const noEntry = 0xffff_ffff;

/** Compiles destinations to a table; of equal destinations the one given first wins. */
export function prefixTable(destinations: readonly Cidr[]): PrefixTable {
  const runnersUp = new Uint32Array(destinations.length).fill(noEntry);
  // Every destination begins at most one interval and ends at most one.
  const starts = new Uint32Array(2 * destinations.length + 1);
  const winners = new Uint32Array(2 * destinations.length + 1);
  let intervals = 0;
  const begin = (start: Ipv4, winner: number) => {
    // An empty interval gives way to the one that begins at the same address.
    if (intervals > 0 && starts[intervals - 1] === start) intervals--;
    starts[intervals] = start;
    winners[intervals] = winner;
    intervals++;
  };

  const open: OpenDestination[] = [];
  const closeBefore = (first: Ipv4) => {
    for (let inner = open.at(-1); inner !== undefined && inner.last < first; inner = open.at(-1)) {
      open.pop();
      begin(inner.last + 1, open.at(-1)?.winner ?? noEntry);
    }
  };

  begin(0, noEntry);
  for (const entry of addressOrder(destinations)) {
    const destination = destinations[entry];
    if (destination === undefined) throw new RangeError(`entry ${entry} of ${destinations.length}`);
    closeBefore(destination.first);
    const outer = open.at(-1);
    if (outer?.first === destination.first && outer.last === destination.last) {
      // Equal destinations arrive in the given order: each later one is the next best after those before it.
      runnersUp[entry] = uint32At(runnersUp, outer.lastEqual);
      runnersUp[outer.lastEqual] = entry;
      outer.lastEqual = entry;
    } else {
      runnersUp[entry] = outer?.winner ?? noEntry;
      open.push({ first: destination.first, last: destination.last, winner: entry, lastEqual: entry });
      begin(destination.first, entry);
    }
  }
  // Closes all but what reaches the end of the address space: nothing begins behind that.
  closeBefore(lastIpv4);
  return { starts: starts.slice(0, intervals), winners: winners.slice(0, intervals), runnersUp };
}

/** The entry that wins for an address (longest prefix), or undefined. */
export function lookup(table: PrefixTable, address: Ipv4): number | undefined {
  const winner = uint32At(table.winners, intervalAt(table, address));
  return winner === noEntry ? undefined : winner;
}

/** The entry that wins for every address from `first` to `last` (inclusive), or undefined where there is none or more than one. */
export function lookupRange(table: PrefixTable, { first, last }: Range): number | undefined {
  const interval = intervalAt(table, first);
  const next = table.starts[interval + 1];
  if (next !== undefined && next <= last) return undefined;
  const winner = uint32At(table.winners, interval);
  return winner === noEntry ? undefined : winner;
}

/** All entries that match an address, the winner first, then the losers by falling prefix length. */
export function lookupAll(table: PrefixTable, address: Ipv4): number[] {
  const matches: number[] = [];
  let entry = uint32At(table.winners, intervalAt(table, address));
  while (entry !== noEntry) {
    matches.push(entry);
    entry = uint32At(table.runnersUp, entry);
  }
  return matches;
}

/** Visits the intervals in address order; together they are the whole address space, `winner` is undefined where no entry matches. */
export function forEachInterval(
  table: PrefixTable,
  visit: (first: Ipv4, last: Ipv4, winner: number | undefined) => void,
): void {
  table.starts.forEach((first, interval) => {
    const next = table.starts[interval + 1];
    const winner = table.winners[interval];
    visit(first, next === undefined ? lastIpv4 : next - 1, winner === noEntry ? undefined : winner);
  });
}

/** As `forEachInterval`, for the addresses from `first` to `last` (inclusive) alone: the intervals at the edges are cut off there. */
export function forEachIntervalWithin(
  table: PrefixTable,
  { first, last }: Range,
  visit: (first: Ipv4, last: Ipv4, winner: number | undefined) => void,
): void {
  for (let interval = intervalAt(table, first); interval < table.starts.length; interval++) {
    const start = uint32At(table.starts, interval);
    if (start > last) return;
    const next = table.starts[interval + 1];
    const winner = uint32At(table.winners, interval);
    const end = next === undefined ? lastIpv4 : next - 1;
    visit(Math.max(start, first), Math.min(end, last), winner === noEntry ? undefined : winner);
  }
}

interface Range {
  readonly first: Ipv4;
  readonly last: Ipv4;
}

/** A destination that the sweep is inside of; equal destinations share one. */
interface OpenDestination {
  readonly first: Ipv4;
  readonly last: Ipv4;
  readonly winner: number;
  lastEqual: number;
}

/** The interval of an address: the last one that begins at or before it. */
function intervalAt({ starts }: PrefixTable, address: Ipv4): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (uint32At(starts, middle) <= address) low = middle;
    else high = middle - 1;
  }
  return low;
}
