import type { Ipv4Range } from '../net/cidr-set.ts';
import { appendRange } from '../net/split-range.ts';
import { alikeParts } from './alike-parts.ts';
import type { Circumstances } from './circumstances.ts';
import type {
  DataCenterNode,
  Network,
  PeeringNode,
  PhysicalConnectionNode,
  RouteNode,
  TableOwner,
  VbrNode,
  VpcNode,
} from './network.ts';
import { offObject } from './off-object.ts';
import { lookUpRoute, type RouteLookup } from './route-lookup.ts';
import type { Crossing, Hop, Unknown } from './trace-types.ts';
import { type Standstill, standstillOf } from './view.ts';

/** Destination addresses that take the same way, and how it ends. */
export interface Walk {
  readonly destinations: readonly Ipv4Range[];
  readonly hops: readonly Hop[];
  readonly end: WalkEnd;
}

export type WalkEnd =
  | { readonly kind: 'delivered'; readonly at: VpcNode | DataCenterNode }
  /** To the cloud's own services, in this VPC. */
  | { readonly kind: 'services'; readonly at: VpcNode }
  | { readonly kind: 'dropped'; readonly at: TableOwner; readonly why: DropReason }
  | { readonly kind: 'undetermined'; readonly at: TableOwner; readonly why: Unknown; readonly route: RouteNode };

export type DropReason =
  | { readonly kind: 'no-route' }
  | { readonly kind: 'detached'; readonly route: RouteNode }
  | { readonly kind: 'standstill'; readonly peering: PeeringNode; readonly why: Standstill }
  | { readonly kind: 'switched-off'; readonly object: string }
  /** It came to a VPC over a peering, by this route entry, and is not for it. */
  | { readonly kind: 'not-transitive'; readonly from: TableOwner; readonly route: RouteNode }
  | { readonly kind: 'no-data-center' }
  /** Back to where it has been; `over` is the peering by which it came and would leave. */
  | { readonly kind: 'loop'; readonly route: RouteNode; readonly over?: PeeringNode };

/**
 * Follows packets to these addresses from a VPC or a data center, router by router, as the routes and states are. Routers look at
 * destinations alone, so that addresses are followed together until they part. The ways are in the order of their first address.
 */
export function walk(
  network: Network,
  start: VpcNode | DataCenterNode,
  destinations: readonly Ipv4Range[],
  under: Circumstances,
): Walk[] {
  const off = offObject(under.without, [start]);
  if (off !== undefined)
    return [
      { destinations, hops: [], end: { kind: 'dropped', at: start, why: { kind: 'switched-off', object: off } } },
    ];
  const ways = new Map<string, { destinations: Ipv4Range[]; hops: readonly Hop[]; end: WalkEnd }>();
  const open: Packets[] = [];
  // The last one goes first: addresses are followed to their end before the next ones set out, so that ranges end in address order.
  const partAt = (packets: Packets): void => {
    const parts = alikeParts(network, packets.at, packets.range);
    open.push(...parts.map((range) => ({ ...packets, range })).reverse());
  };
  for (const range of destinations.toReversed()) partAt({ range, at: start, arrival: undefined, hops: [], seen: [] });
  for (let packets = open.pop(); packets !== undefined; packets = open.pop()) {
    const { range, at } = packets;
    const lookup = lookUpRoute(network, at, range.first);
    const step = stepAt(packets, lookup, under);
    if ('end' in step) {
      const hops = [...packets.hops, { at, lookup }];
      const key = wayKey(hops, step.end);
      const way = ways.get(key);
      if (way === undefined) ways.set(key, { destinations: [range], hops, end: step.end });
      else appendRange(way.destinations, range);
    } else {
      const hops = [...packets.hops, { at, lookup, via: step.via }];
      partAt({ range, at: step.to, arrival: step.arrival, hops, seen: [...packets.seen, placeKey(packets)] });
    }
  }
  return [...ways.values()];
}

/** Packets on their way that one router treats alike; `arrival` tells how they came to this router, undefined where they start. */
interface Packets {
  readonly range: Ipv4Range;
  readonly at: TableOwner;
  readonly arrival: Arrival | undefined;
  readonly hops: readonly Hop[];
  /** The places where they have been, so that a circle ends. */
  readonly seen: readonly string[];
}

type Arrival =
  | { readonly kind: 'peering'; readonly peering: PeeringNode; readonly from: TableOwner; readonly route: RouteNode }
  | { readonly kind: 'physicalConnection' };

type Step = { readonly end: WalkEnd } | { readonly to: TableOwner; readonly arrival: Arrival; readonly via: Crossing };

