import { cardWidths, headerHeight, lineHeight } from '../../shared/diagram/cards.ts';
import { nextPlace } from '../../shared/diagram/next-place.ts';
import { rectIndex } from '../../shared/diagram/rect-index.ts';
import { message } from '../../shared/messages/message.ts';
import type { Added } from '../../shared/plan/edits/add-account.ts';
import {
  addDataCenter,
  addNote,
  addPhysicalConnection,
  addVbr,
  addVpc,
  type Point,
} from '../../shared/plan/edits/add-object.ts';
import type { Patch } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { currentTranslator } from '../language/use-translator.ts';
import { currentAnalysis, networkWith } from '../answers/analysis.ts';
import { objectWords } from '../answers/canvas-objects.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import { currentScene } from '../answers/scene.ts';
import { reveal, select } from '../store/view-store.ts';

/** What can be put on the canvas, in the order of palette and menu. */
export const insertables = ['vpc', 'vbr', 'dataCenter', 'physicalConnection', 'note'] as const;

export type Insertable = (typeof insertables)[number];

/** The type under which a component is dragged from the palette to the canvas. */
export const insertableType = 'application/x-peerscape-component';

/** The component that a dragged text names; undefined for any other text. */
export function insertableOf(text: string): Insertable | undefined {
  return insertables.find((kind) => kind === text);
}

/** The size that a new object will have, near enough to find room for it. */
const newSizes: Readonly<Record<Insertable, { readonly width: number; readonly height: number }>> = {
  vpc: { width: cardWidths.vpc, height: headerHeight + 3 * lineHeight },
  vbr: { width: cardWidths.vbr, height: headerHeight + 4 * lineHeight },
  dataCenter: { width: cardWidths.dataCenter, height: headerHeight + 2 * lineHeight },
  physicalConnection: { width: cardWidths.physicalConnection, height: 3 * lineHeight },
  note: { width: cardWidths.note, height: 3 * lineHeight },
};

/** Between objects that are inserted one after another, so that a connection and its label fit in between. */
const connectionRoom = 144;

/** Adds an object as one step and selects it: with its middle at a point, or at a free place near the middle of what is in view. */
export function insertObject(kind: Insertable, middle?: Point): void {
  const added = newObject(kind, middle);
  putIn(added, added.patch);
  if (!middle) reveal([added.id]);
}

/** Adds what was made, with whatever the patch does beside it, as one step, and selects it. */
export function putIn({ patch: adding, id }: Added, patch: Patch): void {
  edit(message('edits:add', objectWords(networkWith(adding), id)), patch);
  select([id]);
}

/** An object for the current plan, where `insertObject` would put it; `beside` is what it is made to be connected to. */
export function newObject(kind: Insertable, middle?: Point, beside?: string): Added {
  const wanted = middle ?? canvasPort()?.center() ?? { x: 0, y: 0 };
  const { width, height } = newSizes[kind];
  const corner = { x: wanted.x - width / 2, y: wanted.y - height / 2 };
  // What is dropped goes where it was dropped, as long as it covers nothing there.
  const gap = middle ? 0 : connectionRoom;
  const at = nextPlace(rectIndex(currentScene().nodes), corner, newSizes[kind], { gap });
  return add(currentPlan(), kind, at, beside);
}

function add(plan: Plan, kind: Insertable, at: Point, beside: string | undefined): Added {
  const { t } = currentTranslator();
  const { pack } = currentAnalysis().network;
  const baseName = t(`canvas:name.${kind}`);
  const accountBaseName = t('canvas:name.account');
  switch (kind) {
    case 'vpc':
      return addVpc(plan, { at, baseName, accountBaseName, pack });
    case 'vbr':
      return addVbr(plan, { at, baseName, accountBaseName, pack, physicalConnection: beside });
    case 'dataCenter':
      return addDataCenter(plan, { at, baseName });
    case 'physicalConnection':
      return addPhysicalConnection(plan, { at, baseName, accountBaseName, dataCenter: beside });
    case 'note':
      return addNote(plan, { at, text: baseName });
  }
}
