import { cloudServices } from '../catalog/cloud-services.ts';
import type { Ipv4Range } from '../net/cidr-set.ts';
import { lastIpv4 } from '../net/ipv4.ts';
import type { DataCenterNode, PeeringNode, TableOwner, VbrNode, VpcNode } from './network.ts';
import type { Columns, SeveralColumns } from './reach-columns.ts';
import {
  bitKeeper,
  clearBit,
  createPainter,
  hasBit,
  type KeepBits,
  type Painted,
  type Painter,
  setBit,
} from './reach-painter.ts';
import {
  forEachTarget,
  forEachTargetOfAll,
  nextAtVbr,
  type Segment,
  type Transit,
  transitOf,
  type Ways,
} from './reach-transit.ts';

/**
 * Where packets of one router get, one way, a bit for each endpoint at its column. Equal arrays may be the same one: `some` and `all` are where
 * no endpoint is reached in part, `any` and `some` where the guide says everything.
 */
export interface Row {
  readonly all: Int32Array;
  readonly some: Int32Array;
  /** Some address is reached, or the guide does not say. */
  readonly any: Int32Array;
}

/** The rows of all routers, and what they were made from as far as it saves work when something changes. */
export interface Rows {
  readonly ways: Ways;
  readonly columns: Columns;
  /** In the order of `Columns.routers`. */
  readonly rows: readonly Row[];
  readonly crossings: ReadonlyMap<DataCenterNode, Crossing>;
}

/** A data center as others pass through it. */
interface Crossing {
  readonly transit: Transit;
  readonly painted: Painted;
}

/** What of earlier rows still holds. */
export interface Earlier {
  readonly rows: Rows;
  /** The routers that forward differently now. */
  readonly changed: ReadonlySet<TableOwner>;
}

/** Computes the rows; with earlier ones of the same columns, those alone that can have changed. What is equal to before stays the same object. */
export function rowsOf(ways: Ways, columns: Columns, earlier?: Earlier): Rows {
  const keep = bitKeeper(columns.words);
  const painter = createPainter(columns, keep);
  const crossings = new Map<DataCenterNode, Crossing>();
  const affected = new Set(earlier?.changed);
  for (const dataCenter of ways.network.dataCenters.values()) {
    const before = earlier?.rows.crossings.get(dataCenter);
    const crossing = crossingOf(dataCenter, { ways, columns, painter, before, changed: earlier?.changed });
    crossings.set(dataCenter, crossing);
    if (earlier === undefined || crossing.painted === before?.painted) continue;
    affected.add(dataCenter);
    for (const { vbrs } of dataCenter.physicalConnections) for (const vbr of vbrs) affected.add(vbr);
  }
  const paint = (router: number): Row => {
    const node = columns.routers[router];
    if (node === undefined) throw new RangeError(`router ${router} of ${columns.routers.length}`);
    if (node.kind === 'dataCenter')
      return folded(crossings.get(node)?.painted ?? painter.finish(), columns, { keep, isShared: true });
    paintVpc(node, router, { ways, columns, painter, crossings });
    return folded(painter.finish(), columns, { keep, isShared: false });
  };
  if (earlier === undefined)
    return { ways, columns, crossings, rows: columns.routers.map((_, router) => paint(router)) };

  const rows = [...earlier.rows.rows];
  for (const router of startingAt(affected, columns)) {
    const row = paint(router);
    const before = rows[router];
    if (before === undefined || !equalRows(before, row)) rows[router] = row;
  }
  return { ways, columns, crossings, rows };
}

interface CrossingParts {
  readonly ways: Ways;
  readonly columns: Columns;
  readonly painter: Painter;
  readonly before: Crossing | undefined;
  readonly changed: ReadonlySet<TableOwner> | undefined;
}

function crossingOf(node: DataCenterNode, { ways, columns, painter, before, changed }: CrossingParts): Crossing {
  if (before !== undefined && changed !== undefined && !asksAny(before.transit, changed)) return before;
  const transit = transitOf(node, ways);
  if (before !== undefined && equalSegments(before.transit.segments, transit.segments))
    return { transit, painted: before.painted };
  for (const segment of transit.segments) paintSegment(segment, segment, columns, painter);
  return { transit, painted: painter.finish() };
}

function asksAny({ asked }: Transit, changed: ReadonlySet<TableOwner>): boolean {
  for (const owner of changed) if (asked.has(owner)) return true;
  return false;
}

/** The routers whose packets meet one of the given ones first: those themselves, and the VPCs peered with a VBR of them. */
function startingAt(owners: ReadonlySet<TableOwner>, { routerAt }: Columns): Set<number> {
  const routers = new Set<number>();
  const add = (node: VpcNode | DataCenterNode): void => {
    const router = routerAt.get(node);
    if (router !== undefined) routers.add(router);
  };
  for (const owner of owners) {
    if (owner.kind !== 'vbr') add(owner);
    else
      for (const { initiator, acceptor } of owner.peerings) {
        if (initiator.kind === 'vpc') add(initiator);
        if (acceptor.kind === 'vpc') add(acceptor);
      }
  }
  return routers;
}

interface VpcParts {
  readonly ways: Ways;
  readonly columns: Columns;
  readonly painter: Painter;
  readonly crossings: ReadonlyMap<DataCenterNode, Crossing>;
}

