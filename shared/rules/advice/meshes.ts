import { type Network, otherEnd, type VpcNode } from '../../network/network.ts';

/** The least number of VPCs that make a mesh: two are just a pair. */
const smallestMesh = 3;

/**
 * Sets of VPCs of which each is peered with each, grown from every VPC in the order of the plan; each VPC is in one mesh at most. What is
 * found need not be the largest mesh there is, but can't be grown by another VPC of the plan.
 */
export function meshesOf({ vpcs }: Network): VpcNode[][] {
  const meshes: VpcNode[][] = [];
  const taken = new Set<VpcNode>();
  const peersByVpc = new Map<VpcNode, Set<VpcNode>>();
  const peersOf = (vpc: VpcNode): Set<VpcNode> => {
    const peers = peersByVpc.get(vpc) ?? findPeers(vpc);
    peersByVpc.set(vpc, peers);
    return peers;
  };
  for (const vpc of vpcs.values()) {
    if (taken.has(vpc) || vpc.peerings.length < smallestMesh - 1) continue;
    const mesh = [vpc];
    for (const candidate of peersOf(vpc)) {
      if (taken.has(candidate) || candidate.peerings.length < mesh.length) continue;
      const peers = peersOf(candidate);
      if (mesh.every((member) => peers.has(member))) mesh.push(candidate);
    }
    if (mesh.length < smallestMesh) continue;
    for (const member of mesh) taken.add(member);
    meshes.push(mesh);
  }
  return meshes;
}

function findPeers(vpc: VpcNode): Set<VpcNode> {
  const peers = new Set<VpcNode>();
  for (const peering of vpc.peerings) {
    const other = otherEnd(peering, vpc);
    if (other.kind === 'vpc' && other !== vpc) peers.add(other);
  }
  return peers;
}
