import { gaps, type Ipv4Range, mergeRanges } from '../net/cidr-set.ts';
import { lastIpv4 } from '../net/ipv4.ts';
import { forEachIntervalWithin } from '../net/prefix-table.ts';
import { localBlocks } from './local-blocks.ts';
import type { DataCenterNode, Network, PeeringNode, RouteNode, RouteTarget, TableOwner, VbrNode } from './network.ts';
import type { ReachRouter } from './reach-columns.ts';
import { tableOf } from './route-lookup.ts';
import type { Switches } from './switched-off.ts';

/** Addresses that end their way at one place. */
export interface Segment extends Ipv4Range {
  /** Where their packets arrive in the end, to be delivered if the address is local there; or the guide does not say. */
  readonly end: ReachRouter | 'undetermined';
}

/** Where packets go that are at a data center, however they came there. */
export interface Transit {
  /** Disjoint, in address order; addresses in none of them are dropped. */
  readonly segments: readonly Segment[];
  /** All routers that were asked: the segments change only when one of these does. */
  readonly asked: ReadonlySet<TableOwner>;
}

/** What counts on the way. */
export interface Ways {
  readonly network: Network;
  readonly switches: Switches;
}

/** Packets on their way behind a data center, for a range of addresses together. */
interface Passage extends Ipv4Range {
  readonly at: DataCenterNode | VbrNode;
  /** At a VBR: the peering over which they came; otherwise they came from the data center. */
  readonly over?: PeeringNode;
  /** How many data centers they have passed. */
  readonly passed: number;
}

/** Follows every address from a data center to where its way ends. */
export function transitOf(start: DataCenterNode, ways: Ways): Transit {
  const asked = new Set<TableOwner>([start]);
  const segments: Segment[] = [];
  const pending: Passage[] = [];
  if (ways.switches.works(start)) pending.push({ at: start, first: 0, last: lastIpv4, passed: 0 });
  for (let passage = pending.pop(); passage !== undefined; passage = pending.pop()) {
    asked.add(passage.at);
    // A way through more data centers than there are goes in circles; that takes VBRs peered with each other (PEER302).
    if (passage.passed > ways.network.dataCenters.size) continue;
    if (passage.at.kind === 'vbr') passVbr(passage.at, passage, { ways, segments, pending });
    else passDataCenter(passage.at, passage, { ways, segments, pending });
  }
  return { segments: segments.sort((a, b) => a.first - b.first), asked };
}

/**
 * Where a VBR sends packets that came over a peering, or from its data center (`over` is undefined). Undefined: they are dropped. Whether the
 * VBR works and whether they could come there at all is for the caller to know.
 */
export function nextAtVbr(
  target: RouteTarget,
  over: PeeringNode | undefined,
  switches: Switches,
): TableOwner | 'undetermined' | undefined {
  if (target.kind === 'physicalConnection') {
    const { physicalConnection } = target;
    return over !== undefined && switches.carries(physicalConnection) ? physicalConnection.dataCenter : undefined;
  }
  // Back out through the peering by which they came, they go in circles.
  if (target.kind !== 'peering' || target.peering === over || !switches.crosses(target.peering)) return undefined;
  // "Out through another peering that forwards: undetermined, the guide does not say."
  return over === undefined ? target.to : 'undetermined';
}

/** Visits the ranges of addresses within one for which a route of a router wins, in address order. */
export function forEachTarget(
  network: Network,
  owner: TableOwner,
  within: Ipv4Range,
  visit: (first: number, last: number, target: RouteTarget) => void,
): void {
  const routes = network.routes.get(owner.row.id);
  if (routes === undefined) return;
  forEachIntervalWithin(tableOf(routes), within, (first, last, winner) => {
    const route = winner === undefined ? undefined : routes[winner];
    if (route !== undefined) visit(first, last, route.target);
  });
}

/**
 * As `forEachTarget` for all addresses. The table is swept once and not kept: that spares the thousands of small arrays of the tables of all
 * VPCs, each of which would be asked this one time.
 */
export function forEachTargetOfAll(
  network: Network,
  owner: TableOwner,
  visit: (first: number, last: number, target: RouteTarget) => void,
): void {
  const routes = network.routes.get(owner.row.id);
  if (routes === undefined) return;
  const sorted = inAddressOrder(routes);
  const open: RouteNode[] = [];
  let next = 0;
  const visitUpTo = (last: number): void => {
    const winner = open.at(-1);
    if (winner !== undefined && next <= last) visit(next, last, winner.target);
    next = Math.max(next, last + 1);
  };
  const closeBefore = (first: number): void => {
    for (let inner = open.at(-1); inner !== undefined && inner.destination.last < first; inner = open.at(-1)) {
      visitUpTo(inner.destination.last);
      open.pop();
    }
  };
  for (const route of sorted) {
    const { first, prefix } = route.destination;
    closeBefore(first);
    const outer = open.at(-1)?.destination;
    if (outer?.first === first && outer.prefix === prefix) continue;
    visitUpTo(first - 1);
    open.push(route);
  }
  closeBefore(lastIpv4 + 1);
}

/** By first address, wider ones first, so that those inside come later; equal ones keep their order. */
function inAddressOrder(routes: readonly RouteNode[]): RouteNode[] {
  const sorted = [...routes];
  // A table has a dozen entries as a rule: then calling a comparison would take longer than the sorting.
  if (sorted.length > 32) return sorted.sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
  for (let at = 1; at < sorted.length; at++) {
    const route = sorted[at];
    if (route === undefined) continue;
    let place = at;
    for (let before = sorted[place - 1]; before !== undefined && isBefore(route, before); before = sorted[place - 1]) {
      sorted[place] = before;
      place--;
    }
    sorted[place] = route;
  }
  return sorted;
}

function isBefore({ destination: a }: RouteNode, { destination: b }: RouteNode): boolean {
  return a.first === b.first ? a.prefix < b.prefix : a.first < b.first;
}

interface Progress {
  readonly ways: Ways;
  readonly segments: Segment[];
  readonly pending: Passage[];
}

function passVbr(vbr: VbrNode, { first, last, over, passed }: Passage, { ways, segments, pending }: Progress): void {
  forEachTarget(ways.network, vbr, { first, last }, (first, last, target) => {
    const next = nextAtVbr(target, over, ways.switches);
    if (next === undefined) return;
    if (next === 'undetermined' || next.kind === 'vpc') segments.push({ first, last, end: next });
    else if (next.kind === 'dataCenter') pending.push({ first, last, at: next, passed: passed + 1 });
    else if (target.kind === 'peering') pending.push({ first, last, at: next, over: target.peering, passed });
  });
}

function passDataCenter(at: DataCenterNode, { first, last, passed }: Passage, progress: Progress): void {
  const { ways, segments, pending } = progress;
  const own = mergeRanges(localBlocks(at));
  for (const range of own)
    if (range.first <= last && first <= range.last)
      segments.push({ first: Math.max(first, range.first), last: Math.min(last, range.last), end: at });
  for (const gap of gaps({ first, last }, own))
    forEachTarget(ways.network, at, gap, (first, last, target) => {
      if (target.kind === 'ambiguousGateway') segments.push({ first, last, end: 'undetermined' });
      if (target.kind !== 'gateway' || !ways.switches.works(target.vbr)) return;
      const connection = target.vbr.physicalConnection;
      if (connection !== undefined && ways.switches.carries(connection))
        pending.push({ first, last, at: target.vbr, passed });
    });
}