function stepAt(packets: Packets, { winner }: RouteLookup, under: Circumstances): Step {
  const { at, arrival } = packets;
  if (winner?.origin === 'implied' && at.kind !== 'vbr')
    return { end: winner.services && at.kind === 'vpc' ? { kind: 'services', at } : { kind: 'delivered', at } };
  if (at.kind === 'vpc' && arrival?.kind === 'peering')
    return dropped(at, { kind: 'not-transitive', from: arrival.from, route: arrival.route });
  if (winner?.origin !== 'written') return dropped(at, { kind: 'no-route' });
  const { route } = winner;
  if (packets.seen.includes(placeKey(packets))) return dropped(at, { kind: 'loop', route });
  switch (route.target.kind) {
    case 'detached':
      return dropped(at, { kind: 'detached', route });
    case 'ambiguousGateway':
      return { end: { kind: 'undetermined', at, why: 'ambiguous-gateway', route } };
    case 'gateway':
      return overPhysicalConnection(at, route.target.vbr, route.target.vbr, under);
    case 'physicalConnection': {
      if (arrival?.kind === 'physicalConnection') return dropped(at, { kind: 'loop', route });
      const { dataCenter } = route.target.physicalConnection;
      if (dataCenter === undefined || at.kind !== 'vbr') return dropped(at, { kind: 'no-data-center' });
      return overPhysicalConnection(at, at, dataCenter, under);
    }
    case 'peering': {
      const { peering, to } = route.target;
      if (at.kind === 'vbr' && arrival?.kind === 'peering' && arrival.peering === peering)
        return dropped(at, { kind: 'loop', route, over: peering });
      const why = whyPeeringDrops(peering, under);
      if (why !== undefined) return dropped(at, why);
      // "Out through another peering that forwards": what the guide does not say is not known.
      if (at.kind === 'vbr' && arrival?.kind === 'peering')
        return { end: { kind: 'undetermined', at, why: 'between-peerings', route } };
      return { to, arrival: { kind: 'peering', peering, from: at, route }, via: crossing(peering) };
    }
  }
}

/** Why packets don't cross a peering, if they don't: "both ends must forward". */
export function whyPeeringDrops(
  peering: PeeringNode,
  { view, without }: Circumstances,
): Extract<DropReason, { kind: 'switched-off' | 'standstill' }> | undefined {
  const object = offObject(without, [peering, peering.initiator, peering.acceptor]);
  if (object !== undefined) return { kind: 'switched-off', object };
  const why = standstillOf(peering, view);
  return why === undefined ? undefined : { kind: 'standstill', peering, why };
}

/** What is switched off of a VBR, its physical connection and its data center, if anything is. */
export function offOnPhysicalConnection(vbr: VbrNode, { without }: Circumstances): string | undefined {
  const connection: PhysicalConnectionNode | undefined = vbr.physicalConnection;
  const dataCenter = connection?.dataCenter;
  return offObject(without, [vbr, ...(connection ? [connection] : []), ...(dataCenter ? [dataCenter] : [])]);
}

function overPhysicalConnection(at: TableOwner, vbr: VbrNode, to: TableOwner, under: Circumstances): Step {
  const connection = vbr.physicalConnection;
  // A gateway is that of a VBR on one of the data center's connections, and a VBR leaves over its own.
  if (connection === undefined) throw new Error(`${vbr.row.id} has no physical connection`);
  const object = offOnPhysicalConnection(vbr, under);
  if (object !== undefined) return dropped(at, { kind: 'switched-off', object });
  const via = { kind: 'physicalConnection', id: connection.row.id } as const;
  return { to, arrival: { kind: 'physicalConnection' }, via };
}

function crossing(peering: PeeringNode): Crossing {
  const { initiator, acceptor } = peering.row;
  return { kind: 'peering', peering, initiator: initiator.state, acceptor: acceptor.state };
}

function dropped(at: TableOwner, why: DropReason): Step {
  return { end: { kind: 'dropped', at, why } };
}

/** What decides what a router does with a packet, besides its destination. */
function placeKey({ at, arrival }: Packets): string {
  const side = arrival?.kind === 'peering' ? arrival.peering.row.id : '';
  return JSON.stringify([at.row.id, at.kind === 'dataCenter' ? '' : (arrival?.kind ?? ''), side]);
}

function wayKey(hops: readonly Hop[], end: WalkEnd): string {
  const steps = hops.map(({ at, lookup: { winner } }) => [
    at.row.id,
    winner?.origin === 'written' ? winner.route.row.id : (winner?.origin ?? ''),
  ]);
  return JSON.stringify([end.kind, ...steps]);
}
