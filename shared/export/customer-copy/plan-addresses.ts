import { rulePackOf } from '../../catalog/rule-packs.ts';
import { type Cidr, cidrAt, parseCidr } from '../../net/cidr.ts';
import { type Ipv4, parseIpv4 } from '../../net/ipv4.ts';
import { textsOf } from '../../plan/fields/texts.ts';
import type { Plan } from '../../plan/plan.ts';

/** A block in which some addresses at its start and its end mean something by their place: what lies in it keeps clear of them. */
export interface Ground {
  readonly block: Cidr;
  readonly reservedFirst: number;
  readonly reservedLast: number;
}

/** Every address and block that a plan holds, and where single addresses live. */
export interface PlanAddresses {
  readonly addresses: readonly Ipv4[];
  readonly blocks: readonly Cidr[];
  readonly grounds: readonly Ground[];
}

/** Collects what can be read, each once; of a block with host bits, the block that it lies in. */
export function addressesOf(plan: Plan): PlanAddresses {
  const { first, last } = rulePackOf(plan).addressing.reservedAddresses;
  const grounds = [
    ...blocksOf(plan.vSwitches.map(({ cidr }) => cidr)).map((block) => ({
      block,
      reservedFirst: first,
      reservedLast: last,
    })),
    ...blocksOf(plan.dataCenters.flatMap(({ cidrs }) => cidrs)).map(withEdges),
    ...plan.vbrs.flatMap(({ localGatewayIp, peerGatewayIp, prefixLength }) => {
      if (prefixLength === undefined || !Number.isInteger(prefixLength) || prefixLength < 0 || prefixLength > 32)
        return [];
      return ipsOf([localGatewayIp, peerGatewayIp]).map((address) => withEdges(cidrAt(address, prefixLength)));
    }),
  ];
  return {
    addresses: [...new Set(ipsOf(textsOf(plan, 'address')))],
    blocks: distinct([...grounds.map(({ block }) => block), ...blocksOf(textsOf(plan, 'block'))]),
    grounds,
  };
}

/** A network and a broadcast address; a /31 and a /32 have neither (RFC 3021). */
function withEdges(block: Cidr): Ground {
  const reserved = block.prefix <= 30 ? 1 : 0;
  return { block, reservedFirst: reserved, reservedLast: reserved };
}

function blocksOf(texts: readonly (string | undefined)[]): Cidr[] {
  return texts.flatMap((text) => {
    const parsed = parseCidr(text ?? '');
    if (parsed.ok) return [parsed.value];
    return parsed.error.code === 'host-bits-set' ? [parsed.error.network] : [];
  });
}

function ipsOf(texts: readonly (string | undefined)[]): Ipv4[] {
  return texts.flatMap((text) => parseIpv4(text ?? '') ?? []);
}

function distinct(blocks: readonly Cidr[]): Cidr[] {
  return [...new Map(blocks.map((block) => [block.first * 64 + block.prefix, block])).values()];
}
