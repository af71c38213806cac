import { type Message, message } from '../../../shared/messages/message.ts';
import { markStep } from '../../../shared/runbook/marks.ts';
import { today } from '../../answers/analysis.ts';
import { currentPlan, edit } from '../../store/document-store.ts';

/** Writes one text of a mark; while it is being typed it is one step to undo. */
export function writeMark(id: string, field: 'by' | 'note' | 'on', text: string): void {
  edit(labels[field], markStep(currentPlan(), id, { [field]: text }), `mark ${field} ${id}`);
}

/** Enters what came out of a test, on the day of its first result; an empty text takes the result and its day out. */
export function enterResult(id: string, result: string): void {
  const on = result === '' ? undefined : (currentPlan().steps.find((mark) => mark.id === id)?.on ?? today());
  edit(message('runbookPanel:edit.result'), markStep(currentPlan(), id, { result, on }), `mark result ${id}`);
}

const labels: Readonly<Record<'by' | 'note' | 'on', Message>> = {
  by: message('runbookPanel:edit.by'),
  note: message('runbookPanel:edit.note'),
  on: message('runbookPanel:edit.day'),
};
