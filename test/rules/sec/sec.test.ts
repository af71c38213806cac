import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { SecurityRule } from '../../../shared/plan/rows.ts';
import { casePlan } from '../../support/cases.ts';
import { plan } from '../../support/plan-builder.ts';
import { found } from '../found.ts';

type Source = NonNullable<SecurityRule['source']>;

const accept = (source: Source, fields: Partial<SecurityRule> = {}): SecurityRule => ({
  direction: 'ingress',
  policy: 'accept',
  protocol: 'tcp',
  ports: '443/443',
  priority: 1,
  source,
  ...fields,
});

/** vpc-a (10.0.0.0/16) and vpc-b (10.1.0.0/16 and 10.2.0.0/16), peered, with ecs-a in sg-a and ecs-b (10.1.1.1) in sg-b. */
function pair(rulesOfA: readonly SecurityRule[], other: { region?: string; account?: string } = {}) {
  return plan()
    .account('acct-a', { uid: '1' })
    .account('acct-b', { uid: '2' })
    .vpc('vpc-a', ['10.0.0.0/16'])
    .vpc('vpc-b', ['10.1.0.0/16', '10.2.0.0/16'], other)
    .vSwitch('vsw-a', 'vpc-a', '10.0.1.0/24')
    .vSwitch('vsw-b', 'vpc-b', '10.1.1.0/24')
    .securityGroup('sg-a', 'vpc-a', { rules: rulesOfA })
    .securityGroup('sg-b', 'vpc-b', { rules: [accept({ cidr: '10.0.0.0/8' })] })
    .instance('ecs-a', 'vsw-a', '10.0.1.1', { securityGroups: ['sg-a'] })
    .instance('ecs-b', 'vsw-b', '10.1.1.1', { securityGroups: ['sg-b'] })
    .peering('peer-1', 'vpc-a', 'vpc-b');
}

const sourcesOf = (after: Plan | undefined, group = 'sg-a') =>
  after?.securityGroups.find(({ id }) => id === group)?.rules.map(({ source }) => source);

describe('a group in another region (SEC601)', () => {
  it('is told once for all rules of a group that name it, with both regions', () => {
    const rules = [accept({ securityGroup: 'sg-b' }), accept({ securityGroup: 'sg-b' }, { direction: 'egress' })];
    const findings = found(pair(rules, { region: 'cn-beijing' }).build(), 'SEC601');
    expect(findings.map(({ message }) => message)).toEqual([
      'sg-a of vpc-a (cn-hangzhou) names security group sg-b of vpc-b, which is in another region (cn-beijing).',
    ]);
  });

  it('is replaced by every block of its VPC, in the place of the rule', () => {
    const rules = [accept({ cidr: '8.8.8.8/32' }), accept({ securityGroup: 'sg-b' }), accept({ cidr: '9.9.9.9/32' })];
    const [finding] = found(pair(rules, { region: 'cn-beijing' }).build(), 'SEC601');
    expect(sourcesOf(finding?.fixes[0]?.apply())).toEqual(
      ['8.8.8.8/32', '10.1.0.0/16', '10.2.0.0/16', '9.9.9.9/32'].map((cidr) => ({ cidr })),
    );
  });

  it('does no harm in a rule that gives a block, too: the cloud takes the block', () => {
    const rules = [accept({ securityGroup: 'sg-b', cidr: '10.1.0.0/16' })];
    expect(found(pair(rules, { region: 'cn-beijing' }).build(), 'SEC601')).toEqual([]);
  });
});

