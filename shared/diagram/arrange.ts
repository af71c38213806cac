import type { Network } from '../network/network.ts';
import type { Plan } from '../plan/plan.ts';
import { defaultGap, layOut } from './card-layout.ts';
import { type Card, cardsOf } from './cards.ts';
import { boundsOf, gridSize, grown, onGrid, type Point, type Rect, upToGrid } from './geometry.ts';
import type { PlacedCard } from './layout/in-lines.ts';
import { nextPlace } from './next-place.ts';
import { placesOf } from './places.ts';
import { rectIndex } from './rect-index.ts';

export interface ArrangeOptions {
  /** These stay exactly where they are, and nothing is put on top of them. */
  readonly pinned: ReadonlySet<string>;
  /** Only these are arranged, starting at their top left corner; everything else stays as if it were pinned. */
  readonly selection?: ReadonlySet<string> | undefined;
  /** Between neighbours, in units; edges run in it. */
  readonly gap?: number | undefined;
}

/**
 * A layout made for these plans: data centers, physical connections and VBRs as the spine on the left, a band for every region to the right of it with
 * its VPCs around their hubs, in the shape of a page as a whole. Returns a new place for every object that may move; nothing overlaps that did not before.
 */
export function arrange(plan: Plan, network: Network, options: ArrangeOptions): Map<string, Point> {
  const places = placesOf(plan, network);
  const movable = (id: string): boolean =>
    !options.pinned.has(id) && (options.selection === undefined || options.selection.has(id));
  const moving: Card[] = [];
  const staying: Rect[] = [];
  for (const card of cardsOf(network)) {
    const place = places.get(card.id);
    if (movable(card.id)) moving.push(card);
    else if (place) staying.push(place);
  }
  // Even in grid steps, as half of it is used too.
  const gap = 2 * Math.max(gridSize, upToGrid((options.gap ?? defaultGap) / 2));
  const arranged = layOut(network, moving, gap);
  const whole = options.selection === undefined;
  const start = whole ? undefined : boundsOf(moving.flatMap(({ id }) => places.get(id) ?? []));
  const clearance = Math.min(gap / 2, 3 * gridSize);

  const targets = moving.map(({ id, width, height }) => {
    const at = arranged.get(id) ?? { x: 0, y: 0 };
    return { x: at.x + onGrid(start?.x ?? 0), y: at.y + onGrid(start?.y ?? 0), width, height };
  });
  const taken = rectIndex(staying, boundsOf([...places.values(), ...targets]));
  const result = new Map<string, Point>();
  const displaced: PlacedCard[] = [];
  const put = ({ id, width, height }: PlacedCard, at: Point): void => {
    taken.add({ ...at, width, height });
    result.set(id, at);
  };
  for (const [at, { id, kind }] of moving.entries()) {
    const target = targets[at];
    if (!target || kind === 'note') continue;
    if (taken.isFree(grown(target, clearance))) put({ id, ...target }, { x: target.x, y: target.y });
    else displaced.push({ id, ...target });
  }
  for (const card of displaced) {
    // Steps of a whole card: what was pushed aside lines up again, and little has to be tried.
    put(
      card,
      nextPlace(taken, card, card, {
        gap: clearance,
        step: { x: card.width + gap, y: card.height + gap },
      }),
    );
  }
  for (const { id, kind, width, height } of moving) {
    if (kind !== 'note') continue;
    // A note says something about what it lies next to: it keeps its place, or the nearest one that is free.
    const at = places.get(id) ?? { x: 0, y: 0 };
    put({ id, x: at.x, y: at.y, width, height }, nextPlace(taken, at, { width, height }, { gap: clearance }));
  }
  return result;
}
