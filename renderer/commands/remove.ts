import { type Message, message } from '../../shared/messages/message.ts';
import { removalOf, removeObjects } from '../../shared/plan/edits/remove-objects.ts';
import { existingAmong } from '../../shared/runbook/evidence.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { objectWords } from '../answers/canvas-objects.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import { offerUndo } from './offer-undo.ts';
import { openDialog, select, useView } from '../store/view-store.ts';

/** Deletes objects as one step; when more would go than was asked for, or something that is in the cloud, the user is asked first. */
export function removeOrAsk(ids: readonly string[]): void {
  const removed = removalOf(currentPlan(), ids);
  const { network } = currentAnalysis();
  const existing = existingAmong(
    network,
    removed.map(({ id }) => id),
  );
  if (removed.length > ids.length || existing.length > 0) openDialog({ kind: 'delete', ids });
  else removeNow(ids);
}

/** Deletes objects and what hangs on them as one step. */
export function removeNow(ids: readonly string[]): void {
  const plan = currentPlan();
  const gone = new Set(removalOf(plan, ids).map(({ id }) => id));
  const label = removalLabel(ids);
  const [only, ...others] = ids;
  const words =
    only === undefined || others.length > 0
      ? message('edits:removedMany', { count: ids.length })
      : message('edits:removed', objectWords(currentAnalysis().network, only));
  edit(label, removeObjects(plan, ids));
  offerUndo(words);
  select(useView.getState().selection.filter((id) => !gone.has(id)));
}

/** What the step that deletes these objects is called. */
function removalLabel(ids: readonly string[]): Message {
  const [only, ...others] = ids;
  if (only === undefined || others.length > 0) return message('edits:removeMany', { count: ids.length });
  return message('edits:remove', objectWords(currentAnalysis().network, only));
}
