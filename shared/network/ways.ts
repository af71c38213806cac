import type { DataCenterNode, PeeringNode, PhysicalConnectionNode, TableOwner, VbrNode, VpcNode } from './network.ts';
import { otherEnd } from './network.ts';

/** What a packet crosses from one router to the next. */
export type Link =
  | { readonly kind: 'peering'; readonly peering: PeeringNode }
  /** From a VBR down to its data center. */
  | { readonly kind: 'physicalConnection'; readonly physicalConnection: PhysicalConnectionNode; readonly vbr: VbrNode }
  /** From a data center up to a VBR. */
  | { readonly kind: 'gateway'; readonly vbr: VbrNode };

export interface WayStep {
  readonly at: TableOwner;
  readonly over: Link;
}

/** The routers that packets would cross between two networks, as far as the drawing connects them; empty within one network. */
export type Way = readonly WayStep[];

/**
 * How many ways are looked at: the quotas (5 peerings for each router) allow at most 25 between two networks, so that only a hostile plan has
 * more.
 */
const mostWays = 64;

/**
 * The ways that are meant to be: one peering, a VBR with its physical connection, or two VBRs of one data center. A VPC passes nothing on and
 * a VBR does not join two peerings, so there are no others. In the order of the plan.
 */
export function waysBetween(from: VpcNode | DataCenterNode, to: VpcNode | DataCenterNode): Way[] {
  if (from === to) return [[]];
  if (from.kind === 'dataCenter') return to.kind === 'vpc' ? take(downTo(from, to)) : [];
  return to.kind === 'dataCenter' ? take(upTo(from, to)) : take(betweenVpcs(from, to));
}

function take(ways: Iterable<Way>): Way[] {
  const taken: Way[] = [];
  for (const way of ways) {
    taken.push(way);
    if (taken.length === mostWays) break;
  }
  return taken;
}

function* betweenVpcs(from: VpcNode, to: VpcNode): Generator<Way> {
  for (const peering of from.peerings) {
    if (otherEnd(peering, from) === to) yield [{ at: from, over: { kind: 'peering', peering } }];
  }
  const dataCenters = new Set(
    from.peerings.flatMap((peering) => {
      const vbr = otherEnd(peering, from);
      return vbr.kind === 'vbr' ? (vbr.physicalConnection?.dataCenter ?? []) : [];
    }),
  );
  for (const dataCenter of dataCenters) {
    for (const up of upTo(from, dataCenter)) {
      for (const down of downTo(dataCenter, to)) {
        // One VBR twice would need two next hops for one destination.
        if (up[1]?.at !== down[1]?.at) yield [...up, ...down];
      }
    }
  }
}

function* upTo(from: VpcNode, to: DataCenterNode): Generator<Way> {
  for (const peering of from.peerings) {
    const vbr = otherEnd(peering, from);
    if (vbr.kind !== 'vbr' || vbr.physicalConnection?.dataCenter !== to) continue;
    const { physicalConnection } = vbr;
    yield [
      { at: from, over: { kind: 'peering', peering } },
      { at: vbr, over: { kind: 'physicalConnection', physicalConnection, vbr } },
    ];
  }
}

function* downTo(from: DataCenterNode, to: VpcNode): Generator<Way> {
  for (const peering of to.peerings) {
    const vbr = otherEnd(peering, to);
    if (vbr.kind !== 'vbr' || vbr.physicalConnection?.dataCenter !== from) continue;
    yield [
      { at: from, over: { kind: 'gateway', vbr } },
      { at: vbr, over: { kind: 'peering', peering } },
    ];
  }
}
