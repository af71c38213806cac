import { describe, expect, it } from 'vitest';
import { analyze, decisionsFor, fixesFor, fixesForBlocker } from '../../shared/analysis.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { findEndpoint } from '../../shared/network/endpoints.ts';
import { trace } from '../../shared/network/trace.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { casePlan } from '../support/cases.ts';
import { plan } from '../support/plan-builder.ts';
import { faults, found } from './found.ts';

const { text } = createTranslator('en', ruleTexts);

/** What is in the way of a ping, and for each the titles of its fixes and what the first of them makes of the plan. */
function mended(what: Plan, from: string, to: string) {
  const analysis = analyze(what, '2019-08-14');
  const [start, end] = [findEndpoint(analysis.network, from), findEndpoint(analysis.network, to)];
  if (!start.ok || !end.ok) throw new Error('no ends');
  const { blockers } = trace(analysis.network, start.value, end.value, { protocol: { kind: 'icmp' } });
  return blockers.map((blocker) => {
    const fixes = fixesForBlocker(analysis, blocker);
    return {
      rule: blocker.rule,
      titles: fixes.map(({ title }) => text(title)),
      apply: () => mustApply(what, fixes[0]?.patch ?? { changes: [] }),
    };
  });
}

/** VPCs a and b, peered, of which a has a route for b's block that leads to c. */
function diverted(destination: string): Plan {
  return plan()
    .vpc('a', ['10.1.0.0/16'])
    .vpc('b', ['10.2.0.0/16'])
    .vpc('c', ['10.3.0.0/16'])
    .peering('p', 'a', 'b', { state: 'activated' })
    .peering('q', 'a', 'c', { state: 'activated' })
    .route('a', destination, { peering: 'q' })
    .route('b', '10.1.0.0/16', { peering: 'p' })
    .build();
}

describe('the fixes of what is in the way', () => {
  it('are one for each thing that a drawing lacks', () => {
    expect(
      mended(casePlan('section-08-just-drawn'), 'ecs-1', 'ecs-2').map(({ rule, titles }) => [rule, titles]),
    ).toEqual([
      ['ROUTE501', ['Add to VPC1 the route entry 172.16.0.0/16 over Qingdao to Beijing']],
      ['SEC604', ['Admit ICMP from ECS 1 to ECS 2, by a rule in group 2 for 192.168.0.0/16']],
      ['ROUTE501', ['Add to VPC2 the route entry 192.168.0.0/16 over Qingdao to Beijing']],
    ]);
  });

  it('turn a route around that serves nobody else, and put a narrower one beside it where it does', () => {
    const [exact] = mended(diverted('10.2.0.0/16'), 'a', 'b');
    expect(exact?.titles).toEqual(['In a, send 10.2.0.0/16 over p']);
    expect(exact?.apply().routes[0]?.nextHop).toEqual({ peering: 'p' });
    const [wide] = mended(diverted('10.0.0.0/8'), 'a', 'b');
    expect(wide?.titles).toEqual(['Add to a the route entry 10.2.0.0/16 over p']);
    expect(wide?.apply().routes.map(({ destination }) => destination)).toEqual([
      '10.0.0.0/8',
      '10.1.0.0/16',
      '10.2.0.0/16',
    ]);
  });

  it('offer to remove a route behind which a wider one leads the right way', () => {
    const both = diverted('10.2.1.0/24');
    const right = { id: 'rte-9', router: 'a', destination: '10.2.0.0/16', nextHop: { peering: 'p' } };
    const [first] = mended({ ...both, routes: [...both.routes, right] }, 'a', 'b');
    expect(first?.titles).toEqual([
      'In a, send 10.2.1.0/24 over p',
      'Remove the route entry 10.2.1.0/24 from a: a wider one leads the right way',
    ]);
  });

  it('name the gateway address of the VBR in a data center, and write nothing where the VBR has none', () => {
    const withGateway = (fields: object): Plan =>
      plan()
        .dataCenter('dc', ['172.16.0.0/12'])
        .physicalConnection('pc', { dataCenter: 'dc' })
        .vbr('vbr', { physicalConnection: 'pc', ...fields })
        .vpc('a', ['10.1.0.0/16'])
        .peering('p', 'vbr', 'a', { state: 'activated' })
        .route('a', '172.16.0.0/12', { peering: 'p' })
        .route('vbr', '10.1.0.0/16', { peering: 'p' })
        .route('vbr', '172.16.0.0/12', { physicalConnection: 'pc' })
        .build();
    const [missing] = mended(withGateway({ localGatewayIp: '10.100.0.1' }), 'dc', 'a');
    expect(missing?.apply().routes.at(-1)).toMatchObject({
      router: 'dc',
      destination: '10.1.0.0/16',
      nextHop: { ip: '10.100.0.1' },
    });
    expect(mended(withGateway({}), 'dc', 'a').map(({ titles }) => titles)).toEqual([[]]);
  });

  it('are none where a person has to decide', () => {
    expect(
      mended(casePlan('fault-overlap-vswitches'), 'ecs-1', 'ecs-2').map(({ rule, titles }) => [rule, titles]),
    ).toEqual([['CIDR201', []]]);
  });
});

