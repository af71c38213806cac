import { cloudServices } from '../catalog/cloud-services.ts';
import { type Cidr, cidrAt, containsAddress, overlap } from '../net/cidr.ts';
import { type Ipv4Range, rangeToCidrs } from '../net/cidr-set.ts';
import { boundaries, splitRange } from '../net/split-range.ts';
import { alikeParts } from './alike-parts.ts';
import type { Circumstances } from './circumstances.ts';
import { drawnWay } from './drawn-way.ts';
import { localBlocks } from './local-blocks.ts';
import type { DataCenterNode, Network, RouteTarget, TableOwner, VpcNode } from './network.ts';
import { offObject } from './off-object.ts';
import { lookUpRoute } from './route-lookup.ts';
import type { BlockerCause } from './trace-types.ts';
import { type DropReason, offOnPhysicalConnection, type Walk, whyPeeringDrops } from './walk.ts';
import { type Link, waysBetween, type WayStep } from './ways.ts';

/** What stands in the way of packets, and the object where it does. */
export interface Obstacle {
  readonly at: string;
  readonly cause: BlockerCause;
}

/**
 * Everything on the way from one network to another that keeps packets of a failed walk from arriving. Behind the point where they stop, the
 * way goes on as it is meant to be: of several, the one with the fewest obstacles.
 */
export function obstaclesOf(
  network: Network,
  from: VpcNode | DataCenterNode,
  to: VpcNode | DataCenterNode,
  failed: Walk,
  under: Circumstances,
): Obstacle[] {
  const off = offObject(under.without, [from]);
  if (off !== undefined) return [{ at: off, cause: { kind: 'switched-off', object: off } }];
  const actual = obstacleAtEnd(failed, to);
  const ways = waysBetween(from, to).map((way) => obstaclesOn(network, way, to, failed.destinations, under));
  const [first, ...others] = ways;
  if (first === undefined) {
    const apart = whyApart(network, from, to, failed, under);
    // Where no way leads, what is missing on the way follows from that; what is there and wrong is told.
    const follows = actual === undefined || missing.has(actual.cause.kind) || isAmong(apart, actual);
    return follows ? apart : [...apart, actual];
  }
  const best = others.reduce((least, way) => (weight(way) < weight(least) ? way : least), first);
  // What happens off the way follows from a route that leads there, but it may be why the answer is not known.
  const adds =
    actual !== undefined && !isAmong(best, actual) && (best.length === 0 || actual.cause.kind === 'undetermined');
  return adds ? [...best, actual] : best;
}

function isAmong(obstacles: readonly Obstacle[], { at, cause: { kind } }: Obstacle): boolean {
  return obstacles.some(({ at: place, cause }) => place === at && cause.kind === kind);
}

/**
 * Why no way is meant to lead from one network to another: nothing joins them, or what is drawn leads through a VPC, which passes nothing on,
 * or from one peering of a VBR out through another.
 */
function whyApart(
  network: Network,
  from: VpcNode | DataCenterNode,
  to: VpcNode | DataCenterNode,
  failed: Walk,
  under: Circumstances,
): Obstacle[] {
  const way = drawnWay(from, to);
  if (way === undefined)
    return [{ at: from.row.id, cause: { kind: 'no-connection', from: from.row.id, to: to.row.id } }];
  const passes = way.slice(1).flatMap(({ at, over }, step): Obstacle[] => {
    if (at.kind === 'vpc')
      return [{ at: at.row.id, cause: { kind: 'not-transitive', router: at.row.id, route: undefined } }];
    const isHairpin = at.kind === 'vbr' && over.kind === 'peering' && way[step]?.over.kind === 'peering';
    return isHairpin
      ? [{ at: at.row.id, cause: { kind: 'undetermined', why: 'between-peerings', route: undefined } }]
      : [];
  });
  return passes.length > 0 ? passes : obstaclesOn(network, way, to, failed.destinations, under);
}

const missing: ReadonlySet<BlockerCause['kind']> = new Set(['no-route', 'not-active', 'no-data-center']);

/** Fewest obstacles first; of as many, the way that the routes already take. */
function weight(obstacles: readonly Obstacle[]): number {
  const wrong = obstacles.filter(({ cause }) => cause.kind === 'wrong-route').length;
  return obstacles.length + wrong / (wrong + 1);
}

/** Where and why packets really stop; undefined where they arrive. */
export function obstacleAtEnd({ end, destinations }: Walk, to: TableOwner | undefined): Obstacle | undefined {
  const [range] = destinations;
  if (range === undefined) return undefined;
  const at = end.at.row.id;
  if (end.kind === 'undetermined')
    return { at, cause: { kind: 'undetermined', why: end.why, route: end.route.row.id } };
  if (end.kind === 'services') return { at, cause: { kind: 'kept-locally', router: at, destination: cloudServices } };
  if (end.kind === 'delivered')
    return end.at === to
      ? undefined
      : { at, cause: { kind: 'kept-locally', router: at, destination: localBlockAt(end.at, range) } };
  switch (end.why.kind) {
    case 'no-route':
      return { at, cause: { kind: 'no-route', router: at, destination: firstBlock(range), over: undefined } };
    case 'detached':
      return {
        at,
        cause: { kind: 'detached', router: at, route: end.why.route.row.id, over: undefined, wanted: undefined },
      };
    case 'standstill':
      return notActive(end.why);
    case 'switched-off':
      return switchedOff(end.why.object);
    case 'not-transitive':
      return { at, cause: { kind: 'not-transitive', router: at, route: end.why.route.row.id } };
    case 'no-data-center':
      return { at, cause: { kind: 'no-data-center', vbr: at } };
    case 'loop':
      return {
        at,
        cause: { kind: 'loop', router: at, route: end.why.route.row.id, over: undefined, wanted: undefined },
      };
  }
}

