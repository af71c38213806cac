import { parseCidr } from '../net/cidr.ts';
import { parseIpv4 } from '../net/ipv4.ts';
import type { NextHop, Route } from '../plan/rows.ts';
import {
  type DataCenterNode,
  otherEnd,
  type PeeringNode,
  type RouteNode,
  type RouteTarget,
  type TableOwner,
} from './network.ts';

interface Surroundings {
  readonly ownerOf: (id: string) => TableOwner | undefined;
  readonly peerings: readonly PeeringNode[];
}

/** Groups route entries by the router that has them and finds out where each one leads. */
export function compileRoutes(rows: readonly Route[], { ownerOf, peerings }: Surroundings): Map<string, RouteNode[]> {
  const tables = new Map<string, RouteNode[]>();
  const peeringsById = new Map(peerings.map((peering) => [peering.row.id, peering]));
  for (const row of rows) {
    const owner = ownerOf(row.router);
    const destination = parseCidr(row.destination);
    if (owner === undefined || !destination.ok) continue;
    const node = { row, destination: destination.value, target: targetOf(owner, row.nextHop, peeringsById) };
    const table = tables.get(row.router);
    if (table) table.push(node);
    else tables.set(row.router, [node]);
  }
  return tables;
}

const detached: RouteTarget = { kind: 'detached' };

function targetOf(
  owner: TableOwner,
  { peering: peeringId, physicalConnection, ip }: NextHop,
  peerings: ReadonlyMap<string, PeeringNode>,
): RouteTarget {
  if (owner.kind === 'dataCenter') return ip === undefined ? detached : gatewayTarget(owner, ip);
  if (peeringId !== undefined) {
    const peering = peerings.get(peeringId);
    if (peering === undefined || (peering.initiator !== owner && peering.acceptor !== owner)) return detached;
    return { kind: 'peering', peering, to: otherEnd(peering, owner) };
  }
  if (
    physicalConnection !== undefined &&
    owner.kind === 'vbr' &&
    owner.physicalConnection?.row.id === physicalConnection
  )
    return { kind: 'physicalConnection', physicalConnection: owner.physicalConnection };
  return detached;
}

/** "The next-hop address must be the cloud-side gateway address of a VBR on a physical connection of this data center." */
function gatewayTarget(owner: DataCenterNode, ip: string): RouteTarget {
  const address = parseIpv4(ip);
  if (address === undefined) return detached;
  const vbrs = owner.physicalConnections
    .flatMap((connection) => connection.vbrs)
    .filter(({ row }) => row.localGatewayIp !== undefined && parseIpv4(row.localGatewayIp) === address);
  const [vbr] = vbrs;
  if (vbr === undefined) return detached;
  return vbrs.length === 1 ? { kind: 'gateway', vbr } : { kind: 'ambiguousGateway', vbrs };
}
