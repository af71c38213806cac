import { boundsOf, grown, overlaps, type Rect } from './geometry.ts';
import { rectIndex } from './rect-index.ts';

/** More rectangles than this could not be told apart on a screen; they stay where they are. */
const mostSpread = 300;

/**
 * Moves rectangles that lie on each other, or nearer than `gap`, apart. From the upper left on, each keeps its place or gives way to those before it, down or to the
 * right, whichever is nearer: nothing moves back, so that it comes to an end.
 */
export function spreadApart<T extends Rect>(rects: readonly T[], gap: number): T[] {
  if (rects.length > mostSpread) return [...rects];
  const places = new Map<T, Rect>();
  const placed: Rect[] = [];
  for (const rect of rects.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    let place: Rect = rect;
    for (let other = inTheWay(placed, place, gap); other !== undefined; other = inTheWay(placed, place, gap)) {
      const [below, beside] = [other.y + other.height + gap, other.x + other.width + gap];
      place = below - place.y <= beside - place.x ? { ...place, y: below } : { ...place, x: beside };
    }
    placed.push(place);
    places.set(rect, place);
  }
  return rects.map((rect) => ({ ...rect, ...places.get(rect) }));
}

function inTheWay(placed: readonly Rect[], one: Rect, gap: number): Rect | undefined {
  return placed.find((other) => overlaps(one, other, gap));
}

/** Whether two of the rectangles are nearer than `gap` to each other. */
export function anyOverlap(rects: readonly Rect[], gap: number): boolean {
  const placed = rectIndex([], boundsOf(rects));
  return rects.some((rect) => {
    const isFree = placed.isFree(grown(rect, gap));
    placed.add(rect);
    return !isFree;
  });
}
