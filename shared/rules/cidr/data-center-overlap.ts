import { guide } from '../../catalog/source.ts';
import { nameOf, otherEnd, type VpcNode } from '../../network/network.ts';
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
  sources: [guide(10), { document: 'express-connect-faq' }],
  texts: {
    en: {
      title: 'Data center overlaps a VPC that it reaches',
      message: '{{dataCenter}} ({{left}}) and {{vpc}} ({{right}}) overlap, and {{vbr}} connects them.',
      why: 'Both sides keep traffic to the shared addresses for themselves, and the VBR cannot tell where to send it.',
      how: 'Renumber the VPC, which is usually less work than the data center, or give it no peering with this VBR.',
      renumber: renumberingTexts.en.renumber,
    },
    'zh-CN': {
      title: '数据中心与其访问的 VPC 网段冲突',
      message: '{{dataCenter}}（{{left}}）与 {{vpc}}（{{right}}）重叠，而 {{vbr}} 将它们相连。',
      why: '两端都会把发往重叠地址的流量留在本地，边界路由器也无法判断应发往哪一端。',
      how: '请更换 VPC 的网段（通常比更换数据中心的网段容易），或不要让该 VPC 与此边界路由器建立对等连接。',
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
    const others = network.dataCenters.get(details.dataCenter)?.blocks ?? [];
    if (vpc === undefined) return [];
    const inTheWay = vpc.blocks.filter((block) => firstOverlap([block], others) !== undefined);
    return renumberFix(network, 'CIDR204', vpc, inTheWay);
  },
});

function reached(parts: Partial<Plan>): Plan {
  return examplePlan({
    ...parts,
    physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1')],
    vbrs: [exampleVbr('vbr-1', 'pc-1')],
    peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a')],
  });
}
