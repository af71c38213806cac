import type { Cidr } from '../../../shared/net/cidr.ts';
import { formatCidr, overlap } from '../../../shared/net/cidr.ts';
import type { Network, RouteNode, TableOwner } from '../../../shared/network/network.ts';
import { effectiveRoutes } from '../../../shared/network/route-lookup.ts';
import type { NextHop, Route } from '../../../shared/plan/rows.ts';
import type { Finding } from '../../../shared/rules/finding.ts';

/** A row of the grid. */
export type TableRow =
  | { readonly kind: 'implied'; readonly key: string; readonly destination: Cidr }
  | {
      readonly kind: 'written';
      readonly key: string;
      readonly route: Route;
      /** Its place in the plan's `routes`: ids of a faulty file may repeat. */
      readonly place: number;
      /** Undefined while the destination can't be read. */
      readonly node: RouteNode | undefined;
    }
  /** The last row, in which a new route begins. */
  | ({ readonly kind: 'new'; readonly key: string } & NewRow);

/** What has been entered of a route that is not in the plan yet. */
export interface NewRow {
  readonly destination: string;
  readonly nextHop: NextHop | undefined;
}

export const emptyRow: NewRow = { destination: '', nextHop: undefined };

/** The rows of a router's table: the implied routes, the written ones in the order of the plan, and the one to begin a new route in. */
export function tableRows(network: Network, owner: TableOwner, begun: NewRow): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (const route of effectiveRoutes(network, owner)) {
    if (route.origin !== 'implied') continue;
    const { destination } = route;
    // Blocks of a faulty plan may repeat.
    rows.push({ kind: 'implied', key: `implied ${rows.length} ${formatCidr(destination)}`, destination });
  }
  const nodes = new Map((network.routes.get(owner.row.id) ?? []).map((node) => [node.row, node]));
  const keys = new Map<string, number>();
  network.plan.routes.forEach((route, place) => {
    if (route.router !== owner.row.id) return;
    const repeated = keys.get(route.id) ?? 0;
    keys.set(route.id, repeated + 1);
    rows.push({ kind: 'written', key: `route ${repeated} ${route.id}`, route, place, node: nodes.get(route) });
  });
  rows.push({ kind: 'new', key: 'new', ...begun });
  return rows;
}

/** The VPCs and data centers that own addresses of a destination, in the order of the plan. */
export function ownersOf(network: Network, destination: Cidr): readonly string[] {
  return [...network.vpcs.values(), ...network.dataCenters.values()].flatMap(({ row, blocks }) =>
    blocks.some(({ cidr }) => overlap(cidr, destination)) ? row.id : [],
  );
}

/** What is found about a row's route, worst first: also that its peering does not forward, which is said of the peering. */
export function findingsOf(found: ReadonlyMap<string, readonly Finding[]>, row: TableRow): readonly Finding[] {
  if (row.kind !== 'written') return noFindings;
  const own = found.get(row.route.id) ?? noFindings;
  const { peering } = row.route.nextHop;
  const ofPeering = peering === undefined ? undefined : found.get(peering)?.filter(({ rule }) => rule === 'LIFE403');
  if (ofPeering === undefined || ofPeering.length === 0) return own;
  return [...new Set([...own, ...ofPeering])];
}

const noFindings: readonly Finding[] = [];
