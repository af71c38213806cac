import { defaultRulePack } from '../../catalog/rule-packs.ts';
import { type Cidr, contains } from '../../net/cidr.ts';
import { nextFreeBlock } from '../../net/free-block.ts';
import type { Network, VpcNode } from '../../network/network.ts';
import { cloudBlocks, dataCenterBlocks, gatewayBlocks } from '../../plan/address-use.ts';
import { packRanges } from './pack-ranges.ts';

/**
 * A private block for a VPC that nothing in the plan touches, of this mask length or of the nearest longer one that the pack permits; `taken`
 * counts as used too. Undefined where none is left or the pack permits no block that large.
 */
export function freeVpcBlock(network: Network, prefix: number, taken: readonly Cidr[] = []): Cidr | undefined {
  const { pack, plan } = network;
  const { min, max } = pack.addressing.vpcPrefixLength;
  if (prefix < min) return undefined;
  const used = [
    ...packRanges(pack).reserved,
    ...cloudBlocks(plan),
    ...dataCenterBlocks(plan),
    ...gatewayBlocks(plan),
    ...taken,
  ];
  return nextFreeBlock(privateRanges(network), used, Math.min(prefix, max));
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

/** The guide's private ranges as far as the pack permits them, the smallest first; a pack may permit public ranges, but none is proposed. */
function privateRanges({ pack }: Network): Cidr[] {
  const { permitted } = packRanges(pack);
  return packRanges(defaultRulePack)
    .permitted.filter((range) => permitted.some((other) => contains(other, range)))
    .toSorted((a, b) => b.prefix - a.prefix);
}
