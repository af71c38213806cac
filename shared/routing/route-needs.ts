import { formatIpv4, type Ipv4, parseIpv4 } from '../net/ipv4.ts';
import {
  type DataCenterNode,
  otherEnd,
  type PeeringNode,
  type RouteTarget,
  type RouterNode,
  type TableOwner,
  type VbrNode,
  type VpcNode,
} from '../network/network.ts';
import type { NextHop } from '../plan/rows.ts';
import { vbrsOf } from '../network/vbrs-of.ts';

/** Whatever has blocks that others want to reach. */
export type BlockOwner = VpcNode | DataCenterNode;

/** What one route table has to know because of a peering: the way to the blocks of a network behind it. */
export interface RouteNeed {
  readonly router: TableOwner;
  readonly owner: BlockOwner;
  /** The peering that asks for it; a VBR's way to its data center is asked for by each of its peerings. */
  readonly peering: PeeringNode;
  /** The VBR that the way leads through or starts from; none between two VPCs. */
  readonly vbr?: VbrNode;
}

/**
 * What the tables around a peering have to know. Between two VPCs each knows the other; a VBR and a VPC take four: VPC to data center, VBR to
 * data center, VBR to VPC, data center to VPC (guide, sections 8 to 10). None for what is no peering by the guide, none to a data center
 * that is not there.
 */
export function needsOf(peering: PeeringNode): RouteNeed[] {
  const { initiator, acceptor } = peering;
  if (initiator === acceptor) return [];
  if (initiator.kind === 'vpc' && acceptor.kind === 'vpc') {
    return [
      { router: initiator, owner: acceptor, peering },
      { router: acceptor, owner: initiator, peering },
    ];
  }
  const vbr = vbrOf(peering);
  const vpc = vbr === undefined ? undefined : otherEnd(peering, vbr);
  if (vbr === undefined || vpc?.kind !== 'vpc') return [];
  const dataCenter = vbr.physicalConnection?.dataCenter;
  const toVpc = { router: vbr, owner: vpc, peering, vbr };
  if (dataCenter === undefined) return [toVpc];
  return [
    { router: vpc, owner: dataCenter, peering, vbr },
    { router: vbr, owner: dataCenter, peering, vbr },
    toVpc,
    { router: dataCenter, owner: vpc, peering, vbr },
  ];
}

/** The VBR at one end of a peering, if there is one. */
export function vbrOf({ initiator, acceptor }: PeeringNode): VbrNode | undefined {
  if (initiator.kind === 'vbr') return initiator;
  return acceptor.kind === 'vbr' ? acceptor : undefined;
}

/** Whether both ends forward. */
export function isActivated({ row }: PeeringNode): boolean {
  return row.initiator.state === 'activated' && row.acceptor.state === 'activated';
}

/**
 * Whether a next hop is on the way to the owner, by this need's peering or by another that leads there as well (two VBRs of one data center).
 * Nothing is asked about states here.
 */
export function leadsTo(target: RouteTarget, { router, owner }: Pick<RouteNeed, 'router' | 'owner'>): boolean {
  switch (target.kind) {
    case 'peering':
      if (owner.kind === 'vpc') return target.to === owner;
      return router.kind === 'vpc' && target.to.kind === 'vbr' && target.to.physicalConnection?.dataCenter === owner;
    case 'physicalConnection':
      return target.physicalConnection.dataCenter === owner;
    case 'gateway':
      return owner.kind === 'vpc' && isPeered(target.vbr, owner);
    case 'ambiguousGateway':
      return owner.kind === 'vpc' && target.vbrs.some((vbr) => isPeered(vbr, owner));
    case 'detached':
      return false;
  }
}

/** How a route entry for a need names its next hop; undefined while the VBR has no readable address for the data center to send to. */
export function nextHopOf({ router, owner, peering, vbr }: RouteNeed): NextHop | undefined {
  if (router.kind === 'dataCenter') {
    const address = vbr === undefined ? undefined : gatewayAddress(vbr);
    return address === undefined ? undefined : { ip: formatIpv4(address) };
  }
  if (router.kind === 'vbr' && owner.kind === 'dataCenter') {
    return router.physicalConnection && { physicalConnection: router.physicalConnection.row.id };
  }
  return { peering: peering.row.id };
}

/** Where such an entry leads; `ambiguousGateway` where another VBR of the data center has the same address. */
export function targetOf({ router, owner, peering, vbr }: RouteNeed): RouteTarget {
  if (router.kind === 'dataCenter') return vbr === undefined ? detached : gatewayOf(router, vbr);
  if (router.kind === 'vbr' && owner.kind === 'dataCenter') {
    const { physicalConnection } = router;
    return physicalConnection === undefined ? detached : { kind: 'physicalConnection', physicalConnection };
  }
  return { kind: 'peering', peering, to: otherEnd(peering, router) };
}

const detached: RouteTarget = { kind: 'detached' };

function gatewayOf(dataCenter: DataCenterNode, vbr: VbrNode): RouteTarget {
  const address = gatewayAddress(vbr);
  const vbrs = vbrsOf(dataCenter).filter((other) => gatewayAddress(other) === address);
  return vbrs.length > 1 ? { kind: 'ambiguousGateway', vbrs } : { kind: 'gateway', vbr };
}

function gatewayAddress({ row: { localGatewayIp } }: VbrNode): Ipv4 | undefined {
  return localGatewayIp === undefined ? undefined : parseIpv4(localGatewayIp);
}

function isPeered(a: RouterNode, b: RouterNode): boolean {
  const [fewer, other] = a.peerings.length <= b.peerings.length ? [a, b] : [b, a];
  return fewer.peerings.some((peering) => otherEnd(peering, fewer) === other);
}

/** Every need that a router's own table has, in the order of its peerings, whatever state they are in. */
export function needsAt(router: TableOwner): RouteNeed[] {
  const peerings =
    router.kind === 'dataCenter'
      ? router.physicalConnections.flatMap(({ vbrs }) => vbrs).flatMap((vbr) => vbr.peerings)
      : router.peerings;
  return peerings.flatMap(needsOf).filter((need) => need.router === router);
}