describe('ICMP, where nobody asked for a kind of traffic', () => {
  /** Two instances of one VPC; what the first sends is judged by these rules, and the second has no group. */
  const pair = (policy: 'accept' | 'drop') => {
    const of = plan()
      .vpc('vpc-1', ['10.0.0.0/16'])
      .vSwitch('vsw-1', 'vpc-1', '10.0.1.0/24')
      .securityGroup('sg-1', 'vpc-1', {
        rules: [
          {
            direction: 'egress',
            policy,
            protocol: 'icmp',
            ports: '-1/-1',
            priority: 1,
            source: { cidr: '10.0.0.0/16' },
          },
        ],
      })
      .instance('ecs-1', 'vsw-1', '10.0.1.1', { securityGroups: ['sg-1'] })
      .instance('ecs-2', 'vsw-1', '10.0.1.2')
      .build();
    const analysis = analyze(of, '2019-08-14');
    const [start, end] = [findEndpoint(analysis.network, 'ecs-1'), findEndpoint(analysis.network, 'ecs-2')];
    if (!start.ok || !end.ok) throw new Error('no ends');
    return trace(analysis.network, start.value, end.value).blockers.map((blocker) => ({
      at: blocker.at,
      fixes: fixesForBlocker(analysis, blocker).length,
    }));
  };

  it('is admitted by a fix if the other side lets it through, and not offered if it does not', () => {
    expect(pair('accept')).toEqual([{ at: 'ecs-2', fixes: 1 }]);
    expect(pair('drop')).toEqual([{ at: 'ecs-2', fixes: 0 }]);
  });
});

