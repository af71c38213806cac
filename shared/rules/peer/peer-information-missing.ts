import { guide } from '../../catalog/source.ts';
import { isKnown, statesOf } from '../../lifecycle/connection.ts';
import { neverConnected } from '../../lifecycle/transitions.ts';
import { type Message, message } from '../../messages/message.ts';
import { nameOf, type Network, type PeeringNode } from '../../network/network.ts';
import type { PeeringEnd } from '../../plan/rows.ts';
import { type Decision, openField } from '../decision.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleVpc } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { acrossAccounts } from './example-accounts.ts';

interface Details {
  readonly peering: string;
}

export const peerInformationMissing = defineRule<Details>({
  code: 'PEER305',
  name: 'peer-information-missing',
  severity: 'error',
  severities: ['error', 'warning'],
  sources: [guide(9), guide(10)],
  texts: {
    en: {
      title: 'What the other account has to tell is missing',
      message: '{{peering}} joins two accounts, and this is not known: {{missing}}.',
      uid: 'the account ID of {{account}}',
      interface: 'the interface ID at {{router}}',
      and: '{{first}} and {{second}}',
      why: 'Across accounts each owner creates one end and enters the account ID and the interface ID of the other, before the initiator can connect.',
      how: 'Ask the owner of the other account for it, and enter it in the account or at the end of the connection.',
    },
    'zh-CN': {
      title: '缺少对端账号提供的信息',
      message: '{{peering}} 连接两个账号，但以下信息未知：{{missing}}。',
      uid: '{{account}} 的账号 ID',
      interface: '{{router}} 端的路由器接口 ID',
      and: '{{first}}以及{{second}}',
      why: '跨账号互连时，双方各自创建一端，并填写对方的账号 ID 和路由器接口 ID，之后发起端才能发起连接。',
      how: '向对端账号的所有者索取，并填入相应账号或连接的相应一端。',
    },
  },
  examples: {
    bad: [
      {
        shows: 'Two accounts, one without its ID, while the connection is planned (a warning)',
        plan: () => examplePlan(acrossAccounts({}, {}, { a: '12345678' })),
      },
      {
        shows: 'Two accounts, one without its ID, after an end was created (an error)',
        plan: () => examplePlan(acrossAccounts({ state: 'created', interfaceId: 'ri-1' }, {}, { b: '87654321' })),
      },
      {
        shows: 'An end that was created and whose interface ID was not passed on',
        plan: () => examplePlan(acrossAccounts({ state: 'created', interfaceId: 'ri-1' }, { state: 'created' })),
      },
    ],
    good: [
      {
        shows: 'Two accounts that know each other, nothing created yet',
        plan: () => examplePlan(acrossAccounts({}, {})),
      },
      {
        shows: 'Each account knows the interface of the other',
        plan: () =>
          examplePlan(
            acrossAccounts({ state: 'activated', interfaceId: 'ri-1' }, { state: 'activated', interfaceId: 'ri-2' }),
          ),
      },
      {
        shows: 'Within one account neither is needed',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '172.16.0.0/16')],
            peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b')],
          }),
      },
    ],
  },
  check(network, report) {
    for (const node of network.peerings) {
      if (!node.accountsDiffer) continue;
      const missing = missingIn(network, node);
      if (missing === undefined) continue;
      const { row } = node;
      const isPlanned = row.initiator.state === 'planned' && row.acceptor.state === 'planned';
      report({
        subjects: [row.id],
        params: { peering: nameOf(network, row.id), missing },
        severity: isPlanned ? 'warning' : 'error',
        details: { peering: row.id },
      });
    }
  },
  // Only the owner of the other account knows.
  fixes: () => [],
  decisions(network, { peering: id }) {
    const node = network.peerings.find(({ row }) => row.id === id);
    if (node === undefined) return [];
    const { uids, interfaces } = missingOf(network, node);
    const identities: Decision = {
      title: message('findings:decide.lifecycle', { name: nameOf(network, id) }),
      opens: { kind: 'dialog', dialog: 'lifecycle', object: id },
    };
    return [
      ...uids.map((account) => openField(network, account, message('fields:uid'))),
      ...(interfaces.length === 0 ? [] : [identities]),
    ];
  },
});

/** What is not known: accounts without a uid, and routers whose end has no interface. */
interface Missing {
  readonly uids: readonly string[];
  readonly interfaces: readonly string[];
}

function missingOf(network: Network, { row, initiator, acceptor }: PeeringNode): Missing {
  const initiated = !neverConnected(statesOf(row));
  return {
    uids: [initiator, acceptor].map((router) => router.row.account).filter((account) => lacksUid(network, account)),
    interfaces: [row.initiator, row.acceptor]
      .filter((end) => lacksInterface(end, initiated))
      .map(({ router }) => router),
  };
}

function missingIn(network: Network, node: PeeringNode): Message | undefined {
  const { uids, interfaces } = missingOf(network, node);
  const missing = [
    ...uids.map((account): Message => ({ key: 'PEER305:uid', params: { account: nameOf(network, account) } })),
    ...interfaces.map((router): Message => ({ key: 'PEER305:interface', params: { router: nameOf(network, router) } })),
  ];
  if (missing.length === 0) return undefined;
  return missing.reduce((first, second) => ({ key: 'PEER305:and', params: { first, second } }));
}

function lacksUid(network: Network, account: string): boolean {
  const owner = network.objects.get(account);
  return owner?.table === 'accounts' && !isKnown(owner.row.uid);
}

/** An end that exists has an interface; once the connection is initiated, both are needed whatever the plan says of an end. */
function lacksInterface(end: PeeringEnd, initiated: boolean): boolean {
  return !isKnown(end.interfaceId) && (end.state !== 'planned' || initiated);
}
