import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../shared/analysis.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { findEndpoint } from '../../../shared/network/endpoints.ts';
import type { Network, PeeringNode } from '../../../shared/network/network.ts';
import { trace } from '../../../shared/network/trace.ts';
import type { Protocol } from '../../../shared/network/trace-types.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { SecurityRule } from '../../../shared/plan/rows.ts';
import { type AdmittingEnd, endsAdmission } from '../../../shared/rules/sec/ends-admission.ts';
import { newRuleFor } from '../../../shared/rules/sec/new-rule.ts';
import { peeringAdmission, ping } from '../../../shared/rules/sec/peering-admission.ts';
import { type SideAdmission, sideAdmissions } from '../../../shared/rules/sec/side-admission.ts';
import { plan, type PlanBuilder } from '../../support/plan-builder.ts';

const today = '2019-08-14';
const english = createTranslator('en', { en: {}, 'zh-CN': {} });
const https: Protocol = { kind: 'tcp', port: 443 };

/** VPC-A (10.1.0.0/16, group sg-a) and VPC-B (10.2.0.0/16, group sg-b) with routes to each other over peer-1. */
function pair(peer: { readonly region?: string; readonly rules?: readonly SecurityRule[] } = {}): PlanBuilder {
  const { region = 'cn-beijing', rules = [] } = peer;
  return plan()
    .vpc('vpc-a', ['10.1.0.0/16'], { region: 'cn-hangzhou' })
    .vpc('vpc-b', ['10.2.0.0/16'], { region })
    .vSwitch('vsw-a', 'vpc-a', '10.1.1.0/24')
    .vSwitch('vsw-b', 'vpc-b', '10.2.1.0/24')
    .securityGroup('sg-a', 'vpc-a', { rules: [...rules] })
    .securityGroup('sg-b', 'vpc-b')
    .peering('peer-1', 'vpc-a', 'vpc-b', { state: 'activated' })
    .route('vpc-a', '10.2.0.0/16', { peering: 'peer-1' })
    .route('vpc-b', '10.1.0.0/16', { peering: 'peer-1' });
}

const withInstances = (builder: PlanBuilder): PlanBuilder =>
  builder
    .instance('ecs-a', 'vsw-a', '10.1.1.10', { securityGroups: ['sg-a'] })
    .instance('ecs-b', 'vsw-b', '10.2.1.10', { securityGroups: ['sg-b'] });

function peeringOf(network: Network): PeeringNode {
  const [only] = network.peerings;
  if (only === undefined) throw new Error('no peering');
  return only;
}

function sides(built: Plan): SideAdmission[] {
  const network = networkOf(built, today);
  return sideAdmissions(network, peeringOf(network));
}

const verdict = (built: Plan, from: string, to: string, protocol: Protocol): string => {
  const network = networkOf(built, today);
  const [first, second] = [findEndpoint(network, from), findEndpoint(network, to)];
  if (!first.ok || !second.ok) throw new Error(`${from} ${to}`);
  return trace(network, first.value, second.value, { protocol }).verdict;
};

const accept = (fields: Partial<SecurityRule>): SecurityRule => ({
  direction: 'ingress',
  policy: 'accept',
  protocol: 'icmp',
  ports: '-1/-1',
  priority: 1,
  ...fields,
});

