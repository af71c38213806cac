import type { Cidr } from '../../net/cidr.ts';
import { overlapsWithinGroups } from '../../net/overlaps.ts';
import { type Block, nameOf, type VpcNode } from '../../network/network.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleInstance, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { moveVSwitchFix, renumberingTexts } from './renumbering.ts';

interface Details {
  readonly vpc: string;
  /** The one that stands later in the plan. */
  readonly vSwitch: string;
}

export const vSwitchesOverlap = defineRule<Details>({
  code: 'CIDR104',
  name: 'vswitches-overlap',
  severity: 'error',
  fields: ['fields:cidr'],
  sources: [{ document: 'openapi-meta', at: 'CreateVSwitch' }],
  texts: {
    en: {
      title: 'vSwitches of one VPC overlap',
      message: '{{later}} ({{laterBlock}}) overlaps {{earlier}} ({{earlierBlock}}) in {{vpc}}.',
      why: 'The cloud refuses the second vSwitch, for an address would belong to two of them.',
      how: 'Move one of the two to a part of the VPC block that no vSwitch uses.',
      moveVSwitch: renumberingTexts.en.moveVSwitch,
    },
    'zh-CN': {
      title: '同一 VPC 内的交换机网段重叠',
      message: '{{vpc}} 中的 {{later}}（{{laterBlock}}）与 {{earlier}}（{{earlierBlock}}）重叠。',
      why: '同一地址会同时属于两个交换机，云平台会拒绝创建后一个。',
      how: '请将其中一个改到 VPC 网段中尚未使用的部分。',
      moveVSwitch: renumberingTexts['zh-CN'].moveVSwitch,
    },
  },
  examples: {
    bad: [
      {
        shows: 'A vSwitch inside another one, with an instance',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '192.168.0.0/23'),
              exampleVSwitch('vsw-b', 'vpc-a', '192.168.1.0/24'),
            ],
            instances: [exampleInstance('ecs-b', 'vsw-b', '192.168.1.10')],
          }),
      },
      {
        shows: 'A vSwitch wider than the one before it',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24'),
              exampleVSwitch('vsw-b', 'vpc-a', '192.168.0.0/20'),
            ],
          }),
      },
    ],
    good: [
      {
        shows: 'Neighboring vSwitches, and the same block in another VPC',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '192.168.0.0/16')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '192.168.0.0/24'),
              exampleVSwitch('vsw-b', 'vpc-a', '192.168.1.0/24'),
              exampleVSwitch('vsw-c', 'vpc-b', '192.168.1.0/24'),
            ],
          }),
      },
    ],
  },
  check(network, report) {
    const owners: VpcNode[] = [];
    const blocks: Block[] = [];
    const cidrs: Cidr[] = [];
    const groups: number[] = [];
    let group = 0;
    for (const vpc of network.vpcs.values()) {
      group += 1;
      if (vpc.vSwitches.length < 2) continue;
      for (const { block } of vpc.vSwitches) {
        if (block === undefined) continue;
        owners.push(vpc);
        blocks.push(block);
        cidrs.push(block.cidr);
        groups.push(group);
      }
    }
    // One finding for each vSwitch that stands in the way of an earlier one: a thousand equal ones are no half a million findings.
    const earliest = new Map<number, number>();
    overlapsWithinGroups(cidrs, groups, (earlier, later) => {
      const known = earliest.get(later);
      if (known === undefined || earlier < known) earliest.set(later, earlier);
    });
    for (const later of [...earliest.keys()].sort((a, b) => a - b)) {
      const [vpc, one, other] = [owners[later], blocks[earliest.get(later) ?? later], blocks[later]];
      if (!vpc || !one || !other) continue;
      report({
        subjects: [other.owner, one.owner, vpc.row.id],
        params: {
          later: nameOf(network, other.owner),
          laterBlock: other.text,
          earlier: nameOf(network, one.owner),
          earlierBlock: one.text,
          vpc: nameOf(network, vpc.row.id),
        },
        details: { vpc: vpc.row.id, vSwitch: other.owner },
      });
    }
  },
  fixes(network, details) {
    const vpc = network.vpcs.get(details.vpc);
    const block = vpc?.vSwitches.find(({ row }) => row.id === details.vSwitch)?.block;
    return vpc && block ? moveVSwitchFix(network, 'CIDR104', vpc, block) : [];
  },
});
