import { type Cidr, overlap } from '../net/cidr.ts';
import { otherEnd, type RouteTarget, type TableOwner, type VbrNode, type VpcNode } from '../network/network.ts';
import type { BlockOwner } from './route-needs.ts';

/** What is known about addresses behind a next hop: somebody there owns some of them, nobody does, or not everything there is known. */
export type Ownership = 'owned' | 'foreign' | 'unknown';

/**
 * Whether anybody behind a next hop owns an address of a destination, as far as packets go on there: a VPC hands nothing on, a VBR does to its
 * data center, a data center does to its other VBRs. From one peering of a VBR to another nobody can tell, so that counts as behind, too.
 */
export function ownershipBehind(router: TableOwner, target: RouteTarget, destination: Cidr): Ownership {
  let answer: Ownership = 'foreign';
  for (const owner of ownersBehind(router, target)) {
    if (owner === router) continue;
    if (owner === undefined || !owner.allBlocksKnown || owner.blocks.length === 0) answer = 'unknown';
    if (owner?.blocks.some(({ cidr }) => overlap(cidr, destination))) return 'owned';
  }
  return answer;
}

/** Everybody behind a next hop; undefined stands for a data center that is not there. */
export function* ownersBehind(router: TableOwner, target: RouteTarget): Generator<BlockOwner | undefined> {
  switch (target.kind) {
    case 'peering':
      if (target.to.kind === 'vpc') yield target.to;
      else {
        yield* ownersAcross(target.to);
        yield* vpcsOf(target.to);
      }
      return;
    case 'physicalConnection':
      if (router.kind === 'vbr') yield* ownersAcross(router);
      return;
    case 'gateway':
      yield* vpcsOf(target.vbr);
      return;
    case 'ambiguousGateway':
      for (const vbr of target.vbrs) yield* vpcsOf(vbr);
      return;
    case 'detached':
      yield undefined;
  }
}

/** What lies across a VBR's physical connection: the data center, and the VPCs that it reaches by its other VBRs. */
function* ownersAcross(vbr: VbrNode): Generator<BlockOwner | undefined> {
  const dataCenter = vbr.physicalConnection?.dataCenter;
  yield dataCenter;
  for (const { vbrs } of dataCenter?.physicalConnections ?? [])
    for (const other of vbrs) if (other !== vbr) yield* vpcsOf(other);
}

function* vpcsOf(vbr: VbrNode): Generator<VpcNode> {
  for (const peering of vbr.peerings) {
    const other = otherEnd(peering, vbr);
    if (other.kind === 'vpc') yield other;
  }
}
