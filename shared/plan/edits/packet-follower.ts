import { type Cidr, containsAddress, parseCidr } from '../../net/cidr.ts';
import { type Ipv4, parseIpv4 } from '../../net/ipv4.ts';
import { lookup, prefixTable } from '../../net/prefix-table.ts';
import { readable } from '../address-use.ts';
import type { Plan } from '../plan.ts';
import type { NextHop } from '../rows.ts';

/** The VPC or data center at which packets to an address end that a router sends to a next hop; undefined where they are lost on the way. */
export type PacketFollower = (router: string, nextHop: NextHop, address: Ipv4) => string | undefined;

/**
 * Follows packets through the route tables of a plan, whatever state its connections are in: what an entry is meant for, not what arrives today.
 * Of objects with one id the first counts.
 */
export function packetFollower(plan: Plan): PacketFollower {
  const vpcs = new Set(plan.vpcs.map(({ id }) => id));
  const vbrs = firstById(plan.vbrs);
  const lines = firstById(plan.physicalConnections);
  const peerings = firstById(plan.peerings);
  const dataCenters = new Map<string, readonly Cidr[]>(
    Array.from(firstById(plan.dataCenters), ([id, { cidrs }]) => [id, readable(cidrs)]),
  );
  const tables = tableLookups(plan);
  const dataCenterOf = (vbr: string): string | undefined =>
    lines.get(vbrs.get(vbr)?.physicalConnection ?? '')?.dataCenter;

  const next = (router: string, { peering, physicalConnection, ip }: NextHop): string | undefined => {
    if (dataCenters.has(router)) {
      const gateway = parseIpv4(ip ?? '');
      if (gateway === undefined) return undefined;
      return plan.vbrs.find(
        ({ id, localGatewayIp }) => parseIpv4(localGatewayIp ?? '') === gateway && dataCenterOf(id) === router,
      )?.id;
    }
    if (peering !== undefined) {
      const { initiator, acceptor } = peerings.get(peering) ?? {};
      if (initiator?.router === router) return acceptor?.router;
      return acceptor?.router === router ? initiator?.router : undefined;
    }
    return physicalConnection !== undefined && vbrs.get(router)?.physicalConnection === physicalConnection
      ? dataCenterOf(router)
      : undefined;
  };

  return (router, nextHop, address) => {
    let at = next(router, nextHop);
    const seen = new Set([router]);
    while (at !== undefined && !seen.has(at)) {
      if (vpcs.has(at)) return at;
      if (dataCenters.get(at)?.some((block) => containsAddress(block, address))) return at;
      seen.add(at);
      const hop: NextHop | undefined = tables(at, address);
      at = hop && next(at, hop);
    }
    return undefined;
  };
}

/** Which next hop a router's own table has for an address; tables are compiled when they are asked for. */
function tableLookups(plan: Plan): (router: string, address: Ipv4) => NextHop | undefined {
  const tables = new Map<string, (address: Ipv4) => NextHop | undefined>();
  return (router, address) => {
    let known = tables.get(router);
    if (known === undefined) {
      const routes = plan.routes.flatMap((row) => {
        const parsed = row.router === router ? parseCidr(row.destination) : undefined;
        return parsed?.ok ? [{ nextHop: row.nextHop, destination: parsed.value }] : [];
      });
      const table = prefixTable(routes.map(({ destination }) => destination));
      known = (wanted) => routes[lookup(table, wanted) ?? routes.length]?.nextHop;
      tables.set(router, known);
    }
    return known(address);
  };
}

function firstById<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const byId = new Map<string, Row>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return byId;
}
