import type { Point, Rect } from './geometry.ts';

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';
export type Distribution = 'horizontally' | 'vertically';

interface Placed extends Rect {
  readonly id: string;
}

/** New places that put an edge or the middle of all rectangles on one line, that of all of them together; only those that move are in it. */
export function align(rects: readonly Placed[], to: Alignment): Map<string, Point> {
  const left = Math.min(...rects.map(({ x }) => x));
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  const top = Math.min(...rects.map(({ y }) => y));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height));
  return moved(rects, ({ x, y, width, height }) => {
    if (to === 'left') return { x: left, y };
    if (to === 'center') return { x: (left + right - width) / 2, y };
    if (to === 'right') return { x: right - width, y };
    if (to === 'top') return { x, y: top };
    return { x, y: to === 'middle' ? (top + bottom - height) / 2 : bottom - height };
  });
}

/**
 * New places that make the gaps between neighbours equal; the first and the last stay. Fewer than three rectangles have nothing to distribute.
 * Gaps are equal up to one unit, as places are whole.
 */
export function distribute(rects: readonly Placed[], way: Distribution): Map<string, Point> {
  if (rects.length < 3) return new Map();
  const sideways = way === 'horizontally';
  const start = (rect: Rect): number => (sideways ? rect.x : rect.y);
  const length = (rect: Rect): number => (sideways ? rect.width : rect.height);
  const ordered = rects.toSorted((a, b) => start(a) + length(a) / 2 - start(b) - length(b) / 2);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return new Map();
  const occupied = ordered.reduce((sum, rect) => sum + length(rect), 0);
  const gap = (start(last) + length(last) - start(first) - occupied) / (ordered.length - 1);
  const starts = new Map<string, number>();
  let next = start(first);
  for (const rect of ordered) {
    starts.set(rect.id, next);
    next += length(rect) + gap;
  }
  return moved(rects, (rect) => {
    const at = starts.get(rect.id) ?? start(rect);
    return sideways ? { x: at, y: rect.y } : { x: rect.x, y: at };
  });
}

function moved(rects: readonly Placed[], place: (rect: Placed) => Point): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const rect of rects) {
    const exact = place(rect);
    const at = { x: Math.round(exact.x) + 0, y: Math.round(exact.y) + 0 };
    if (at.x !== rect.x || at.y !== rect.y) places.set(rect.id, at);
  }
  return places;
}