describe('a block where a group would do (SEC602)', () => {
  it('is no matter for a data center’s block, which has no groups', () => {
    expect(found(casePlan('section-10-shared-physical-connection'), 'SEC602')).toEqual([]);
  });

  it('becomes one rule for each group of the instances that have addresses in it', () => {
    const built = pair([accept({ cidr: '10.1.0.0/16' })])
      .securityGroup('sg-c', 'vpc-b')
      .instance('ecs-c', 'vsw-b', '10.1.1.2', { securityGroups: ['sg-c'] })
      .instance('ecs-d', 'vsw-b', '10.1.1.3', { securityGroups: ['sg-b', 'sg-c'] })
      .build();
    const [finding] = found(built, 'SEC602');
    expect(finding?.severity).toBe('notice');
    expect(sourcesOf(finding?.fixes[0]?.apply())).toEqual([{ securityGroup: 'sg-b' }, { securityGroup: 'sg-c' }]);
  });

  it('stays where an instance that is let in has no group: it would be shut out', () => {
    const built = pair([accept({ cidr: '10.1.0.0/16' })])
      .instance('ecs-c', 'vsw-b', '10.1.1.2')
      .build();
    expect(found(built, 'SEC602').map(({ fixes }) => fixes.length)).toEqual([0]);
  });
});

describe('a group whose owner is not said (SEC603)', () => {
  it('gets its owner, safely, when the plan knows the account ID', () => {
    const [finding] = found(pair([accept({ securityGroup: 'sg-b' })], { account: 'acct-b' }).build(), 'SEC603');
    expect(finding?.fixes.map(({ safe }) => safe)).toEqual([true, false]);
    expect(sourcesOf(finding?.fixes[0]?.apply())).toEqual([{ securityGroup: 'sg-b', account: 'acct-b' }]);
    expect(sourcesOf(finding?.fixes[1]?.apply())).toEqual([{ cidr: '10.1.0.0/16' }, { cidr: '10.2.0.0/16' }]);
  });

  it('is not told beside SEC601: in another region the group has to go', () => {
    const built = pair([accept({ securityGroup: 'sg-b' })], { account: 'acct-b', region: 'cn-beijing' }).build();
    expect(found(built, 'SEC60').map(({ message }) => message)).toHaveLength(1);
  });
});

describe('nothing admitted (SEC604)', () => {
  it('is told once for each side of a peering that admits nothing, whatever state the peering is in', () => {
    expect(found(casePlan('section-08-just-drawn'), 'SEC604').map(({ subjects }) => subjects)).toEqual([
      ['peer-1', 'vpc-1', 'vpc-2'],
      ['peer-1', 'vpc-2', 'vpc-1'],
    ]);
  });

  it('is mended in the guide’s scenario by exactly the rules that its finished form has', () => {
    let drawn = casePlan('section-08-just-drawn');
    for (let round = 0; round < 2; round += 1) drawn = found(drawn, 'SEC604')[0]?.fixes[0]?.apply() ?? drawn;
    expect(drawn.securityGroups).toEqual(casePlan('section-08-same-account').securityGroups);
  });

  it('is mended by what the intents ask for where there are some', () => {
    const built = pair([])
      .intent('int-1', 'vsw-b', 'ecs-a', { protocol: 'udp:53' })
      .intent('int-2', 'ecs-b', 'ecs-a', { protocol: 'tcp:22' })
      .intent('int-3', 'ecs-b', 'ecs-a', { protocol: 'tcp:23', expect: 'unreachable' })
      .build();
    const [fix] = found(built, 'SEC604')[0]?.fixes ?? [];
    expect(fix?.title).toBe('Admit in vpc-a what the intents need from vpc-b');
    expect(fix?.apply().securityGroups[0]?.rules).toEqual([
      accept({ cidr: '10.1.1.0/24' }, { protocol: 'udp', ports: '53/53' }),
      accept({ securityGroup: 'sg-b' }, { protocol: 'tcp', ports: '22/22' }),
    ]);
  });

  it('has no fix where a drop at the strongest priority comes before every rule that could be added', () => {
    const drop: SecurityRule = {
      policy: 'drop',
      protocol: 'all',
      ports: '-1/-1',
      priority: 1,
      source: { cidr: '0.0.0.0/0' },
    };
    expect(found(pair([drop]).build(), 'SEC604').map(({ fixes }) => fixes.length)).toEqual([0]);
  });
});
