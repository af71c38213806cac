import { type Cidr, compareCidr } from './cidr.ts';
import { radixOrder } from './radix-order.ts';

/** The indexes of `blocks` in the order of `compareCidr`: a block comes after every block that contains it, equal blocks in the given order. */
export function addressOrder(blocks: readonly Cidr[]): Uint32Array {
  return blocks.length <= comparisonLimit ? comparedOrder(blocks) : radixOrder(addressKeys(blocks));
}

/** As `addressOrder`, but group by group in ascending group number; `groups[i]` is the group of `blocks[i]`. */
export function groupedAddressOrder(blocks: readonly Cidr[], groups: Uint32Array): Uint32Array {
  const [prefixes, firsts] = addressKeys(blocks);
  return radixOrder([prefixes, firsts, groups]);
}

/** Up to this many blocks comparing is cheaper than the histograms of a radix sort. */
const comparisonLimit = 32;

function comparedOrder(blocks: readonly Cidr[]): Uint32Array {
  const places = blocks.map((cidr, index) => ({ cidr, index }));
  places.sort((a, b) => compareCidr(a.cidr, b.cidr));
  return Uint32Array.from(places, (place) => place.index);
}

/** What `compareCidr` compares, the least significant first. */
function addressKeys(blocks: readonly Cidr[]): [prefixes: Uint32Array, firsts: Uint32Array] {
  const prefixes = new Uint32Array(blocks.length);
  const firsts = new Uint32Array(blocks.length);
  blocks.forEach((cidr, index) => {
    prefixes[index] = cidr.prefix;
    firsts[index] = cidr.first;
  });
  return [prefixes, firsts];
}