function paintVpc(vpc: VpcNode, router: number, parts: VpcParts): void {
  const { ways, columns, painter } = parts;
  if (!ways.switches.works(vpc)) return;
  painter.arrive(router, 0, lastIpv4);
  forEachTargetOfAll(ways.network, vpc, (first, last, target) => {
    if (target.kind !== 'peering' || !ways.switches.crosses(target.peering)) return;
    const { peering, to } = target;
    forEachForeign(columns, router, { first, last }, (first, last) => {
      if (to.kind === 'vpc') painter.arrive(columns.routerAt.get(to) ?? -1, first, last);
      else paintBehindVbr(to, peering, { first, last }, parts);
    });
  });
}

function paintBehindVbr(
  vbr: VbrNode,
  over: PeeringNode,
  range: Ipv4Range,
  { ways, columns, painter, crossings }: VpcParts,
): void {
  forEachTarget(ways.network, vbr, range, (first, last, target) => {
    const next = nextAtVbr(target, over, ways.switches);
    if (next === undefined) return;
    if (next === 'undetermined') {
      painter.undetermined(first, last);
      return;
    }
    const crossing = next.kind === 'dataCenter' ? crossings.get(next) : undefined;
    if (crossing === undefined || painter.copy(crossing.painted, first, last)) return;
    const { segments } = crossing.transit;
    for (let at = segmentAt(segments, first); at < segments.length; at++) {
      const segment = segments[at];
      if (segment === undefined || segment.first > last) return;
      const clipped = { first: Math.max(first, segment.first), last: Math.min(last, segment.last) };
      paintSegment(segment, clipped, columns, painter);
    }
  });
}

function paintSegment({ end }: Segment, { first, last }: Ipv4Range, { routerAt }: Columns, painter: Painter): void {
  if (end === 'undetermined') painter.undetermined(first, last);
  else painter.arrive(routerAt.get(end) ?? -1, first, last);
}

/** The first segment that ends at or behind the address. */
function segmentAt(segments: readonly Segment[], address: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.last ?? lastIpv4) < address) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Visits the parts of a range that a VPC delivers neither itself nor to the cloud's services. */
function forEachForeign(
  columns: Columns,
  router: number,
  { first, last }: Ipv4Range,
  visit: (first: number, last: number) => void,
): void {
  const before = Math.min(last, cloudServices.first - 1);
  const behind = Math.max(first, cloudServices.last + 1);
  if (first <= before) forEachOutside(columns, router, { first, last: before }, visit);
  if (behind <= last) forEachOutside(columns, router, { first: behind, last }, visit);
}

function forEachOutside(
  { firsts, lasts, delivered }: Columns,
  router: number,
  { first, last }: Ipv4Range,
  visit: (first: number, last: number) => void,
): void {
  let next = first;
  for (const column of delivered[router] ?? []) {
    const ownFirst = firsts[column] ?? 0;
    const ownLast = lasts[column] ?? 0;
    if (ownLast < next) continue;
    if (ownFirst > last) break;
    if (ownFirst > next) visit(next, ownFirst - 1);
    next = ownLast + 1;
  }
  if (next <= last) visit(next, last);
}

interface Folding {
  readonly keep: KeepBits;
  /** Whether others need the painting as it is. */
  readonly isShared: boolean;
}

/** Tells each endpoint of several columns by its first one. */
function folded(painted: Painted, { several }: Columns, { keep, isShared }: Folding): Row {
  const own: KeepBits = (bits) => (isShared ? keep(bits) : bits);
  const some = own(painted.some);
  const any = painted.undetermined === undefined ? some : own(painted.undetermined);
  let partial: Iterable<number> = painted.partial.map(({ column }) => column);
  if (several.length > 0) {
    const columns = new Set(partial);
    for (const endpoint of several) {
      foldEndpoint(endpoint, some, columns);
      if (any !== some) foldBits(endpoint, any);
    }
    partial = columns;
  }
  if (any !== some) addBits(any, some);
  return { all: without(some, partial, keep), some, any };
}

function without(bits: Int32Array, columns: Iterable<number>, keep: KeepBits): Int32Array {
  let rest: Int32Array | undefined;
  for (const column of columns) {
    rest ??= keep(bits);
    clearBit(rest, column);
  }
  return rest ?? bits;
}

function addBits(bits: Int32Array, more: Int32Array): void {
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) | (more[word] ?? 0);
}

function foldEndpoint(endpoint: SeveralColumns, some: Int32Array, partial: Set<number>): void {
  const { columns, delivered } = endpoint;
  const isWhole = delivered && columns.every((column) => hasBit(some, column) && !partial.has(column));
  for (const column of columns) partial.delete(column);
  const [first] = columns;
  if (foldBits(endpoint, some) && !isWhole && first !== undefined) partial.add(first);
}

/** Leaves a bit at the first column alone, set if it was at any; answers whether it is. */
function foldBits({ columns }: SeveralColumns, bits: Int32Array): boolean {
  const isSet = columns.some((column) => hasBit(bits, column));
  for (const column of columns) clearBit(bits, column);
  const [first] = columns;
  if (isSet && first !== undefined) setBit(bits, first);
  return isSet;
}

function equalSegments(a: readonly Segment[], b: readonly Segment[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ first, last, end }, at) => {
      const other = b[at];
      return other?.first === first && other.last === last && other.end === end;
    })
  );
}

function equalRows(a: Row, b: Row): boolean {
  return equalBits(a.all, b.all) && equalBits(a.some, b.some) && equalBits(a.any, b.any);
}

function equalBits(a: Int32Array, b: Int32Array): boolean {
  if (a === b) return true;
  for (let word = 0; word < a.length; word++) if (a[word] !== b[word]) return false;
  return true;
}