describe('what each side of a peering has to admit', () => {
  it('is the block of the other side across regions, and its group within one, before any rule is there', () => {
    expect(sides(withInstances(pair()).build()).map(({ sources, ping: answer }) => [sources, answer])).toEqual([
      [[{ cidr: '10.2.0.0/16' }], 'missing'],
      [[{ cidr: '10.1.0.0/16' }], 'missing'],
    ]);
    const within = sides(withInstances(pair({ region: 'cn-hangzhou' })).build());
    expect(within.map(({ sources }) => sources)).toEqual([[{ securityGroup: 'sg-b' }], [{ securityGroup: 'sg-a' }]]);
  });

  it('is said with the reason where no instance is there yet', () => {
    const [first] = sides(pair().build());
    expect(first?.sources).toEqual([{ cidr: '10.2.0.0/16' }]);
    expect([first?.ping, first?.reasons.map((one) => english.text(one))]).toEqual([
      'impossible',
      ['vpc-a has no instance yet, so there is no security group to write into.'],
    ]);
  });

  it('counts the rules that let something in from there, and no others', () => {
    const rules = [
      accept({ source: { cidr: '10.9.0.0/16' } }),
      accept({ source: { cidr: '10.2.0.0/16' }, policy: 'drop', priority: 50 }),
      accept({ source: { cidr: '10.0.0.0/8' }, protocol: 'tcp', ports: '443/443' }),
      accept({ source: { cidr: '10.2.0.0/16' }, direction: 'egress' }),
      accept({ source: { cidr: '10.2.0.0/16' } }),
    ];
    const [first] = sides(withInstances(pair({ rules })).build());
    expect(first?.admitted.map(({ group, at }) => [group, at])).toEqual([
      ['sg-a', 2],
      ['sg-a', 4],
    ]);
    expect(first?.ping).toBe('admitted');
  });
});

describe('admitting a kind of traffic', () => {
  it('over a peering is written on the side that is asked for, and lets that through alone', () => {
    const built = withInstances(pair()).build();
    const network = networkOf(built, today);
    const { patch, rules } = peeringAdmission(network, peeringOf(network), https, 'vpc-b');
    expect(rules).toEqual([
      {
        vpc: 'vpc-b',
        group: 'sg-b',
        at: 0,
        isNewGroup: false,
        rule: accept({ protocol: 'tcp', ports: '443/443', source: { cidr: '10.1.0.0/16' } }),
      },
    ]);
    const after = mustApply(built, patch);
    expect(verdict(after, 'ecs-a', 'ecs-b', https)).toBe('reachable');
    expect(verdict(after, 'ecs-b', 'ecs-a', https)).toBe('unreachable');
  });

  it.each([
    [['to'], 'reachable', 'unreachable'],
    [['from'], 'unreachable', 'reachable'],
    [['from', 'to'], 'reachable', 'reachable'],
  ] as const)('between the ends of a path, into %j', (at, there, back) => {
    const built = withInstances(pair()).build();
    const network = networkOf(built, today);
    const [from, to] = [findEndpoint(network, 'ecs-a'), findEndpoint(network, 'ecs-b')];
    if (!from.ok || !to.ok) throw new Error('no ends');
    const admitting: readonly AdmittingEnd[] = at;
    const { patch } = endsAdmission(network, { from: from.value, to: to.value }, ping, admitting);
    const after = mustApply(built, patch);
    expect([verdict(after, 'ecs-a', 'ecs-b', ping), verdict(after, 'ecs-b', 'ecs-a', ping)]).toEqual([there, back]);
  });

  it('says so where everything is admitted already', () => {
    const built = withInstances(pair()).build();
    const first = networkOf(built, today);
    const after = networkOf(mustApply(built, peeringAdmission(first, peeringOf(first), ping).patch), today);
    const again = peeringAdmission(after, peeringOf(after), ping);
    expect(again.rules).toEqual([]);
    expect(again.refusals.map((one) => english.text(one))).toEqual(['Both sides admit it already.']);
  });
});

describe('a rule to begin with', () => {
  const firstSource = (built: Plan) => {
    const network = networkOf(built, today);
    const [group] = network.plan.securityGroups;
    return group && newRuleFor(network, group).source;
  };

  it('names the first peer that no rule names yet, as the guide has it', () => {
    expect(firstSource(withInstances(pair()).build())).toEqual({ cidr: '10.2.0.0/16' });
    expect(firstSource(withInstances(pair({ region: 'cn-hangzhou' })).build())).toEqual({ securityGroup: 'sg-b' });
    const named = [accept({ source: { cidr: '10.2.0.0/16' } })];
    expect(firstSource(withInstances(pair({ rules: named })).build())).toEqual({ cidr: '0.0.0.0/0' });
  });
});
