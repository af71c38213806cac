import ipaddr from 'ipaddr.js';
import { parseCidr } from '../../shared/net/cidr.ts';
import { overlapsAcrossGroups, overlapsWithin } from '../../shared/net/overlaps.ts';
import { planBlocks } from './net-blocks.ts';

export default [1_000, 4_000].flatMap((count) => {
  const texts = planBlocks(count);
  const blocks = texts.map((text) => {
    const parsed = parseCidr(text);
    if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code}`);
    return parsed.value;
  });
  const oracles = texts.map((text) => ipaddr.IPv4.parseCIDR(text));
  const groups = texts.map((_, index) => index % (count / 4));
  return [
    {
      name: `overlaps: all pairs of ${count} blocks`,
      note: 'both sides start from parsed blocks and count the pairs',
      sides: [
        { label: 'sort and sweep', run: () => counted((visit) => overlapsWithin(blocks, visit)) },
        { label: 'ipaddr.js, pair by pair', run: () => naivePairs(oracles, () => true) },
      ],
    },
    {
      name: `overlaps: pairs of different owners among ${count} blocks`,
      note: `${count / 4} owners of four blocks each`,
      sides: [
        { label: 'sort and sweep', run: () => counted((visit) => overlapsAcrossGroups(blocks, groups, visit)) },
        { label: 'ipaddr.js, pair by pair', run: () => naivePairs(oracles, (a, b) => groups[a] !== groups[b]) },
      ],
    },
  ];
});

function counted(run: (visit: () => void) => void): number {
  let pairs = 0;
  run(() => pairs++);
  return pairs;
}

function naivePairs(blocks: readonly [ipaddr.IPv4, number][], wanted: (a: number, b: number) => boolean): number {
  let pairs = 0;
  blocks.forEach(([address, prefix], a) => {
    for (let b = a + 1; b < blocks.length; b++) {
      const other = blocks[b];
      if (other !== undefined && wanted(a, b) && address.match(other[0], Math.min(prefix, other[1]))) pairs++;
    }
  });
  return pairs;
}
