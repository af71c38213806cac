import { gridSize, onGrid, type Point, type Rect } from './geometry.ts';
import type { RectIndex } from './rect-index.ts';

/** Between a new object and what is there already. */
const placeGap = 32;

const rings = 24;

/**
 * The free place nearest to a wanted one for something of that size, on the grid. When everything around is taken, it is to the right of all
 * that is there, so there always is one.
 */
export function nextPlace(
  taken: RectIndex,
  wanted: Point,
  size: { readonly width: number; readonly height: number },
  {
    gap = placeGap,
    step = { x: 4 * gridSize, y: 4 * gridSize },
  }: { readonly gap?: number; readonly step?: Point } = {},
): Point {
  const start = { x: onGrid(wanted.x), y: onGrid(wanted.y) };
  const isFree = ({ x, y }: Point): boolean =>
    taken.isFree({ x: x - gap, y: y - gap, width: size.width + 2 * gap, height: size.height + 2 * gap });
  if (isFree(start)) return start;
  for (let ring = 1; ring <= rings; ring++) {
    const found = ringOffsets(ring)
      .map(([dx, dy]) => ({ x: start.x + dx * step.x, y: start.y + dy * step.y }))
      .find(isFree);
    if (found) return found;
  }
  return { x: onGrid(rightmost(taken.rects) + gap + gridSize), y: start.y };
}

/** The offsets at that distance, the nearest first; to the right and below before to the left and above. */
function ringOffsets(ring: number): (readonly [number, number])[] {
  const offsets: (readonly [number, number])[] = [];
  for (let along = 0; along <= ring; along++) {
    for (const sign of along === 0 ? [1] : [1, -1]) {
      const side = along * sign;
      offsets.push([ring, side], [side, ring], [-ring, side], [side, -ring]);
    }
  }
  return offsets;
}

function rightmost(rects: readonly Rect[]): number {
  return rects.reduce((right, rect) => Math.max(right, rect.x + rect.width), 0);
}
