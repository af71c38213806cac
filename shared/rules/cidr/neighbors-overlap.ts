import { type Cidr, overlap } from '../../net/cidr.ts';
import { overlapsAcrossGroups } from '../../net/overlaps.ts';
import {
  type Block,
  type DataCenterNode,
  nameOf,
  type Network,
  otherEnd,
  type RouteTarget,
  type TableOwner,
  type VbrNode,
  type VpcNode,
} from '../../network/network.ts';
import { vbrsOf } from '../../network/vbrs-of.ts';
import { ownersBehind } from '../../routing/owners-behind.ts';
import type { BlockOwner } from '../../routing/route-needs.ts';
import { guide } from '../../catalog/source.ts';
import { examplePlan } from '../example-plan.ts';
import {
  exampleDataCenter,
  examplePeering,
  examplePhysicalConnection,
  exampleRoute,
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

/** A network that a router leads to. */
interface Neighbor {
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly node: BlockOwner;
}

export const neighborsOverlap = defineRule<Details>({
  code: 'CIDR203',
  name: 'neighbors-overlap',
  severity: 'error',
  severities: ['error', 'warning'],
  fields: ['fields:cidrs'],
  sources: [guide(8), guide(9), guide(10)],
  texts: {
    en: {
      title: 'Two networks behind one router overlap',
      message: '{{left}} ({{leftBlock}}) and {{right}} ({{rightBlock}}) overlap, and {{router}} leads to both.',
      unused:
        '{{left}} ({{leftBlock}}) and {{right}} ({{rightBlock}}) overlap, and {{router}} leads to both; no route leads into the part that they share.',
      why: 'A route table sends an address one way only: the router cannot reach both networks there, and what is meant for one arrives at the other.',
      how: 'Renumber one of the two networks, or give up one of the two peerings.',
      renumber: renumberingTexts.en.renumber,
    },
    'zh-CN': {
      title: '同一路由器之后的两个网络网段冲突',
      message: '{{left}}（{{leftBlock}}）与 {{right}}（{{rightBlock}}）重叠，而 {{router}} 通往二者。',
      unused:
        '{{left}}（{{leftBlock}}）与 {{right}}（{{rightBlock}}）重叠，而 {{router}} 通往二者；目前没有路由通往二者共有的部分。',
      why: '路由表对同一地址只能选择一个方向，该路由器无法同时访问两个网络中的这些地址，发往其中一个的流量会到达另一个。',
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
            routes: [exampleRoute('rte-1', 'hub', '192.168.0.0/16', 'peer-1')],
          }),
      },
      {
        shows: 'One block twice behind two VBRs of a data center, which routes it to one of them',
        plan: () =>
          examplePlan({
            dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/12')],
            physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1'), examplePhysicalConnection('pc-2', 'dc-1')],
            vbrs: [exampleVbr('vbr-1', 'pc-1', { localGatewayIp: '10.100.0.1' }), exampleVbr('vbr-2', 'pc-2')],
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '192.168.0.0/16')],
            peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a'), examplePeering('peer-2', 'vbr-2', 'vpc-b')],
            routes: [{ id: 'rte-1', router: 'dc-1', destination: '192.168.0.0/16', nextHop: { ip: '10.100.0.1' } }],
          }),
      },
      {
        shows: 'A block that two spokes of a hub share and nobody routes (a warning)',
        plan: () =>
          examplePlan({
            vpcs: [
              exampleVpc('hub', '10.0.0.0/16'),
              exampleVpc('vpc-a', '10.1.0.0/16', '172.20.0.0/16'),
              exampleVpc('vpc-b', '10.2.0.0/16', '172.20.0.0/16'),
            ],
            peerings: [examplePeering('peer-1', 'hub', 'vpc-a'), examplePeering('peer-2', 'hub', 'vpc-b')],
            routes: [
              exampleRoute('rte-1', 'hub', '10.1.0.0/16', 'peer-1'),
              exampleRoute('rte-2', 'hub', '10.2.0.0/16', 'peer-2'),
            ],
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
    for (const routers of [network.vpcs, network.vbrs, network.dataCenters] as const) {
      for (const router of routers.values()) {
        const neighbors = neighborsOf(router);
        if (neighbors.length < 2) continue;
        for (const [later, earlier] of overlappingNeighbors(neighbors)) {
          if (router.kind === 'dataCenter' && shareVbr(router, later, earlier)) continue;
          const pair = firstOverlap(earlier.blocks, later.blocks);
          if (pair === undefined) continue;
          const isUsed = isRouted(network, router, earlier, later);
          report({
            subjects: [later.id, earlier.id, router.row.id],
            ...(isUsed ? {} : { text: 'unused', severity: 'warning' as const }),
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

/** The networks that a router leads to, each once: VPCs, and from a VPC the data centers behind its VBRs. A VBR's own data center is CIDR204's. */
function neighborsOf(router: TableOwner): Neighbor[] {
  const neighbors = new Map<string, Neighbor>();
  const add = (end: BlockOwner | undefined): void => {
    if (end === undefined || end === router) return;
    const blocks = end.kind === 'vpc' ? end.hostBlocks : end.blocks;
    neighbors.set(end.row.id, { id: end.row.id, blocks, node: end });
  };
  if (router.kind === 'dataCenter') for (const vbr of vbrsOf(router)) for (const vpc of vpcsOf(vbr)) add(vpc);
  else
    for (const peering of router.peerings) {
      const end = otherEnd(peering, router);
      add(end.kind === 'vpc' ? end : end.physicalConnection?.dataCenter);
    }
  return [...neighbors.values()];
}

function vpcsOf(vbr: VbrNode): readonly VpcNode[] {
  return vbr.peerings.map((peering) => otherEnd(peering, vbr)).filter((end) => end.kind === 'vpc');
}

/** Whether one VBR leads to both, so that it is told at the VBR already. */
function shareVbr(router: DataCenterNode, one: Neighbor, other: Neighbor): boolean {
  return vbrsOf(router).some((vbr) => {
    const vpcs = vpcsOf(vbr);
    return vpcs.some((vpc) => vpc === one.node) && vpcs.some((vpc) => vpc === other.node);
  });
}

/** Whether a route of the router, or one of somebody who sends through it, leads into the part that two of its neighbors share. */
function isRouted(network: Network, router: TableOwner, one: Neighbor, other: Neighbor): boolean {
  const shared = one.blocks.flatMap((block) =>
    other.blocks.filter(({ cidr }) => overlap(cidr, block.cidr)).map(({ cidr }) => narrower(cidr, block.cidr)),
  );
  const senders = new Set<TableOwner>([router, ...sendersThrough(router)]);
  return [...senders].some((sender) =>
    (network.routes.get(sender.row.id) ?? []).some(
      ({ destination, target }) =>
        shared.some((part) => overlap(part, destination)) &&
        // A network keeps what is its own, whatever its table says.
        [one.node, other.node].some((node) => node !== sender && isBehind(node, sender, target)),
    ),
  );
}

/** Two overlapping blocks lie one in the other. */
function narrower(a: Cidr, b: Cidr): Cidr {
  return a.prefix > b.prefix ? a : b;
}

/** A VPC passes nothing on; a VBR does between its data center and its VPCs, a data center between its VBRs. */
function sendersThrough(router: TableOwner): readonly TableOwner[] {
  if (router.kind === 'vpc') return [];
  if (router.kind === 'dataCenter') return [...vbrsOf(router), ...vbrsOf(router).flatMap(vpcsOf)];
  const { dataCenter } = router.physicalConnection ?? {};
  return [...vpcsOf(router), ...(dataCenter === undefined ? [] : [dataCenter])];
}

function isBehind(node: BlockOwner, sender: TableOwner, target: RouteTarget): boolean {
  for (const owner of ownersBehind(sender, target)) if (owner === node) return true;
  return false;
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
