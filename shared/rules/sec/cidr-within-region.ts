import { guide } from '../../catalog/source.ts';
import { type Cidr, contains, containsAddress, parseCidr } from '../../net/cidr.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import { nameOf, type Network, otherEnd, type VpcNode } from '../../network/network.ts';
import type { SecurityRule } from '../../plan/rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { firstGroup, groupSource, type RuleSource } from './advised-source.ts';
import { peeredInstances, pingFrom } from './example-groups.ts';
import { rewriteRules } from './named-groups.ts';
import { instancesOf } from '../../network/instances-of.ts';

interface Details {
  readonly vpc: string;
  readonly group: string;
  readonly peer: string;
}

export const cidrWithinRegion = defineRule<Details>({
  code: 'SEC602',
  name: 'cidr-within-region',
  severity: 'notice',
  sources: [guide(8), guide(9)],
  texts: {
    en: {
      title: 'A block is named where a security group can be',
      message: '{{group}} of {{vpc}} admits {{blocks}} of {{peer}}, which is in the same region ({{region}}).',
      why: 'Within one region the guide advises to name the security group of the peer instances: it goes with them when their addresses change, and admits nobody else.',
      how: 'Name the security groups of the instances that are meant, or leave the block where addresses without an instance are meant, too.',
      nameGroups: 'In {{group}}, name {{groups}} of {{peer}} instead of {{blocks}}',
    },
    'zh-CN': {
      title: '可引用安全组之处填写了网段',
      message: '{{vpc}} 的 {{group}} 允许 {{peer}} 的网段 {{blocks}} 访问，而两者位于同一地域（{{region}}）。',
      why: '同一地域内，建议引用对端实例所在的安全组：地址变化时无需改动规则，也不会放行其他来源。',
      how: '请改为引用对端实例所在的安全组；若确需放行没有实例的地址，可保留网段。',
      nameGroups: '在 {{group}} 中，用 {{peer}} 的安全组 {{groups}} 代替 {{blocks}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'ICMP from the block of a peer VPC in the same region',
        plan: () =>
          peeredInstances({ a: [pingFrom({ cidr: '172.16.0.0/16' })], b: [pingFrom({ securityGroup: 'sg-a' })] }),
      },
      {
        shows: 'One address of a peer VPC in the same region',
        plan: () =>
          peeredInstances({ a: [pingFrom({ cidr: '172.16.1.10/32' })], b: [pingFrom({ securityGroup: 'sg-a' })] }),
      },
      {
        shows: 'The block of a peer VPC of another account',
        plan: () =>
          peeredInstances(
            {
              a: [pingFrom({ cidr: '172.16.0.0/16' })],
              b: [pingFrom({ securityGroup: 'sg-a', account: 'acct-a' })],
              vpcB: { account: 'acct-b' },
            },
            {
              accounts: [
                { id: 'acct-a', name: 'Account A', uid: '12345678' },
                { id: 'acct-b', name: 'Account B', uid: '87654321' },
              ],
            },
          ),
      },
    ],
    good: [
      {
        shows: 'Across regions the block is right',
        plan: () =>
          peeredInstances({
            a: [pingFrom({ cidr: '172.16.0.0/16' })],
            b: [pingFrom({ cidr: '192.168.0.0/16' })],
            vpcB: { region: 'cn-beijing' },
          }),
      },
      {
        shows: 'A block that is wider than the peer VPC means more than its instances',
        plan: () =>
          peeredInstances({ a: [pingFrom({ cidr: '172.16.0.0/12' })], b: [pingFrom({ securityGroup: 'sg-a' })] }),
      },
      {
        shows: 'A rule that drops',
        plan: () =>
          peeredInstances({
            a: [pingFrom({ securityGroup: 'sg-b' }), { ...pingFrom({ cidr: '172.16.2.0/24' }), policy: 'drop' }],
            b: [pingFrom({ securityGroup: 'sg-a' })],
          }),
      },
      {
        shows: 'A peer VPC without security groups: there is none to name',
        plan: () => {
          const plan = peeredInstances({ a: [pingFrom({ cidr: '172.16.0.0/16' })], instanceB: { securityGroups: [] } });
          return { ...plan, securityGroups: plan.securityGroups.filter(({ id }) => id === 'sg-a') };
        },
      },
    ],
  },
  check(network, report) {
    for (const vpc of network.vpcs.values()) {
      if (vpc.securityGroups.length === 0) continue;
      const peers = peersInRegion(vpc);
      if (peers.length === 0) continue;
      for (const group of vpc.securityGroups) {
        for (const peer of peers) {
          const blocks = group.rules.flatMap((rule) => (blockWithin(rule, peer) ? [rule.source?.cidr ?? ''] : []));
          if (blocks.length === 0) continue;
          report({
            subjects: [group.id, peer.row.id],
            params: {
              group: nameOf(network, group.id),
              vpc: nameOf(network, vpc.row.id),
              blocks: [...new Set(blocks)].join(', '),
              peer: nameOf(network, peer.row.id),
              region: vpc.row.region,
            },
            details: { vpc: vpc.row.id, group: group.id, peer: peer.row.id },
          });
        }
      }
    }
  },
  fixes(network, details, { message: { params = {} } }) {
    const [vpc, peer] = [network.vpcs.get(details.vpc), network.vpcs.get(details.peer)];
    const row = vpc?.securityGroups.find(({ id }) => id === details.group);
    if (vpc === undefined || peer === undefined || row === undefined) return [];
    const sources = new Map<SecurityRule, readonly RuleSource[]>();
    for (const rule of row.rules) {
      const block = blockWithin(rule, peer);
      if (block === undefined) continue;
      const groups = groupsWithin(network, vpc, peer, block);
      if (groups === undefined) return [];
      sources.set(rule, groups);
    }
    const patch = rewriteRules(
      network,
      row.id,
      (rule) => sources.get(rule)?.map((source) => ({ ...rule, source })) ?? [rule],
    );
    const named = new Set([...sources.values()].flat().map(({ securityGroup = '' }) => securityGroup));
    const groups = [...named].map((id) => nameOf(network, id)).join(', ');
    const fix: Fix = { title: { key: 'SEC602:nameGroups', params: { ...params, groups } }, safe: false, patch };
    return [fix];
  },
});

