import { describe, expect, it } from 'vitest';
import { analyze, type Analysis, fixesFor } from '../../shared/analysis.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { findEndpoint } from '../../shared/network/endpoints.ts';
import { judgeIntents } from '../../shared/network/intents.ts';
import { trace } from '../../shared/network/trace.ts';
import type { Protocol } from '../../shared/network/trace-types.ts';
import type { View } from '../../shared/network/view.ts';
import { invertPatch, mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Finding, Fix } from '../../shared/rules/finding.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { applySafeFixes } from '../../shared/safe-fixes.ts';
import { wrongCase } from '../support/cases.ts';

const today = '2019-08-14';
const { text } = createTranslator('en', ruleTexts);

const analysed = (name: string): Analysis => analyze(wrongCase(name), today);

/** `rule severity` of the findings that are no notices, nor a price that only the purchase page knows. */
const faultsOf = ({ findings }: Analysis): string[] =>
  findings
    .filter(({ rule, severity }) => severity !== 'notice' && rule !== 'BILL801')
    .map(({ rule, severity }) => `${rule} ${severity}`);

function findingOf({ findings }: Analysis, rule: string): Finding {
  const found = findings.find((finding) => finding.rule === rule);
  if (found === undefined) throw new Error(`no ${rule}`);
  return found;
}

/** The verdict and what is in the way, between two objects. */
function asked(what: Plan, from: string, to: string, { protocol, view }: { protocol?: Protocol; view?: View } = {}) {
  const { network } = analyze(what, today);
  const [start, end] = [findEndpoint(network, from), findEndpoint(network, to)];
  if (!start.ok || !end.ok) throw new Error('no ends');
  const { verdict, blockers } = trace(network, start.value, end.value, { protocol, view });
  return { verdict, blockers: blockers.map(({ message }) => text(message)) };
}

const fixed = (analysis: Analysis, fix: Fix): Analysis => analyze(mustApply(analysis.network.plan, fix.patch), today);

/** Every pair of networks, as `from to verdict`. */
function pairs(what: Plan): string[] {
  const ids = [...what.vpcs, ...what.dataCenters].map(({ id }) => id);
  return ids.flatMap((from) =>
    ids.filter((to) => to !== from).map((to) => `${from} ${to} ${asked(what, from, to).verdict}`),
  );
}

