import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { formatIpv4 } from '../../shared/net/ipv4.ts';
import { compile } from '../../shared/network/compile.ts';
import { findEndpoint } from '../../shared/network/endpoints.ts';
import { protocolOf } from '../../shared/network/protocol.ts';
import { trace } from '../../shared/network/trace.ts';
import type { Trace } from '../../shared/network/trace-types.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { plan, type PlanBuilder } from '../support/plan-builder.ts';

const { text } = createTranslator('en', ruleTexts);

function traced(what: Plan, from: string, to: string, protocol?: string, without: readonly string[] = []): Trace {
  const network = compile(what, defaultRulePack, '2019-08-14');
  const [start, end] = [from, to].map((id) => findEndpoint(network, id));
  if (!start?.ok || !end?.ok) throw new Error(`${from} or ${to} is no end`);
  const asked = protocol === undefined ? undefined : protocolOf(protocol);
  if (asked?.ok === false) throw new Error(asked.error);
  return trace(network, start.value, end.value, { protocol: asked?.value, without: new Set(without) });
}

/** The routers of each leg, the winning route behind each, and how it ends. */
function ways({ legs }: Trace['forward']): string[] {
  return legs.map(({ hops, outcome }) =>
    [
      ...hops.map(({ at, lookup: { winner } }) =>
        winner?.origin === 'written' ? `${at.row.id} ${winner.route.row.id}` : at.row.id,
      ),
      outcome,
    ].join(' > '),
  );
}

function blockers({ blockers: found }: Trace): string[] {
  return found.map(({ rule, at, direction }) => `${rule} ${at} ${direction}`);
}

/** VPC a (10.1.0.0/16) and VPC b (10.2.0.0/16), peered, with a vSwitch each and the routes of both. */
function pair(): PlanBuilder {
  return plan()
    .vpc('a', ['10.1.0.0/16'])
    .vpc('b', ['10.2.0.0/16'])
    .vSwitch('sw-a', 'a', '10.1.1.0/24')
    .vSwitch('sw-b', 'b', '10.2.1.0/24')
    .peering('p', 'a', 'b', { state: 'activated' })
    .route('a', '10.2.0.0/16', { peering: 'p' })
    .route('b', '10.1.0.0/16', { peering: 'p' });
}

/** Data center dc (172.16.0.0/12) behind two VBRs, one for VPC a and one for VPC b, and every route that lets all three talk. */
function behindDataCenter(): PlanBuilder {
  return plan()
    .dataCenter('dc', ['172.16.0.0/12'])
    .physicalConnection('pc-1', { dataCenter: 'dc' })
    .physicalConnection('pc-2', { dataCenter: 'dc' })
    .vbr('vbr-1', { physicalConnection: 'pc-1', localGatewayIp: '10.100.0.1' })
    .vbr('vbr-2', { physicalConnection: 'pc-2', localGatewayIp: '10.100.0.5' })
    .vpc('a', ['10.1.0.0/16'])
    .vpc('b', ['10.2.0.0/16'])
    .peering('p-a', 'vbr-1', 'a', { state: 'activated' })
    .peering('p-b', 'vbr-2', 'b', { state: 'activated' })
    .route('a', '0.0.0.0/0', { peering: 'p-a' })
    .route('b', '0.0.0.0/0', { peering: 'p-b' })
    .route('vbr-1', '10.1.0.0/16', { peering: 'p-a' })
    .route('vbr-1', '0.0.0.0/0', { physicalConnection: 'pc-1' })
    .route('vbr-2', '10.2.0.0/16', { peering: 'p-b' })
    .route('vbr-2', '0.0.0.0/0', { physicalConnection: 'pc-2' })
    .route('dc', '10.1.0.0/16', { ip: '10.100.0.1' })
    .route('dc', '10.2.0.0/16', { ip: '10.100.0.5' });
}

