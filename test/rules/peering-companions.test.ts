import { describe, expect, it } from 'vitest';
import { networkOf } from '../../shared/analysis.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { findEndpoint } from '../../shared/network/endpoints.ts';
import { trace } from '../../shared/network/trace.ts';
import { joinPatches, mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type PeeringCompanions, peeringCompanions } from '../../shared/rules/peering-companions.ts';
import { plan, type PlanBuilder } from '../support/plan-builder.ts';

const today = '2019-08-14';
const english = createTranslator('en', { en: {}, 'zh-CN': {} });

function companionsOf(plan: Plan): PeeringCompanions {
  return peeringCompanions(networkOf(plan, today), 'peer-1');
}

function withCompanions(plan: Plan): Plan {
  const { routes, ping } = companionsOf(plan);
  return mustApply(plan, joinPatches([routes.patch, ping.patch]));
}

const reasons = ({ reasons: messages }: PeeringCompanions['ping' | 'routes']): string[] =>
  messages.map((reason) => english.text(reason));

/** VPC-A (10.1.0.0/16) and VPC-B (10.2.0.0/16), each with an instance in no group, and a planned peering between them. */
function pair(peer: { readonly region?: string; readonly account?: string } = {}): PlanBuilder {
  return plan()
    .account('acct-a', { uid: '1' })
    .account('acct-b')
    .vpc('vpc-a', ['10.1.0.0/16'])
    .vpc('vpc-b', ['10.2.0.0/16'], peer)
    .vSwitch('vsw-a', 'vpc-a', '10.1.1.0/24')
    .vSwitch('vsw-b', 'vpc-b', '10.2.1.0/24')
    .peering('peer-1', 'vpc-a', 'vpc-b');
}

const inNoGroup = (builder: PlanBuilder): PlanBuilder =>
  builder.instance('ecs-a', 'vsw-a', '10.1.1.1').instance('ecs-b', 'vsw-b', '10.2.1.1');

describe('what belongs to a new peering', () => {
  it('is one route on each side, and across regions a rule for the block of the peer', () => {
    const drawn = inNoGroup(pair({ region: 'cn-beijing' })).build();
    const { routes, ping } = companionsOf(drawn);
    expect(routes.rows).toEqual([
      { router: 'vpc-a', destination: '10.2.0.0/16', nextHop: { peering: 'peer-1' } },
      { router: 'vpc-b', destination: '10.1.0.0/16', nextHop: { peering: 'peer-1' } },
    ]);
    expect(ping.rows.map(({ vpc, isNewGroup, rule }) => [vpc, isNewGroup, rule.protocol, rule.source])).toEqual([
      ['vpc-a', true, 'icmp', { cidr: '10.2.0.0/16' }],
      ['vpc-b', true, 'icmp', { cidr: '10.1.0.0/16' }],
    ]);
    expect([...routes.reasons, ...ping.reasons]).toEqual([]);
  });

  it('within a region names the group of the peer, and that of another account together with it once its id is known', () => {
    const sources = (build: PlanBuilder) =>
      companionsOf(inNoGroup(build).build()).ping.rows.map(({ rule }) => rule.source);
    expect(sources(pair())).toEqual([{ securityGroup: 'sg-2' }, { securityGroup: 'sg-1' }]);
    expect(sources(pair({ account: 'acct-b' }))).toEqual([
      { cidr: '10.2.0.0/16' },
      { securityGroup: 'sg-1', account: 'acct-a' },
    ]);
  });

  it('lets both sides ping each other, and is then complete', () => {
    for (const region of ['cn-hangzhou', 'cn-beijing']) {
      const done = withCompanions(inNoGroup(pair({ region })).build());
      const network = networkOf(done, today);
      const [from, to] = [findEndpoint(network, 'ecs-a'), findEndpoint(network, 'ecs-b')];
      if (!from.ok || !to.ok) throw new Error('both instances are there');
      for (const [a, b] of [
        [from.value, to.value],
        [to.value, from.value],
      ] as const)
        expect(trace(network, a, b, { protocol: { kind: 'icmp' } }).verdict).toBe('reachable');
      const { routes, ping } = companionsOf(done);
      expect([...routes.rows, ...ping.rows]).toEqual([]);
      expect(reasons(ping)).toEqual(['Both sides admit it already.']);
    }
  });

  it('is four routes with a VBR, and a rule for the blocks of the data center', () => {
    const drawn = plan()
      .dataCenter('dc-1', ['172.16.0.0/12'])
      .physicalConnection('pc-1', { dataCenter: 'dc-1' })
      .vbr('vbr-1', { physicalConnection: 'pc-1', localGatewayIp: '10.100.0.1', peerGatewayIp: '10.100.0.2' })
      .vpc('vpc-a', ['10.1.0.0/16'])
      .vSwitch('vsw-a', 'vpc-a', '10.1.1.0/24')
      .securityGroup('sg-a', 'vpc-a')
      .instance('ecs-a', 'vsw-a', '10.1.1.1', { securityGroups: ['sg-a'] })
      .peering('peer-1', 'vbr-1', 'vpc-a')
      .build();
    const { routes, ping } = companionsOf(drawn);
    expect(routes.rows.map(({ router, destination }) => `${router} ${destination}`)).toEqual([
      'vpc-a 172.16.0.0/12',
      'vbr-1 172.16.0.0/12',
      'vbr-1 10.1.0.0/16',
      'dc-1 10.1.0.0/16',
    ]);
    expect(ping.rows).toMatchObject([
      { group: 'sg-a', isNewGroup: false, rule: { source: { cidr: '172.16.0.0/12' } } },
    ]);
  });
});

