import type { Cidr } from '../../net/cidr.ts';
import { overlapsAcrossGroups } from '../../net/overlaps.ts';
import { type Block, nameOf, type Network, otherEnd, type RouterNode, type VpcNode } from '../../network/network.ts';
import { guide } from '../../catalog/source.ts';
import { examplePlan } from '../example-plan.ts';
import {
  exampleDataCenter,
  examplePeering,
  examplePhysicalConnection,
  exampleVbr,
  exampleVpc,
  exampleVSwitch,
} from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { ownerName } from './block-owner.ts';
import { firstOverlap } from './first-overlap.ts';
import { renumberFix, renumberingTexts } from './renumbering.ts';

interface Details {
  /** The two neighbors that overlap, as ids of VPCs or, behind a VBR, of data centers. */
  readonly later: string;
  readonly earlier: string;
}

/** What a router reaches through one of its peerings. */
interface Neighbor {
  readonly id: string;
  readonly blocks: readonly Block[];
}

export const neighborsOverlap = defineRule<Details>({
  code: 'CIDR203',
  name: 'neighbors-overlap',
  severity: 'error',
  sources: [guide(8), guide(9)],
  texts: {
    en: {
      title: 'Two peers of one router overlap',
      message: '{{left}} ({{leftBlock}}) and {{right}} ({{rightBlock}}) overlap, and {{router}} is peered with both.',
      why: 'A route table sends an address one way only: the router cannot reach both networks there.',
      how: 'Renumber one of the two networks, or give up one of the two peerings.',
      renumber: renumberingTexts.en.renumber,
    },
    'zh-CN': {
      title: '同一路由器的两个对端网段冲突',
      message: '{{left}}（{{leftBlock}}）与 {{right}}（{{rightBlock}}）重叠，而 {{router}} 与二者都建立了对等连接。',
      why: '路由表对同一地址只能选择一个方向，该路由器无法同时访问两个网络中的这些地址。',
      how: '请更换其中一个网络的网段，或放弃其中一条对等连接。',
      renumber: renumberingTexts['zh-CN'].renumber,
    },
  },
  examples: {
    bad: [
      {
        shows: 'Two spokes of one hub with the same vSwitch block',
        plan: () =>
          examplePlan({
            vpcs: [
              exampleVpc('hub', '10.0.0.0/16'),
              exampleVpc('vpc-a', '192.168.0.0/16'),
              exampleVpc('vpc-b', '192.168.0.0/16'),
            ],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24'),
              exampleVSwitch('vsw-b', 'vpc-b', '192.168.1.0/24'),
            ],
            peerings: [examplePeering('peer-1', 'hub', 'vpc-a'), examplePeering('peer-2', 'vpc-b', 'hub')],
          }),
      },
      {
        shows: 'Two VPCs of one VBR, one block inside the other',
        plan: () =>
          examplePlan({
            dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/12')],
            physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1')],
            vbrs: [exampleVbr('vbr-1', 'pc-1')],
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '192.168.1.0/24')],
            peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a'), examplePeering('peer-2', 'vbr-1', 'vpc-b')],
          }),
      },
      {
        shows: 'A VPC whose peer overlaps the data center behind its VBR',
        plan: () =>
          examplePlan({
            dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/12')],
            physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1')],
            vbrs: [exampleVbr('vbr-1', 'pc-1')],
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '172.16.0.0/16')],
            peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a'), examplePeering('peer-2', 'vpc-a', 'vpc-b')],
          }),
      },
    ],
    good: [
      {
        shows: 'Spokes of different hubs with the same block',
        plan: () =>
          examplePlan({
            vpcs: [
              exampleVpc('hub-1', '10.0.0.0/16'),
              exampleVpc('hub-2', '10.1.0.0/16'),
              exampleVpc('vpc-a', '192.168.0.0/16'),
              exampleVpc('vpc-b', '192.168.0.0/16'),
            ],
            peerings: [
              examplePeering('peer-1', 'hub-1', 'vpc-a'),
              examplePeering('peer-2', 'hub-2', 'vpc-b'),
              examplePeering('peer-3', 'hub-1', 'hub-2'),
            ],
          }),
      },
      {
        shows: 'Two VBRs to one data center, the usual redundancy',
        plan: () =>
          examplePlan({
            dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/12')],
            physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1'), examplePhysicalConnection('pc-2', 'dc-1')],
            vbrs: [exampleVbr('vbr-1', 'pc-1'), exampleVbr('vbr-2', 'pc-2')],
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a'), examplePeering('peer-2', 'vbr-2', 'vpc-a')],
          }),
      },
    ],
  },
  check(network, report) {
    for (const routers of [network.vpcs, network.vbrs]) {
      for (const router of routers.values()) {
        if (router.peerings.length < 2) continue;
        const neighbors = neighborsOf(router);
        for (const [later, earlier] of overlappingNeighbors(neighbors)) {
          const pair = firstOverlap(earlier.blocks, later.blocks);
          if (pair === undefined) continue;
          report({
            subjects: [later.id, earlier.id, router.row.id],
            params: {
              left: ownerName(network, pair.left),
              leftBlock: pair.left.text,
              right: ownerName(network, pair.right),
              rightBlock: pair.right.text,
              router: nameOf(network, router.row.id),
            },
            details: { later: later.id, earlier: earlier.id },
          });
        }
      }
    }
  },
  fixes: (network, { later, earlier }) => [
    ...renumberNeighbor(network, later, earlier),
    ...renumberNeighbor(network, earlier, later),
  ],
});

