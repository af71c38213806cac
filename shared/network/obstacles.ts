import { type Cidr, cidrAt, containsAddress, overlap } from '../net/cidr.ts';
import { type Ipv4Range, rangeToCidrs } from '../net/cidr-set.ts';
import { boundaries, splitRange } from '../net/split-range.ts';
import { alikeParts } from './alike-parts.ts';
import { localBlocks } from './local-blocks.ts';
import type { DataCenterNode, Network, RouteTarget, TableOwner, VpcNode } from './network.ts';
import { offObject } from './off-object.ts';
import { lookUpRoute } from './route-lookup.ts';
import type { BlockerCause } from './trace-types.ts';
import { offOnPhysicalConnection, type Walk, whyPeeringDrops } from './walk.ts';
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
  without: ReadonlySet<string>,
): Obstacle[] {
  const off = offObject(without, [from]);
  if (off !== undefined) return [{ at: off, cause: { kind: 'switched-off', object: off } }];
  const actual = obstacleAtEnd(failed, to);
  const ways = waysBetween(from, to).map((way) => obstaclesOn(network, way, to, failed.destinations, without));
  const [first, ...others] = ways;
  if (first === undefined) {
    const apart = { at: from.row.id, cause: { kind: 'no-connection', from: from.row.id, to: to.row.id } } as const;
    // Where nothing is drawn, what is missing on the way follows from that; what is there and wrong is told.
    return actual === undefined || missing.has(actual.cause.kind) ? [apart] : [apart, actual];
  }
  const best = others.reduce((least, way) => (weight(way) < weight(least) ? way : least), first);
  const isToldAlready = best.some(({ at, cause }) => at === actual?.at && cause.kind === actual.cause.kind);
  // What happens off the way follows from a route that leads there, but it may be why the answer is not known.
  const adds = actual !== undefined && !isToldAlready && (best.length === 0 || actual.cause.kind === 'undetermined');
  return adds ? [...best, actual] : best;
}

const missing: ReadonlySet<BlockerCause['kind']> = new Set(['no-route', 'not-active', 'no-data-center']);

/** Fewest obstacles first; of as many, the way that the routes already take. */
function weight(obstacles: readonly Obstacle[]): number {
  const wrong = obstacles.filter(({ cause }) => cause.kind === 'wrong-route').length;
  return obstacles.length + wrong / (wrong + 1);
}

/** Where and why packets really stop. */
function obstacleAtEnd({ end, destinations }: Walk, to: TableOwner): Obstacle | undefined {
  const [range] = destinations;
  if (range === undefined) return undefined;
  const at = end.at.row.id;
  if (end.kind === 'undetermined')
    return { at, cause: { kind: 'undetermined', why: end.why, route: end.route.row.id } };
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
    case 'not-active':
      return notActive(end.why.peering.row.id);
    case 'switched-off':
      return switchedOff(end.why.object);
    case 'not-transitive':
      return { at, cause: { kind: 'not-transitive', router: at, route: end.why.route.row.id } };
    case 'no-data-center':
      return { at, cause: { kind: 'no-data-center', vbr: at } };
    case 'loop':
      return { at, cause: { kind: 'loop', router: at, route: end.why.route.row.id } };
  }
}

function obstaclesOn(
  network: Network,
  way: readonly WayStep[],
  to: VpcNode | DataCenterNode,
  destinations: readonly Ipv4Range[],
  without: ReadonlySet<string>,
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
    const off = offObject(without, [router]);
    if (off !== undefined) add(switchedOff(off));
    const cameOver = way[at - 1]?.over.kind;
    for (const piece of delivered.flatMap((range) => alikeParts(network, router, range)))
      add(routeObstacle(network, { router, over, to, cameOver }, piece));
    add(linkObstacle(over, without));
  }
  const offEnd = offObject(without, [to]);
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
  readonly cameOver: Link['kind'] | undefined;
}

/** What is wrong with a router's table for these addresses, given where they should go. */
function routeObstacle(
  network: Network,
  { router, over, to, cameOver }: Place,
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
  if (router.kind === 'vbr' && cameOver === 'peering' && target.kind === 'peering')
    return { at, cause: { kind: 'undetermined', why: 'between-peerings', route: row.id } };
  return { at, cause: { kind: 'wrong-route', ...wrong, destination } };
}

function linkObstacle(over: Link, without: ReadonlySet<string>): Obstacle | undefined {
  if (over.kind === 'peering') {
    const why = whyPeeringDrops(over.peering, without);
    if (why === undefined) return undefined;
    return why.kind === 'not-active' ? notActive(why.peering.row.id) : switchedOff(why.object);
  }
  const off = offOnPhysicalConnection(over.vbr, without);
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

function notActive(peering: string): Obstacle {
  return { at: peering, cause: { kind: 'not-active', peering } };
}

function switchedOff(object: string): Obstacle {
  return { at: object, cause: { kind: 'switched-off', object } };
}
