import type { Cidr } from './cidr.ts';
import { stableOrder } from './stable-order.ts';

/** The indexes of `blocks` in the order of `compareCidr`: a block comes after every block that contains it, equal blocks in the given order. */
export function addressOrder(blocks: readonly Cidr[]): Uint32Array {
  return blocks.length <= packedLimit ? packedOrder(blocks) : radixOrder(blocks);
}

/** As `addressOrder`, but group by group in ascending group number; `groups[i]` is the group of `blocks[i]`. */
export function groupedAddressOrder(blocks: readonly Cidr[], groups: Uint32Array): Uint32Array {
  return stableOrder(addressOrder(blocks), groups);
}

/** Up to this many blocks (a power of two) the engine's own number sort is the fastest; beyond, a radix sort (measured on both). */
const packedLimit = 1024;

/** Sorts by one number each: 32 bits of address, 6 of prefix and 10 of index fit the 53 bits that a double holds exactly. */
function packedOrder(blocks: readonly Cidr[]): Uint32Array {
  const keys = new Float64Array(blocks.length);
  blocks.forEach((cidr, index) => {
    keys[index] = (cidr.first * 64 + cidr.prefix) * packedLimit + index;
  });
  keys.sort();
  const order = new Uint32Array(blocks.length);
  keys.forEach((key, place) => {
    order[place] = key % packedLimit;
  });
  return order;
}

function radixOrder(blocks: readonly Cidr[]): Uint32Array {
  const given = new Uint32Array(blocks.length);
  const firsts = new Uint32Array(blocks.length);
  const prefixes = new Uint32Array(blocks.length);
  blocks.forEach((cidr, index) => {
    given[index] = index;
    firsts[index] = cidr.first;
    prefixes[index] = cidr.prefix;
  });
  return stableOrder(stableOrder(given, prefixes), firsts);
}
