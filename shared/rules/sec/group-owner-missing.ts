import { guide } from '../../catalog/source.ts';
import { isKnown } from '../../lifecycle/connection.ts';
import { nameOf, type Network, type VpcNode } from '../../network/network.ts';
import type { Plan } from '../../plan/plan.ts';
import type { SecurityRule } from '../../plan/rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { groupSource } from './advised-source.ts';
import { peeredInstances, pingFrom } from './example-groups.ts';
import { nameBlocksFix, nameBlocksTexts } from './name-blocks.ts';
import { forEachNamedGroup, groupNamedBy, rewriteRules } from './named-groups.ts';

interface Details {
  readonly vpc: string;
  readonly group: string;
  readonly named: string;
}

export const groupOwnerMissing = defineRule<Details>({
  code: 'SEC603',
  name: 'group-owner-missing',
  severity: 'error',
  sources: [guide(9)],
  texts: {
    en: {
      title: 'A security group of another account is named without its account ID',
      message:
        '{{group}} of {{vpc}} names security group {{named}} of {{owner}} without saying that it belongs to {{owner}}.',
      uid: '{{group}} of {{vpc}} names security group {{named}} of {{owner}}, and the account ID of {{owner}} is not known.',
      why: 'The cloud finds a security group of another account only together with the ID of that account.',
      how: 'Enter the account ID of the owner in the plan, and name the account together with the group; only its owner can tell the ID.',
      nameOwner: 'Say in {{group}} that {{named}} belongs to {{owner}} ({{uid}})',
      ...nameBlocksTexts.en,
    },
    'zh-CN': {
      title: '引用其他账号的安全组时缺少账号 ID',
      message: '{{vpc}} 的 {{group}} 引用了 {{owner}} 的安全组 {{named}}，但未注明其所属账号为 {{owner}}。',
      uid: '{{vpc}} 的 {{group}} 引用了 {{owner}} 的安全组 {{named}}，而 {{owner}} 的账号 ID 未知。',
      why: '引用其他账号的安全组时，必须同时填写该账号的 ID，否则无法找到该安全组。',
      how: '请在方案中填写对方账号的 ID，并在规则中注明安全组所属账号；账号 ID 须向其所有者获取。',
      nameOwner: '在 {{group}} 中注明 {{named}} 属于 {{owner}}（{{uid}}）',
      ...nameBlocksTexts['zh-CN'],
    },
  },
  examples: {
    bad: [
      {
        shows: 'A rule that does not say to which account the group belongs',
        plan: () => twoAccounts({ uid: '87654321' }, { securityGroup: 'sg-b' }),
      },
      {
        shows: 'A rule that names the wrong account',
        plan: () => twoAccounts({ uid: '87654321' }, { securityGroup: 'sg-b', account: 'acct-a' }),
      },
      {
        shows: 'The right account, whose ID is not known',
        plan: () => twoAccounts({}, { securityGroup: 'sg-b', account: 'acct-b' }),
      },
    ],
    good: [
      {
        shows: 'A group together with its account, whose ID is known',
        plan: () => twoAccounts({ uid: '87654321' }, { securityGroup: 'sg-b', account: 'acct-b' }),
      },
      {
        shows: 'A group of the same account needs no account',
        plan: () =>
          peeredInstances({ a: [pingFrom({ securityGroup: 'sg-b' })], b: [pingFrom({ securityGroup: 'sg-a' })] }),
      },
      {
        shows: 'A block of another account needs none either',
        plan: () => twoAccounts({}, { cidr: '172.16.0.0/16' }),
      },
    ],
  },
  check(network, report) {
    forEachNamedGroup(network, ({ group, vpc, named, namedVpc }, rules) => {
      const owner = network.objects.get(namedVpc.row.account);
      // Across regions the group has to go in any case (SEC601), and an owner that is not there is FILE001's.
      if (vpc.row.region !== namedVpc.row.region || owner?.table !== 'accounts') return;
      if (owner.row.id === vpc.row.account) return;
      const isOwnerKnown = isKnown(owner.row.uid);
      if (isOwnerKnown && rules.every(({ source }) => source?.account === owner.row.id)) return;
      report({
        subjects: [group.id, named.id, owner.row.id],
        text: isOwnerKnown ? 'message' : 'uid',
        params: {
          group: nameOf(network, group.id),
          vpc: nameOf(network, vpc.row.id),
          named: nameOf(network, named.id),
          owner: nameOf(network, owner.row.id),
        },
        details: { vpc: vpc.row.id, group: group.id, named: named.id },
      });
    });
  },
  // Safe: whose group it is stands in the plan already.
  hasSafeFixes: true,
  fixes: (network, details) => [
    ...nameOwnerFix(network, details),
    ...nameBlocksFix(network, 'SEC603', details.group, details.named),
  ],
});

function nameOwnerFix(network: Network, { vpc, group, named }: Details): Fix[] {
  const [own, peer] = [network.vpcs.get(vpc), vpcOf(network, named)];
  const source = own && peer && groupSource(network, own, peer, named);
  if (peer === undefined || source?.account === undefined) return [];
  const owner = network.objects.get(source.account);
  const uid = owner?.table === 'accounts' ? (owner.row.uid ?? '') : '';
  const patch = rewriteRules(network, group, (rule) => [
    groupNamedBy(rule) === named ? { ...rule, source: { ...rule.source, ...source } } : rule,
  ]);
  const params = {
    group: nameOf(network, group),
    named: nameOf(network, named),
    owner: nameOf(network, source.account),
    uid,
  };
  return [{ title: { key: 'SEC603:nameOwner', params }, safe: true, patch }];
}

function vpcOf(network: Network, group: string): VpcNode | undefined {
  const object = network.objects.get(group);
  return object?.table === 'securityGroups' ? network.vpcs.get(object.row.vpc) : undefined;
}

/** VPC-B belongs to Account B; a rule of VPC-A lets ICMP in from the source, and VPC-B lets it in from Account A. */
function twoAccounts(accountB: { readonly uid?: string }, source: NonNullable<SecurityRule['source']>): Plan {
  return peeredInstances(
    {
      a: [pingFrom(source)],
      b: [pingFrom({ securityGroup: 'sg-a', account: 'acct-a' })],
      vpcB: { account: 'acct-b' },
    },
    {
      accounts: [
        { id: 'acct-a', name: 'Account A', uid: '12345678' },
        { id: 'acct-b', name: 'Account B', ...accountB },
      ],
    },
  );
}
