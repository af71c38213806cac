import { type Cidr, compareCidr, contains, formatCidr, overlap, parseCidr } from '../../net/cidr.ts';
import { lookup, prefixTable, type PrefixTable } from '../../net/prefix-table.ts';
import type { Draft } from '../draft.ts';
import { idMaker } from '../ids.ts';
import type { Plan } from '../plan.ts';
import type { NextHop, Route } from '../rows.ts';
import { packetFollower } from './packet-follower.ts';
import { type BlockMove, shiftedBlock } from './shifted-addresses.ts';

/** Blocks of a VPC that move, and what decides which routes mean them. */
export interface MovedBlocks {
  readonly vpc: string;
  readonly moves: readonly BlockMove[];
  /** Whether nobody else has these addresses, so that whatever names them means the VPC. */
  readonly isOnlyOwner: boolean;
  /** Blocks of the VPC that stay where they are although they may share addresses with those that move. */
  readonly staying: readonly Cidr[];
}

/**
 * Takes the route entries along that mean blocks which move, in whatever table: those whose packets end at the VPC. One that somebody who stays needs
 * as well stays and gets another one beside it, and so does a wider one that does not lead to the new block.
 */
export function moveRoutesAlong(draft: Draft, plan: Plan, moved: MovedBlocks): void {
  const endOf = packetFollower(plan);
  const freshId = idMaker(plan);
  const tables = tablesOf(plan);
  const written = new Set<string>();
  const add = (router: string, destination: string, nextHop: NextHop): void => {
    const key = JSON.stringify([router, destination]);
    if (written.has(key)) return;
    written.add(key);
    draft.add('routes', { id: freshId('routes'), router, destination, nextHop });
  };
  plan.routes.forEach((route, at) => {
    const { router, nextHop } = route;
    const parsed = parseCidr(route.destination);
    const destination = shiftedBlock(route.destination, moved.moves);
    if (router === moved.vpc || !parsed.ok || destination === route.destination) return;
    if (!moved.isOnlyOwner && endOf(router, nextHop, parsed.value.first) !== moved.vpc) return;
    if (moved.staying.some((block) => overlap(block, parsed.value))) add(router, destination, nextHop);
    else {
      written.add(JSON.stringify([router, destination]));
      draft.setAt('routes', at, { destination });
    }
  });
  for (const [router, { routes, table }] of tables) {
    if (router === moved.vpc) continue;
    for (const { from, to } of moved.moves) {
      const winner = routes[lookup(table, from.first) ?? routes.length];
      if (winner === undefined || !isAround(winner, from) || contains(winner.destination, to)) continue;
      if (endOf(router, winner.row.nextHop, from.first) === moved.vpc) add(router, formatCidr(to), winner.row.nextHop);
    }
  }
}

interface Table {
  readonly routes: readonly { readonly row: Route; readonly destination: Cidr }[];
  readonly table: PrefixTable;
}

function tablesOf(plan: Plan): ReadonlyMap<string, Table> {
  const byRouter = new Map<string, { row: Route; destination: Cidr }[]>();
  for (const row of plan.routes) {
    const parsed = parseCidr(row.destination);
    if (!parsed.ok) continue;
    const entry = { row, destination: parsed.value };
    const others = byRouter.get(row.router);
    if (others) others.push(entry);
    else byRouter.set(row.router, [entry]);
  }
  return new Map(
    Array.from(byRouter, ([router, routes]) => [
      router,
      { routes, table: prefixTable(routes.map(({ destination }) => destination)) },
    ]),
  );
}

function isAround({ destination }: { readonly destination: Cidr }, block: Cidr): boolean {
  return contains(destination, block) && compareCidr(destination, block) !== 0;
}
