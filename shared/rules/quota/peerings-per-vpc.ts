import { guide } from '../../catalog/source.ts';
import { examplePlan } from '../example-plan.ts';
import { defineQuotaRule } from './define-quota-rule.ts';
import { hubAndSpokes } from './example-star.ts';

export const peeringsPerVpc = defineQuotaRule({
  code: 'QUOTA701',
  name: 'peerings-per-vpc',
  quota: 'peeringsPerVpc',
  sources: [guide(3)],
  texts: {
    en: {
      title: 'Peering connections of a VPC',
      message: 'VPC {{name}} has {{used}} peering connections, over its quota of {{limit}}.',
      atLimit: 'VPC {{name}} has {{used}} peering connections and has used up its quota of {{limit}}.',
      why: 'A VPC can have so many peering connections and no more; the next one is refused when it is created.',
      how: 'Apply for a higher quota with the quota management function and note in the plan what was granted, or peer the VPC with fewer routers.',
      raise: 'Note a raised quota of {{limit}} for {{name}}, once it is granted',
    },
    'zh-CN': {
      title: '单个 VPC 的对等连接数量',
      message: 'VPC {{name}} 有 {{used}} 条对等连接，超出配额 {{limit}}。',
      atLimit: 'VPC {{name}} 有 {{used}} 条对等连接，已用完配额 {{limit}}。',
      why: '单个 VPC 可创建的对等连接数量有限，超出后无法继续创建。',
      how: '通过配额管理功能申请提升配额，并在方案中记录获批的数值；或减少该 VPC 的对等连接。',
      raise: '获批后，将 {{name}} 的配额记为 {{limit}}',
    },
  },
  examples: {
    bad: [
      { shows: 'Six connections where five are allowed (an error)', plan: () => examplePlan(hubAndSpokes(6)) },
      { shows: 'Five connections where five are allowed (a notice)', plan: () => examplePlan(hubAndSpokes(5)) },
    ],
    good: [
      { shows: 'Four connections', plan: () => examplePlan(hubAndSpokes(4)) },
      {
        shows: 'Six connections under a raised quota',
        plan: () => examplePlan({ ...hubAndSpokes(6), quotas: { peeringsPerVpc: { hub: 10 } } }),
      },
    ],
  },
  usage(network, count) {
    for (const { row, peerings } of network.vpcs.values()) count(row.id, peerings.length);
  },
});
