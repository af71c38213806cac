import { describe, expect, it } from 'vitest';
import { analyze, safeFixCount } from '../shared/analysis.ts';
import { planText } from '../shared/plan/canonical.ts';
import { emptyPatch, invertPatch, mustApply } from '../shared/plan/patch.ts';
import { applySafeFixes } from '../shared/safe-fixes.ts';
import { caseNames, casePlan } from './support/cases.ts';
import { plan } from './support/plan-builder.ts';

const today = '2019-08-14';

describe('applySafeFixes', () => {
  it.each(caseNames)('makes %s no worse, and leaves nothing to fix', (name) => {
    const before = casePlan(name);
    const { plan: after, patch } = applySafeFixes(before, today);
    expect(analyze(after, today).counts.error).toBeLessThanOrEqual(analyze(before, today).counts.error);
    expect(applySafeFixes(after, today)).toEqual({ plan: after, patch: emptyPatch, applied: 0 });
    expect(mustApply(before, patch)).toEqual(after);
    expect(planText(mustApply(after, invertPatch(patch)))).toBe(planText(before));
  });

  it('mends many rows at once, and one row in several steps', () => {
    const builder = plan().vpc('vpc-1', ['10.0.0.1/16', '10.1.0.1/16']);
    for (let third = 0; third < 50; third += 1) builder.vSwitch(`vsw-${third}`, 'vpc-1', `10.0.${third}.9/24`);
    const before = builder.build();
    const { plan: after, patch, applied } = applySafeFixes(before, today);
    expect(applied).toBe(52);
    expect(after.vpcs[0]?.cidrs).toEqual(['10.0.0.0/16', '10.1.0.0/16']);
    expect(after.vSwitches.map(({ cidr }) => cidr)).toEqual(
      Array.from({ length: 50 }, (_, third) => `10.0.${third}.0/24`),
    );
    expect(mustApply(after, invertPatch(patch))).toEqual(before);
  });

  it('removes every stale acceptance, also equal ones, and keeps those between them', () => {
    const before = plan()
      .vpc('vpc-1', ['10.0.0.0/16'])
      .vpc('vpc-2', ['10.0.0.1/16'])
      .vpc('vpc-3', ['10.2.0.0/16'])
      .accepted('CIDR101', ['vpc-1'])
      .accepted('CIDR101', ['vpc-2'], { reason: 'kept' })
      .accepted('CIDR101', ['vpc-1'])
      .accepted('CIDR101', ['vpc-3'])
      .build();
    const { plan: after, patch, applied } = applySafeFixes(before, today);
    expect({ applied, accepted: after.accepted }).toEqual({ applied: 3, accepted: [before.accepted[1]] });
    expect(mustApply(after, invertPatch(patch))).toEqual(before);
  });

  it('keeps an acceptance that only seems stale while a block cannot be read', () => {
    const before = plan()
      .vpc('vpc-1', ['10.0.0.0/16'])
      .vpc('vpc-2', ['10.0.0.1/16'])
      .peering('peer-1', 'vpc-1', 'vpc-2')
      .accepted('CIDR201', ['peer-1'])
      .build();
    const { plan: after } = applySafeFixes(before, today);
    expect(after.accepted).toEqual(before.accepted);
    expect(analyze(after, today).counts.error).toBe(0);
  });

  it('leaves an accepted finding as it is', () => {
    const before = plan().vpc('vpc-1', ['10.0.0.1/16']).accepted('CIDR101', ['vpc-1']).build();
    expect(applySafeFixes(before, today)).toEqual({ plan: before, patch: emptyPatch, applied: 0 });
  });
});

describe('safeFixCount', () => {
  const withHostBits = (vSwitches: number) => {
    const builder = plan().vpc('vpc-1', ['10.0.0.0/8']).vpc('vpc-2', ['172.16.0.1/16']);
    for (let at = 0; at < vSwitches; at += 1) builder.vSwitch(`vsw-${at}`, 'vpc-1', `10.${at >> 8}.${at & 255}.0/24`);
    return analyze(builder.build(), today);
  };

  it('tries what is claimed', () => {
    expect(safeFixCount(withHostBits(3))).toEqual({ count: 1, more: false });
  });

  it('tries nothing where one try would be felt, and says that there may be some', () => {
    expect(safeFixCount(withHostBits(4_000))).toEqual({ count: 0, more: true });
  });
});
