import { guide } from '../../catalog/source.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleVbr } from '../example-rows.ts';
import { onOnePhysicalConnection } from '../peer/example-premises.ts';
import { defineQuotaRule } from './define-quota-rule.ts';
import { starAround } from './example-star.ts';

export const peeringsPerVbr = defineQuotaRule({
  code: 'QUOTA702',
  name: 'peerings-per-vbr',
  quota: 'peeringsPerVbr',
  sources: [guide(3)],
  texts: {
    en: {
      title: 'Peering connections of a VBR',
      message: 'VBR {{name}} has {{used}} peering connections, over its quota of {{limit}}.',
      atLimit: 'VBR {{name}} has {{used}} peering connections and has used up its quota of {{limit}}.',
      why: 'A VBR can have so many peering connections and no more; the next one is refused when it is created.',
      how: 'Apply for a higher quota with the quota management function and note in the plan what was granted, or share the VPCs out over several VBRs.',
      raise: 'Note a raised quota of {{limit}} for {{name}}, once it is granted',
    },
    'zh-CN': {
      title: '单个 VBR 的对等连接数量',
      message: 'VBR {{name}} 有 {{used}} 条对等连接，超出配额 {{limit}}。',
      atLimit: 'VBR {{name}} 有 {{used}} 条对等连接，已用完配额 {{limit}}。',
      why: '单个 VBR 可创建的对等连接数量有限，超出后无法继续创建。',
      how: '通过配额管理功能申请提升配额，并在方案中记录获批的数值；或将各 VPC 分摊到多个 VBR。',
      raise: '获批后，将 {{name}} 的配额记为 {{limit}}',
    },
  },
  examples: {
    bad: [
      { shows: 'Six connections where five are allowed (an error)', plan: () => vbrWith(6) },
      { shows: 'Five connections where five are allowed (a notice)', plan: () => vbrWith(5) },
    ],
    good: [
      { shows: 'Four connections', plan: () => vbrWith(4) },
      {
        shows: 'Six connections under a raised quota',
        plan: () => ({ ...vbrWith(6), quotas: { peeringsPerVbr: { 'vbr-1': 8 } } }),
      },
    ],
  },
  usage(network, count) {
    for (const { row, peerings } of network.vbrs.values()) count(row.id, peerings.length);
  },
});

function vbrWith(count: number) {
  return examplePlan({ ...onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1')), ...starAround('vbr-1', count) });
}
