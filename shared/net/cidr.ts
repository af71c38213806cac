import { failure, type Result, success } from '../result.ts';
import { formatIpv4, type Ipv4, scanFailure, scanIpv4 } from './ipv4.ts';

/** A network block: `first` is a multiple of its size, `last` is inclusive. Two blocks are either disjoint or one contains the other. */
export interface Cidr {
  readonly first: Ipv4;
  readonly last: Ipv4;
  /** Mask length, 0 to 32. */
  readonly prefix: number;
}

/** Why a text is no block; `host-bits-set` carries the block that the text lies in, as the correction to offer. */
export type CidrError =
  | { readonly code: 'not-a-cidr' }
  | { readonly code: 'octet-out-of-range' }
  | { readonly code: 'prefix-out-of-range' }
  | { readonly code: 'host-bits-set'; readonly network: Cidr };

/** Reads `a.b.c.d/n` strictly: a full address as `parseIpv4` takes it, a mask length without leading zeros, host bits clear. */
export function parseCidr(text: string): Result<Cidr, CidrError> {
  const slash = text.indexOf('/');
  if (slash < 0) return notACidr;
  const address = scanIpv4(text, slash);
  if (address === scanFailure.notAnAddress) return notACidr;
  const prefix = scanPrefix(text, slash + 1);
  if (prefix < 0) return notACidr;
  if (address === scanFailure.octetOutOfRange) return octetOutOfRange;
  if (prefix > 32) return prefixOutOfRange;
  const network = cidrAt(address, prefix);
  return network.first === address ? success(network) : failure({ code: 'host-bits-set', network });
}

/** Writes a block as `a.b.c.d/n`. */
export function formatCidr(cidr: Cidr): string {
  return `${formatIpv4(cidr.first)}/${cidr.prefix}`;
}

/** The block of that mask length (0 to 32) which the address lies in. */
export function cidrAt(address: Ipv4, prefix: number): Cidr {
  const mask = maskOf(prefix);
  return { first: (address & mask) >>> 0, last: (address | ~mask) >>> 0, prefix };
}

/** The network mask of a mask length (0 to 32) as an unsigned integer. */
export function maskOf(prefix: number): Ipv4 {
  // A shift by 32 is a shift by 0 in JavaScript, so /0 needs its own answer.
  return prefix === 0 ? 0 : (-1 << (32 - prefix)) >>> 0;
}

/** The network mask of a mask length (0 to 32) as `255.255.0.0`, the form that device configurations want. */
export function dottedMask(prefix: number): string {
  return formatIpv4(maskOf(prefix));
}

/** The number of addresses in a block, network and broadcast address included. */
export function sizeOf(cidr: Cidr): number {
  return cidr.last - cidr.first + 1;
}

/** Whether every address of `inner` lies in `outer`; a block contains itself. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether the address lies in the block. */
export function containsAddress(cidr: Cidr, address: Ipv4): boolean {
  return cidr.first <= address && address <= cidr.last;
}

/** Whether two blocks share an address. */
export function overlap(a: Cidr, b: Cidr): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Sort order: by first address, and of blocks that start together the wider one first; 0 means the same block. */
export function compareCidr(a: Cidr, b: Cidr): number {
  return a.first - b.first || a.prefix - b.prefix;
}

/** The decimal number that fills `text` from `start` to its end; negative when it is no number. */
function scanPrefix(text: string, start: number): number {
  if (start === text.length) return -1;
  let prefix = 0;
  for (let at = start; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (prefix === 0 && at > start)) return -1;
    prefix = prefix * 10 + digit;
  }
  return prefix;
}

// One failure each, shared: a plan full of rubbish costs no allocation.
const notACidr = failure<CidrError>({ code: 'not-a-cidr' });
const octetOutOfRange = failure<CidrError>({ code: 'octet-out-of-range' });
const prefixOutOfRange = failure<CidrError>({ code: 'prefix-out-of-range' });
