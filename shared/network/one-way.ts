import { overlap } from '../net/cidr.ts';
import { localBlocks } from './local-blocks.ts';
import type { Columns, ReachRouter } from './reach-columns.ts';
import { hasBit } from './reach-painter.ts';
import type { Row } from './reach-rows.ts';
import type { Reachability } from './reach.ts';

/** Two networks between which packets get there and answers don't get back, at least for some of their addresses. */
export interface OneWayPair {
  readonly from: ReachRouter;
  readonly to: ReachRouter;
}

/**
 * The pairs of networks that are joined one way only, each once, VPCs in plan order before data centers. Left out are those whose own addresses
 * overlap, for there the overlap is the fault, and those of which the guide does not say whether the answer gets back.
 */
export function oneWayPairs({ rows: { columns, rows } }: Reachability): OneWayPair[] {
  const pairs: OneWayPair[] = [];
  /** For each router the last one from which the way to it was looked at. */
  const lookedAtFrom = new Int32Array(columns.routers.length).fill(-1);
  const reported = new Set<number>();
  const told = tellingColumns(columns);
  rows.forEach(({ some }, from) => {
    forEachBit(some, (column) => {
      const to = columns.routerOf[column] ?? from;
      if (to === from || lookedAtFrom[to] === from) return;
      lookedAtFrom[to] = from;
      if (!isOneWay(told, rows, from, to)) return;
      const pair = Math.min(from, to) * columns.routers.length + Math.max(from, to);
      const [source, destination] = [columns.routers[from], columns.routers[to]];
      if (source === undefined || destination === undefined || reported.has(pair) || meet(source, destination)) return;
      reported.add(pair);
      pairs.push({ from: source, to: destination });
    });
  });
  return pairs;
}

/** Whether some address is reached better than it can answer. All addresses of a router fare alike as sources. */
function isOneWay(told: readonly Int32Array[], rows: readonly Row[], from: number, to: number): boolean {
  const there = rows[from];
  const back = rows[to];
  if (there === undefined || back === undefined) return false;
  let fully = false;
  let partly = false;
  for (const column of told[to] ?? []) {
    fully ||= hasBit(there.all, column);
    partly ||= hasBit(there.some, column);
  }
  return (told[from] ?? []).some(
    (column) =>
      (partly && !hasBit(back.any, column)) || (fully && hasBit(back.some, column) && !hasBit(back.all, column)),
  );
}

/** For each router the columns that tell about its endpoints, of those that it delivers at least in part. */
function tellingColumns({ delivered, endpointOf, columnOf }: Columns): readonly Int32Array[] {
  return delivered.map((columns) => {
    const endpoints = new Set(Array.from(columns, (column) => endpointOf[column] ?? -1));
    return Int32Array.from(endpoints, (endpoint) => columnOf[endpoint] ?? -1).filter((column) => column >= 0);
  });
}

function meet(a: ReachRouter, b: ReachRouter): boolean {
  const blocks = localBlocks(b);
  return localBlocks(a).some((one) => blocks.some((other) => overlap(one, other)));
}

function forEachBit(words: Int32Array, visit: (bit: number) => void): void {
  words.forEach((word, at) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) visit(32 * at + 31 - Math.clz32(rest & -rest));
  });
}
