import { guide } from '../../catalog/source.ts';
import { isKnown } from '../../lifecycle/connection.ts';
import { message } from '../../messages/message.ts';
import { nameOf, type Network, type PeeringNode } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Account, PeeringEnd } from '../../plan/rows.ts';
import { openField } from '../decision.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleVpc } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule, type Report } from '../rule.ts';
import { acrossAccounts } from './example-accounts.ts';

type Details =
  | { readonly kind: 'interface'; readonly ends: readonly EndPlace[] }
  | { readonly kind: 'uid-twice'; readonly accounts: readonly string[] }
  | { readonly kind: 'uid-form'; readonly account: string };

interface EndPlace {
  readonly peering: string;
  readonly end: 'initiator' | 'acceptor';
}

export const identityConflict = defineRule<Details>({
  code: 'PEER310',
  name: 'identity-conflict',
  severity: 'error',
  fields: ['fields:uid', 'fields:interfaceId'],
  sources: [guide(9), { document: 'openapi-meta', at: 'CreateRouterInterface' }],
  texts: {
    en: {
      title: 'An ID that cannot be right',
      message:
        'The interface ID {{id}} stands at two ends: that of {{first}} in {{firstPeering}} and that of {{second}} in {{secondPeering}}.',
      uidTwice: 'The accounts {{first}} and {{second}} have the same account ID {{uid}}.',
      uidForm: '{{account}} has the account ID "{{uid}}", which is not made of digits alone.',
      why: 'Every end has a router interface of its own, and an account is found by its numeric ID; with a wrong ID the two sides of a connection never find each other.',
      how: 'Look the ID up in the console of its owner and enter it; of two ends with one ID, clear the one that is wrong.',
      clear: 'Clear the interface ID at {{router}} in {{peering}}',
      digits: 'Write {{digits}} instead of "{{uid}}"',
    },
    'zh-CN': {
      title: 'ID 有误',
      message:
        '路由器接口 ID {{id}} 同时出现在两端：{{firstPeering}} 中的 {{first}} 端与 {{secondPeering}} 中的 {{second}} 端。',
      uidTwice: '账号 {{first}} 与 {{second}} 的账号 ID 相同，均为 {{uid}}。',
      uidForm: '{{account}} 的账号 ID“{{uid}}”并非全部由数字组成。',
      why: '每一端都有各自的路由器接口，账号则通过数字 ID 查找；ID 有误时，连接的两端无法找到对方。',
      how: '请在其所有者的控制台中查询并填写正确的 ID；若两端 ID 相同，请清除有误的一端。',
      clear: '清除 {{peering}} 中 {{router}} 端的路由器接口 ID',
      digits: '将“{{uid}}”改为 {{digits}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'One interface ID at both ends',
        plan: () => withInterfaces('ri-1', 'ri-1'),
      },
      {
        shows: 'Two accounts with one account ID',
        plan: () => examplePlan(acrossAccounts({}, {}, { a: '12345678', b: '12345678' })),
      },
      {
        shows: 'An account ID with letters, and one with spaces between its digits',
        plan: () => examplePlan(acrossAccounts({}, {}, { a: 'my-account', b: '8765 4321' })),
      },
    ],
    good: [
      { shows: 'An interface ID at each end', plan: () => withInterfaces('ri-1', 'ri-2') },
      { shows: 'Two accounts, of which nothing is known yet', plan: () => examplePlan(acrossAccounts({}, {}, {})) },
    ],
  },
  check(network, report) {
    checkInterfaces(network, report);
    checkAccounts(network, report);
  },
  fixes(network, details) {
    switch (details.kind) {
      case 'interface':
        return details.ends.flatMap((place) => clearInterface(network, place));
      case 'uid-form':
        return keepDigits(network, details.account);
      case 'uid-twice':
        return [];
    }
  },
  decisions(network, details) {
    if (details.kind === 'interface') return [];
    const accounts = details.kind === 'uid-form' ? [details.account] : details.accounts;
    return accounts.map((id) => openField(network, id, message('fields:uid')));
  },
});

function checkInterfaces(network: Network, report: Report<Details>): void {
  const known = new Map<string, EndPlace & { readonly router: string }>();
  for (const { row } of network.peerings) {
    for (const end of ['initiator', 'acceptor'] as const) {
      const { interfaceId, router } = row[end];
      if (!isKnown(interfaceId)) continue;
      const id = interfaceId.trim();
      const first = known.get(id);
      const place = { peering: row.id, end, router };
      if (first === undefined) {
        known.set(id, place);
        continue;
      }
      report({
        subjects: first.peering === row.id ? [row.id] : [row.id, first.peering],
        params: {
          id,
          first: nameOf(network, first.router),
          firstPeering: nameOf(network, first.peering),
          second: nameOf(network, router),
          secondPeering: nameOf(network, row.id),
        },
        details: {
          kind: 'interface',
          ends: [
            { peering: row.id, end },
            { peering: first.peering, end: first.end },
          ],
        },
      });
    }
  }
}

function checkAccounts(network: Network, report: Report<Details>): void {
  const known = new Map<string, string>();
  for (const { id, uid } of accountsOf(network)) {
    if (!isKnown(uid)) continue;
    const text = uid.trim();
    if (!/^\d+$/u.test(text)) {
      report({
        subjects: [id],
        text: 'uidForm',
        params: { account: nameOf(network, id), uid },
        details: { kind: 'uid-form', account: id },
      });
    }
    const first = known.get(text);
    if (first === undefined) {
      known.set(text, id);
      continue;
    }
    report({
      subjects: [id, first],
      text: 'uidTwice',
      params: { first: nameOf(network, first), second: nameOf(network, id), uid: text },
      details: { kind: 'uid-twice', accounts: [id, first] },
    });
  }
}

/** Of a repeated id the first row counts (FILE002). */
function accountsOf({ plan, objects }: Network): readonly Account[] {
  return plan.accounts.filter((row) => objects.get(row.id)?.row === row);
}

function clearInterface(network: Network, { peering, end }: EndPlace): Fix[] {
  const row = peeringOf(network, peering)?.row;
  if (row === undefined) return [];
  const draft = startDraft(network.plan);
  const cleared: PeeringEnd = { ...row[end] };
  delete (cleared as { interfaceId?: string }).interfaceId;
  draft.set('peerings', peering, { [end]: cleared });
  const params = { router: nameOf(network, row[end].router), peering: nameOf(network, peering) };
  return [{ title: { key: 'PEER310:clear', params }, safe: false, patch: draft.patch() }];
}

function peeringOf({ peerings }: Network, id: string): PeeringNode | undefined {
  return peerings.find(({ row }) => row.id === id);
}

/** People write long numbers in groups; whatever else is no digit may stand for one. */
function keepDigits(network: Network, id: string): Fix[] {
  const account = accountsOf(network).find((row) => row.id === id);
  const uid = account?.uid ?? '';
  const digits = uid.replaceAll(/[\s\-.,]/gu, '');
  if (!/^\d+$/u.test(digits)) return [];
  const draft = startDraft(network.plan);
  draft.set('accounts', id, { uid: digits });
  return [{ title: { key: 'PEER310:digits', params: { uid, digits } }, safe: false, patch: draft.patch() }];
}

function withInterfaces(initiator: string, acceptor: string) {
  const row = examplePeering('peer-1', 'vpc-a', 'vpc-b');
  return examplePlan({
    vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '172.16.0.0/16')],
    peerings: [
      {
        ...row,
        initiator: { ...row.initiator, state: 'created', interfaceId: initiator },
        acceptor: { ...row.acceptor, state: 'created', interfaceId: acceptor },
      },
    ],
  });
}