/** The VPCs of the same region that a VPC is peered with and that have security groups to name, each once. */
function peersInRegion(vpc: VpcNode): VpcNode[] {
  const peers = new Set<VpcNode>();
  for (const peering of vpc.peerings) {
    const peer = otherEnd(peering, vpc);
    if (peer.kind !== 'vpc' || peer === vpc || peer.row.region !== vpc.row.region) continue;
    if (peer.securityGroups.length > 0) peers.add(peer);
  }
  return [...peers];
}

/** The block of a rule that lets in nothing but addresses of the peer. */
function blockWithin({ direction, policy, source }: SecurityRule, peer: VpcNode): Cidr | undefined {
  if (direction === 'egress' || policy !== 'accept' || source?.cidr === undefined) return undefined;
  const block = parseCidr(source.cidr);
  return block.ok && peer.blocks.some(({ cidr }) => contains(cidr, block.value)) ? block.value : undefined;
}

/**
 * The groups of the instances with addresses in a block, as sources. None unless every one of them is in a group that can be named: the others
 * would be let in no longer.
 */
function groupsWithin(network: Network, vpc: VpcNode, peer: VpcNode, block: Cidr): readonly RuleSource[] | undefined {
  const sources = new Map<string, RuleSource>();
  for (const instance of instancesOf(peer)) {
    const address = parseIpv4(instance.ip);
    if (address === undefined || !containsAddress(block, address)) continue;
    const group = firstGroup(peer, instance);
    const source = group === undefined ? undefined : groupSource(network, vpc, peer, group);
    if (group === undefined || source === undefined) return undefined;
    sources.set(group, source);
  }
  return sources.size === 0 ? undefined : [...sources.values()];
}
