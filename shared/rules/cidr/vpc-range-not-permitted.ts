import { contains, formatCidr, overlap } from '../../net/cidr.ts';
import { nameOf } from '../../network/network.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleInstance, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { packRanges, reservedRangeOf } from './pack-ranges.ts';
import { renumberFix, renumberingTexts } from './renumbering.ts';

interface Details {
  readonly vpc: string;
  readonly block: string;
}

export const vpcRangeNotPermitted = defineRule<Details>({
  code: 'CIDR102',
  name: 'vpc-range-not-permitted',
  severity: 'error',
  fields: ['fields:cidrs'],
  sources: [
    { document: 'vpc-sdk', at: 'CreateVpc' },
    { document: 'terraform-provider', at: 'vpc.html.markdown' },
  ],
  texts: {
    en: {
      title: 'VPC block outside the permitted ranges',
      message: '{{block}} of {{vpc}} lies in none of the permitted ranges: {{ranges}}.',
      refused: '{{block}} of {{vpc}} touches {{range}}, which no VPC may use.',
      maskLength: '{{block}} of {{vpc}} has a mask of /{{prefix}}; a VPC takes /{{min}} to /{{max}}.',
      why: 'The cloud does not create a VPC with such a block.',
      how: 'Choose a block inside a permitted range and with a permitted mask length.',
      renumber: renumberingTexts.en.renumber,
    },
    'zh-CN': {
      title: 'VPC 网段不在允许范围内',
      message: '{{vpc}} 的网段 {{block}} 不在任何允许的范围内：{{ranges}}。',
      refused: '{{vpc}} 的网段 {{block}} 与 {{range}} 重叠，而 VPC 不能使用该范围。',
      maskLength: '{{vpc}} 的网段 {{block}} 的掩码为 /{{prefix}}，VPC 允许的掩码为 /{{min}} 至 /{{max}}。',
      why: '云平台无法创建使用该网段的 VPC。',
      how: '请选择位于允许范围内且掩码长度合适的网段。',
      renumber: renumberingTexts['zh-CN'].renumber,
    },
  },
  examples: {
    bad: [
      {
        shows: 'A public range, with a vSwitch and an instance in it',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '8.8.0.0/16')],
            vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '8.8.1.0/24')],
            instances: [exampleInstance('ecs-a', 'vsw-a', '8.8.1.10')],
          }),
      },
      {
        shows: 'A private range that is taken too wide',
        plan: () => examplePlan({ vpcs: [exampleVpc('vpc-a', '172.0.0.0/8')] }),
      },
      {
        shows: 'A block that begins with 0, by the pack of 2026, which permits public ranges',
        plan: () => ({
          ...examplePlan({ vpcs: [exampleVpc('vpc-a', '0.0.0.0/8')] }),
          rulePack: 'express-connect-2026',
        }),
      },
      {
        shows: 'A secondary block with a mask of /29',
        plan: () => examplePlan({ vpcs: [exampleVpc('vpc-a', '10.0.0.0/16', '192.168.0.0/29')] }),
      },
    ],
    good: [
      {
        shows: 'The whole of 172.16.0.0/12',
        plan: () => examplePlan({ vpcs: [exampleVpc('vpc-a', '172.16.0.0/12')] }),
      },
      {
        shows: 'The widest and the narrowest mask',
        plan: () => examplePlan({ vpcs: [exampleVpc('vpc-a', '10.0.0.0/8', '192.168.0.0/28')] }),
      },
      {
        shows: 'A reserved range, which is another finding',
        plan: () => examplePlan({ vpcs: [exampleVpc('vpc-a', '100.64.0.0/16')] }),
      },
    ],
  },
  check(network, report) {
    const { pack } = network;
    const { permitted, refused } = packRanges(pack);
    const { min, max } = pack.addressing.vpcPrefixLength;
    for (const vpc of network.vpcs.values()) {
      const told = new Set<string>();
      for (const { cidr, text } of vpc.blocks) {
        const isPermitted = permitted.some((range) => contains(range, cidr));
        const range = refused.find((one) => overlap(one, cidr));
        if (isPermitted && range === undefined && cidr.prefix >= min && cidr.prefix <= max) continue;
        if (reservedRangeOf(pack, cidr) || told.has(text)) continue;
        told.add(text);
        const params = { vpc: nameOf(network, vpc.row.id), block: text };
        const found = { subjects: [vpc.row.id], details: { vpc: vpc.row.id, block: text } } as const;
        if (!isPermitted) {
          const ranges = pack.addressing.vpcRanges.map((one) => one.cidr).join(', ');
          report({ ...found, params: { ...params, ranges } });
        } else if (range === undefined)
          report({ ...found, text: 'maskLength', params: { ...params, prefix: cidr.prefix, min, max } });
        else report({ ...found, text: 'refused', params: { ...params, range: formatCidr(range) } });
      }
    }
  },
  fixes(network, details) {
    const vpc = network.vpcs.get(details.vpc);
    const block = vpc?.blocks.find(({ text }) => text === details.block);
    return vpc && block ? renumberFix(network, 'CIDR102', vpc, [block]) : [];
  },
});
