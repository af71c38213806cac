import type { RulePack } from '../../catalog/rule-pack.ts';
import { type Cidr, overlap, parseCidr } from '../../net/cidr.ts';

/** The ranges that a pack publishes as text, as numbers. */
export interface PackRanges {
  readonly permitted: readonly Cidr[];
  readonly refused: readonly Cidr[];
  readonly reserved: readonly Cidr[];
}

/** The address ranges of a pack; parsed once per pack. */
export function packRanges(pack: RulePack): PackRanges {
  const known = cache.get(pack);
  if (known !== undefined) return known;
  const { vpcRanges, refusedRanges, reservedRanges } = pack.addressing;
  const ranges = {
    permitted: vpcRanges.map(({ cidr }) => published(cidr)),
    refused: refusedRanges.map(({ cidr }) => published(cidr)),
    reserved: reservedRanges.map(({ cidr }) => published(cidr)),
  };
  cache.set(pack, ranges);
  return ranges;
}

/** The reserved range that a block touches, if any. */
export function reservedRangeOf(pack: RulePack, cidr: Cidr): Cidr | undefined {
  return packRanges(pack).reserved.find((range) => overlap(range, cidr));
}

const cache = new WeakMap<RulePack, PackRanges>();

function published(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(`a rule pack publishes ${text}, which is no block`);
  return parsed.value;
}
