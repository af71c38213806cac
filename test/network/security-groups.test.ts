import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { parseIpv4 } from '../../shared/net/ipv4.ts';
import { compile } from '../../shared/network/compile.ts';
import { findEndpoint } from '../../shared/network/endpoints.ts';
import { protocolOf } from '../../shared/network/protocol.ts';
import { securityVerdict } from '../../shared/network/security-groups.ts';
import { trace } from '../../shared/network/trace.ts';
import type { Protocol, SecurityVerdict, Trace } from '../../shared/network/trace-types.ts';
import type { Instance, SecurityRule, Vpc } from '../../shared/plan/rows.ts';
import { plan } from '../support/plan-builder.ts';

interface Sides {
  /** Rules of sg-a, the group of ecs-a (10.1.1.10 in sw-a of VPC a). */
  readonly a?: readonly SecurityRule[];
  /** Rules of sg-b and of sg-b2, the groups of ecs-b (10.2.1.10 in sw-b of VPC b). */
  readonly b?: readonly SecurityRule[];
  readonly b2?: readonly SecurityRule[];
  readonly vpcB?: Partial<Vpc>;
  readonly uidOfA?: string;
}

/** Two VPCs that reach each other, with an instance each; account A owns VPC a, account B may own VPC b. */
function network({ a = [], b = [], b2 = [], vpcB = {}, uidOfA }: Sides) {
  const built = plan()
    .account('acct-a', uidOfA === undefined ? {} : { uid: uidOfA })
    .account('acct-b')
    .vpc('a', ['10.1.0.0/16'])
    .vpc('b', ['10.2.0.0/16'], vpcB)
    .vSwitch('sw-a', 'a', '10.1.1.0/24')
    .vSwitch('sw-b', 'b', '10.2.1.0/24')
    .securityGroup('sg-a', 'a', { rules: a })
    .securityGroup('sg-b', 'b', { rules: b })
    .securityGroup('sg-b2', 'b', { rules: b2 })
    .instance('ecs-a', 'sw-a', '10.1.1.10', { securityGroups: ['sg-a'] })
    .instance('ecs-b', 'sw-b', '10.2.1.10', { securityGroups: ['sg-b', 'sg-b2'] })
    .peering('p', 'a', 'b', { state: 'activated' })
    .route('a', '10.2.0.0/16', { peering: 'p' })
    .route('b', '10.1.0.0/16', { peering: 'p' })
    .build();
  return compile(built, defaultRulePack, '2019-08-14');
}

function rule(fields: Partial<SecurityRule>): SecurityRule {
  return { policy: 'accept', protocol: 'all', ports: '-1/-1', priority: 1, source: { cidr: '0.0.0.0/0' }, ...fields };
}

