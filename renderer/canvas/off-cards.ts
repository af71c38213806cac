import type { Point } from '../../shared/diagram/geometry.ts';

/** So far from a card its handles, where new lines begin, lie free. Units of the canvas. */
const fromCard = 24;

/** The part of a line that is not at the handles of its cards; of a short one what is left of its first and last leg. */
export function offCards(path: readonly Point[]): Point[] {
  const [start, second] = path;
  const [beforeLast, end] = path.slice(-2);
  if (!start || !second || !beforeLast || !end) return [...path];
  // The only leg has two ends.
  const most = path.length === 2 ? 0.5 : 1;
  return [toward(start, second, most), ...path.slice(1, -1), toward(end, beforeLast, most)];
}

function toward(from: Point, to: Point, most: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(most, fromCard / length);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
