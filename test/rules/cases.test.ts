import { describe, expect, it } from 'vitest';
import { analyze, fixesFor } from '../../shared/analysis.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { faults } from './found.ts';

const today = '2019-08-14';

describe('the finished scenarios of the guide', () => {
  const finished = caseNames.filter((name) => name.startsWith('section-') && !name.endsWith('-just-drawn'));

  it('are at hand', () => {
    expect(finished.length).toBeGreaterThanOrEqual(3);
  });

  it.each(finished)('have no fault: %s', (name) => {
    expect(faults(casePlan(name))).toEqual([]);
  });
});

describe('the price of a case', () => {
  it.each(caseNames)(
    'is unknown for exactly its cross-region connections, none of which has a public figure: %s',
    (name) => {
      const { peerings, vpcs, vbrs } = casePlan(name);
      const regions = new Map([...vpcs, ...vbrs].map(({ id, region }) => [id, region]));
      const crossing = peerings.filter(
        ({ initiator, acceptor }) => regions.get(initiator.router) !== regions.get(acceptor.router),
      );
      const { findings } = analyze(casePlan(name), today);
      expect(findings.filter(({ rule }) => rule === 'BILL801').map(({ subjects }) => subjects)).toEqual(
        crossing.map(({ id }) => [id]),
      );
    },
  );
});

describe('a plan with one fault', () => {
  it.each([
    ['fault-overlap-vswitches', ['CIDR201', 'INTENT901', 'INTENT901']],
    ['fault-vpc-initiates-to-vbr', ['PEER301']],
    ['fault-one-way-route', ['ROUTE501', 'ROUTE508', 'INTENT901', 'INTENT901']],
  ])('has exactly that fault: %s', (name, expected) => {
    expect(faults(casePlan(name))).toEqual(expected);
  });

  it('is clean once the ends of its peering are swapped', () => {
    const before = analyze(casePlan('fault-vpc-initiates-to-vbr'), today);
    const [fix] = before.findings.flatMap((finding) => fixesFor(before, finding));
    expect(fix?.safe).toBe(true);
    if (fix === undefined) return;
    expect(faults(mustApply(before.network.plan, fix.patch))).toEqual([]);
  });

  it('is clean once one of two overlapping VPCs is renumbered, and its routes and addresses went along', () => {
    const before = analyze(casePlan('fault-overlap-vswitches'), today);
    const [finding] = before.findings;
    const [fix] = finding === undefined ? [] : fixesFor(before, finding);
    const after = mustApply(before.network.plan, fix?.patch ?? { changes: [] });
    expect(faults(after)).toEqual([]);
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
