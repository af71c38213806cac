import { guide } from '../../catalog/source.ts';
import { findEndpoint } from '../../network/endpoints.ts';
import { type DataCenterNode, nameOf, type Network, type VpcNode } from '../../network/network.ts';
import { protocolOf } from '../../network/protocol.ts';
import type { Patch } from '../../plan/patch.ts';
import type { Host, Instance } from '../../plan/rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { admission } from './admission.ts';
import { allowAll, type WantedTraffic } from './allow-traffic.ts';
import { peeredInstances, pingFrom } from './example-groups.ts';
import { pingedFromPremises } from './example-premises.ts';
import { instancesOf } from '../../network/instances-of.ts';
import { type PeeringSide, pingsFrom, sidesOf } from './peering-sides.ts';

interface Details {
  readonly peering: string;
  readonly vpc: string;
}

export const nothingAdmitted = defineRule<Details>({
  code: 'SEC604',
  name: 'nothing-admitted',
  severity: 'warning',
  sources: [guide(8), guide(9), guide(10)],
  texts: {
    en: {
      title: 'No security group rule admits anything from the other side',
      message:
        '{{peering}} joins {{vpc}} and {{peer}}, but no security group rule in {{vpc}} admits any traffic from {{peer}}.',
      why: 'Security groups drop what no rule admits, so that the instances cannot be reached although the networks are connected.',
      how: 'Add rules to the security groups of the instances that are to be reached; the guide admits ICMP from the other side for a ping test.',
      admitIntended: 'Admit in {{vpc}} what the intents need from {{peer}}',
      admitPing: 'Admit ICMP from {{peer}} in {{vpc}}',
    },
    'zh-CN': {
      title: '没有安全组规则放行对端流量',
      message: '{{peering}} 连接 {{vpc}} 与 {{peer}}，但 {{vpc}} 中没有任何安全组规则放行来自 {{peer}} 的流量。',
      why: '安全组会拒绝未被规则放行的入方向流量，因此即使网络已连通，实例仍无法被访问。',
      how: '请在需要被访问的实例所在安全组中添加规则；按指南的做法，可放行对端的 ICMP 以便用 ping 测试。',
      admitIntended: '在 {{vpc}} 中放行各连通意图所需的、来自 {{peer}} 的流量',
      admitPing: '在 {{vpc}} 中放行来自 {{peer}} 的 ICMP',
    },
  },
  examples: {
    bad: [
      {
        shows: 'Two instances in one region whose groups have no rule',
        plan: () => peeredInstances({}),
      },
      {
        shows: 'A side that admits only a block which is not the peer’s, and an intent that needs HTTPS',
        plan: () =>
          peeredInstances(
            {
              a: [pingFrom({ cidr: '10.0.0.0/8' })],
              b: [pingFrom({ cidr: '192.168.0.0/16' })],
              vpcB: { region: 'cn-beijing' },
            },
            { intents: [{ id: 'int-1', from: 'ecs-b', to: 'ecs-a', protocol: 'tcp:443', expect: 'reachable' }] },
          ),
      },
      {
        shows: 'A rule that admits the peer, and a stronger one that drops everything',
        plan: () =>
          peeredInstances({
            a: [
              { ...pingFrom({ securityGroup: 'sg-b' }), priority: 20 },
              { policy: 'drop', protocol: 'all', ports: '-1/-1', priority: 10, source: { cidr: '0.0.0.0/0' } },
            ],
            b: [pingFrom({ securityGroup: 'sg-a' })],
          }),
      },
      {
        shows: 'Instances in no security group',
        plan: () =>
          peeredInstances({
            a: [pingFrom({ cidr: '172.16.0.0/16' })],
            vpcB: { region: 'cn-beijing' },
            instanceB: { securityGroups: [] },
          }),
      },
      {
        shows: 'A host behind a VBR that no rule admits',
        plan: () => pingedFromPremises(),
      },
    ],
    good: [
      {
        shows: 'Each side admits ICMP from the group of the other one',
        plan: () =>
          peeredInstances({ a: [pingFrom({ securityGroup: 'sg-b' })], b: [pingFrom({ securityGroup: 'sg-a' })] }),
      },
      {
        shows: 'Across regions each side admits the block of the other one',
        plan: () =>
          peeredInstances({
            a: [pingFrom({ cidr: '172.16.0.0/16' })],
            b: [pingFrom({ cidr: '192.168.0.0/16' })],
            vpcB: { region: 'cn-beijing' },
          }),
      },
      {
        shows: 'Everything is dropped but one port of one address',
        plan: () =>
          peeredInstances({
            a: [
              { ...pingFrom({ cidr: '172.16.1.10/32' }), protocol: 'tcp', ports: '22/22' },
              { policy: 'drop', protocol: 'all', ports: '-1/-1', priority: 2, source: { cidr: '0.0.0.0/0' } },
            ],
            b: [pingFrom({ securityGroup: 'sg-a' })],
          }),
      },
      {
        shows: 'One side has no instance yet',
        plan: () => {
          const plan = peeredInstances({});
          return { ...plan, instances: plan.instances.slice(0, 1) };
        },
      },
      {
        shows: 'A rule would admit the peer but for naming a group in another region, which SEC601 reports',
        plan: () =>
          peeredInstances({
            a: [pingFrom({ securityGroup: 'sg-b' })],
            b: [pingFrom({ cidr: '192.168.0.0/16' })],
            vpcB: { region: 'cn-beijing' },
          }),
      },
      {
        shows: 'The block of the data center is admitted',
        plan: () => pingedFromPremises(pingFrom({ cidr: '10.200.0.0/16' })),
      },
    ],
  },
  check(network, report) {
    for (const peering of network.peerings) {
      for (const { vpc, other } of sidesOf(peering)) {
        const instances = instancesOf(vpc);
        const peers = instances.length === 0 ? [] : residentsOf(other);
        if (peers.length === 0 || admission(network, instances, peers) !== 'none') continue;
        const { id } = peering.row;
        report({
          subjects: [id, vpc.row.id, other.row.id],
          params: {
            peering: nameOf(network, id),
            vpc: nameOf(network, vpc.row.id),
            peer: nameOf(network, other.row.id),
          },
          details: { peering: id, vpc: vpc.row.id },
        });
      }
    }
  },
  fixes(network, details, { message: { params = {} } }) {
    const peering = network.peerings.find(({ row }) => row.id === details.peering);
    const side = peering && sidesOf(peering).find(({ vpc }) => vpc.row.id === details.vpc);
    if (side === undefined) return [];
    const asFix = (key: 'admitIntended' | 'admitPing', patch: Patch): Fix[] =>
      patch.changes.length === 0 ? [] : [{ title: { key: `SEC604:${key}`, params }, safe: false, patch }];
    const intended = asFix('admitIntended', allowAll(network, intendedTraffic(network, side)));
    return intended.length > 0 ? intended : asFix('admitPing', allowAll(network, pingsFrom(network, side)));
  },
});

function residentsOf(other: VpcNode | DataCenterNode): readonly (Instance | Host)[] {
  return other.kind === 'vpc' ? instancesOf(other) : other.hosts;
}

/** What the intents from the other network to instances of the VPC ask for. */
function intendedTraffic(network: Network, { vpc, other }: PeeringSide): WantedTraffic[] {
  return network.plan.intents.flatMap((intent): WantedTraffic[] => {
    if (intent.expect !== 'reachable') return [];
    const [from, to] = [findEndpoint(network, intent.from), findEndpoint(network, intent.to)];
    if (!from.ok || !to.ok || to.value.kind !== 'instance') return [];
    if (from.value.router !== other || to.value.router !== vpc) return [];
    const protocol = intent.protocol === undefined ? undefined : protocolOf(intent.protocol);
    if (protocol?.ok === false) return [];
    return [{ instance: to.value.row.id, direction: 'ingress', peer: from.value, protocol: protocol?.value }];
  });
}
