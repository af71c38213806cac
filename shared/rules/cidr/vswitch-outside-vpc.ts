import { contains } from '../../net/cidr.ts';
import { nameOf } from '../../network/network.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleInstance, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { reservedRangeOf } from './pack-ranges.ts';
import { moveVSwitchFix, renumberingTexts } from './renumbering.ts';

interface Details {
  readonly vpc: string;
  readonly vSwitch: string;
}

export const vSwitchOutsideVpc = defineRule<Details>({
  code: 'CIDR103',
  name: 'vswitch-outside-vpc',
  severity: 'error',
  fields: ['fields:cidr'],
  sources: [{ document: 'openapi-meta', at: 'CreateVSwitch' }],
  texts: {
    en: {
      title: 'vSwitch block that its VPC cannot hold',
      message: '{{vSwitch}} ({{block}}) lies in none of the blocks of {{vpc}}: {{blocks}}.',
      withoutBlocks: '{{vSwitch}} ({{block}}) is in {{vpc}}, which has no block.',
      maskLength: '{{vSwitch}} ({{block}}) has a mask of /{{prefix}}; a vSwitch takes /{{min}} to /{{max}}.',
      why: 'The cloud does not create such a vSwitch.',
      how: 'Choose a block inside one of the VPC blocks, or add a block to the VPC that holds it.',
      moveVSwitch: renumberingTexts.en.moveVSwitch,
    },
    'zh-CN': {
      title: '交换机网段与所属 VPC 不符',
      message: '{{vSwitch}}（{{block}}）不在 {{vpc}} 的任何网段内：{{blocks}}。',
      withoutBlocks: '{{vSwitch}}（{{block}}）所属的 {{vpc}} 没有网段。',
      maskLength: '{{vSwitch}}（{{block}}）的掩码为 /{{prefix}}，交换机允许的掩码为 /{{min}} 至 /{{max}}。',
      why: '云平台无法创建这样的交换机。',
      how: '请选择位于 VPC 网段内的网段，或为 VPC 添加能够容纳它的网段。',
      moveVSwitch: renumberingTexts['zh-CN'].moveVSwitch,
    },
  },
  examples: {
    bad: [
      {
        shows: 'A vSwitch beside the block of its VPC, with an instance',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '192.168.0.0/24'),
              exampleVSwitch('vsw-b', 'vpc-a', '192.169.0.0/24'),
            ],
            instances: [exampleInstance('ecs-b', 'vsw-b', '192.169.0.10')],
          }),
      },
      {
        shows: 'A vSwitch wider than its VPC, and one that is too small',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/24'), exampleVpc('vpc-b', '10.0.0.0/8')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '192.168.0.0/23'),
              exampleVSwitch('vsw-b', 'vpc-b', '10.0.0.0/30'),
            ],
          }),
      },
    ],
    good: [
      {
        shows: 'A vSwitch that is the whole VPC, and one in a secondary block',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '10.0.0.0/24', '172.16.0.0/16')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '192.168.0.0/16'),
              exampleVSwitch('vsw-b', 'vpc-b', '172.16.5.0/29'),
            ],
          }),
      },
      {
        shows: 'A VPC with a block that cannot be read, which may be the one that holds the vSwitch',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0')],
            vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24')],
          }),
      },
    ],
  },
  check(network, report) {
    const { min, max } = network.pack.addressing.vSwitchPrefixLength;
    for (const vpc of network.vpcs.values()) {
      for (const { row, block } of vpc.vSwitches) {
        if (block === undefined) continue;
        const { prefix } = block.cidr;
        const isInside = vpc.blocks.some(({ cidr }) => contains(cidr, block.cidr));
        if (isInside && prefix >= min && prefix <= max) continue;
        // An unreadable block of the VPC may hold it, and a reserved range is a finding of its own.
        if ((!isInside && !vpc.allBlocksKnown) || reservedRangeOf(network.pack, block.cidr)) continue;
        const params = { vSwitch: nameOf(network, row.id), block: block.text };
        const vpcName = nameOf(network, vpc.row.id);
        const blocks = vpc.blocks.map(({ text }) => text).join(', ');
        report({
          subjects: [row.id, vpc.row.id],
          details: { vpc: vpc.row.id, vSwitch: row.id },
          ...(isInside
            ? { text: 'maskLength', params: { ...params, prefix, min, max } }
            : blocks === ''
              ? { text: 'withoutBlocks', params: { ...params, vpc: vpcName } }
              : { params: { ...params, vpc: vpcName, blocks } }),
        });
      }
    }
  },
  fixes(network, details) {
    const vpc = network.vpcs.get(details.vpc);
    const block = vpc?.vSwitches.find(({ row }) => row.id === details.vSwitch)?.block;
    return vpc && block ? moveVSwitchFix(network, 'CIDR103', vpc, block) : [];
  },
});
