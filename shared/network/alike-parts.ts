import { cloudServices } from '../catalog/cloud-services.ts';
import type { Ipv4Range } from '../net/cidr-set.ts';
import { forEachIntervalWithin } from '../net/prefix-table.ts';
import { boundaries, splitRange } from '../net/split-range.ts';
import { localBlocks } from './local-blocks.ts';
import type { Network, TableOwner } from './network.ts';
import { tableOf } from './route-lookup.ts';

/**
 * A range in parts each of which a router's table treats alike: one route entry, one of its own blocks or the cloud's services win for all of a
 * part.
 */
export function alikeParts(network: Network, owner: TableOwner, range: Ipv4Range): Ipv4Range[] {
  if (range.first === range.last) return [range];
  const kept = owner.kind === 'vbr' ? [] : [...localBlocks(owner)];
  if (owner.kind === 'vpc') kept.push(cloudServices);
  const starts = boundaries(kept.filter((block) => touches(block, range)));
  forEachIntervalWithin(tableOf(network.routes.get(owner.row.id) ?? []), range, (first) => starts.push(first));
  return splitRange(
    range,
    starts.sort((a, b) => a - b),
  );
}

function touches(block: Ipv4Range, { first, last }: Ipv4Range): boolean {
  return block.first <= last && first <= block.last;
}
