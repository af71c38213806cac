import { cloudServices } from '../catalog/cloud-services.ts';
import { type Cidr, containsAddress } from '../net/cidr.ts';
import type { Ipv4 } from '../net/ipv4.ts';
import { lookupAll, prefixTable, type PrefixTable } from '../net/prefix-table.ts';
import { localBlocks } from './local-blocks.ts';
import type { Network, RouteNode, TableOwner } from './network.ts';

/** A route as it counts: one that somebody wrote, or one that follows from the router's own blocks and is never stored. */
export type EffectiveRoute =
  | { readonly origin: 'written'; readonly destination: Cidr; readonly route: RouteNode }
  /** `services`: it leads to the cloud's own services, which every VPC has. */
  | { readonly origin: 'implied'; readonly destination: Cidr; readonly services?: true };

/** Why a route that matches an address is not the one that is taken. */
export type LosingReason = 'own-block-first' | 'shorter-prefix' | 'duplicate';

/** What one route table says about one address. */
export interface RouteLookup {
  /** Undefined: no route. */
  readonly winner: EffectiveRoute | undefined;
  /** The other routes that match, the next best first. */
  readonly losers: readonly { readonly route: EffectiveRoute; readonly reason: LosingReason }[];
}

/** The VPC, VBR or data center with that id. */
export function tableOwner(network: Network, id: string): TableOwner | undefined {
  return network.vpcs.get(id) ?? network.vbrs.get(id) ?? network.dataCenters.get(id);
}

/** All routes of a router: the implied ones, then the written ones in the order of the plan. */
export function effectiveRoutes(network: Network, owner: TableOwner): EffectiveRoute[] {
  return [
    ...(owner.kind === 'vbr' ? [] : localBlocks(owner)).map(
      (destination) => ({ origin: 'implied', destination }) as const,
    ),
    ...(network.routes.get(owner.row.id) ?? []).map(written),
  ];
}

/**
 * Which route of a router wins for an address: its own blocks before everything, in a VPC then the cloud's services, then the longest prefix,
 * of equal destinations the first.
 */
export function lookUpRoute(network: Network, owner: TableOwner, address: Ipv4): RouteLookup {
  const own = (owner.kind === 'vbr' ? [] : localBlocks(owner))
    .filter((block) => containsAddress(block, address))
    .sort((a, b) => b.prefix - a.prefix);
  const routes = network.routes.get(owner.row.id) ?? [];
  const matches = lookupAll(tableOf(routes), address).flatMap((entry) => routes[entry] ?? []);
  const implied: EffectiveRoute[] = own.map((destination) => ({ origin: 'implied', destination }));
  if (owner.kind === 'vpc' && containsAddress(cloudServices, address))
    implied.push({ origin: 'implied', destination: cloudServices, services: true });
  const [winner, ...rest] = [...implied, ...matches.map(written)];
  const losers = rest.map((route) => ({ route, reason: losingReason(winner, route) }));
  return { winner, losers };
}

function losingReason(winner: EffectiveRoute | undefined, loser: EffectiveRoute): LosingReason {
  if (winner?.origin === 'implied' && loser.origin === 'written') return 'own-block-first';
  return winner?.destination.prefix === loser.destination.prefix ? 'duplicate' : 'shorter-prefix';
}

function written(route: RouteNode): EffectiveRoute {
  return { origin: 'written', destination: route.destination, route };
}

const tables = new WeakMap<readonly RouteNode[], PrefixTable>();
const emptyTable = prefixTable([]);

/** The compiled table of a router's written entries, which it names by their index; remembered for a list of entries of a network. */
export function tableOf(routes: readonly RouteNode[]): PrefixTable {
  if (routes.length === 0) return emptyTable;
  const known = tables.get(routes);
  if (known !== undefined) return known;
  const made = prefixTable(routes.map(({ destination }) => destination));
  tables.set(routes, made);
  return made;
}