/** The networks that a router is peered with, each once: a VPC, or the data center behind a VBR. */
function neighborsOf(router: RouterNode): Neighbor[] {
  const neighbors = new Map<string, Neighbor>();
  for (const peering of router.peerings) {
    const end = otherEnd(peering, router);
    if (end === router) continue;
    if (end.kind === 'vpc') neighbors.set(end.row.id, { id: end.row.id, blocks: end.hostBlocks });
    else {
      const dataCenter = end.physicalConnection?.dataCenter;
      if (dataCenter) neighbors.set(dataCenter.row.id, { id: dataCenter.row.id, blocks: dataCenter.blocks });
    }
  }
  return [...neighbors.values()];
}

/** Each neighbor that overlaps an earlier one, with the earliest: a hub of equal spokes yields as many findings as spokes, not as pairs. */
function overlappingNeighbors(neighbors: readonly Neighbor[]): (readonly [later: Neighbor, earlier: Neighbor])[] {
  const cidrs: Cidr[] = [];
  const groups: number[] = [];
  neighbors.forEach(({ blocks }, group) => {
    for (const { cidr } of blocks) {
      cidrs.push(cidr);
      groups.push(group);
    }
  });
  const earliest = new Map<number, number>();
  overlapsAcrossGroups(cidrs, groups, (a, b) => {
    // Blocks stand in the order of their groups.
    const [earlier = 0, later = 0] = [groups[a], groups[b]];
    const known = earliest.get(later);
    if (known === undefined || earlier < known) earliest.set(later, earlier);
  });
  return [...earliest]
    .sort(([a], [b]) => a - b)
    .flatMap(([later, earlier]) => {
      const [one, other] = [neighbors[later], neighbors[earlier]];
      return one && other ? [[one, other] as const] : [];
    });
}

function renumberNeighbor(network: Network, id: string, otherId: string): Fix[] {
  const vpc = network.vpcs.get(id);
  if (vpc === undefined) return [];
  const others = network.vpcs.get(otherId)?.blocks ?? network.dataCenters.get(otherId)?.blocks ?? [];
  return renumberFix(network, 'CIDR203', vpc, inTheWay(vpc, others));
}

/** The VPC blocks that meet the other network. */
function inTheWay(vpc: VpcNode, others: readonly Block[]): Block[] {
  return vpc.blocks.filter((block) => firstOverlap([block], others) !== undefined);
}