function obstaclesOn(
  network: Network,
  way: readonly WayStep[],
  to: VpcNode | DataCenterNode,
  destinations: readonly Ipv4Range[],
  under: Circumstances,
): Obstacle[] {
  const found = new Map<string, Obstacle>();
  const add = (obstacle: Obstacle | undefined): void => {
    if (obstacle !== undefined) found.set(JSON.stringify(obstacle), obstacle);
  };
  const local = localBlocks(to);
  const blocks = boundaries([...local, ...to.blocks.map(({ cidr }) => cidr)]);
  const pieces = destinations.flatMap((range) => splitRange(range, blocks));
  const isDelivered = ({ first }: Ipv4Range): boolean => local.some((block) => containsAddress(block, first));
  const delivered = pieces.filter(isDelivered);
  for (const [at, { at: router, over }] of way.entries()) {
    const off = offObject(under.without, [router]);
    if (off !== undefined) add(switchedOff(off));
    const cameOver = way[at - 1]?.over;
    for (const piece of delivered.flatMap((range) => alikeParts(network, router, range)))
      add(routeObstacle(network, { router, over, to, cameOver, under }, piece));
    add(linkObstacle(over, under));
  }
  const offEnd = offObject(under.without, [to]);
  if (offEnd !== undefined) add(switchedOff(offEnd));
  for (const piece of pieces) {
    if (isDelivered(piece)) continue;
    for (const address of rangeToCidrs(piece.first, piece.last))
      add({ at: to.row.id, cause: { kind: 'no-owner', address } });
  }
  return [...found.values()];
}

interface Place {
  readonly router: TableOwner;
  readonly over: Link;
  readonly to: VpcNode | DataCenterNode;
  readonly cameOver: Link | undefined;
  readonly under: Circumstances;
}

/** What is wrong with a router's table for these addresses, given where they should go. */
function routeObstacle(
  network: Network,
  { router, over, to, cameOver, under }: Place,
  piece: Ipv4Range,
): Obstacle | undefined {
  const at = router.row.id;
  const { winner } = lookUpRoute(network, router, piece.first);
  if (winner?.origin === 'implied')
    return { at, cause: { kind: 'kept-locally', router: at, destination: winner.destination } };
  const wanted = blockToRoute(router, to, piece);
  if (winner === undefined)
    return { at, cause: { kind: 'no-route', router: at, destination: wanted, over: linkId(over) } };
  const { target, destination, row } = winner.route;
  if (leadsOver(target, over)) return undefined;
  const wrong = { router: at, route: row.id, over: linkId(over), wanted };
  if (target.kind === 'detached') return { at, cause: { kind: 'detached', ...wrong } };
  if (target.kind === 'ambiguousGateway')
    return { at, cause: { kind: 'undetermined', why: 'ambiguous-gateway', route: row.id } };
  if (router.kind === 'vbr' && cameOver?.kind === 'peering' && target.kind === 'peering') {
    if (target.peering === cameOver.peering) return { at, cause: { kind: 'loop', ...wrong } };
    if (whyPeeringDrops(target.peering, under) === undefined)
      return { at, cause: { kind: 'undetermined', why: 'between-peerings', route: row.id } };
  }
  return { at, cause: { kind: 'wrong-route', ...wrong, destination } };
}

function linkObstacle(over: Link, under: Circumstances): Obstacle | undefined {
  if (over.kind === 'peering') {
    const why = whyPeeringDrops(over.peering, under);
    if (why === undefined) return undefined;
    return why.kind === 'standstill' ? notActive(why) : switchedOff(why.object);
  }
  const off = offOnPhysicalConnection(over.vbr, under);
  return off === undefined ? undefined : switchedOff(off);
}

function leadsOver(target: RouteTarget, over: Link): boolean {
  switch (target.kind) {
    case 'peering':
      return over.kind === 'peering' && target.peering === over.peering;
    case 'physicalConnection':
      return over.kind === 'physicalConnection';
    case 'gateway':
      return over.kind === 'gateway' && target.vbr === over.vbr;
    case 'ambiguousGateway':
    case 'detached':
      return false;
  }
}

function linkId(over: Link): string {
  switch (over.kind) {
    case 'peering':
      return over.peering.row.id;
    case 'physicalConnection':
      return over.physicalConnection.row.id;
    case 'gateway':
      return over.vbr.row.id;
  }
}

/** The block that a missing route names: the other network's, or the part of it where hosts live if the whole meets the router's own. */
function blockToRoute(router: TableOwner, to: VpcNode | DataCenterNode, { first }: Ipv4Range): Cidr {
  const whole = to.blocks.find(({ cidr }) => containsAddress(cidr, first))?.cidr;
  const meetsOwn = router.kind !== 'vbr' && router.blocks.some(({ cidr }) => whole && overlap(cidr, whole));
  return (meetsOwn ? undefined : whole) ?? localBlockAt(to, { first, last: first });
}

function localBlockAt(owner: VpcNode | DataCenterNode, range: Ipv4Range): Cidr {
  return localBlocks(owner).find((block) => containsAddress(block, range.first)) ?? firstBlock(range);
}

function firstBlock({ first, last }: Ipv4Range): Cidr {
  return rangeToCidrs(first, last)[0] ?? cidrAt(first, 32);
}

function notActive({ peering, why }: Extract<DropReason, { kind: 'standstill' }>): Obstacle {
  const { id } = peering.row;
  return { at: id, cause: { kind: 'not-active', peering: id, why } };
}

function switchedOff(object: string): Obstacle {
  return { at: object, cause: { kind: 'switched-off', object } };
}
