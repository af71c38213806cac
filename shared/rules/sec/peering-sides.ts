import { findEndpoint } from '../../network/endpoints.ts';
import { instancesOf } from '../../network/instances-of.ts';
import { type DataCenterNode, type Network, otherEnd, type PeeringNode, type VpcNode } from '../../network/network.ts';
import type { Endpoint, Protocol } from '../../network/trace-types.ts';
import type { Instance } from '../../plan/rows.ts';
import { firstGroup } from './advised-source.ts';
import type { WantedTraffic } from './allow-traffic.ts';

/** A VPC of a peering, and the network that its traffic comes from over it. */
export interface PeeringSide {
  readonly vpc: VpcNode;
  readonly other: VpcNode | DataCenterNode;
}

/** The VPCs of a peering, each with what is behind the other end; a VBR that leads to no data center has nothing behind it. */
export function sidesOf(peering: PeeringNode): PeeringSide[] {
  const { initiator, acceptor } = peering;
  if (initiator === acceptor) return [];
  return [initiator, acceptor].flatMap((vpc) => {
    if (vpc.kind !== 'vpc') return [];
    const router = otherEnd(peering, vpc);
    const other = router.kind === 'vpc' ? router : router.physicalConnection?.dataCenter;
    return other === undefined ? [] : [{ vpc, other }];
  });
}

/** Whether the guide has a rule name the group of the peer's instance (sections 8 and 9: the same region) instead of a block. */
export function isWithinRegion({ vpc, other }: PeeringSide): boolean {
  return other.kind === 'vpc' && other.row.region === vpc.row.region;
}

/** Any traffic to every instance, from every group of instances of the other side or, where a group can't be named, from its whole network. */
export function pingsFrom(network: Network, side: PeeringSide): WantedTraffic[] {
  return trafficFrom(network, side, undefined);
}

/** The same for one kind of traffic. */
export function trafficFrom(network: Network, side: PeeringSide, protocol: Protocol | undefined): WantedTraffic[] {
  const peers = peersOf(network, side);
  return oneForEachGroup(side.vpc).flatMap(({ id }) =>
    peers.map((peer): WantedTraffic => ({ instance: id, direction: 'ingress', peer, protocol })),
  );
}

/** Whom a rule of a side is about: the other side's instances, one of each group, within a region; elsewhere its network. */
export function peersOf(network: Network, { vpc, other }: PeeringSide): Endpoint[] {
  const ids =
    other.kind === 'vpc' && isWithinRegion({ vpc, other })
      ? oneForEachGroup(other).map(({ id }) => id)
      : [other.row.id];
  return ids.flatMap((id) => {
    const peer = findEndpoint(network, id);
    return peer.ok ? [peer.value] : [];
  });
}

/** One instance of every group of a VPC, and all those that are in none. */
export function oneForEachGroup(vpc: VpcNode): Instance[] {
  const seen = new Set<string>();
  return instancesOf(vpc).filter((instance) => {
    const group = firstGroup(vpc, instance);
    if (group === undefined) return true;
    if (seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}
