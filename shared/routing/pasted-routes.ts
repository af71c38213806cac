import { type Message, message } from '../messages/message.ts';
import { type Cidr, formatCidr, parseCidr } from '../net/cidr.ts';
import type { Network, TableOwner } from '../network/network.ts';
import type { NewRoute } from '../plan/edits/add-route.ts';
import type { NextHop } from '../plan/rows.ts';
import { nextHopProblem } from './next-hop-problem.ts';
import { type NextHopProblem, nextHopText, readNextHop, sameNextHop } from './next-hops.ts';
import { readTableText } from './table-text.ts';
import { excerpt } from '../messages/excerpt.ts';

/** What became of one row of a pasted text. */
export type PastedRoute = PastedCells &
  (
    | { readonly kind: 'add'; readonly route: NewRoute; readonly note: Message | undefined }
    /** The table has the destination with another next hop; `place` is that entry's place in the plan's `routes`. */
    | { readonly kind: 'change'; readonly route: NewRoute; readonly place: number; readonly note: Message }
    /** The table has exactly this route. */
    | { readonly kind: 'same' }
    /** The line over the columns. */
    | { readonly kind: 'heading' }
    | { readonly kind: 'refused'; readonly reason: Message }
  );

interface PastedCells {
  /** From 1, empty rows not counted. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface PastedTable {
  readonly routes: readonly PastedRoute[];
  /** Rows beyond the most that are read. */
  readonly cut: number;
}

/**
 * Reads routes for one router out of a text: in each row the first cell that is a block is the destination, and of the cells behind it the
 * first that names a next hop is that; `fallback` is for rows that name none. Every row gets an answer.
 */
export function readPastedRoutes(network: Network, owner: TableOwner, text: string, fallback?: NextHop): PastedTable {
  const { rows, cut } = readTableText(text);
  const standing = standingRoutes(network, owner);
  const lineOf = new Map<string, number>();
  const routes = rows.map((cells, at): PastedRoute => {
    const said = { line: at + 1, cells };
    const { destination, corrected, behind } = destinationIn(cells);
    if (destination === undefined) return at === 0 && isHeading(cells) ? { ...said, kind: 'heading' } : notABlock(said);
    const named = nextHopIn(network, owner, behind);
    const nextHop = named.ok ? named.value : named.error.code === 'nothing-named' ? fallback : undefined;
    if (nextHop === undefined)
      return {
        ...said,
        kind: 'refused',
        reason: named.ok ? message('routes:paste.nothingNamed') : nextHopProblem(named.error, named.text),
      };
    const key = formatCidr(destination);
    const earlier = lineOf.get(key);
    if (earlier !== undefined)
      return {
        ...said,
        kind: 'refused',
        reason: message('routes:paste.repeated', { destination: key, line: earlier }),
      };
    lineOf.set(key, said.line);
    const route = { router: owner.row.id, destination: key, nextHop };
    const there = standing.get(key);
    if (there === undefined) {
      const note = corrected ? message('routes:paste.readAs', { destination: key }) : undefined;
      return { ...said, kind: 'add', route, note };
    }
    if (sameNextHop(there.nextHop, nextHop)) return { ...said, kind: 'same' };
    const note = message('routes:paste.leadsElsewhere', { nextHop: nextHopText(network, owner, there.nextHop) });
    return { ...said, kind: 'change', route, place: there.place, note };
  });
  return { routes, cut };
}

interface Standing {
  readonly place: number;
  readonly nextHop: NextHop;
}

/** The entries of a table by destination; of equal destinations the first, which is the one that counts. */
function standingRoutes(network: Network, owner: TableOwner): Map<string, Standing> {
  const standing = new Map<string, Standing>();
  network.plan.routes.forEach(({ router, destination, nextHop }, place) => {
    if (router !== owner.row.id) return;
    const parsed = parseCidr(destination);
    const key = parsed.ok ? formatCidr(parsed.value) : destination;
    if (!standing.has(key)) standing.set(key, { place, nextHop });
  });
  return standing;
}

interface Destination {
  readonly destination: Cidr | undefined;
  /** The text had host bits set; the block is the one that it lies in. */
  readonly corrected: boolean;
  readonly behind: readonly string[];
}

function destinationIn(cells: readonly string[]): Destination {
  for (const [at, cell] of cells.entries()) {
    const parsed = parseCidr(cell);
    const behind = cells.slice(at + 1);
    if (parsed.ok) return { destination: parsed.value, corrected: false, behind };
    if (parsed.error.code === 'host-bits-set') return { destination: parsed.error.network, corrected: true, behind };
  }
  return { destination: undefined, corrected: false, behind: [] };
}

type NamedNextHop =
  | { readonly ok: true; readonly value: NextHop }
  | { readonly ok: false; readonly error: NextHopProblem; readonly text: string };

function nextHopIn(network: Network, owner: TableOwner, cells: readonly string[]): NamedNextHop {
  let first: NamedNextHop | undefined;
  for (const text of cells) {
    const read = readNextHop(network, owner, text);
    if (read.ok) return read;
    if (read.error.code !== 'nothing-named') first ??= { ...read, text };
  }
  return first ?? { ok: false, error: { code: 'nothing-named' }, text: '' };
}

function notABlock(said: PastedCells): PastedRoute {
  const text = excerpt(said.cells.find((cell) => cell !== '') ?? '');
  return { ...said, kind: 'refused', reason: message('routes:paste.notABlock', { text }) };
}

/** Words over columns have no digits in them. */
function isHeading(cells: readonly string[]): boolean {
  return cells.every((cell) => !/\d/u.test(cell));
}
