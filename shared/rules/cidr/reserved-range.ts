import { contains, formatCidr } from '../../net/cidr.ts';
import type { Block, Network } from '../../network/network.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleDataCenter, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { ownerName } from './block-owner.ts';
import { reservedRangeOf } from './pack-ranges.ts';
import { moveVSwitchFix, renumberFix, renumberingTexts } from './renumbering.ts';

interface Details {
  /** A data center, a VPC, or a vSwitch. */
  readonly owner: string;
  readonly block: string;
  /** The VPC of a vSwitch. */
  readonly vpc?: string;
}

export const reservedRange = defineRule<Details>({
  code: 'CIDR106',
  name: 'reserved-range',
  severity: 'error',
  fields: ['fields:cidrs', 'fields:cidr'],
  sources: [
    { document: 'openapi-meta', at: 'CreateVpc' },
    { document: 'openapi-meta', at: 'CreateVSwitch' },
    { document: 'express-connect-faq' },
  ],
  texts: {
    en: {
      title: 'Block in a reserved range',
      message: '{{block}} of {{owner}} touches the reserved range {{range}}.',
      why: 'The cloud and the Internet standards use these addresses themselves: traffic to them never arrives at the network that claims them.',
      how: 'Renumber the network; for a data center that cannot move, agree with its owner on which part is reached from the cloud.',
      ...renumberingTexts.en,
    },
    'zh-CN': {
      title: '网段位于保留范围内',
      message: '{{owner}} 的网段 {{block}} 与保留网段 {{range}} 重叠。',
      why: '这些地址由云平台和互联网标准保留，发往这些地址的流量无法到达占用它们的网络。',
      how: '请为该网络更换网段；数据中心无法更换时，请与其负责人确定云上需要访问的部分。',
      ...renumberingTexts['zh-CN'],
    },
  },
  examples: {
    bad: [
      {
        shows: 'A VPC in 100.64.0.0/10, with a vSwitch, which is not reported again',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '100.64.0.0/16')],
            vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '100.64.1.0/24')],
          }),
      },
      {
        shows: 'A vSwitch in 169.254.0.0/16, beside the block of its VPC',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '169.254.1.0/24')],
          }),
      },
      {
        shows: 'A data center that claims everything',
        plan: () => examplePlan({ dataCenters: [exampleDataCenter('dc-1', '0.0.0.0/0')] }),
      },
    ],
    good: [
      {
        shows: 'Blocks next to the reserved ranges',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '10.0.0.0/8')],
            dataCenters: [exampleDataCenter('dc-1', '100.0.0.0/10', '126.0.0.0/8', '169.255.0.0/16', '223.0.0.0/8')],
          }),
      },
    ],
  },
  check(network, report) {
    const reportIfReserved = (block: Block, vpc?: string): boolean => {
      const range = reservedRangeOf(network.pack, block.cidr);
      if (range === undefined) return false;
      report({
        subjects: vpc === undefined ? [block.owner] : [block.owner, vpc],
        params: { owner: ownerName(network, block), block: block.text, range: formatCidr(range) },
        details: { owner: block.owner, block: block.text, ...(vpc === undefined ? {} : { vpc }) },
      });
      return true;
    };
    for (const { blocks } of network.dataCenters.values()) distinct(blocks).forEach((block) => reportIfReserved(block));
    for (const vpc of network.vpcs.values()) {
      const reported = distinct(vpc.blocks).filter((block) => reportIfReserved(block));
      for (const { block } of vpc.vSwitches) {
        if (block === undefined || reported.some(({ cidr }) => contains(cidr, block.cidr))) continue;
        reportIfReserved(block, vpc.row.id);
      }
    }
  },
  fixes(network, { owner, block, vpc }) {
    return vpc === undefined ? renumberingOf(network, owner, block) : moveOf(network, vpc, owner);
  },
});

function renumberingOf(network: Network, owner: string, text: string): Fix[] {
  const vpc = network.vpcs.get(owner);
  const block = vpc?.blocks.find((one) => one.text === text);
  return vpc && block ? renumberFix(network, 'CIDR106', vpc, [block]) : [];
}

function moveOf(network: Network, vpcId: string, vSwitch: string): Fix[] {
  const vpc = network.vpcs.get(vpcId);
  const block = vpc?.vSwitches.find(({ row }) => row.id === vSwitch)?.block;
  return vpc && block ? moveVSwitchFix(network, 'CIDR106', vpc, block) : [];
}

/** A block that an object lists twice is reported once. */
function distinct(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => !seen.has(text) && seen.add(text));
}