describe('plans that once got a wrong answer', () => {
  it.each(['route508-data-center-of-two-blocks', 'route508-vpc-of-two-blocks'])(
    'a network of two blocks is joined both ways: %s',
    (name) => {
      expect(faultsOf(analysed(name))).toEqual([]);
      expect(pairs(wrongCase(name)).every((pair) => pair.endsWith(' reachable'))).toBe(true);
    },
  );

  it('one block twice behind a data center: packets to the second VPC go to the first', () => {
    const analysis = analysed('one-block-twice-behind-a-data-center');
    expect(findingOf(analysis, 'CIDR203')).toMatchObject({ severity: 'error' });
    expect([...findingOf(analysis, 'CIDR203').subjects].sort()).toEqual(['dc-1', 'vpc-a', 'vpc-b']);
  });

  it('two VBRs with one gateway address: the data center’s device refuses the second', () => {
    const finding = findingOf(analysed('shared-gateway-address'), 'CIDR206');
    expect(finding.severity).toBe('error');
    expect(finding.subjects).toEqual(expect.arrayContaining(['vbr-1', 'vbr-2']));
  });

  it('a rule that names a group under the wrong account finds nobody', () => {
    const analysis = analysed('group-of-the-wrong-account');
    expect(findingOf(analysis, 'SEC603').severity).toBe('error');
    const { verdict, blockers } = asked(wrongCase('group-of-the-wrong-account'), 'e1', 'e2', {
      protocol: { kind: 'icmp' },
    });
    expect(verdict).toBe('unreachable');
    expect(blockers).toHaveLength(1);
    expect(blockers[0]).toMatch(/^A rule for e2 names the security group of e1/u);
  });

  it('a vSwitch that moves leaves the route of the one that stays', () => {
    const analysis = analysed('fix-cidr104-takes-a-route-along');
    const before = pairs(wrongCase('fix-cidr104-takes-a-route-along'));
    const fixes = fixesFor(analysis, findingOf(analysis, 'CIDR104'));
    expect(fixes.length).toBeGreaterThan(0);
    for (const fix of fixes) {
      const after = mustApply(analysis.network.plan, fix.patch);
      expect(after.routes.map(({ destination }) => destination)).toContain('10.2.1.0/24');
      expect(asked(after, 'vpc-a', 'vsw-1').verdict).toBe('reachable');
    }
    expect(before).toContain('vpc-a vpc-b reachable');
  });

  it('a VPC that is renumbered takes along the routes of the data center and the VBR', () => {
    const analysis = analysed('fix-cidr201-leaves-a-route-behind');
    const fixes = fixesFor(analysis, findingOf(analysis, 'CIDR201'));
    expect(fixes).toHaveLength(2);
    for (const fix of fixes) {
      const after = fixed(analysis, fix);
      expect(asked(after.network.plan, 'dc-1', 'vpc-a').verdict).toBe('reachable');
      expect(after.findings.filter(({ rule }) => /^CIDR|ROUTE50[2346789]/u.test(rule))).toEqual([]);
    }
  });

  it('the fix of an overlap stays: no fix of what is left undoes it', () => {
    const analysis = analysed('fix-cidr202-and-route506-undo-each-other');
    const [fix] = fixesFor(analysis, findingOf(analysis, 'CIDR202'));
    if (fix === undefined) throw new Error('no fix');
    const after = fixed(analysis, fix);
    expect(after.findings.map(({ rule }) => rule)).not.toContain('CIDR202');
    for (const next of after.findings.flatMap((finding) => fixesFor(after, finding)))
      expect(mustApply(after.network.plan, next.patch).routes).not.toEqual(analysis.network.plan.routes);
  });

  it('a fix that overruns a quota is not a safe one', () => {
    const before = wrongCase('fix-route501-over-quota');
    expect(applySafeFixes(before, today)).toMatchObject({ applied: 0, plan: before });
  });

  it('a fix that does not help is not offered', () => {
    const analysis = analysed('fix-route508-does-not-help');
    const finding = findingOf(analysis, 'ROUTE508');
    for (const fix of fixesFor(analysis, finding))
      expect(fixed(analysis, fix).findings.map(({ rule }) => rule)).not.toContain('ROUTE508');
  });

  it('a subscription past its stop day forwards nothing, in either view', () => {
    const plan = wrongCase('stopped-subscription');
    for (const view of ['designed', 'today'] as const)
      expect(asked(plan, 'vpc-1', 'vpc-2', { view })).toEqual({
        verdict: 'unreachable',
        blockers: [expect.stringContaining('since 2019-09-16 it forwards nothing')],
      });
    const paid = {
      ...plan,
      peerings: plan.peerings.map((row) => ({ ...row, billing: { method: 'subscription', autoRenew: true } as const })),
    };
    expect(asked(paid, 'vpc-1', 'vpc-2').verdict).toBe('reachable');
  });

  it('what leads into a suspended peering is unreachable, whatever the guide leaves open', () => {
    expect(asked(wrongCase('transit-into-a-suspended-peering'), 'vpc-2', 'vpc-1').verdict).toBe('unreachable');
  });

  it('members of one basic group reach each other, those of an enterprise group do not', () => {
    const plan = wrongCase('members-of-one-group');
    expect(asked(plan, 'e1', 'e2', { protocol: { kind: 'icmp' } }).verdict).toBe('reachable');
    const enterprise = {
      ...plan,
      securityGroups: plan.securityGroups.map((group) => ({ ...group, type: 'enterprise' as const })),
    };
    expect(asked(enterprise, 'e1', 'e2', { protocol: { kind: 'icmp' } }).verdict).toBe('unreachable');
  });

  it('a fix that admits a vSwitch admits that vSwitch', () => {
    const analysis = analysed('fix-admits-more-than-it-says');
    const [fix] = fixesFor(analysis, findingOf(analysis, 'INTENT901'));
    expect(fix && text(fix.title)).toBe(
      'Admit ICMP from vsw2 to VPC2 / e (10.99.154.110), by a rule in all for 10.99.149.0/24',
    );
    const after = mustApply(analysis.network.plan, fix?.patch ?? { changes: [] });
    expect(after.securityGroups[0]?.rules.map(({ source }) => source)).toEqual([{ cidr: '10.99.149.0/24' }]);
  });

  it.each([
    ['vpc-own-blocks-overlap', 'CIDR107 error'],
    ['cidr102-2026-0-8', 'CIDR102 error'],
    ['gateway-in-100-64', 'CIDR205 error'],
    ['route-100-64-10', 'ROUTE507 error'],
    ['vbr-no-vlan', 'PEER307 error'],
    ['unknown-region', 'PLACE951 warning'],
    ['term-10-months', 'BILL804 error'],
    ['same-interface-id-twice', 'PEER310 error'],
    ['bandwidth-over-circuit', 'PEER311 warning'],
    ['dotted-mask', 'CIDR101 error'],
  ])('%s is %s and nothing else', (name, fault) => {
    expect(faultsOf(analysed(name))).toEqual([fault]);
  });

  it('an account ID of letters is an identity that cannot be', () => {
    expect(faultsOf(analysed('uid-letters'))).toContain('PEER310 error');
  });

  it.each(['sec-port-junk', 'sec-priority-0', 'rule-without-source'])(
    'a rule that the cloud refuses admits nothing: %s',
    (name) => {
      const analysis = analysed(name);
      expect(faultsOf(analysis)).toContain('SEC605 error');
      const { instances, securityGroups } = analysis.network.plan;
      const broken = securityGroups.find(({ id }) => id === findingOf(analysis, 'SEC605').subjects[0]);
      const [there, here] = instances.map(({ id }) => id).sort((a) => (isIn(a) ? 1 : -1));
      function isIn(id: string): boolean {
        return instances.find((row) => row.id === id)?.securityGroups?.includes(broken?.id ?? '') ?? false;
      }
      const { rules: [rule] = [] } = broken ?? {};
      const protocol: Protocol = rule?.protocol === 'tcp' ? { kind: 'tcp', port: 443 } : { kind: 'icmp' };
      expect(asked(analysis.network.plan, there ?? '', here ?? '', { protocol }).verdict).toBe('unreachable');
    },
  );

  it('VLAN 0 is an untagged port, alone on its line', () => {
    expect(faultsOf(analysed('vlan-0'))).toEqual([]);
  });

  it('a block that two VPCs share and nobody routes is a warning, and all intents hold', () => {
    const analysis = analysed('shared-block-that-nobody-routes');
    expect(faultsOf(analysis)).toEqual(['CIDR203 warning']);
    expect(judgeIntents(analysis.network).map(({ outcome }) => outcome)).toEqual(['holds', 'holds']);
  });

  it('a cloud network inside the data center’s block: what lies behind the line is said to, and the block can be carved out', () => {
    const analysis = analysed('cloud-inside-the-data-centers-block');
    expect(text(findingOf(analysis, 'ROUTE509').message)).toMatch(/ lies behind the physical connection pc\.$/u);
    const [carve] = fixesFor(analysis, findingOf(analysis, 'CIDR204'));
    // 10.0.0.0/8 without 10.200.0.0/16: the halves that lie beside it, from /9 to /16.
    expect(mustApply(analysis.network.plan, carve?.patch ?? { changes: [] }).dataCenters[0]?.cidrs).toEqual([
      '10.0.0.0/9',
      '10.128.0.0/10',
      '10.192.0.0/13',
      '10.201.0.0/16',
      '10.202.0.0/15',
      '10.204.0.0/14',
      '10.208.0.0/12',
      '10.224.0.0/11',
    ]);
  });

  it('between two data centers behind one VPC, the first blocker is that a VPC does not pass packets on', () => {
    const { verdict, blockers } = asked(wrongCase('two-data-centers-one-vpc'), 'dc1', 'dc2', {
      protocol: { kind: 'icmp' },
    });
    expect(verdict).toBe('unreachable');
    expect(blockers[0]).toMatch(/does not pass packets on/u);
    expect(blockers.join(' ')).not.toContain('nothing that is drawn');
  });

  it('a mask in dotted form is written as a prefix length, safely', () => {
    const before = wrongCase('dotted-mask');
    const { plan, patch, applied } = applySafeFixes(before, today);
    expect(applied).toBe(1);
    // 255.255.255.128 has 25 ones.
    expect(plan.vpcs[0]?.cidrs).toEqual(['10.11.12.0/25']);
    expect(mustApply(plan, invertPatch(patch))).toEqual(before);
  });
});
