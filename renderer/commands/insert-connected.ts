import { attachObjects } from '../../shared/plan/edits/attach-objects.ts';
import type { Added } from '../../shared/plan/edits/add-account.ts';
import type { Point } from '../../shared/plan/edits/add-object.ts';
import { canConnect } from '../../shared/plan/edits/connect-routers.ts';
import { emptyPatch, joinPatches, mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { currentPlan, useDocument } from '../store/document-store.ts';
import { message } from '../../shared/messages/message.ts';
import { openDialog, reveal, useView } from '../store/view-store.ts';
import { offerUndo } from './offer-undo.ts';
import { objectWords } from '../answers/canvas-objects.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { type Insertable, newObject, putIn } from './insert-object.ts';

const connectable = ['vpc', 'vbr', 'dataCenter', 'physicalConnection'] as const satisfies readonly Insertable[];

/** What can be put on the canvas and connected. */
export type Connectable = (typeof connectable)[number];

/** The kinds of new objects that an object can be connected to. */
export function connectableKinds(from: string, middle?: Point): readonly Connectable[] {
  const plan = currentPlan();
  return connectable.filter((kind) => fits(plan, from, newObject(kind, middle, from)));
}

/**
 * Adds an object that is connected to another one: attached in the same step, or, where it takes a peering, with the dialog of the peering open, as when the
 * line is drawn between two objects.
 */
export function insertConnected(from: string, kind: Connectable, middle?: Point): void {
  const plan = currentPlan();
  const added = newObject(kind, middle, from);
  const judged = canConnect(mustApply(plan, added.patch), from, added.id);
  const connection = judged.ok ? judged.value : undefined;
  const attaching =
    connection === undefined || connection.kind === 'peering'
      ? emptyPatch
      : attachObjects(mustApply(plan, added.patch), connection);
  putIn(added, joinPatches([added.patch, attaching]));
  if (!middle) reveal([added.id]);
  if (connection?.kind !== 'peering') return;
  openDialog({ kind: 'newPeering', connection });
  sayIfLeftAlone(added.id);
}

/** Says, once the dialog is gone, that what was added for a connection stays without it, where nothing else was done. */
function sayIfLeftAlone(id: string): void {
  const step = useDocument.getState().history.past.at(-1);
  const { dialog } = useView.getState();
  const stop = useView.subscribe((view) => {
    if (view.dialog === dialog) return;
    stop();
    if (useDocument.getState().history.past.at(-1) !== step) return;
    offerUndo(message('edits:addedAlone', objectWords(currentAnalysis().network, id)));
  });
}

/** What is made for an object may be attached to it already. */
function fits(plan: Plan, from: string, { patch, id }: Added): boolean {
  const judged = canConnect(mustApply(plan, patch), from, id);
  return judged.ok || judged.error.code === 'already-attached';
}
