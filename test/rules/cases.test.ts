import { describe, expect, it } from 'vitest';
import { type Analysis, analyze, fixesFor } from '../../shared/analysis.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import { caseNames, casePlan } from '../support/cases.ts';

const today = '2019-08-14';

/** Errors and warnings; a notice is no fault. */
function faults({ findings }: Analysis): string[] {
  return findings.filter(({ severity }) => severity !== 'notice').map(({ rule }) => rule);
}

describe('the finished scenarios of the guide', () => {
  const finished = caseNames.filter((name) => name.startsWith('section-') && !name.endsWith('-just-drawn'));

  it('are at hand', () => {
    expect(finished.length).toBeGreaterThanOrEqual(3);
  });

  it.each(finished)('have no fault: %s', (name) => {
    expect(faults(analyze(casePlan(name), today))).toEqual([]);
  });
});

describe('a plan with one fault', () => {
  it.each([
    ['fault-overlap-vswitches', ['CIDR201', 'INTENT901', 'INTENT901']],
    ['fault-vpc-initiates-to-vbr', ['PEER301']],
    ['fault-one-way-route', ['ROUTE501', 'ROUTE508', 'INTENT901', 'INTENT901']],
  ])('has exactly that fault: %s', (name, expected) => {
    expect(faults(analyze(casePlan(name), today))).toEqual(expected);
  });

  it('is clean once the ends of its peering are swapped', () => {
    const before = analyze(casePlan('fault-vpc-initiates-to-vbr'), today);
    const [fix] = before.findings.flatMap((finding) => fixesFor(before, finding));
    expect(fix?.safe).toBe(true);
    if (fix === undefined) return;
    expect(faults(analyze(mustApply(before.network.plan, fix.patch), today))).toEqual([]);
  });

  it('is clean once one of two overlapping VPCs is renumbered, and its routes and addresses went along', () => {
    const before = analyze(casePlan('fault-overlap-vswitches'), today);
    const [finding] = before.findings;
    const [fix] = finding === undefined ? [] : fixesFor(before, finding);
    const after = mustApply(before.network.plan, fix?.patch ?? { changes: [] });
    expect(faults(analyze(after, today))).toEqual([]);
    // 192.168.0.0/16 is taken by the other VPC, so that the first free /16 of the private ranges is 172.16.0.0/16.
    expect(after.vpcs[1]?.cidrs).toEqual(['172.16.0.0/16']);
    expect(after.vSwitches[1]?.cidr).toBe('172.16.1.128/25');
    expect(after.instances[1]?.ip).toBe('172.16.1.130');
    expect(after.routes.map(({ router, destination }) => `${router} ${destination}`)).toEqual([
      'vpc-1 172.16.0.0/16',
      'vpc-2 192.168.0.0/16',
    ]);
  });
});
