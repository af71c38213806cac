import { describe, expect, it } from 'vitest';
import { analyze } from '../../../shared/analysis.ts';
import { findEndpoint } from '../../../shared/network/endpoints.ts';
import type { Network } from '../../../shared/network/network.ts';
import { securityVerdict } from '../../../shared/network/security-groups.ts';
import type { Endpoint } from '../../../shared/network/trace-types.ts';
import { applyPatch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { SecurityRule } from '../../../shared/plan/rows.ts';
import { allowAll, allowTraffic, type WantedTraffic } from '../../../shared/rules/sec/allow-traffic.ts';
import { plan } from '../../support/plan-builder.ts';

const today = '2019-08-14';

interface Setting {
  readonly peerRegion?: string;
  readonly peerAccount?: string;
  readonly peerUid?: string;
  readonly peerGroups?: readonly string[];
  readonly ownGroups?: readonly string[];
  readonly rules?: readonly SecurityRule[];
}

/** ecs-a in VPC-A (10.0.0.0/16, cn-hangzhou) is to hear from ecs-b in VPC-B (10.1.0.0/16 and 10.2.0.0/16), or from a host of dc-1. */
function networks(setting: Setting = {}): Network {
  const { peerRegion = 'cn-hangzhou', peerAccount = 'acct-a', peerUid, rules = [] } = setting;
  const built = plan()
    .account('acct-a', { uid: '1' })
    .account('acct-b', peerUid === undefined ? {} : { uid: peerUid })
    .dataCenter('dc-1', ['172.16.0.0/12', '192.168.0.0/24'])
    .host('host-1', 'dc-1', '172.16.5.5')
    .vpc('vpc-a', ['10.0.0.0/16'])
    .vpc('vpc-b', ['10.1.0.0/16', '10.2.0.0/16'], { account: peerAccount, region: peerRegion })
    .vSwitch('vsw-a', 'vpc-a', '10.0.1.0/24')
    .vSwitch('vsw-b', 'vpc-b', '10.2.1.0/24')
    .securityGroup('sg-a', 'vpc-a', { rules })
    .securityGroup('sg-b', 'vpc-b')
    .instance('ecs-a', 'vsw-a', '10.0.1.1', { securityGroups: setting.ownGroups ?? ['sg-a'] })
    .instance('ecs-b', 'vsw-b', '10.2.1.1', { securityGroups: setting.peerGroups ?? ['sg-b'] })
    .build();
  return networkOf(built);
}

const networkOf = (built: Plan): Network => analyze(built, today).network;

function endpoint(network: Network, id: string): Endpoint {
  const found = findEndpoint(network, id);
  if (!found.ok) throw new Error(id);
  return found.value;
}

function ask(network: Network, peer: string, wanted: Partial<WantedTraffic> = {}) {
  return allowTraffic(network, {
    instance: 'ecs-a',
    direction: 'ingress',
    peer: endpoint(network, peer),
    protocol: { kind: 'tcp', port: 443 },
    ...wanted,
  });
}

function sources(result: ReturnType<typeof allowTraffic>): unknown {
  return result.ok ? result.value.rules.map(({ source }) => source) : result.error.code;
}

describe('the rule that lets traffic in', () => {
  it('names the group of the peer within a region', () => {
    expect(sources(ask(networks(), 'ecs-b'))).toEqual([{ securityGroup: 'sg-b' }]);
  });

  it('names the whole block of the peer VPC across regions, as the guide does', () => {
    expect(sources(ask(networks({ peerRegion: 'cn-beijing' }), 'ecs-b'))).toEqual([{ cidr: '10.2.0.0/16' }]);
  });

  it('names every block of the peer VPC that the peer has addresses in', () => {
    const network = networks({ peerRegion: 'cn-beijing' });
    const whole: Endpoint = {
      ...endpoint(network, 'vpc-b'),
      blocks: network.vpcs.get('vpc-b')?.blocks.map(({ cidr }) => cidr) ?? [],
    };
    expect(sources(ask(network, 'vpc-b', { peer: whole }))).toEqual([{ cidr: '10.1.0.0/16' }, { cidr: '10.2.0.0/16' }]);
  });

  it('names the account together with the group of another account', () => {
    const network = networks({ peerAccount: 'acct-b', peerUid: '2' });
    expect(sources(ask(network, 'ecs-b'))).toEqual([{ securityGroup: 'sg-b', account: 'acct-b' }]);
  });

  it('falls back to the block while the id of the other account is not known, and says so', () => {
    const result = ask(networks({ peerAccount: 'acct-b' }), 'ecs-b');
    expect(sources(result)).toEqual([{ cidr: '10.2.0.0/16' }]);
    expect(result.ok && result.value.insteadOfGroup).toBe('account-id-unknown');
  });

  it('names the block of the network of a peer that is in no group, and a vSwitch by its own', () => {
    expect(sources(ask(networks({ peerGroups: [] }), 'ecs-b'))).toEqual([{ cidr: '10.2.0.0/16' }]);
    expect(sources(ask(networks(), 'vsw-b'))).toEqual([{ cidr: '10.2.1.0/24' }]);
  });

  it('names the block of the data center that a host is in', () => {
    expect(sources(ask(networks(), 'host-1'))).toEqual([{ cidr: '172.16.0.0/12' }]);
  });

  it('names an address that nobody owns as it is', () => {
    expect(sources(ask(networks(), '8.8.8.8'))).toEqual([{ cidr: '8.8.8.8/32' }]);
  });

  it('is about one port, or about ICMP where any traffic will do', () => {
    const rulesFor = (protocol: WantedTraffic['protocol']) => {
      const result = ask(networks(), 'ecs-b', { protocol });
      return result.ok ? result.value.rules.map(({ protocol: kind, ports }) => `${kind} ${ports}`) : [];
    };
    expect(rulesFor({ kind: 'udp', port: 53 })).toEqual(['udp 53/53']);
    expect(rulesFor({ kind: 'icmp' })).toEqual(['icmp -1/-1']);
    expect(rulesFor(undefined)).toEqual(['icmp -1/-1']);
  });

  it.each<[string, Setting, string]>([
    ['a group', {}, 'ecs-b'],
    ['a group of another account', { peerAccount: 'acct-b', peerUid: '2' }, 'ecs-b'],
    ['a block', { peerRegion: 'cn-beijing' }, 'ecs-b'],
    ['the block of a data center', {}, 'host-1'],
    ['an instance in no group', { ownGroups: [] }, 'ecs-b'],
    ['an instance whose group is gone', { ownGroups: ['sg-gone'] }, 'ecs-b'],
    [
      'a weaker drop',
      { rules: [{ policy: 'drop', protocol: 'ALL', ports: '-1/-1', priority: 2, source: { cidr: '0.0.0.0/0' } }] },
      'ecs-b',
    ],
  ])('admits what was wanted, and is not added twice: %s', (_, setting, peer) => {
    const network = networks(setting);
    const result = ask(network, peer);
    if (!result.ok) throw new Error(result.error.code);
    const after = applyPatch(network.plan, result.value.patch);
    if (!after.ok) throw new Error('does not fit');
    const next = networkOf(after.value);
    const instance = after.value.instances.find(({ id }) => id === 'ecs-a');
    const end = endpoint(next, peer);
    if (instance === undefined) throw new Error('gone');
    const address = end.blocks[0]?.first ?? 0;
    const asked = {
      instance,
      direction: 'ingress',
      peer: { address, instance: end.kind === 'instance' ? end.row : undefined },
    } as const;
    expect(securityVerdict(next, asked, { kind: 'tcp', port: 443 }).admitted).toBe(true);
    expect(securityVerdict(next, asked, { kind: 'tcp', port: 444 }).admitted).toBe(false);
    expect(sources(ask(next, peer))).toBe('admitted-already');
  });

  it('is refused where a drop of the strongest priority comes first, which is named', () => {
    const drop: SecurityRule = {
      policy: 'drop',
      protocol: 'tcp',
      ports: '1/1000',
      priority: 1,
      source: { cidr: '0.0.0.0/0' },
    };
    const result = ask(networks({ rules: [drop] }), 'ecs-b');
    expect(result).toEqual({ ok: false, error: { code: 'dropped-first', by: { group: 'sg-a', at: 0, rule: drop } } });
  });

  it('lets traffic out again where an egress rule stops it, and is not needed where none does', () => {
    expect(sources(ask(networks(), 'ecs-b', { direction: 'egress' }))).toBe('admitted-already');
    const drop: SecurityRule = {
      direction: 'egress',
      policy: 'drop',
      protocol: 'all',
      ports: '-1/-1',
      priority: 100,
      source: { cidr: '0.0.0.0/0' },
    };
    const result = ask(networks({ rules: [drop] }), 'ecs-b', { direction: 'egress' });
    expect(result.ok && result.value.rules).toEqual([
      {
        direction: 'egress',
        policy: 'accept',
        protocol: 'tcp',
        ports: '443/443',
        priority: 1,
        source: { securityGroup: 'sg-b' },
      },
    ]);
  });

  it('is refused for what is no instance', () => {
    const network = networks();
    expect(sources(ask(network, 'ecs-b', { instance: 'sg-a' }))).toBe('unknown-instance');
  });
});

describe('several wishes together', () => {
  it('write a rule once, and put instances that are in no group into one new group', () => {
    const base = plan()
      .vpc('vpc-a', ['10.0.0.0/16'])
      .vpc('vpc-b', ['10.1.0.0/16'], { region: 'cn-beijing' })
      .vSwitch('vsw-a', 'vpc-a', '10.0.1.0/24')
      .vSwitch('vsw-b', 'vpc-b', '10.1.1.0/24')
      .instance('ecs-1', 'vsw-a', '10.0.1.1')
      .instance('ecs-2', 'vsw-a', '10.0.1.2')
      .instance('ecs-b', 'vsw-b', '10.1.1.1')
      .build();
    const network = networkOf(base);
    const wish = (instance: string): WantedTraffic => ({
      instance,
      direction: 'ingress',
      peer: endpoint(network, 'ecs-b'),
      protocol: undefined,
    });
    const after = applyPatch(base, allowAll(network, [wish('ecs-1'), wish('ecs-2')]));
    if (!after.ok) throw new Error('does not fit');
    expect(after.value.securityGroups).toEqual([
      {
        id: 'sg-1',
        vpc: 'vpc-a',
        name: 'sg-1',
        rules: [
          {
            direction: 'ingress',
            policy: 'accept',
            protocol: 'icmp',
            ports: '-1/-1',
            priority: 1,
            source: { cidr: '10.1.0.0/16' },
          },
        ],
      },
    ]);
    expect(after.value.instances.map(({ securityGroups }) => securityGroups)).toEqual([['sg-1'], ['sg-1'], undefined]);
  });
});
