import type { Cidr } from '../../net/cidr.ts';
import { nextFreeBlock } from '../../net/free-block.ts';
import type { Network, VpcNode } from '../../network/network.ts';
import { freeVpcBlockOf } from '../../plan/edits/free-cidr.ts';
import { packRanges } from './pack-ranges.ts';

/**
 * A private block for a VPC that nothing in the plan touches, of this mask length or of the nearest longer one that the pack permits; `taken`
 * counts as used too. If there is one, one that no route entry leads to either, as it may lead out of the very VPC. Undefined where none is left or
 * the pack permits no block that large.
 */
export function freeVpcBlock(
  { pack, plan, routes }: Network,
  prefix: number,
  taken: readonly Cidr[] = [],
): Cidr | undefined {
  const { min, max } = pack.addressing.vpcPrefixLength;
  if (prefix < min) return undefined;
  const routed = [...routes.values()].flatMap((entries) => entries.map(({ destination }) => destination));
  const length = Math.min(prefix, max);
  return freeVpcBlockOf(plan, pack, length, [...taken, ...routed]) ?? freeVpcBlockOf(plan, pack, length, taken);
}

/**
 * A block of a VPC that none of its vSwitches but the one named touches, of this mask length or of the nearest that the pack permits for vSwitches.
 */
export function freeVSwitchBlock(
  network: Network,
  vpc: VpcNode,
  vSwitch: string,
  prefix: number,
  taken: readonly Cidr[] = [],
): Cidr | undefined {
  const { min, max } = network.pack.addressing.vSwitchPrefixLength;
  const others = vpc.vSwitches.flatMap(({ row, block }) => (row.id === vSwitch || !block ? [] : [block.cidr]));
  const used = [...packRanges(network.pack).reserved, ...others, ...taken];
  return nextFreeBlock(
    vpc.blocks.map(({ cidr }) => cidr),
    used,
    Math.min(Math.max(prefix, min), max),
  );
}
