import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { diffPlans } from '../../shared/plan/diff.ts';
import { emptyPatch, invertPatch, mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Note } from '../../shared/plan/rows.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { cpuTimeMs } from '../support/cpu-time.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { plan } from '../support/plan-builder.ts';

const shuffledPair = arbitraryPlan.chain((one) =>
  fc
    .record({
      vpcs: fc.shuffledSubarray([...one.vpcs]),
      routes: fc.shuffledSubarray([...one.routes]),
      accepted: fc.shuffledSubarray([...one.accepted]),
      layout: fc.shuffledSubarray([...one.layout]),
    })
    .map((tables) => [one, { ...one, ...tables }] as const),
);

function expectDiffToWork(from: Plan, to: Plan): void {
  deepFreeze([from, to]);
  const patch = diffPlans(from, to);
  const there = mustApply(from, patch);
  expect(there).toEqual(to);
  expect(planText(there)).toBe(planText(to));
  const back = mustApply(there, invertPatch(patch));
  expect(back).toEqual(from);
  expect(planText(back)).toBe(planText(from));
}

/** A note with fields that this version does not know. */
function noteWith(fields: object): Note {
  return { id: 'n', text: 't', ...fields };
}

describe('the diff of two plans', () => {
  it('makes one into the other and back, to the byte', () => {
    fc.assert(fc.property(arbitraryPlan, arbitraryPlan, expectDiffToWork));
    fc.assert(fc.property(shuffledPair, ([one, other]) => expectDiffToWork(one, other)));
    for (const from of caseNames) for (const to of caseNames) expectDiffToWork(casePlan(from), casePlan(to));
  });

  it('of equal plans is empty, also when nothing is shared', () => {
    fc.assert(
      fc.property(arbitraryPlan, (one) => {
        expect(diffPlans(one, structuredClone(one))).toEqual(emptyPatch);
      }),
    );
  });

  it('names only the fields that differ', () => {
    const from = plan().vpc('vpc-1', ['10.0.0.0/16'], { cloudId: 'x' }).vpc('vpc-2', ['10.1.0.0/16']).build();
    const to = plan().vpc('vpc-1', ['10.0.0.0/16'], { region: 'cn-beijing' }).vpc('vpc-2', ['10.1.0.0/16']).build();
    expect(diffPlans(from, to).changes).toEqual([
      {
        op: 'set',
        table: 'vpcs',
        at: 0,
        key: 'vpc-1',
        from: { region: 'cn-hangzhou', cloudId: 'x' },
        to: { region: 'cn-beijing', cloudId: undefined },
      },
    ]);
  });

  it('takes out one row of many and moves one row past many', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const of = (order: readonly string[]): Plan => order.reduce((builder, id) => builder.note(id, id), plan()).build();
    const moved = diffPlans(of(ids), of(['b', 'c', 'd', 'e', 'a']));
    expect(moved.changes.map(({ op }) => op)).toEqual(['remove', 'add']);
    const shorter = diffPlans(of(ids), of(['a', 'b', 'd', 'e']));
    expect(shorter.changes).toEqual([{ op: 'remove', table: 'notes', at: 2, row: { id: 'c', text: 'c' } }]);
  });

  it('keeps the order of fields that this version does not know', () => {
    const from = plan()
      .row('notes', noteWith({ b: 1, a: { y: 1, x: 2 } }))
      .build();
    const to = plan()
      .row('notes', noteWith({ a: { x: 2, y: 1 }, b: 1 }))
      .build();
    expectDiffToWork(from, to);
    expectDiffToWork(plan({ unknown: { b: 1, a: 2 } }).build(), plan({ unknown: { a: 2, b: 1 } }).build());
    expectDiffToWork(plan({ spelledOut: ['vpcs'] }).build(), plan({ spelledOut: [] }).build());
  });

  it('of 10,000 rows with one change touches that row alone, and is fast', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      id: `vpc-${at}`,
      name: `VPC ${at}`,
      account: 'acct-a',
      region: 'cn-hangzhou',
      cidrs: [`10.${at >> 8}.${at & 255}.0/24`],
    }));
    const from: Plan = { ...plan().build(), vpcs: rows };
    const to: Plan = { ...from, vpcs: structuredClone(rows).with(5000, { ...(rows[5000] ?? never()), name: 'Other' }) };
    const started = cpuTimeMs();
    const { changes } = diffPlans(from, to);
    // Measured at a few milliseconds; the limit only tells linear from quadratic.
    expect(cpuTimeMs() - started).toBeLessThan(500);
    expect(changes).toMatchObject([{ op: 'set', at: 5000, to: { name: 'Other' } }]);
  });
});

function never(): never {
  throw new Error('no such row');
}
