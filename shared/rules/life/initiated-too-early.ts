import { guide, type Source } from '../../catalog/source.ts';
import { isKnown, statesOf } from '../../lifecycle/connection.ts';
import { neverConnected } from '../../lifecycle/transitions.ts';
import type { Message } from '../../messages/message.ts';
import { nameOf } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { examplePlan } from '../example-plan.ts';
import { acrossAccounts } from '../peer/example-accounts.ts';
import { defineRule } from '../rule.ts';

interface Details {
  readonly peering: string;
}

const connectRouterInterface: Source = { document: 'openapi-meta', at: 'ConnectRouterInterface' };

export const initiatedTooEarly = defineRule<Details>({
  code: 'LIFE402',
  name: 'initiated-too-early',
  severity: 'error',
  fields: ['fields:state'],
  sources: [guide(9), connectRouterInterface],
  texts: {
    en: {
      title: 'Initiated before the ends knew each other',
      message:
        '{{peering}} joins two accounts and was initiated, but the interface of {{unknown}} is not known to the other side.',
      both: '{{first}} and that of {{second}}',
      why: 'Across accounts the acceptor has to add the initiator and the initiator the acceptor, by interface ID, before the connection can be initiated.',
      how: 'If the cloud shows the connection as initiated, enter the interface IDs; if not, set both ends back to created, exchange the IDs, and initiate then.',
      setBack: 'Set both ends of {{peering}} back to created',
    },
    'zh-CN': {
      title: '双方互不知晓时已发起连接',
      message: '{{peering}} 连接两个账号且已发起连接，但另一方尚不知道 {{unknown}} 的路由器接口。',
      both: '{{first}} 和 {{second}}',
      why: '跨账号互连时，接受端须先按路由器接口 ID 添加发起端，发起端须添加接受端，之后才能发起连接。',
      how: '如果云上确已发起连接，请填入路由器接口 ID；否则将两端恢复为“已创建”，交换接口 ID 后再发起连接。',
      setBack: '将 {{peering}} 的两端恢复为“已创建”',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A connection that is being set up, and the initiator does not know the acceptor’s interface',
        plan: () => examplePlan(acrossAccounts({ state: 'connecting', interfaceId: 'ri-1' }, { state: 'accepting' })),
      },
      {
        shows: 'An activated connection of which neither interface is known',
        plan: () => examplePlan(acrossAccounts({ state: 'activated' }, { state: 'activated' })),
      },
    ],
    good: [
      {
        shows: 'Both ends created, interfaces not exchanged yet, nothing initiated',
        plan: () => examplePlan(acrossAccounts({ state: 'created', interfaceId: 'ri-1' }, { state: 'created' })),
      },
      {
        shows: 'Initiated when both interfaces were known',
        plan: () =>
          examplePlan(
            acrossAccounts({ state: 'connecting', interfaceId: 'ri-1' }, { state: 'accepting', interfaceId: 'ri-2' }),
          ),
      },
      {
        shows: 'Within one account the two ends are connected automatically',
        plan: () => {
          const across = acrossAccounts({ state: 'activated' }, { state: 'activated' });
          return examplePlan({ ...across, vpcs: across.vpcs.map((vpc) => ({ ...vpc, account: 'acct-a' })) });
        },
      },
    ],
  },
  check(network, report) {
    for (const { row, accountsDiffer } of network.peerings) {
      if (!accountsDiffer || neverConnected(statesOf(row))) continue;
      const [first, second] = [row.initiator, row.acceptor]
        .filter(({ interfaceId }) => !isKnown(interfaceId))
        .map(({ router }) => nameOf(network, router));
      if (first === undefined) continue;
      const unknown: Message | string =
        second === undefined ? first : { key: 'LIFE402:both', params: { first, second } };
      report({
        subjects: [row.id],
        params: { peering: nameOf(network, row.id), unknown },
        details: { peering: row.id },
      });
    }
  },
  fixes(network, { peering }) {
    const row = network.peerings.find((node) => node.row.id === peering)?.row;
    if (row === undefined) return [];
    const draft = startDraft(network.plan);
    draft.set('peerings', peering, {
      initiator: { ...row.initiator, state: 'created' },
      acceptor: { ...row.acceptor, state: 'created' },
    });
    const params = { peering: nameOf(network, peering) };
    return [{ title: { key: 'LIFE402:setBack', params }, safe: false, patch: draft.patch() }];
  },
});
