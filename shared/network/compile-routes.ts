import { type Cidr, parseCidr } from '../net/cidr.ts';
import { type Ipv4, parseIpv4 } from '../net/ipv4.ts';
import type { NextHop, Route } from '../plan/rows.ts';
import {
  type DataCenterNode,
  type Network,
  otherEnd,
  type PeeringNode,
  type RouteNode,
  type RouteTarget,
  type RouterNode,
  type TableOwner,
  type VbrNode,
} from './network.ts';

/** What route entries refer to. */
interface Surroundings extends Pick<Network, 'vpcs' | 'vbrs' | 'dataCenters'> {
  readonly peeringById: (id: string) => PeeringNode | undefined;
}

/**
 * Groups route entries by the router that has them and finds out where each one leads. Tables are in the order of their routers: VPCs, VBRs,
 * data centers, as in the plan; a router without entries has none.
 */
export function compileRoutes(rows: readonly Route[], surroundings: Surroundings): Map<string, RouteNode[]> {
  const { vpcs, vbrs, dataCenters, peeringById } = surroundings;
  /** Null: no router has that id. */
  const writers = new Map<string, Writer | null>();
  // The same few destinations stand in many tables.
  const destinations = new Map<string, Cidr | undefined>();
  const destinationOf = (text: string): Cidr | undefined => {
    const known = destinations.get(text);
    if (known !== undefined || destinations.has(text)) return known;
    const parsed = parseCidr(text);
    const cidr = parsed.ok ? parsed.value : undefined;
    destinations.set(text, cidr);
    return cidr;
  };
  for (const row of rows) {
    let writer = writers.get(row.router);
    if (writer === undefined) {
      const owner = vpcs.get(row.router) ?? vbrs.get(row.router) ?? dataCenters.get(row.router);
      writer = owner === undefined ? null : writerOf(owner, peeringById);
      writers.set(row.router, writer);
    }
    if (writer === null) continue;
    const destination = destinationOf(row.destination);
    if (destination !== undefined) writer.table.push({ row, destination, target: writer.targetOf(row.nextHop) });
  }
  return inRouterOrder(surroundings, (id) => writers.get(id)?.table);
}

/** Tables in the order of their routers; without those that are empty. */
export function inRouterOrder<Table extends readonly RouteNode[]>(
  { vpcs, vbrs, dataCenters }: Pick<Network, 'vpcs' | 'vbrs' | 'dataCenters'>,
  tableOf: (id: string) => Table | undefined,
): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (const owners of [vpcs, vbrs, dataCenters])
    for (const id of owners.keys()) {
      const table = tableOf(id);
      if (table !== undefined && table.length > 0) tables.set(id, table);
    }
  return tables;
}

/** The table of one router while it is filled. */
interface Writer {
  readonly table: RouteNode[];
  readonly targetOf: (nextHop: NextHop) => RouteTarget;
}

function writerOf(owner: TableOwner, peeringById: Surroundings['peeringById']): Writer {
  if (owner.kind !== 'dataCenter') return { table: [], targetOf: (nextHop) => targetOf(owner, nextHop, peeringById) };
  const gateways = gatewaysOf(owner);
  return { table: [], targetOf: ({ ip }) => (ip === undefined ? detached : gatewayTarget(gateways, ip)) };
}

const detached: RouteTarget = { kind: 'detached' };

function targetOf(
  owner: RouterNode,
  { peering: peeringId, physicalConnection }: NextHop,
  peeringById: Surroundings['peeringById'],
): RouteTarget {
  if (peeringId !== undefined) {
    const peering = peeringById(peeringId);
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

/** The VBRs of a data center by their cloud-side gateway address. */
function gatewaysOf({ physicalConnections }: DataCenterNode): Map<Ipv4, VbrNode[]> {
  const gateways = new Map<Ipv4, VbrNode[]>();
  for (const { vbrs } of physicalConnections)
    for (const vbr of vbrs) {
      const address = vbr.row.localGatewayIp === undefined ? undefined : parseIpv4(vbr.row.localGatewayIp);
      if (address === undefined) continue;
      const known = gateways.get(address);
      if (known) known.push(vbr);
      else gateways.set(address, [vbr]);
    }
  return gateways;
}

/** "The next-hop address must be the cloud-side gateway address of a VBR on a physical connection of this data center." */
function gatewayTarget(gateways: ReadonlyMap<Ipv4, readonly VbrNode[]>, ip: string): RouteTarget {
  const address = parseIpv4(ip);
  const vbrs = address === undefined ? undefined : gateways.get(address);
  const vbr = vbrs?.[0];
  if (vbrs === undefined || vbr === undefined) return detached;
  return vbrs.length === 1 ? { kind: 'gateway', vbr } : { kind: 'ambiguousGateway', vbrs };
}
