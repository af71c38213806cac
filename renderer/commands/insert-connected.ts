import { attachObjects } from '../../shared/plan/edits/attach-objects.ts';
import type { Added } from '../../shared/plan/edits/add-account.ts';
import type { Point } from '../../shared/plan/edits/add-object.ts';
import { canConnect } from '../../shared/plan/edits/connect-routers.ts';
import { emptyPatch, joinPatches, mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { currentPlan } from '../store/document-store.ts';
import { openDialog, reveal } from '../store/view-store.ts';
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
  if (connection?.kind === 'peering') openDialog({ kind: 'newPeering', connection });
}

/** What is made for an object may be attached to it already. */
function fits(plan: Plan, from: string, { patch, id }: Added): boolean {
  const judged = canConnect(mustApply(plan, patch), from, id);
  return judged.ok || judged.error.code === 'already-attached';
}
