import { guide } from '../../catalog/source.ts';
import { examplePlan } from '../example-plan.ts';
import { defineQuotaRule } from './define-quota-rule.ts';
import { separatePairs } from './example-star.ts';

export const peeringsPerAccount = defineQuotaRule({
  code: 'QUOTA703',
  name: 'peerings-per-account',
  quota: 'peeringsPerAccount',
  sources: [guide(3)],
  texts: {
    en: {
      title: 'Peering connections of an account',
      message: 'Account {{name}} has {{used}} peering connections, over its quota of {{limit}}.',
      atLimit: 'Account {{name}} has {{used}} peering connections and has used up its quota of {{limit}}.',
      why: 'An account can have so many peering connections and no more; one between two accounts counts in both of them.',
      how: 'Apply for a higher quota with the quota management function and note in the plan what was granted, or spread the routers over more accounts.',
      raise: 'Note a raised quota of {{limit}} for {{name}}, once it is granted',
    },
    'zh-CN': {
      title: '单个账号的对等连接数量',
      message: '账号 {{name}} 有 {{used}} 条对等连接，超出配额 {{limit}}。',
      atLimit: '账号 {{name}} 有 {{used}} 条对等连接，已用完配额 {{limit}}。',
      why: '单个账号可创建的对等连接数量有限；跨账号的对等连接在两个账号中各计一次。',
      how: '通过配额管理功能申请提升配额，并在方案中记录获批的数值；或将路由器分布到更多账号。',
      raise: '获批后，将 {{name}} 的配额记为 {{limit}}',
    },
  },
  examples: {
    bad: [
      { shows: 'Eleven connections where ten are allowed (an error)', plan: () => examplePlan(separatePairs(11)) },
      { shows: 'Ten connections where ten are allowed (a notice)', plan: () => examplePlan(separatePairs(10)) },
      {
        shows: 'Ten connections to another account count in both',
        plan: () => {
          const { vpcs, peerings } = separatePairs(10);
          return examplePlan({
            accounts: [
              { id: 'acct-a', name: 'Account A', uid: '12345678' },
              { id: 'acct-b', name: 'Account B', uid: '87654321' },
            ],
            vpcs: vpcs.map((vpc) => (vpc.id.startsWith('right') ? { ...vpc, account: 'acct-b' } : vpc)),
            peerings,
          });
        },
      },
    ],
    good: [
      { shows: 'Nine connections', plan: () => examplePlan(separatePairs(9)) },
      {
        shows: 'Ten connections by the pack of 2026, which publishes no limit',
        plan: () => ({ ...examplePlan(separatePairs(10)), rulePack: 'express-connect-2026' }),
      },
    ],
  },
  usage(network, count) {
    const used = new Map<string, number>();
    for (const { initiator, acceptor, accountsDiffer } of network.peerings) {
      const { account } = initiator.row;
      used.set(account, (used.get(account) ?? 0) + 1);
      if (accountsDiffer) used.set(acceptor.row.account, (used.get(acceptor.row.account) ?? 0) + 1);
    }
    for (const row of network.plan.accounts) {
      if (network.objects.get(row.id)?.row === row) count(row.id, used.get(row.id) ?? 0);
    }
  },
});
