import { guide } from '../../catalog/source.ts';
import { nameOf } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleVpc } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { acrossAccounts } from './example-accounts.ts';

interface Details {
  readonly peering: string;
}

export const acceptorBilling = defineRule<Details>({
  code: 'PEER309',
  name: 'acceptor-billing',
  severity: 'error',
  sources: [guide(6), guide(9)],
  texts: {
    en: {
      title: 'A separate acceptor is to be subscribed',
      message:
        'The acceptor {{router}} of {{peering}} is created separately and has the billing method subscription; it can only be pay-as-you-go.',
      why: 'Where the accounts differ, an acceptor can be created on its own only as pay-as-you-go; it is free of charge.',
      how: 'Make the acceptor pay-as-you-go; what the initiator pays does not change.',
      change: 'Make the acceptor of {{peering}} pay-as-you-go',
    },
    'zh-CN': {
      title: '单独创建的接受端选择了包年包月',
      message: '{{peering}} 的接受端 {{router}} 需单独创建，其付费方式却是包年包月；接受端只支持按量付费。',
      why: '跨账号互连时，只有按量付费方式支持单独创建接受端；接受端不收取费用。',
      how: '将接受端改为按量付费；发起端的费用不受影响。',
      change: '将 {{peering}} 的接受端改为按量付费',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A separate acceptor with a subscription',
        plan: () =>
          examplePlan(acrossAccounts({}, { billing: { method: 'subscription', term: { unit: 'month', count: 1 } } })),
      },
    ],
    good: [
      {
        shows: 'A separate acceptor that is pay-as-you-go',
        plan: () => examplePlan(acrossAccounts({}, { billing: { method: 'pay-as-you-go' } })),
      },
      {
        shows: 'The initiator has the subscription, nothing is said of the acceptor',
        plan: () => {
          const across = acrossAccounts({}, {});
          const billing = { method: 'subscription', term: { unit: 'year', count: 1 } } as const;
          return examplePlan({ ...across, peerings: across.peerings.map((row) => ({ ...row, billing })) });
        },
      },
      {
        shows: 'Within one account the acceptor is not created separately',
        plan: () => {
          const row = examplePeering('peer-1', 'vpc-a', 'vpc-b');
          return examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '172.16.0.0/16')],
            peerings: [{ ...row, acceptor: { ...row.acceptor, billing: { method: 'subscription' } } }],
          });
        },
      },
    ],
  },
  check(network, report) {
    for (const { row, accountsDiffer } of network.peerings) {
      if (!accountsDiffer || row.acceptor.billing?.method !== 'subscription') continue;
      report({
        subjects: [row.id],
        params: { peering: nameOf(network, row.id), router: nameOf(network, row.acceptor.router) },
        details: { peering: row.id },
      });
    }
  },
  // Safe: there is no other billing method for it, and it is free.
  hasSafeFixes: true,
  fixes(network, { peering }) {
    const row = network.peerings.find((node) => node.row.id === peering)?.row;
    if (row === undefined) return [];
    const draft = startDraft(network.plan);
    draft.set('peerings', peering, { acceptor: { ...row.acceptor, billing: { method: 'pay-as-you-go' } } });
    const params = { peering: nameOf(network, peering) };
    return [{ title: { key: 'PEER309:change', params }, safe: true, patch: draft.patch() }];
  },
});
