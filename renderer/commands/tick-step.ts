import { message } from '../../shared/messages/message.ts';
import { joinPatches, mustApply } from '../../shared/plan/patch.ts';
import { type MarkFields, marksOf, markStep, openBefore } from '../../shared/runbook/marks.ts';
import type { Step } from '../../shared/runbook/runbook.ts';
import { today } from '../answers/analysis.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import { openDialog } from '../store/view-store.ts';

/** Ticks a step of a runbook, or takes its tick back. Where steps that it waits for are not ticked, it is asked first. */
export function tick(steps: readonly Step[], id: string, done: boolean): void {
  const before = done ? openBefore(steps, marksOf(currentPlan()), id) : [];
  if (before.length === 0) tickNow([id], done);
  else openDialog({ kind: 'tickStep', id, before });
}

/** Ticks steps with today's day, or takes the ticks with their days and names back; what was noted stays. */
export function tickNow(ids: readonly string[], done: boolean): void {
  const fields: MarkFields = done ? { done, on: today() } : { done: undefined, on: undefined, by: undefined };
  let plan = currentPlan();
  const patches = ids.map((id) => {
    const patch = markStep(plan, id, fields);
    plan = mustApply(plan, patch);
    return patch;
  });
  edit(message(done ? 'runbookPanel:edit.mark' : 'runbookPanel:edit.unmark'), joinPatches(patches));
}