function protocol(text: string): Protocol {
  const read = protocolOf(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** Whether ecs-b takes this from ecs-a (or from another address). */
function ingress(sides: Sides, asked: string | undefined, from = '10.1.1.10'): SecurityVerdict {
  const compiled = network(sides);
  const instanceOf = (id: string): Instance | undefined => compiled.plan.instances.find((row) => row.id === id);
  const instance = instanceOf('ecs-b');
  const address = parseIpv4(from);
  if (instance === undefined || address === undefined) throw new Error('not there');
  const peer = { address, instance: from === '10.1.1.10' ? instanceOf('ecs-a') : undefined };
  return securityVerdict(
    compiled,
    { instance, direction: 'ingress', peer },
    asked === undefined ? undefined : protocol(asked),
  );
}

function traced(sides: Sides, from: string, to: string, asked?: string): Trace {
  const compiled = network(sides);
  const [start, end] = [findEndpoint(compiled, from), findEndpoint(compiled, to)];
  if (!start.ok || !end.ok) throw new Error('no ends');
  return trace(compiled, start.value, end.value, { protocol: asked === undefined ? undefined : protocol(asked) });
}

describe('the groups of an instance', () => {
  it('drop what no rule is about on its way in, and let it out', () => {
    expect(ingress({}, 'icmp')).toMatchObject({ admitted: false, decidedBy: undefined });
    expect(traced({ b: [rule({})] }, 'ecs-a', 'ecs-b', 'icmp').forward.legs[0]?.security).toMatchObject([
      { instance: 'ecs-a', direction: 'egress', admitted: true, decidedBy: undefined },
      { instance: 'ecs-b', direction: 'ingress', admitted: true, decidedBy: { group: 'sg-b', at: 0 } },
    ]);
  });

  it('decide together: the lower number first, at equal priority drop', () => {
    const lower = { b: [rule({ policy: 'drop', priority: 2 })], b2: [rule({ priority: 1 })] };
    expect(ingress(lower, 'icmp')).toMatchObject({ admitted: true, decidedBy: { group: 'sg-b2', at: 0 } });
    const equal = { b: [rule({})], b2: [rule({ policy: 'drop' })] };
    expect(ingress(equal, 'icmp')).toMatchObject({ admitted: false, decidedBy: { group: 'sg-b2', at: 0 } });
  });

  it('ask an ingress rule of nothing that leaves, and the other way round', () => {
    const told = traced({ a: [rule({ policy: 'drop' })], b: [rule({})] }, 'ecs-a', 'ecs-b', 'icmp');
    expect(told.verdict).toBe('reachable');
    const out = traced(
      { a: [rule({ policy: 'drop', direction: 'egress', source: { cidr: '10.2.0.0/16' } })], b: [rule({})] },
      'ecs-a',
      'ecs-b',
      'icmp',
    );
    expect(out.blockers.map(({ rule: code, at }) => `${code} ${at}`)).toEqual(['SEC604 ecs-a']);
  });

  it.each([
    ['icmp', '-1/-1', 'icmp', true],
    ['ICMP', '-1/-1', 'icmp', true],
    ['ALL', '-1/-1', 'udp:53', true],
    ['tcp', '-1/-1', 'tcp:65535', true],
    ['tcp', '80/443', 'tcp:443', true],
    ['tcp', '80/443', 'tcp:444', false],
    ['tcp', '443/80', 'tcp:443', false],
    ['tcp', 'any', 'tcp:443', false],
    ['udp', '-1/-1', 'tcp:53', false],
    ['all', '443/443', 'tcp:80', false],
    ['gre', '-1/-1', 'icmp', false],
  ])('match %s %s against %s: %s', (name, ports, asked, admitted) => {
    expect(ingress({ b: [rule({ protocol: name, ports })] }, asked).admitted).toBe(admitted);
  });

  it('take the block of a rule where it names a group, too, and nothing from a block that is none', () => {
    const both = { cidr: '10.9.0.0/16', securityGroup: 'sg-a' };
    expect(ingress({ b: [rule({ source: both })] }, 'icmp').admitted).toBe(false);
    expect(ingress({ b: [rule({ source: { cidr: '10.1.0.1/16' } })] }, 'icmp').admitted).toBe(false);
    expect(ingress({ b: [rule({ source: { cidr: '10.1.0.0/16' } })] }, 'icmp', '10.1.7.7').admitted).toBe(true);
  });

  it('take a group for the instances in it, not for addresses', () => {
    const named = { b: [rule({ source: { securityGroup: 'sg-a' } })] };
    expect(ingress(named, 'icmp').admitted).toBe(true);
    expect(ingress(named, 'icmp', '10.1.1.11').admitted).toBe(false);
  });

  it('take a group of another region for nothing, which SEC601 tells', () => {
    const told = traced(
      { b: [rule({ source: { securityGroup: 'sg-a' } })], vpcB: { region: 'cn-beijing' } },
      'ecs-a',
      'ecs-b',
      'icmp',
    );
    expect(told.blockers.map(({ rule: code, at }) => `${code} ${at}`)).toEqual(['SEC601 ecs-b']);
  });

  it('want the uid of the account that a group belongs to, which SEC603 tells', () => {
    const source = { securityGroup: 'sg-a', account: 'acct-a' };
    const foreign = { b: [rule({ source })], vpcB: { account: 'acct-b' } };
    expect(ingress({ ...foreign, uidOfA: '12345678' }, 'icmp').admitted).toBe(true);
    expect(ingress(foreign, 'icmp').admitted).toBe(false);
    expect(traced(foreign, 'ecs-a', 'ecs-b', 'icmp').blockers.map(({ rule: code }) => code)).toEqual(['SEC603']);
    const unnamed = { b: [rule({ source: { securityGroup: 'sg-a' } })], vpcB: { account: 'acct-b' }, uidOfA: '1' };
    expect(ingress(unnamed, 'icmp').admitted).toBe(false);
  });
});

describe('a question without a protocol', () => {
  it('asks whether one and the same kind of traffic is admitted at both ends', () => {
    const onlyTcpOut = [
      rule({ direction: 'egress', protocol: 'tcp', ports: '443/443' }),
      rule({ direction: 'egress', policy: 'drop', priority: 2 }),
    ];
    expect(traced({ a: onlyTcpOut, b: [rule({ protocol: 'tcp', ports: '400/500' })] }, 'ecs-a', 'ecs-b').verdict).toBe(
      'reachable',
    );
    const apart = traced({ a: onlyTcpOut, b: [rule({ protocol: 'tcp', ports: '80/80' })] }, 'ecs-a', 'ecs-b');
    expect(apart.verdict).toBe('unreachable');
    expect(apart.blockers.map(({ rule: code, at }) => `${code} ${at}`)).toEqual(['SEC604 ecs-b']);
  });

  it('finds the one port that a drop leaves open', () => {
    const allBut = [rule({ policy: 'drop', protocol: 'all' }), rule({})];
    expect(ingress({ b: allBut }, undefined).admitted).toBe(false);
    const but22 = [
      rule({ policy: 'drop', protocol: 'tcp', ports: '1/21' }),
      rule({ policy: 'drop', protocol: 'tcp', ports: '23/65535' }),
      rule({ protocol: 'tcp', priority: 2 }),
    ];
    expect(ingress({ b: but22 }, undefined).admitted).toBe(true);
  });
});

describe('an instance and a whole network', () => {
  it('fare by the addresses that the rules are about', () => {
    const half = { b: [rule({ source: { cidr: '10.1.1.0/25' } })] };
    const told = traced(half, 'sw-a', 'ecs-b', 'icmp');
    expect(told.verdict).toBe('partial');
    expect(told.forward.legs.map(({ outcome, sources }) => [outcome, sources.length])).toEqual([
      ['delivered', 1],
      ['dropped', 1],
    ]);
  });

  it('fare by the instances of the network where a rule names their group', () => {
    const told = traced({ b: [rule({ source: { securityGroup: 'sg-a' } })] }, 'sw-a', 'ecs-b', 'icmp');
    const [address] = [parseIpv4('10.1.1.10')];
    expect(told.forward.legs.find(({ outcome }) => outcome === 'delivered')?.sources).toEqual([
      { first: address, last: address },
    ]);
  });

  it('let what leaves an instance reach the addresses that its egress rules leave open', () => {
    const a = [rule({ policy: 'drop', direction: 'egress', source: { cidr: '10.2.1.0/25' } })];
    expect(traced({ a }, 'ecs-a', 'sw-b', 'icmp').verdict).toBe('partial');
    // An answer needs no rule.
    expect(traced({ a }, 'sw-b', 'ecs-a', 'icmp').blockers.map(({ at }) => at)).toEqual(['ecs-a']);
  });
});
