import { type Cidr, cidrAt, compareCidr, contains, formatCidr, parseCidr } from '../net/cidr.ts';
import { gaps, type Ipv4Range, mergeRanges } from '../net/cidr-set.ts';
import type { Network } from '../network/network.ts';
import type { AddedRoute } from './route-coverage.ts';
import type { BlockOwner } from './route-needs.ts';

/**
 * Says the same with fewer and wider destinations. A wider one is taken only if what it captures beyond the narrow ones is foreign to nobody:
 * no block of another network of the plan or of the router, no destination of another route of that table, no public address.
 */
export function summariseRoutes(network: Network, added: readonly AddedRoute[]): AddedRoute[] {
  const groups = new Map<string, AddedRoute[]>();
  for (const one of added) {
    const { router, nextHop } = one.route;
    const key = JSON.stringify([router, nextHop]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const foreign = foreignTo(network, group, added);
    const destinations = group.map(({ destination }) => destination).sort(compareCidr);
    return fold(destinations, foreign).map((destination) => ({
      ...first,
      destination,
      route: { ...first.route, destination: formatCidr(destination) },
    }));
  });
}

/** The widest permitted destinations for blocks in address order, from the one that spans them all downwards. */
function fold(blocks: readonly Cidr[], foreign: readonly Ipv4Range[]): readonly Cidr[] {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (first === undefined || last === undefined || blocks.length === 1) return blocks;
  const span = spanOf(first, last);
  if (mayStandFor(span, blocks, foreign)) return [span];
  const middle = span.first + (span.last - span.first + 1) / 2;
  const left = blocks.filter((block) => block.first < middle && !contains(block, span));
  const right = blocks.filter((block) => block.first >= middle);
  return [...fold(left, foreign), ...fold(right, foreign)];
}

/** The narrowest block that contains two others, the first of which begins first. */
function spanOf(first: Cidr, last: Cidr): Cidr {
  const difference = (first.first ^ last.last) >>> 0;
  return cidrAt(first.first, Math.min(first.prefix, Math.clz32(difference)));
}

function mayStandFor(span: Cidr, blocks: readonly Cidr[], foreign: readonly Ipv4Range[]): boolean {
  const extra = gaps(span, mergeRanges(blocks));
  if (extra.length > 0 && !privateRanges.some((range) => contains(range, span))) return false;
  return !extra.some((range) => foreign.some((other) => other.first <= range.last && range.first <= other.last));
}

/** Addresses that nobody on the internet has, so that a wider destination takes nothing away there (RFC 1918, section 3). */
const privateRanges: readonly Cidr[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].flatMap((text) => {
  const parsed = parseCidr(text);
  return parsed.ok ? [parsed.value] : [];
});

/** Everything that a wider destination for a group may not capture, in address order. */
function foreignTo(network: Network, group: readonly AddedRoute[], added: readonly AddedRoute[]): Ipv4Range[] {
  const [{ router } = { router: undefined }] = group;
  if (router === undefined) return [];
  const owners = new Set<BlockOwner>(group.map(({ owner }) => owner));
  const others = [...network.vpcs.values(), ...network.dataCenters.values()].filter((owner) => !owners.has(owner));
  return mergeRanges([
    ...others
      .flatMap((owner) => [...owner.blocks, ...(owner.kind === 'vpc' ? owner.hostBlocks : [])])
      .map(({ cidr }) => cidr),
    ...(network.routes.get(router.row.id) ?? []).map(({ destination }) => destination),
    ...added.filter((one) => one.router === router && !group.includes(one)).map(({ destination }) => destination),
  ]);
}
