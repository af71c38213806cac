import type { RulePack } from '../../catalog/rule-pack.ts';
import { type Cidr, contains, formatCidr, parseCidr } from '../../net/cidr.ts';
import { rangeToCidrs } from '../../net/cidr-set.ts';
import { nextFreeBlock } from '../../net/free-block.ts';
import { formatIpv4 } from '../../net/ipv4.ts';
import { cloudBlocks, dataCenterBlocks, gatewayBlocks } from '../address-use.ts';
import type { Plan } from '../plan.ts';

/**
 * A block for another VPC: the first /16 of the pack's ranges that nothing in the plan touches, the smallest range first (192.168.0.0/16, then
 * 172.16.0.0/16 and on, then 10.0.0.0/16 and on); a smaller one where no /16 is left. Where data centers take everything, one that no other
 * VPC touches, and in the end any.
 */
export function freeVpcBlock(plan: Plan, pack: RulePack): string {
  const { min, max } = pack.addressing.vpcPrefixLength;
  for (const used of [everyBlock(plan), cloudBlocks(plan), []]) {
    for (let prefix = Math.max(16, min); prefix <= max; prefix += 1) {
      const block = nextFreeBlock(vpcRanges(pack), [...reservedRanges(pack), ...used], prefix);
      if (block !== undefined) return formatCidr(block);
    }
  }
  throw new Error(`rule pack ${pack.id} leaves no block for a VPC`);
}

/** The first private block of exactly that mask length that nothing in the plan touches; `taken` counts as used too. */
export function freeVpcBlockOf(
  plan: Plan,
  pack: RulePack,
  prefix: number,
  taken: readonly Cidr[] = [],
): Cidr | undefined {
  return nextFreeBlock(vpcRanges(pack), [...reservedRanges(pack), ...everyBlock(plan), ...taken], prefix);
}

/** A block for another data center: the first free /16 from 10.200.0.0 on, which leaves the low ones to VPCs; a smaller one where there is none. */
export function freeDataCenterBlock(plan: Plan): string {
  for (let prefix = 16; prefix <= 30; prefix += 1) {
    const block = freeDataCenterBlockOf(plan, prefix);
    if (block !== undefined) return formatCidr(block);
  }
  return formatCidr(dataCenterStart);
}

/** The first block of exactly that mask length for a data center that nothing in the plan touches. */
export function freeDataCenterBlockOf(plan: Plan, prefix: number): Cidr | undefined {
  const preferred = rangeToCidrs(dataCenterStart.first, known('10.0.0.0/8').last);
  return nextFreeBlock([...preferred, ...privateRanges], everyBlock(plan), prefix);
}

/** Gateway addresses of a VBR. */
export interface GatewayPair {
  /** The cloud's side. */
  readonly localGatewayIp: string;
  readonly peerGatewayIp: string;
  readonly prefixLength: number;
}

/** The next free pair of gateway addresses, a /30 from 10.100.0.0 on as in the guide's section 10; none where all private ranges are taken. */
export function freeGatewayPair(plan: Plan): GatewayPair | undefined {
  const block = nextFreeBlock([known('10.100.0.0/16'), ...privateRanges], everyBlock(plan), 30);
  if (block === undefined) return undefined;
  return {
    localGatewayIp: formatIpv4(block.first + 1),
    peerGatewayIp: formatIpv4(block.first + 2),
    prefixLength: block.prefix,
  };
}

function everyBlock(plan: Plan): Cidr[] {
  return [...cloudBlocks(plan), ...dataCenterBlocks(plan), ...gatewayBlocks(plan)];
}

/** The private ranges as far as the pack permits them, the narrowest first; a pack may permit public ranges, but none is proposed. */
function vpcRanges(pack: RulePack): Cidr[] {
  const permitted = pack.addressing.vpcRanges.map(({ cidr }) => known(cidr));
  return privateRanges.filter((range) => permitted.some((other) => contains(other, range))).reverse();
}

function reservedRanges(pack: RulePack): Cidr[] {
  return pack.addressing.reservedRanges.map(({ cidr }) => known(cidr));
}

function known(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code}`);
  return parsed.value;
}

/** RFC 1918, section 3; the widest first. */
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map(known);
const dataCenterStart = known('10.200.0.0/16');
