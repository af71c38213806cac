import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { diffPlans } from '../../shared/plan/diff.ts';
import { sameValue, startDraft } from '../../shared/plan/draft.ts';
import { applyPatch, emptyPatch, invertPatch, joinPatches, mustApply } from '../../shared/plan/patch.ts';
import { type Plan, tableNames } from '../../shared/plan/plan.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { plan } from '../support/plan-builder.ts';

/** What can be asked of a draft, as data; places are taken modulo the table's length. */
const step = fc.oneof(
  fc.record({ op: fc.constant('removeAt' as const), table: fc.constantFrom(...tableNames), at: fc.nat(20) }),
  fc.record({
    op: fc.constant('rename' as const),
    table: fc.constantFrom(...tableNames),
    at: fc.nat(20),
    to: fc.string(),
  }),
  fc.record({
    op: fc.constant('addNote' as const),
    id: fc.constantFrom('n', '__proto__', 'vpcs-1'),
    text: fc.string(),
  }),
  fc.record({ op: fc.constant('header' as const), name: fc.string(), asOf: fc.constantFrom(undefined, '2020-01-01') }),
  fc.record({ op: fc.constant('clearCloudId' as const), at: fc.nat(20) }),
);

function drafted(start: Plan, steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const draft = startDraft(start);
  for (const one of steps) {
    if (one.op === 'addNote') draft.add('notes', { id: one.id, text: one.text });
    else if (one.op === 'header') draft.header({ name: one.name, asOf: one.asOf });
    else if (one.op === 'clearCloudId') {
      if (draft.plan.vpcs.length > 0) draft.setAt('vpcs', one.at % draft.plan.vpcs.length, { cloudId: undefined });
    } else {
      const { length } = draft.plan[one.table];
      if (length === 0) continue;
      if (one.op === 'removeAt') draft.removeAt(one.table, one.at % length);
      else if (one.table === 'layout') draft.setAt('layout', one.at % length, { x: one.to.length });
      else if (one.table === 'accepted') draft.setAt('accepted', one.at % length, { rule: one.to });
      else draft.setAt(one.table, one.at % length, { id: `${one.to}!` });
    }
  }
  return { plan: draft.plan, patch: draft.patch() };
}

describe('a patch', () => {
  it('and its inverse leave the plan as it was, to the byte', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(step, { maxLength: 12 }), (start, steps) => {
        deepFreeze(start);
        const { plan: next, patch } = drafted(start, steps);
        deepFreeze([next, patch]);
        expect(mustApply(start, patch)).toEqual(next);
        const back = mustApply(next, invertPatch(patch));
        expect(planText(back)).toBe(planText(start));
        expect(mustApply(back, invertPatch(invertPatch(patch)))).toEqual(next);
      }),
    );
  });

  it('joined from several does what they do after one another', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, arbitraryPlan, (one, two, three) => {
        const patches = [diffPlans(one, two), diffPlans(two, three)];
        expect(mustApply(one, joinPatches(patches))).toEqual(three);
        expect(mustApply(three, invertPatch(joinPatches(patches)))).toEqual(one);
      }),
    );
  });

  it('shares every row and table that it does not change', () => {
    const start = plan().vpc('vpc-1', ['10.0.0.0/16']).vpc('vpc-2', ['10.1.0.0/16']).note('n', 't').build();
    const draft = startDraft(start);
    draft.set('vpcs', 'vpc-2', { name: 'B' });
    const next = mustApply(start, draft.patch());
    expect(next.notes).toBe(start.notes);
    expect(next.vpcs[0]).toBe(start.vpcs[0]);
    expect(mustApply(start, emptyPatch)).toEqual(start);
  });

  it('finds a row whose place has shifted, and the row at the place where ids repeat', () => {
    const before = plan().note('a', '1').note('x', '2').note('x', '3').build();
    const draft = startDraft(before);
    draft.setAt('notes', 2, { text: 'changed' });
    expect(mustApply(before, draft.patch()).notes.map(({ text }) => text)).toEqual(['1', '2', 'changed']);
    const shifted = plan().note('x', '3').build();
    expect(mustApply(shifted, draft.patch()).notes).toEqual([{ id: 'x', text: 'changed' }]);
  });

  it('fails as a whole where a row is missing, by name', () => {
    const before = plan().note('a', '1').build();
    const draft = startDraft(before);
    draft.header({ name: 'Other' });
    draft.remove('notes', 'a');
    const failed = applyPatch(plan().build(), draft.patch());
    expect(failed).toEqual({ ok: false, error: { code: 'row-missing', table: 'notes', key: 'a' } });
    expect(() => mustApply(plan().build(), draft.patch())).toThrow('patch does not fit: notes a');
  });
});

