import type { Plan } from '../../plan/plan.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleRoute, exampleVpc } from '../example-rows.ts';
import { defineQuotaRule } from './define-quota-rule.ts';

export const routesPerTable = defineQuotaRule({
  code: 'QUOTA705',
  name: 'routes-per-table',
  quota: 'routesPerTable',
  sources: [{ document: 'vpc-quotas' }, { document: 'product-docs-2019', at: 'Limits' }],
  texts: {
    en: {
      title: 'Route entries of a table',
      message: 'The route table of {{name}} has {{used}} route entries, over its quota of {{limit}}.',
      atLimit: 'The route table of {{name}} has {{used}} route entries and has used up its quota of {{limit}}.',
      why: 'The route table of a VPC or a VBR takes so many route entries and no more; the next one is refused.',
      how: 'Summarise destinations with one next hop to fewer and wider ones, or apply for a higher quota and note in the plan what was granted.',
      raise: 'Note a raised quota of {{limit}} for {{name}}, once it is granted',
    },
    'zh-CN': {
      title: '单张路由表的路由条目数量',
      message: '{{name}} 的路由表有 {{used}} 条路由条目，超出配额 {{limit}}。',
      atLimit: '{{name}} 的路由表有 {{used}} 条路由条目，已用完配额 {{limit}}。',
      why: 'VPC 或边界路由器的路由表可容纳的路由条目数量有限，超出后无法继续添加。',
      how: '将下一跳相同的目标网段汇总为更少、更大的网段；或申请提升配额，并在方案中记录获批的数值。',
      raise: '获批后，将 {{name}} 的配额记为 {{limit}}',
    },
  },
  examples: {
    bad: [
      { shows: 'Three entries where two are allowed (an error)', plan: () => tableOf(3, 2) },
      { shows: 'Two entries where two are allowed (a notice)', plan: () => tableOf(2, 2) },
    ],
    good: [
      { shows: 'One entry where two are allowed', plan: () => tableOf(1, 2) },
      { shows: 'Many entries under the guide, which publishes no limit', plan: () => tableOf(60) },
      {
        shows: 'Sixty entries where two hundred are allowed, by the pack of 2026',
        plan: () => ({ ...tableOf(60), rulePack: 'express-connect-2026' }),
      },
    ],
  },
  usage(network, count) {
    for (const routers of [network.vpcs, network.vbrs])
      for (const id of routers.keys()) count(id, network.routes.get(id)?.length ?? 0);
  },
});

/** A VPC with so many route entries, and what it may have where the plan notes a quota of its own. */
function tableOf(entries: number, quota?: number): Plan {
  const routes = Array.from({ length: entries }, (_, at) =>
    exampleRoute(`rte-${at + 1}`, 'vpc-a', `10.${at}.0.0/16`, 'peer-1'),
  );
  return examplePlan({
    vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '10.0.0.0/8')],
    peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b')],
    routes,
    ...(quota === undefined ? {} : { quotas: { routesPerTable: { 'vpc-a': quota } } }),
  });
}
