import { type Draft, startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { Point } from './add-object.ts';

/** Puts objects at places (top left corners), rounded to whole units; pinned ones stay pinned. */
export function moveObjects(plan: Plan, places: ReadonlyMap<string, Point>): Patch {
  const draft = startDraft(plan);
  placeAll(draft, places, {});
  return draft.patch();
}

/** Pins objects where they are shown: arranging the plan leaves them there. An object without a place of its own gets one so. */
export function pinObjects(plan: Plan, places: ReadonlyMap<string, Point>): Patch {
  const draft = startDraft(plan);
  placeAll(draft, places, { pinned: true });
  return draft.patch();
}

/** Lets arranging move these objects again. */
export function unpinObjects(plan: Plan, ids: readonly string[]): Patch {
  const draft = startDraft(plan);
  const placed = new Set(plan.layout.map(({ id }) => id));
  for (const id of ids) if (placed.has(id)) draft.set('layout', id, { pinned: undefined });
  return draft.patch();
}

function placeAll(draft: Draft, places: ReadonlyMap<string, Point>, pin: { readonly pinned?: true }): void {
  const at = new Map(draft.plan.layout.map(({ id }, index) => [id, index]));
  for (const [id, { x, y }] of places) {
    const place = { x: Math.round(x), y: Math.round(y), ...pin };
    const index = at.get(id);
    if (index === undefined) draft.add('layout', { id, ...place });
    else draft.setAt('layout', index, place);
  }
}
