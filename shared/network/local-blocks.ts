import { type Cidr, contains } from '../net/cidr.ts';
import type { DataCenterNode, VpcNode } from './network.ts';

/**
 * The blocks for which a VPC or a data center is the end of the way. A VPC delivers to its vSwitches, as far as they lie in its own blocks,
 * and to all of its blocks where it has no vSwitch; a data center delivers to all of its blocks. These are the implied routes.
 */
export function localBlocks(owner: VpcNode | DataCenterNode): readonly Cidr[] {
  const known = remembered.get(owner);
  if (known !== undefined) return known;
  const made = compute(owner);
  remembered.set(owner, made);
  return made;
}

const remembered = new WeakMap<VpcNode | DataCenterNode, readonly Cidr[]>();

function compute(owner: VpcNode | DataCenterNode): readonly Cidr[] {
  const blocks = owner.blocks.map(({ cidr }) => cidr);
  if (owner.kind === 'dataCenter' || owner.vSwitches.length === 0) return blocks;
  return owner.vSwitches.flatMap(({ block }) => (block === undefined ? [] : within(block.cidr, blocks)));
}

/** What of a vSwitch lies in the VPC's blocks; a vSwitch that lies outside (CIDR103) has no address that is delivered. */
function within(block: Cidr, blocks: readonly Cidr[]): Cidr[] {
  if (blocks.some((own) => contains(own, block))) return [block];
  return blocks.filter((own) => contains(block, own));
}