describe('the fix of an intent', () => {
  it('makes the finished scenario of the one that was just drawn', () => {
    const drawn = casePlan('section-08-just-drawn');
    const [intent, other] = found(drawn, 'INTENT901');
    expect(intent?.fixes.map(({ title }) => title)).toEqual(['Make all 3 changes that it needs']);
    const once = intent?.fixes[0]?.apply() ?? drawn;
    // What is left is that the other direction is to be admitted, too.
    expect(found(once, 'INTENT901').map(({ message }) => message)).toEqual([
      'ECS 2 is meant to reach ECS 1 (ICMP) and does not. The security groups of ECS 1 admit no ICMP from ECS 2: no rule allows it.',
    ]);
    const twice = found(once, 'INTENT901')[0]?.fixes[0]?.apply() ?? once;
    expect(faults(twice)).toEqual([]);
    const finished = casePlan('section-08-same-account');
    expect(twice.routes.map(({ router, destination, nextHop }) => [router, destination, nextHop])).toEqual(
      finished.routes.map(({ router, destination, nextHop }) => [router, destination, nextHop]),
    );
    expect(other?.subjects[0]).toBe('int-2');
  });

  it('makes a one-way connection answer', () => {
    const [finding] = found(casePlan('fault-one-way-route'), 'INTENT901');
    expect(finding?.message).toBe(
      'ECS 1 is meant to reach ECS 2 (ICMP) and does not. VPC2 has no route to 192.168.0.0/16; a route entry over Qingdao to Beijing is missing.',
    );
    expect(faults(finding?.fixes[0]?.apply() ?? casePlan('fault-one-way-route'))).toEqual([]);
  });

  // Law 7: members of one basic group in one VPC reach each other without a rule, of an enterprise group they do not.
  const members = plan()
    .vpc('vpc-a', ['10.1.0.0/16'])
    .vSwitch('vsw-a', 'vpc-a', '10.1.1.0/24')
    .securityGroup('sg', 'vpc-a')
    .instance('ecs-a', 'vsw-a', '10.1.1.10', { securityGroups: ['sg'] })
    .instance('ecs-b', 'vsw-a', '10.1.1.11', { securityGroups: ['sg'] })
    .instance('ecs-c', 'vsw-a', '10.1.1.12', { securityGroups: ['sg'] })
    .intent('int-1', 'ecs-a', 'ecs-b', { protocol: 'tcp:443', expect: 'unreachable' })
    .build();

  it('keeps two members of one basic group apart by a rule that drops, or by its type', () => {
    const [finding, ...others] = found(members, 'INTENT901');
    expect(others).toEqual([]);
    expect(finding?.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['Drop TCP port 443 from ecs-a in sg, whose members reach each other without a rule', false],
      ['Make sg an enterprise group, whose members do not reach each other without a rule', false],
    ]);
    const [drop, isolate] = finding?.fixes.map((fix) => fix.apply().securityGroups) ?? [];
    expect(drop?.[0]?.rules).toEqual([
      {
        direction: 'ingress',
        policy: 'drop',
        protocol: 'tcp',
        ports: '443/443',
        priority: 1,
        source: { cidr: '10.1.1.10/32' },
      },
    ]);
    expect(isolate?.map(({ type, rules }) => [type, rules])).toEqual([['enterprise', []]]);
  });

  it('takes a rule out and keeps members apart where both let a packet in, in one change', () => {
    const rule = {
      policy: 'accept',
      protocol: 'all',
      ports: '-1/-1',
      priority: 1,
      source: { cidr: '0.0.0.0/0' },
    } as const;
    const open = { ...members, securityGroups: members.securityGroups.map((row) => ({ ...row, rules: [rule] })) };
    const [finding] = found(open, 'INTENT901');
    expect(finding?.fixes.map(({ title }) => title)).toEqual([
      'Drop TCP port 443 from ecs-a in sg, whose members reach each other without a rule, and remove the rules that admit it',
      'Make sg an enterprise group, whose members do not reach each other without a rule, and remove the rules that admit it',
    ]);
    for (const fix of finding?.fixes ?? []) expect(faults(fix.apply())).toEqual([]);
  });

  it('admits one member of an enterprise group to another one', () => {
    const apart = {
      ...members,
      securityGroups: members.securityGroups.map((row) => ({ ...row, type: 'enterprise' as const })),
      intents: members.intents.map((row) => ({ ...row, expect: 'reachable' as const })),
    };
    const [finding] = found(apart, 'INTENT901');
    expect(finding?.fixes.map(({ title }) => title)).toEqual([
      'Admit TCP port 443 from ecs-a to ecs-b, by a rule in sg for sg',
    ]);
    expect(faults(finding?.fixes[0]?.apply() ?? apart)).toEqual([]);
  });

  it('asks which group is meant where its members or a rule that drops decide, beside the path', () => {
    const decided = (of: Plan): unknown[] => {
      const analysis = analyze(of, '2019-08-14');
      const finding = analysis.findings.find(({ rule }) => rule === 'INTENT901');
      return finding === undefined ? [] : decisionsFor(analysis, finding).map(({ opens }) => opens);
    };
    const both = [
      { kind: 'path', from: 'ecs-a', to: 'ecs-b' },
      { kind: 'object', object: 'sg' },
    ];
    expect(decided(members)).toEqual(both);
    const rule = {
      policy: 'drop',
      protocol: 'all',
      ports: '-1/-1',
      priority: 1,
      source: { cidr: '0.0.0.0/0' },
    } as const;
    const dropping = {
      ...members,
      securityGroups: members.securityGroups.map((row) => ({ ...row, rules: [rule] })),
      intents: members.intents.map((row) => ({ ...row, expect: 'reachable' as const })),
    };
    expect(decided(dropping)).toEqual(both);
  });

  it('is none where one of the blockers is up to a person', () => {
    const analysis = analyze(casePlan('fault-overlap-vswitches'), '2019-08-14');
    const finding = analysis.findings.find(({ rule }) => rule === 'INTENT901');
    expect(finding && fixesFor(analysis, finding)).toEqual([]);
  });
});
