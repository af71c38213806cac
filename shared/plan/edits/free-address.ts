import { parseCidr } from '../../net/cidr.ts';
import { formatIpv4, type Ipv4, parseIpv4 } from '../../net/ipv4.ts';

/** The first address of these blocks that no row has, leaving out `first` addresses at the start and `last` at the end of each. */
export function freeAddress(
  blocks: readonly string[],
  rows: readonly { readonly ip: string }[],
  first: number,
  last: number,
): string | undefined {
  const taken = new Set<Ipv4 | undefined>(rows.map(({ ip }) => parseIpv4(ip)));
  for (const text of blocks) {
    const block = parseCidr(text);
    if (!block.ok) continue;
    for (let address = block.value.first + first; address <= block.value.last - last; address += 1) {
      if (!taken.has(address)) return formatIpv4(address);
    }
  }
  return undefined;
}
