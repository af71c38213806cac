import fc from 'fast-check';
import { type Cidr, cidrAt, containsAddress, parseCidr } from '../../shared/net/cidr.ts';
import { parseIpv4 } from '../../shared/net/ipv4.ts';

/** The block of a text that the test knows to be right. */
export function block(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code}`);
  return parsed.value;
}

/** The address of a text that the test knows to be right. */
export function address(text: string): number {
  const parsed = parseIpv4(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

export function addressIn(cidr: Cidr, text: string): boolean {
  return containsAddress(cidr, address(text));
}

/** The network bits of a block as text: containment of blocks is "starts with" on these. */
export function bitsOf(cidr: Cidr): string {
  return cidr.first.toString(2).padStart(32, '0').slice(0, cidr.prefix);
}

/** Any block whose bits vary in a few places only, so that nesting and equality are frequent at every depth. */
export const nearbyBlocks: fc.Arbitrary<Cidr> = fc
  .tuple(fc.constantFrom(0, 0x0a000000, 0x7fffffff, 0x80000000, 0xc0a80101, 0xffffffff), fc.nat(32), fc.nat(31))
  .map(([base, prefix, flipped]) => cidrAt((base ^ (1 << flipped)) >>> 0, prefix));

/** Blocks within the 64 addresses at either end of the address space, so that a test can try every single address. */
export const smallBlocks: fc.Arbitrary<Cidr> = fc
  .tuple(fc.boolean(), fc.nat(63), fc.integer({ min: 26, max: 32 }))
  .map(([high, offset, prefix]) => cidrAt((high ? universeHigh : universeLow) + offset, prefix));

const universeLow = 0;
const universeHigh = 0xffff_ffc0;

/** Every address that `smallBlocks` can cover. */
export const universe: readonly number[] = Array.from({ length: 64 }, (_, offset) => offset).flatMap((offset) => [
  universeLow + offset,
  universeHigh + offset,
]);
