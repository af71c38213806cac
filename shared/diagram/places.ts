import type { Network } from '../network/network.ts';
import { isOnCanvas } from '../plan/canvas-extent.ts';
import type { Plan } from '../plan/plan.ts';
import { layOut } from './card-layout.ts';
import { cardsOf } from './cards.ts';
import { boundsOf, onGrid, type Rect } from './geometry.ts';

export interface Place extends Rect {
  readonly pinned: boolean;
  readonly placed: boolean;
}

const gapToPlaced = 96;

/**
 * Where every card lies: as the layout says, rounded to whole units. What the layout does not name, or puts off the canvas, is arranged by itself, below
 * everything that it does name, so that any plan can be shown.
 */
export function placesOf(plan: Plan, network: Network): Map<string, Place> {
  const cards = cardsOf(network);
  const layout = new Map<string, (typeof plan.layout)[number]>();
  for (const row of plan.layout) if (!layout.has(row.id)) layout.set(row.id, row);

  const places = new Map<string, Place>();
  for (const { id, width, height } of cards) {
    const row = layout.get(id);
    if (row === undefined || !isOnCanvas(row)) continue;
    places.set(id, { x: whole(row.x), y: whole(row.y), width, height, pinned: row.pinned === true, placed: true });
  }
  const bounds = boundsOf(places.values());
  const missing = cards.filter(({ id }) => !places.has(id));
  if (missing.length === 0) return places;
  const arranged = layOut(network, missing);
  const [dx, dy] = bounds === undefined ? [0, 0] : [bounds.x, bounds.y + bounds.height + gapToPlaced];
  for (const { id, width, height } of missing) {
    const { x, y } = arranged.get(id) ?? { x: 0, y: 0 };
    places.set(id, { x: x + onGrid(dx), y: y + onGrid(dy), width, height, pinned: false, placed: false });
  }
  return places;
}

function whole(value: number): number {
  return Math.round(value) + 0;
}
