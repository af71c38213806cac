import { guide } from '../../catalog/source.ts';
import { formatCidr, overlap } from '../../net/cidr.ts';
import { subtract } from '../../net/cidr-set.ts';
import {
  type Block,
  type DataCenterNode,
  nameOf,
  type Network,
  otherEnd,
  type VpcNode,
} from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Plan } from '../../plan/plan.ts';
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
import { firstOverlap } from './first-overlap.ts';
import { renumberFix, renumberingTexts } from './renumbering.ts';

interface Details {
  readonly dataCenter: string;
  readonly vpc: string;
}

export const dataCenterOverlap = defineRule<Details>({
  code: 'CIDR204',
  name: 'data-center-overlap',
  severity: 'error',
  fields: ['fields:cidrs'],
  sources: [guide(10), { document: 'express-connect-faq' }],
  texts: {
    en: {
      title: 'Data center overlaps a VPC that it reaches',
      message: '{{dataCenter}} ({{left}}) and {{vpc}} ({{right}}) overlap, and {{vbr}} connects them.',
      why: 'Both sides keep traffic to the shared addresses for themselves, and the VBR cannot tell where to send it.',
      how: 'Where the addresses are given to the cloud, carve them out of the blocks of the data center. Otherwise renumber the VPC, which is usually less work than the data center, or give it no peering with this VBR.',
      carve: 'Carve {{block}} of {{vpc}} out of {{dataCenter}}, which then has {{count}} blocks instead of {{from}}',
      renumber: renumberingTexts.en.renumber,
    },
    'zh-CN': {
      title: '数据中心与其访问的 VPC 网段冲突',
      message: '{{dataCenter}}（{{left}}）与 {{vpc}}（{{right}}）重叠，而 {{vbr}} 将它们相连。',
      why: '两端都会把发往重叠地址的流量留在本地，边界路由器也无法判断应发往哪一端。',
      carve: '从 {{dataCenter}} 的网段中划出 {{vpc}} 的 {{block}}，{{from}} 将由 {{count}} 个网段代替',
      how: '如果这些地址已划给云上使用，请从数据中心的网段中划出；否则请更换 VPC 的网段（通常比更换数据中心的网段容易），或不要让该 VPC 与此边界路由器建立对等连接。',
      renumber: renumberingTexts['zh-CN'].renumber,
    },
  },
  examples: {
    bad: [
      {
        shows: 'A VPC inside the block of the data center, reached over two VBRs and reported once',
        plan: () =>
          examplePlan({
            dataCenters: [exampleDataCenter('dc-1', '192.168.0.0/16')],
            physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1'), examplePhysicalConnection('pc-2', 'dc-1')],
            vbrs: [exampleVbr('vbr-1', 'pc-1'), exampleVbr('vbr-2', 'pc-2')],
            vpcs: [exampleVpc('vpc-a', '192.168.1.0/24')],
            peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a'), examplePeering('peer-2', 'vbr-2', 'vpc-a')],
          }),
      },
      {
        shows: 'A VPC around the block of the data center, its vSwitch beside it',
        plan: () =>
          reached({
            dataCenters: [exampleDataCenter('dc-1', '10.1.0.0/16')],
            vpcs: [exampleVpc('vpc-a', '10.0.0.0/8')],
            vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '10.2.0.0/24')],
          }),
      },
    ],
    good: [
      {
        shows: 'Neighboring blocks',
        plan: () =>
          reached({
            dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/13')],
            vpcs: [exampleVpc('vpc-a', '172.24.0.0/16')],
          }),
      },
      {
        shows: 'A VPC with the block of a data center that it does not reach',
        plan: () =>
          reached({
            dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/12')],
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '172.16.0.0/16')],
          }),
      },
    ],
  },
  check(network, report) {
    for (const { row, blocks, physicalConnections } of network.dataCenters.values()) {
      const judged = new Set<VpcNode>();
      for (const vbr of physicalConnections.flatMap(({ vbrs }) => vbrs)) {
        for (const peering of vbr.peerings) {
          const vpc = otherEnd(peering, vbr);
          if (vpc.kind !== 'vpc' || judged.has(vpc)) continue;
          judged.add(vpc);
          const pair = firstOverlap(blocks, vpc.blocks);
          if (pair === undefined) continue;
          report({
            subjects: [row.id, vpc.row.id, vbr.row.id],
            params: {
              dataCenter: nameOf(network, row.id),
              left: pair.left.text,
              vpc: nameOf(network, vpc.row.id),
              right: pair.right.text,
              vbr: nameOf(network, vbr.row.id),
            },
            details: { dataCenter: row.id, vpc: vpc.row.id },
          });
        }
      }
    }
  },
  fixes(network, details) {
    const vpc = network.vpcs.get(details.vpc);
    const dataCenter = network.dataCenters.get(details.dataCenter);
    if (vpc === undefined || dataCenter === undefined) return [];
    const inTheWay = vpc.blocks.filter((block) => firstOverlap([block], dataCenter.blocks) !== undefined);
    return [...carveOut(network, dataCenter, vpc, inTheWay), ...renumberFix(network, 'CIDR204', vpc, inTheWay)];
  },
});

/** Takes the VPC's addresses out of the data center's blocks; no fix where nothing would be left of them. */
function carveOut(network: Network, { row, blocks }: DataCenterNode, vpc: VpcNode, holes: readonly Block[]): Fix[] {
  const cidrs = holes.map(({ cidr }) => cidr);
  const isMet = ({ cidr }: Block): boolean => cidrs.some((hole) => overlap(hole, cidr));
  const met = blocks.filter(isMet);
  const left = row.cidrs.flatMap((text) => {
    const block = met.find((one) => one.text === text);
    return block === undefined ? [text] : subtract(block.cidr, cidrs).map(formatCidr);
  });
  if (left.length === 0) return [];
  const draft = startDraft(network.plan);
  draft.set('dataCenters', row.id, { cidrs: left });
  const params = {
    block: holes.map(({ text }) => text).join(', '),
    vpc: nameOf(network, vpc.row.id),
    dataCenter: nameOf(network, row.id),
    count: left.length,
    from: met.map(({ text }) => text).join(', '),
  };
  return [{ title: { key: 'CIDR204:carve', params }, safe: false, patch: draft.patch() }];
}

function reached(parts: Partial<Plan>): Plan {
  return examplePlan({
    ...parts,
    physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1')],
    vbrs: [exampleVbr('vbr-1', 'pc-1')],
    peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a')],
  });
}
