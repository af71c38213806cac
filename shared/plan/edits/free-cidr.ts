import { type RulePack } from '../../catalog/rule-pack.ts';
import { type Cidr, formatCidr, parseCidr } from '../../net/cidr.ts';
import { rangeToCidrs } from '../../net/cidr-set.ts';
import { nextFreeBlock } from '../../net/free-block.ts';
import { formatIpv4 } from '../../net/ipv4.ts';
import { cloudBlocks, dataCenterBlocks, gatewayBlocks, readable } from '../address-use.ts';
import { type Plan } from '../plan.ts';

/**
 * A block for another VPC: the first /16 of the pack's ranges that nothing in the plan touches, the smallest range first (192.168.0.0/16, then
 * 172.16.0.0/16 and on, then 10.0.0.0/16 and on). Where data centers take all of them, one that no other VPC touches.
 */
export function freeVpcBlock(plan: Plan, pack: RulePack): string {
  return formatCidr(freeBlockOfRanges(plan, pack, usualPrefix(pack)));
}

/** As `freeVpcBlock`, of a given mask length; shorter blocks are tried where none of that length is left. */
export function freeBlockOfRanges(plan: Plan, pack: RulePack, prefix: number): Cidr {
  const ranges = vpcRanges(pack).toSorted((a, b) => b.prefix - a.prefix);
  const reserved = readable(pack.addressing.reservedRanges.map((range) => range.cidr));
  const cloud = [...reserved, ...cloudBlocks(plan)];
  const everything = [...cloud, ...dataCenterBlocks(plan), ...gatewayBlocks(plan)];
  for (const used of [everything, cloud, reserved]) {
    for (let length = prefix; length <= pack.addressing.vpcPrefixLength.max; length += 1) {
      const block = nextFreeBlock(ranges, used, length);
      if (block !== undefined) return block;
    }
  }
  throw new Error(`rule pack ${pack.id} leaves no block for a VPC`);
}

/** A block for another data center: the first free /16 from 10.200.0.0 on, which leaves the low ones to VPCs. */
export function freeDataCenterBlock(plan: Plan): string {
  return formatCidr(freeDataCenterBlockOf(plan, 16));
}

/** As `freeDataCenterBlock`, of a given mask length; where nothing of that length is free, shorter blocks, then one that is taken. */
export function freeDataCenterBlockOf(plan: Plan, prefix: number): Cidr {
  const used = [...cloudBlocks(plan), ...dataCenterBlocks(plan), ...gatewayBlocks(plan)];
  const pools = [...rangeToCidrs(known('10.200.0.0/16').first, known('10.0.0.0/8').last), ...privateRanges];
  for (let length = prefix; length <= 30; length += 1) {
    const block = nextFreeBlock(pools, used, length);
    if (block !== undefined) return block;
  }
  return known('10.200.0.0/16');
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
  const used = [...cloudBlocks(plan), ...dataCenterBlocks(plan), ...gatewayBlocks(plan)];
  const block = nextFreeBlock([known('10.100.0.0/16'), ...privateRanges], used, 30);
  if (block === undefined) return undefined;
  return {
    localGatewayIp: formatIpv4(block.first + 1),
    peerGatewayIp: formatIpv4(block.first + 2),
    prefixLength: block.prefix,
  };
}

function usualPrefix({ addressing: { vpcPrefixLength } }: RulePack): number {
  return Math.min(Math.max(16, vpcPrefixLength.min), vpcPrefixLength.max);
}

function vpcRanges(pack: RulePack): Cidr[] {
  return pack.addressing.vpcRanges.map(({ cidr }) => known(cidr));
}

function known(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code}`);
  return parsed.value;
}

/** RFC 1918, section 3. */
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map(known);
