import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import { largePlan } from '../support/large-plan.ts';
import { naiveChecks, naiveCidrChecks } from './naive-cidr-checks.ts';

describe('the two sides of the benchmark of the analysis', () => {
  it.each([
    { vpcs: 100, vSwitches: 300, peerings: 200 },
    { vpcs: 300, vSwitches: 900, peerings: 600 },
  ])('find the same: $vpcs VPCs', (size) => {
    const plan = largePlan(size);
    const ours = analyze(plan, '2019-08-14')
      .findings.filter(({ rule }) => naiveChecks.includes(rule))
      .map(({ rule, subjects }) => `${rule} ${subjects.join(' ')}`);
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.sort()).toEqual(naiveCidrChecks(plan).sort());
  });

  it('see the faults of the large plan', () => {
    const rules = new Set(analyze(largePlan(), '2019-08-14').findings.map(({ rule }) => rule));
    expect([...rules]).toEqual(expect.arrayContaining(['CIDR101', 'CIDR104', 'CIDR203']));
  });
});
