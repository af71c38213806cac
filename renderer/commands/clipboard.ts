import { cardsOf } from '../../shared/diagram/cards.ts';
import { boundsOf, type Rect } from '../../shared/diagram/geometry.ts';
import { nextPlace } from '../../shared/diagram/next-place.ts';
import { rectIndex } from '../../shared/diagram/rect-index.ts';
import { fragmentInHtml } from '../../shared/export/clipboard-html.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import type { Point } from '../../shared/plan/edits/add-object.ts';
import { duplicateObjects, type Pasted, pasteFragment } from '../../shared/plan/edits/paste-fragment.ts';
import { mostPasted } from '../../shared/plan/fragment.ts';
import type { Network } from '../../shared/network/network.ts';
import { peerscape } from '../peerscape-api.ts';
import { currentAnalysis, networkWith } from '../answers/analysis.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import { currentScene } from '../answers/scene.ts';
import { jumpTo, notify, useView } from '../store/view-store.ts';

/**
 * Pastes copied objects around the pointer, or around the middle of what is in view, where they cover nothing; or exactly where they were copied, as from one plan or
 * scenario into another.
 */
export async function pasteFromClipboard(where: 'free' | 'original'): Promise<void> {
  const text = fragmentInHtml((await peerscape.clipboard.readHtml()).html) ?? (await peerscape.clipboard.read()).text;
  const plan = currentPlan();
  const probe = pasteFragment(plan, text, where === 'original' ? { at: 'original' } : {});
  if (!probe.ok) {
    const tooMany = probe.error.code === 'too-many';
    notify('info', tooMany ? message('canvas:pasteTooMany', { count: mostPasted }) : message('canvas:pasteNothing'));
    return;
  }
  const at = where === 'original' ? undefined : placeFor(probe.value);
  const pasted = at === undefined ? probe : pasteFragment(plan, text, { at });
  if (pasted.ok) finish(pasted.value, message('canvas:step.paste', { count: pasted.value.ids.length }));
}

export function duplicateSelection(): void {
  duplicate(useView.getState().selection);
}

/** Makes copies of objects with free addresses and selects them; `at` is where the top left corner of what has a place comes to lie. */
export function duplicate(ids: readonly string[], at?: Point): void {
  const { pack } = currentAnalysis().network;
  const copies = duplicateObjects(currentPlan(), ids, { pack, at });
  finish(copies, message('canvas:step.duplicate', { count: copies.ids.length }));
}

function finish({ patch, ids }: Pasted, label: Message): void {
  edit(label, patch);
  jumpTo(ids);
}

/** The top left corner for pasted objects; undefined where none of them has a place of its own. */
function placeFor(pasted: Pasted): Point | undefined {
  const size = boundsOf(rectsOf(networkWith(pasted.patch), new Set(pasted.ids)));
  const port = canvasPort();
  if (size === undefined || port === undefined) return undefined;
  const middle = port.pointer() ?? port.center();
  const corner = { x: middle.x - size.width / 2, y: middle.y - size.height / 2 };
  return nextPlace(rectIndex(currentScene().nodes), corner, size);
}

function rectsOf(network: Network, ids: ReadonlySet<string>): Rect[] {
  const cards = new Map(cardsOf(network).map((card) => [card.id, card]));
  return network.plan.layout.flatMap(({ id, x, y }) => {
    const card = ids.has(id) ? cards.get(id) : undefined;
    return card === undefined ? [] : [{ x, y, width: card.width, height: card.height }];
  });
}
