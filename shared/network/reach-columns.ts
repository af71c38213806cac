import { addressOrder } from '../net/cidr-order.ts';
import { subtract } from '../net/cidr-set.ts';
import { type Cidr, contains } from '../net/cidr.ts';
import type { Block, DataCenterNode, Network, VpcNode, VSwitchNode } from './network.ts';

/** What reachability is told about. `router` is the id of the VPC or data center whose table decides there. */
export interface ReachEndpoint {
  readonly id: string;
  readonly kind: 'vSwitch' | 'vpc' | 'dataCenter';
  readonly router: string;
}

/** A router at which packets begin and end. */
export type ReachRouter = VpcNode | DataCenterNode;

/**
 * The addresses of all endpoints as numbered columns of bits, in address order. A column is one block of one endpoint, all of it delivered by
 * the endpoint's own router or none of it; since columns are blocks, two of them are disjoint or one contains the other. An endpoint of
 * several columns is told by the first of them.
 */
export interface Columns {
  readonly endpoints: readonly ReachEndpoint[];
  readonly endpointAt: ReadonlyMap<string, number>;
  /** VPCs in plan order, then data centers. */
  readonly routers: readonly ReachRouter[];
  readonly routerAt: ReadonlyMap<ReachRouter, number>;
  readonly count: number;
  /** How many 32-bit words hold one bit for each column. */
  readonly words: number;
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
  /** The narrowest column before this one that contains it (an equal one, too), or -1. */
  readonly containers: Int32Array;
  /** For each column the endpoint and the router that it belongs to. */
  readonly endpointOf: Int32Array;
  readonly routerOf: Int32Array;
  /** For each endpoint the column that tells about it, or -1 where it has no known address. */
  readonly columnOf: Int32Array;
  /** For each router the columns that it delivers, in address order. */
  readonly delivered: readonly Int32Array[];
  /** Endpoints about which more than one column has to be asked. */
  readonly several: readonly SeveralColumns[];
  readonly withoutAddress: number;
}

export interface SeveralColumns {
  readonly columns: readonly number[];
  /** Whether the router delivers all of them; a vSwitch may lie outside its VPC (CIDR103). */
  readonly delivered: boolean;
}

interface Piece {
  readonly block: Cidr;
  readonly endpoint: number;
  readonly router: number;
  readonly delivered: boolean;
}

/** Numbers the columns of a network. They depend on blocks alone, neither on routes nor on what is switched off. */
export function columnsOf(network: Network): Columns {
  const known = remembered.get(network.vpcs);
  if (known !== undefined) return known;
  const made = compute(network);
  remembered.set(network.vpcs, made);
  return made;
}

/** By the map of VPCs, which networks that differ in their routes alone share. */
const remembered = new WeakMap<Network['vpcs'], Columns>();

function compute(network: Network): Columns {
  const routers: ReachRouter[] = [...network.vpcs.values(), ...network.dataCenters.values()];
  const endpoints: ReachEndpoint[] = [];
  const pieces: Piece[] = [];
  const add = (endpoint: ReachEndpoint, router: number, delivered: readonly Cidr[], kept: readonly Cidr[]): void => {
    for (const block of delivered) pieces.push({ block, endpoint: endpoints.length, router, delivered: true });
    for (const block of kept) pieces.push({ block, endpoint: endpoints.length, router, delivered: false });
    endpoints.push(endpoint);
  };
  routers.forEach((node, router) => {
    const { id } = node.row;
    if (node.kind === 'dataCenter') add({ id, kind: 'dataCenter', router: id }, router, outermost(node.blocks), []);
    else if (node.vSwitches.length === 0) add({ id, kind: 'vpc', router: id }, router, outermost(node.blocks), []);
    else
      for (const vSwitch of node.vSwitches) {
        const { delivered, undelivered } = partsOf(vSwitch, node);
        add({ id: vSwitch.row.id, kind: 'vSwitch', router: id }, router, delivered, undelivered);
      }
  });
  return {
    endpoints,
    endpointAt: placesOf(endpoints),
    routers,
    routerAt: indexed(routers),
    ...numbered(pieces, { endpoints, routers }),
  };
}

/** The pieces in address order, and who has which. */
function numbered(
  pieces: readonly Piece[],
  { endpoints, routers }: { readonly endpoints: readonly ReachEndpoint[]; readonly routers: readonly ReachRouter[] },
) {
  const count = pieces.length;
  const firsts = new Uint32Array(count);
  const lasts = new Uint32Array(count);
  const containers = new Int32Array(count);
  const endpointOf = new Int32Array(count);
  const routerOf = new Int32Array(count);
  const delivered = routers.map((): number[] => []);
  const columnsOfEndpoint = endpoints.map((): number[] => []);
  const outside = new Set<number>();
  const order = addressOrder(pieces.map(({ block }) => block));
  let container = -1;
  order.forEach((at, column) => {
    const piece = pieces[at];
    if (piece === undefined) throw new RangeError(`piece ${at} of ${count}`);
    firsts[column] = piece.block.first;
    lasts[column] = piece.block.last;
    endpointOf[column] = piece.endpoint;
    routerOf[column] = piece.router;
    columnsOfEndpoint[piece.endpoint]?.push(column);
    if (piece.delivered) delivered[piece.router]?.push(column);
    else outside.add(piece.endpoint);
    while (container >= 0 && (lasts[container] ?? 0) < piece.block.first) container = containers[container] ?? -1;
    containers[column] = container;
    container = column;
  });
  return {
    count,
    words: (count + 31) >>> 5,
    firsts,
    lasts,
    containers,
    endpointOf,
    routerOf,
    columnOf: Int32Array.from(columnsOfEndpoint, ([first]) => first ?? -1),
    delivered: delivered.map((columns) => Int32Array.from(columns)),
    several: columnsOfEndpoint.flatMap((columns, endpoint) =>
      columns.length > 1 || outside.has(endpoint) ? [{ columns, delivered: !outside.has(endpoint) }] : [],
    ),
    withoutAddress: columnsOfEndpoint.filter((columns) => columns.length === 0).length,
  };
}

/** What of a vSwitch lies in the VPC's blocks, and what does not. */
function partsOf(
  { block }: VSwitchNode,
  { blocks }: VpcNode,
): { readonly delivered: readonly Cidr[]; readonly undelivered: readonly Cidr[] } {
  if (block === undefined) return { delivered: [], undelivered: [] };
  const { cidr } = block;
  if (blocks.some((own) => contains(own.cidr, cidr))) return { delivered: [cidr], undelivered: [] };
  const delivered = outermost(blocks.filter((own) => contains(cidr, own.cidr)));
  return { delivered, undelivered: subtract(cidr, delivered) };
}

/** The blocks without those that lie in another one of them. */
function outermost(blocks: readonly Block[]): readonly Cidr[] {
  const cidrs = blocks.map(({ cidr }) => cidr);
  if (cidrs.length < 2) return cidrs;
  const kept: Cidr[] = [];
  for (const at of addressOrder(cidrs)) {
    const cidr = cidrs[at];
    const last = kept.at(-1);
    if (cidr !== undefined && (last === undefined || !contains(last, cidr))) kept.push(cidr);
  }
  return kept;
}

function placesOf(endpoints: readonly ReachEndpoint[]): Map<string, number> {
  return new Map(endpoints.map(({ id }, at) => [id, at]));
}

function indexed<T>(values: readonly T[]): Map<T, number> {
  return new Map(values.map((value, at) => [value, at]));
}