describe('nothing is guessed', () => {
  it('where a side has no vSwitch or no instance: the other side is admitted where its block alone counts', () => {
    const across = pair({ region: 'cn-beijing' }).instance('ecs-a', 'vsw-a', '10.1.1.1').build();
    const { ping } = companionsOf(across);
    expect(ping.rows.map(({ vpc }) => vpc)).toEqual(['vpc-a']);
    expect(reasons(ping)).toEqual(['vpc-b has no instance yet, so there is no security group to write into.']);
    const within = companionsOf(pair().instance('ecs-a', 'vsw-a', '10.1.1.1').build());
    expect(within.ping.patch.changes).toEqual([]);
    expect(reasons(within.ping)).toEqual(['vpc-b has no instance yet, so there is no security group to write into.']);
    const bare = plan().vpc('vpc-a', ['10.1.0.0/16']).vpc('vpc-b', ['10.2.0.0/16']).peering('peer-1', 'vpc-a', 'vpc-b');
    expect(reasons(companionsOf(bare.build()).ping)[0]).toBe(
      'vpc-a has no vSwitch yet, so there is no instance to ping.',
    );
  });

  it('where the two sides overlap', () => {
    const { routes, ping } = companionsOf(
      plan().vpc('vpc-a', ['10.1.0.0/16']).vpc('vpc-b', ['10.1.0.0/16']).peering('peer-1', 'vpc-a', 'vpc-b').build(),
    );
    expect([...routes.patch.changes, ...ping.patch.changes]).toEqual([]);
    expect(routes.reasons.map(({ key }) => key)).toEqual(['CIDR201:message']);
    expect(ping.reasons).toEqual(routes.reasons);
  });

  it('where a VBR leads to no data center', () => {
    const { routes, ping } = companionsOf(
      plan().vbr('vbr-1').vpc('vpc-a', ['10.1.0.0/16']).peering('peer-1', 'vbr-1', 'vpc-a').build(),
    );
    expect(routes.rows).toMatchObject([{ router: 'vbr-1', destination: '10.1.0.0/16' }]);
    expect(reasons(ping)).toEqual(['vbr-1 leads to no data center, so it is not known whom to admit.']);
  });

  it('where a rule drops it before every rule that could be added', () => {
    const drop = { direction: 'ingress', policy: 'drop', protocol: 'all', ports: '-1/-1', priority: 1 } as const;
    const drawn = pair({ region: 'cn-beijing' })
      .securityGroup('sg-a', 'vpc-a', { rules: [{ ...drop, source: { cidr: '0.0.0.0/0' } }] })
      .instance('ecs-a', 'vsw-a', '10.1.1.1', { securityGroups: ['sg-a'] })
      .instance('ecs-b', 'vsw-b', '10.2.1.1')
      .build();
    const { ping } = companionsOf(drawn);
    expect(ping.rows.map(({ vpc }) => vpc)).toEqual(['vpc-b']);
    expect(reasons(ping)).toEqual(['Rule 1 of sg-a drops it at the strongest priority; change that rule first.']);
  });
});
