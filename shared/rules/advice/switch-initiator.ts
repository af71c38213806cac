import { guide } from '../../catalog/source.ts';
import { message } from '../../messages/message.ts';
import { nameOf } from '../../network/network.ts';
import { quoteOf } from '../../pricing/quote.ts';
import { examplePlan } from '../example-plan.ts';
import { acrossAccounts } from '../peer/example-accounts.ts';
import { defineRule } from '../rule.ts';

interface Details {
  readonly peering: string;
}

export const switchInitiator = defineRule<Details>({
  code: 'ADVICE002',
  name: 'switch-initiator',
  severity: 'notice',
  sources: [guide(1), guide(2)],
  texts: {
    en: {
      title: 'The other account could pay',
      message:
        '{{payer}} pays for {{name}} because {{initiator}} initiates it; {{acceptor}} of {{other}} could initiate instead.',
      why: 'Only the initiator is charged. Which of the two accounts pays is a choice as long as the connection does not exist, since a role cannot be changed afterwards.',
      how: 'Compare what both accounts would pay under Quote and swap the two ends there if the other one shall pay. Once an end has been created, delete the connection and make it anew.',
    },
    'zh-CN': {
      title: '费用可改由另一账号承担',
      message: '{{name}} 由 {{initiator}} 发起，费用由 {{payer}} 承担；也可以改由 {{other}} 的 {{acceptor}} 发起。',
      why: '只有发起端付费。连接创建之前可以选择由哪个账号付费，创建之后角色不能更改。',
      how: '请在“报价”中比较两个账号各自的费用，需要时在那里交换两端。若任一端已创建，则需删除连接后重新建立。',
    },
  },
  examples: {
    bad: [
      {
        shows: 'VPCs of two accounts in two regions, either of which may initiate',
        plan: () => examplePlan(acrossAccounts({}, {})),
      },
    ],
    good: [
      {
        shows: 'Two VPCs of two accounts in one region while that is free',
        plan: () => {
          const parts = acrossAccounts({}, {});
          return examplePlan({ ...parts, vpcs: parts.vpcs.map((vpc) => ({ ...vpc, region: 'cn-beijing' })) });
        },
      },
      {
        shows: 'Two VPCs of one account',
        plan: () => {
          const parts = acrossAccounts({}, {});
          return examplePlan({ ...parts, vpcs: parts.vpcs.map((vpc) => ({ ...vpc, account: 'acct-a' })) });
        },
      },
    ],
  },
  check(network, report) {
    // Nobody minds who pays nothing.
    const charged = new Set<string>();
    for (const { item, role, waived } of quoteOf(network).lines)
      if (item?.kind === 'peering' && role !== 'acceptor' && waived === null) charged.add(item.id);
    for (const peering of network.peerings) {
      const { row, initiator, acceptor, accountsDiffer } = peering;
      if (!accountsDiffer || initiator.kind !== 'vpc' || acceptor.kind !== 'vpc') continue;
      if (!charged.has(row.id)) continue;
      report({
        subjects: [row.id],
        params: {
          name: nameOf(network, row.id),
          initiator: nameOf(network, initiator.row.id),
          acceptor: nameOf(network, acceptor.row.id),
          payer: nameOf(network, initiator.row.account),
          other: nameOf(network, acceptor.row.account),
        },
        details: { peering: row.id },
      });
    }
  },
  // Which account shall pay is for people to say: a swap that mends this finding would be the next one's cause.
  fixes: () => [],
  decisions: (_network, { peering }) => [
    { title: message('quote:panel.compareEnds'), opens: { kind: 'dialog', dialog: 'comparePayers', object: peering } },
  ],
});
