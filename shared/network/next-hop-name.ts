import type { NextHop } from '../plan/rows.ts';
import { nameOf, type Network } from './network.ts';

/** What a user calls the next hop of a route entry of that router: a peering, a physical connection, or the address that a data center uses. */
export function nextHopName(network: Network, router: string, { peering, physicalConnection, ip }: NextHop): string {
  if (network.dataCenters.has(router)) return ip ?? noNextHop;
  const id = peering ?? physicalConnection;
  return id === undefined ? (ip ?? noNextHop) : nameOf(network, id);
}

/** A hostile file can have a route entry whose next hop is nothing. */
const noNextHop = '–';