describe('a trace', () => {
  it('follows packets there and back, with the states of what they cross', () => {
    const told = traced(pair().build(), 'sw-a', 'sw-b');
    expect(told.verdict).toBe('reachable');
    expect(ways(told.forward)).toEqual(['a rte-1 > b > delivered']);
    expect(ways(told.back)).toEqual(['b rte-2 > a > delivered']);
    expect(told.forward.legs[0]?.hops[0]?.via).toMatchObject({ initiator: 'activated', acceptor: 'activated' });
    expect(told.forward.legs[0]?.hops[1]?.via).toBeUndefined();
    expect(told.blockers).toEqual([]);
  });

  it('tells the routes that lose, and why', () => {
    const told = traced(pair().route('a', '10.0.0.0/8', { peering: 'p' }).build(), 'sw-a', 'sw-b');
    const { losers } = told.forward.legs[0]?.hops[0]?.lookup ?? { losers: [] };
    expect(losers.map(({ reason }) => reason)).toEqual(['shorter-prefix']);
  });

  it('does not cross a peering of which one end is not activated', () => {
    const built = pair().build();
    const [peering] = built.peerings;
    if (peering === undefined) throw new Error('no peering');
    const half = {
      ...built,
      peerings: [{ ...peering, acceptor: { ...peering.acceptor, state: 'suspended' as const } }],
    };
    const told = traced(half, 'sw-a', 'sw-b');
    expect(told.verdict).toBe('unreachable');
    // The same peering stops the answer: one blocker.
    expect(blockers(told)).toEqual(['LIFE403 p forward']);
  });

  it('takes the first of two routes with one destination, and does not fall back from a detached one', () => {
    const doubled = plan()
      .vpc('a', ['10.1.0.0/16'])
      .vpc('b', ['10.2.0.0/16'])
      .vpc('c', ['10.3.0.0/16'])
      .peering('p', 'a', 'b', { state: 'activated' })
      .peering('q', 'b', 'c', { state: 'activated' })
      .route('a', '10.2.0.0/16', { peering: 'q' })
      .route('a', '10.2.0.0/16', { peering: 'p' })
      .route('a', '0.0.0.0/0', { peering: 'p' })
      .route('b', '10.1.0.0/16', { peering: 'p' });
    const told = traced(doubled.build(), 'a', 'b');
    expect(ways(told.forward)).toEqual(['a rte-1 > dropped']);
    expect(blockers(told)).toEqual(['ROUTE504 a forward']);
  });

  it('asks the table for an own address that lies in no vSwitch', () => {
    const sameBlock = plan()
      .vpc('a', ['192.168.0.0/16'])
      .vpc('b', ['192.168.0.0/16'])
      .vSwitch('sw-a', 'a', '192.168.1.0/24')
      .vSwitch('sw-b', 'b', '192.168.2.0/24')
      .peering('p', 'a', 'b', { state: 'activated' })
      .route('a', '192.168.2.0/24', { peering: 'p' })
      .route('b', '192.168.1.0/24', { peering: 'p' });
    expect(traced(sameBlock.build(), 'sw-a', 'sw-b').verdict).toBe('reachable');
  });

  it('drops what a VPC gets over a peering for somebody else', () => {
    const chain = pair()
      .vpc('c', ['10.3.0.0/16'])
      .peering('q', 'b', 'c', { state: 'activated' })
      .route('a', '10.3.0.0/16', { peering: 'p' })
      .route('b', '10.3.0.0/16', { peering: 'q' });
    const told = traced(chain.build(), 'a', 'c');
    expect(ways(told.forward)).toEqual(['a rte-3 > b rte-4 > dropped']);
    // Something that is drawn connects them: what is in the way is b, whoever is behind it.
    expect(blockers(told)).toEqual(['ROUTE506 b forward']);
    expect(told.blockers[0]?.cause).toMatchObject({ kind: 'not-transitive', router: 'b' });
  });

  it('goes from one VBR of a data center down and up again to the other', () => {
    const told = traced(behindDataCenter().build(), 'a', 'b');
    expect(told.verdict).toBe('reachable');
    expect(ways(told.forward)).toEqual(['a rte-1 > vbr-1 rte-4 > dc rte-8 > vbr-2 rte-5 > b > delivered']);
  });

  it('does not know whether a VBR passes packets from one peering to another, whatever state that one is in', () => {
    for (const state of ['activated', 'planned'] as const) {
      const short = behindDataCenter()
        .peering('p-c', 'vbr-1', 'b', { state })
        .route('vbr-1', '10.2.0.0/16', { peering: 'p-c' });
      const told = traced(short.build(), 'a', 'b');
      expect(told.forward.verdict).toBe('undetermined');
      expect(told.verdict).toBe('undetermined');
      expect(blockers(told)).toEqual(['INTENT902 vbr-1 forward']);
    }
  });

  it('does not know which of two VBRs has a gateway address', () => {
    const doubled = behindDataCenter()
      .vbr('vbr-3', { physicalConnection: 'pc-2', localGatewayIp: '10.100.0.5' })
      .build();
    const told = traced(doubled, 'dc', 'b');
    expect(told.verdict).toBe('undetermined');
    expect(told.blockers.map(({ message }) => text(message))).toEqual([
      'The route entry 10.2.0.0/16 of dc names a gateway address that several VBRs have: vbr-2, vbr-3.',
    ]);
  });

  it('drops what a VBR would send back to where it came from', () => {
    const circle = plan()
      .dataCenter('dc', ['172.16.0.0/12'])
      .physicalConnection('pc-1', { dataCenter: 'dc' })
      .vbr('vbr-1', { physicalConnection: 'pc-1', localGatewayIp: '10.100.0.1' })
      .vpc('a', ['10.1.0.0/16'])
      .route('dc', '10.1.0.0/16', { ip: '10.100.0.1' })
      .route('vbr-1', '10.1.0.0/16', { physicalConnection: 'pc-1' });
    const told = traced(circle.build(), 'dc', 'a');
    expect(ways(told.forward)).toEqual(['dc rte-1 > vbr-1 rte-2 > dropped']);
    expect(blockers(told)).toContain('ROUTE506 vbr-1 forward');
  });

  it('parts addresses exactly where they fare differently', () => {
    const split = pair().vSwitch('sw-b2', 'b', '10.2.2.0/23').route('a', '10.2.3.0/24', { peering: 'elsewhere' });
    const told = traced(split.build(), 'sw-a', 'sw-b2');
    expect(told.verdict).toBe('partial');
    expect(ways(told.forward)).toEqual(['a rte-1 > b > delivered', 'a rte-3 > dropped']);
    expect(
      told.forward.legs.map(({ destinations }) => destinations.map(({ first, last }) => [first, last].map(formatIpv4))),
    ).toEqual([[['10.2.2.0', '10.2.2.255']], [['10.2.3.0', '10.2.3.255']]]);
  });

  it('does not take delivery by another network for delivery', () => {
    const shared = pair().vpc('c', ['10.2.0.0/16']).build();
    const told = traced(shared, 'sw-a', 'c');
    expect(told.verdict).toBe('unreachable');
    expect(told.forward.legs.map(({ outcome }) => outcome)).toContain('dropped');
  });

  it('takes an address for the network that delivers to it', () => {
    const built = pair().instance('ecs-b', 'sw-b', '10.2.1.7').build();
    expect(traced(built, 'sw-a', '10.2.1.8').verdict).toBe('reachable');
    // An instance without a security group admits nothing.
    expect(blockers(traced(built, 'sw-a', '10.2.1.7'))).toEqual(['SEC604 ecs-b forward']);
    const nowhere = traced(built, 'sw-a', '10.2.9.9');
    expect(nowhere.verdict).toBe('unreachable');
    expect(nowhere.blockers.map(({ rule, message }) => `${rule} ${text(message)}`)).toEqual([
      'CIDR105 10.2.9.9 lies in no vSwitch of b, so that nothing is delivered there.',
    ]);
  });

  it('cannot tell of an address that two networks have, nor of an end without one', () => {
    const doubled = pair().vpc('c', ['10.2.0.0/16']).vpc('d', []).build();
    expect(traced(doubled, 'sw-a', '10.2.1.1').verdict).toBe('undetermined');
    const none = traced(doubled, 'sw-a', 'd');
    expect(none.verdict).toBe('undetermined');
    expect(none.blockers.map(({ message }) => text(message))).toEqual(['d has no address that can be read.']);
  });

  it.each([['p-a'], ['vbr-1'], ['pc-2'], ['dc'], ['b']])('loses its way without %s, and says so', (off) => {
    const told = traced(behindDataCenter().build(), 'a', 'b', undefined, [off]);
    expect(told.verdict).toBe('unreachable');
    expect(told.blockers.map(({ cause }) => cause)).toContainEqual({ kind: 'switched-off', object: off });
  });

  it('goes without a region when it is switched off', () => {
    const told = traced(pair().build(), 'sw-a', 'sw-b', undefined, ['cn-hangzhou']);
    expect(blockers(told)).toEqual(['LIFE403 cn-hangzhou forward']);
  });

  it('lists all that a drawing lacks, each thing once, in the order in which a packet meets it', () => {
    const told = traced(casePlan('section-08-just-drawn'), 'ecs-1', 'ecs-2', 'icmp');
    expect(told.blockers.map(({ rule, at, direction, message }) => [rule, at, direction, text(message)])).toEqual([
      [
        'ROUTE501',
        'vpc-1',
        'forward',
        'VPC1 has no route to 172.16.0.0/16; a route entry over Qingdao to Beijing is missing.',
      ],
      ['SEC604', 'ecs-2', 'forward', 'The security groups of ECS 2 admit no ICMP from ECS 1: no rule allows it.'],
      [
        'ROUTE501',
        'vpc-2',
        'back',
        'VPC2 has no route to 192.168.0.0/16; a route entry over Qingdao to Beijing is missing.',
      ],
    ]);
  });

  it('goes on along the intended way, behind a VBR without routes', () => {
    const bare = plan()
      .dataCenter('dc', ['172.16.0.0/12'])
      .physicalConnection('pc-1', { dataCenter: 'dc' })
      .vbr('vbr-1', { physicalConnection: 'pc-1', localGatewayIp: '10.100.0.1' })
      .vpc('a', ['10.1.0.0/16'])
      .peering('p-a', 'vbr-1', 'a');
    expect(blockers(traced(bare.build(), 'a', 'dc'))).toEqual([
      'ROUTE501 a forward',
      'ROUTE502 vbr-1 forward',
      'ROUTE503 dc back',
      'ROUTE502 vbr-1 back',
    ]);
  });

  it('takes the way with the fewest obstacles for the intended one', () => {
    const twice = pair()
      .vpc('c', ['10.3.0.0/16'])
      .peering('withdrawn', 'a', 'c', { state: 'suspended' })
      .peering('ready', 'a', 'c', { state: 'activated' });
    expect(traced(twice.build(), 'a', 'c').blockers.map(({ cause }) => cause)).toMatchObject([
      { kind: 'no-route', router: 'a', over: 'ready' },
      { kind: 'no-route', router: 'c', over: 'ready' },
    ]);
  });
});