describe('a draft', () => {
  it('leaves out what is no change', () => {
    const start = plan().vpc('vpc-1', ['10.0.0.0/16']).build();
    const draft = startDraft(start);
    draft.set('vpcs', 'vpc-1', { cidrs: ['10.0.0.0/16'], name: 'vpc-1' });
    draft.header({ name: 'Test' });
    draft.replaceAt('vpcs', 0, { ...(start.vpcs[0] as (typeof start.vpcs)[number]) });
    expect(draft.patch()).toEqual(emptyPatch);
    expect(draft.plan).toBe(start);
  });

  it('sees its own changes, and replaces a row with all its fields', () => {
    const draft = startDraft(plan().note('a', '1').build());
    draft.add('notes', { id: 'b', text: '2' });
    draft.set('notes', 'b', { text: '3' });
    draft.remove('notes', 'a');
    expect(draft.plan.notes).toEqual([{ id: 'b', text: '3' }]);
    const vpc = startDraft(plan().vpc('v', ['10.0.0.0/16'], { cloudId: 'c' }).build());
    vpc.replaceAt('vpcs', 0, { id: 'v', name: 'n', account: 'a', region: 'r', cidrs: [] });
    expect(vpc.plan.vpcs).toEqual([{ id: 'v', name: 'n', account: 'a', region: 'r', cidrs: [] }]);
  });

  it('throws for a row that is not there', () => {
    const draft = startDraft(plan().build());
    expect(() => draft.set('vpcs', 'x', { name: 'y' })).toThrow('no row x in vpcs');
    expect(() => draft.removeAt('vpcs', 0)).toThrow('no row 0 in vpcs');
    expect(() => draft.setAt('vpcs', 0, { name: 'y' })).toThrow('no row 0 in vpcs');
  });
});

describe('values of a row', () => {
  it('are the same as JSON: absent is undefined, order of fields does not count, order of items does', () => {
    expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameValue({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue({ 0: 1 }, [1])).toBe(false);
    expect(sameValue(null, {})).toBe(false);
    expect(sameValue({ a: 1 }, { b: 1 })).toBe(false);
    expect(sameValue('1', 1)).toBe(false);
  });
});

describe('a draft', () => {
  it('never changes a plan that it has shown', () => {
    const draft = startDraft(deepFreeze(plan().note('n-1', 'a').note('n-2', 'b').build()));
    draft.setAt('notes', 0, { text: 'c' });
    const seen = draft.plan;
    draft.setAt('notes', 0, { text: 'd' });
    draft.removeAt('notes', 1);
    expect(draft.plan.notes).toEqual([{ id: 'n-1', text: 'd' }]);
    expect(seen.notes).toEqual([
      { id: 'n-1', text: 'c' },
      { id: 'n-2', text: 'b' },
    ]);
  });

  it('says the same whether or not somebody looks in between', () => {
    fc.assert(
      fc.property(
        arbitraryPlan,
        fc.array(fc.tuple(fc.boolean(), fc.nat(20), fc.string()), { maxLength: 12 }),
        (start, steps) => {
          const [watched, alone] = [startDraft(deepFreeze(start)), startDraft(start)];
          let left = start.vpcs.length;
          for (const [removes, at, name] of steps) {
            if (left === 0) break;
            for (const draft of [watched, alone]) {
              if (removes) draft.removeAt('vpcs', at % left);
              else draft.setAt('vpcs', at % left, { name });
            }
            if (removes) left -= 1;
            expect(watched.plan.vpcs).toHaveLength(left);
          }
          expect(alone.patch()).toEqual(watched.patch());
          expect(alone.plan).toEqual(watched.plan);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('copies a table once, however many of its rows change', () => {
    let copies = 0;
    const notes = Array.from({ length: 100 }, (_, at) => ({ id: `n-${at}`, text: 'a' }));
    const counted = new Proxy(notes, {
      get(target, name, receiver) {
        if (name === Symbol.iterator) copies += 1;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    const draft = startDraft({ ...plan().build(), notes: counted });
    for (let at = 0; at < 100; at += 1) draft.setAt('notes', at, { text: 'b' });
    expect(draft.plan.notes.every(({ text }) => text === 'b')).toBe(true);
    expect(copies).toBe(1);
  });
});
