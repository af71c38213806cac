import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message } from '../../shared/messages/message.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { startDraft } from '../../shared/plan/draft.ts';
import { changeHeader } from '../../shared/plan/edits/change-header.ts';
import { emptyHistory, type History, isDirty, markSaved, record, redo, seal, undo } from '../../shared/plan/history.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { plan } from '../support/plan-builder.ts';

interface Desk {
  readonly plan: Plan;
  readonly history: History;
}

const label = (name: string) => message('edits:rename', { from: 'x', to: name });
const fresh: Desk = deepFreeze({ plan: plan({ name: '' }).build(), history: emptyHistory });

function rename(desk: Desk, name: string, mergeKey?: string): Desk {
  const patch = changeHeader(desk.plan, { name });
  return { plan: mustApply(desk.plan, patch), history: record(desk.history, { label: label(name), patch, mergeKey }) };
}

function stepped(desk: Desk, step: typeof undo): Desk {
  const result = step(desk.history);
  return result === undefined ? desk : { plan: mustApply(desk.plan, result.patch), history: result.history };
}

const saved = (desk: Desk): Desk => ({ ...desk, history: markSaved(desk.history) });

describe('history', () => {
  it('undoes and redoes step by step, each with its label', () => {
    const two = rename(rename(fresh, 'a'), 'b');
    const one = stepped(two, undo);
    expect([one.plan.name, one.history.past.at(-1)?.label]).toEqual(['a', label('a')]);
    expect(one.history.future[0]?.label).toEqual(label('b'));
    expect(stepped(one, redo).plan.name).toBe('b');
    expect(stepped(stepped(one, undo), undo).plan.name).toBe('');
    expect(undo(fresh.history)).toBeUndefined();
    expect(redo(two.history)).toBeUndefined();
  });

  it('makes one step of what has one merge key, with the last label', () => {
    const typed = ['h', 'he', 'hel'].reduce((desk, name) => rename(desk, name, 'name'), rename(fresh, 'before'));
    expect(typed.history.past).toHaveLength(2);
    expect(typed.history.past.at(-1)?.label).toEqual(label('hel'));
    expect(stepped(typed, undo).plan.name).toBe('before');
    expect(stepped(stepped(typed, undo), redo).plan.name).toBe('hel');
  });

  it('starts another step with another key, after a seal, after an undo, and without a key', () => {
    const one = rename(fresh, 'a', 'name');
    expect(rename(one, 'b', 'other').history.past).toHaveLength(2);
    expect(rename({ ...one, history: seal(one.history) }, 'b', 'name').history.past).toHaveLength(2);
    expect(rename(rename(fresh, 'a'), 'b').history.past).toHaveLength(2);
    const undone = stepped(rename(one, 'b', 'other'), undo);
    expect(rename(undone, 'c', 'name').history.past).toHaveLength(2);
    expect(seal(fresh.history)).toBe(fresh.history);
  });

  it('never merges into a step that was saved: undo comes back to exactly the saved state', () => {
    const typing = saved(rename(fresh, 'a', 'name'));
    const on = rename(typing, 'ab', 'name');
    expect(isDirty(on.history)).toBe(true);
    const back = stepped(on, undo);
    expect([back.plan.name, isDirty(back.history)]).toEqual(['a', false]);
  });

  it('is clean again after undo to the saved state, and dirty before it', () => {
    const desk = rename(saved(rename(fresh, 'a')), 'b');
    expect(isDirty(desk.history)).toBe(true);
    expect(isDirty(stepped(desk, undo).history)).toBe(false);
    expect(isDirty(stepped(stepped(desk, undo), undo).history)).toBe(true);
  });

  it('can never be clean again once what was saved has been undone and something else done', () => {
    const elsewhere = rename(stepped(saved(rename(fresh, 'a')), undo), 'b');
    expect(isDirty(elsewhere.history)).toBe(true);
    expect(isDirty(stepped(elsewhere, undo).history)).toBe(true);
    expect(isDirty(saved(elsewhere).history)).toBe(false);
  });

  it('survives saving, and has no end', () => {
    let desk = fresh;
    for (let count = 0; count < 2000; count += 1) desk = saved(rename(desk, String(count)));
    for (let count = 0; count < 2000; count += 1) desk = stepped(desk, undo);
    expect([desk.plan.name, desk.history.future.length]).toEqual(['', 2000]);
  });

  it('keeps its promises through any sequence of steps', () => {
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('edit' as const),
        name: fc.string(),
        mergeKey: fc.constantFrom(undefined, 'k', 'l'),
      }),
      fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'save' as const, 'seal' as const) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        let desk = fresh;
        let onDisk = planText(fresh.plan);
        for (const one of acts) {
          if (one.kind === 'edit') {
            const draft = startDraft(desk.plan);
            draft.add('notes', { id: `n-${desk.plan.notes.length}`, text: one.name });
            const patch = draft.patch();
            const step = { label: label(one.name), patch, mergeKey: one.mergeKey };
            desk = { plan: draft.plan, history: record(desk.history, step) };
            expect(desk.history.future).toEqual([]);
          } else if (one.kind === 'save') {
            onDisk = planText(desk.plan);
            desk = saved(desk);
          } else if (one.kind === 'seal') desk = { ...desk, history: seal(desk.history) };
          else desk = stepped(desk, one.kind === 'undo' ? undo : redo);
          deepFreeze(desk);
          // Clean is a promise: closing the window now loses nothing.
          if (!isDirty(desk.history)) expect(planText(desk.plan)).toBe(onDisk);
        }
        const here = planText(desk.plan);
        const steps = desk.history.past.length;
        for (let count = 0; count < steps; count += 1) desk = stepped(desk, undo);
        expect(planText(desk.plan)).toBe(planText(fresh.plan));
        for (let count = 0; count < steps; count += 1) desk = stepped(desk, redo);
        expect(planText(desk.plan)).toBe(here);
      }),
    );
  });
});
