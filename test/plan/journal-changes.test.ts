import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { applyJournalChanges, journalChanges } from '../../shared/plan/journal-changes.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Note } from '../../shared/plan/rows.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { plan } from '../support/plan-builder.ts';

/** A plan as it comes out of a file: a journal begins with one. */
function asRead(source: Plan): Plan {
  const parsed = parsePlan(planText(source));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return deepFreeze(parsed.value);
}

function expectStepToWork(from: Plan, to: Plan): void {
  const text = journalChanges(from, to);
  if (text === undefined) {
    expect(planText(from)).toBe(planText(to));
    return;
  }
  expect(text).not.toContain('\n');
  const after = applyJournalChanges(from, text);
  expect(after.ok && planText(after.value)).toBe(planText(to));
}

const two = plan().vpc('vpc-1', ['10.0.0.0/16']).vpc('vpc-2', ['10.1.0.0/16']).build();

describe('a step in a journal', () => {
  it('leads from one plan to the other, to the byte', () => {
    fc.assert(fc.property(arbitraryPlan.map(asRead), arbitraryPlan.map(asRead), expectStepToWork), { numRuns: 50 });
    for (const from of caseNames) for (const to of caseNames) expectStepToWork(casePlan(from), casePlan(to));
  });

  it('keeps fields of a row and of the plan that this version does not know, and takes out what is gone', () => {
    const note = { id: 'n', text: 't', zebra: 1, 'a\tb\n': [{ deep: null }] } as Note;
    const from = plan({ asOf: '2020-01-01', unknown: { later: 1 } })
      .note('n', 't')
      .build();
    const to = plan({ unknown: { other: ['x'] } })
      .row('notes', note)
      .build();
    expectStepToWork(from, to);
    expectStepToWork(to, from);
  });

  it('is none where nothing differs', () => {
    expect(journalChanges(two, structuredClone(two))).toBeUndefined();
  });

  it('that was made for another state of the plan is refused', () => {
    const one = { ...two, vpcs: two.vpcs.slice(0, 1) };
    const without = journalChanges(two, one) ?? '';
    expect(applyJournalChanges(one, without)).toEqual({ ok: false, error: { code: 'does-not-fit' } });
    const added = journalChanges(one, two) ?? '';
    expect(applyJournalChanges({ ...two, vpcs: [] }, added)).toEqual({ ok: false, error: { code: 'does-not-fit' } });
  });

  it.each([
    ['no JSON', '[{"op":'],
    ['no list', '{"op":"header","to":{},"absent":[]}'],
    ['of an unknown kind', '[{"op":"format","table":"vpcs"}]'],
    ['about a table that is none', '[{"op":"add","table":"__proto__","at":0,"row":{"id":"x"}}]'],
    ['with a row that is none', '[{"op":"add","table":"vpcs","at":0,"row":{"id":"x","cidrs":"10.0.0.0/8"}}]'],
    ['without a row', '[{"op":"set","table":"vpcs","at":0}]'],
    ['at a place that is none', '[{"op":"remove","table":"vpcs","at":-1,"key":"vpc-1"}]'],
    ['that takes the name away', '[{"op":"header","to":{},"absent":["name"]}]'],
    ['with a day that is none', '[{"op":"header","to":{"asOf":"soon"},"absent":[]}]'],
    ['that hides a table among unknown fields', '[{"op":"header","to":{"unknown":{"vpcs":[]}},"absent":[]}]'],
    ['with a number beyond all', '[{"op":"header","to":{"unknown":{"x":1e999}},"absent":[]}]'],
    ['that nests too deep', `[{"op":"header","to":{"unknown":{"x":${'['.repeat(99)}${']'.repeat(99)}}},"absent":[]}]`],
  ])('that is %s is refused', (_what, text) => {
    expect(applyJournalChanges(two, text)).toEqual({ ok: false, error: { code: 'unreadable' } });
  });
});