describe('the intents of the cases', () => {
  const judged = caseNames.flatMap((name) => {
    const built = casePlan(name);
    return built.intents.map(({ id, from, to, protocol }) => ({ name, id, told: traced(built, from, to, protocol) }));
  });

  it.each(judged.filter(({ name }) => name.startsWith('section-') && !name.endsWith('just-drawn')))(
    'are reached in a finished scenario: $name $id',
    ({ told }) => {
      expect(told.verdict).toBe('reachable');
    },
  );

  it('fail where an answer has no way back', () => {
    const told = judged.find(({ name }) => name === 'fault-one-way-route')?.told;
    expect(told?.forward.verdict).toBe('reachable');
    expect(told?.back.verdict).toBe('unreachable');
    expect(told && blockers(told)).toEqual(['ROUTE501 vpc-2 back']);
  });

  it('fail where one side keeps the addresses of the other', () => {
    const told = judged.find(({ name }) => name === 'fault-overlap-vswitches')?.told;
    expect(told && blockers(told)).toEqual(['CIDR201 vpc-1 forward']);
  });

  it('hold where only the wrong end initiates: packets do not care', () => {
    for (const { name, told } of judged)
      if (name === 'fault-vpc-initiates-to-vbr') expect(told.verdict).toBe('reachable');
  });
});
