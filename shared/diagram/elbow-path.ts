import { centerOf, type Point, type Rect } from './geometry.ts';

export const sides = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof sides)[number];

/** Below this the sides that face each other are too close for an edge to turn between them. */
const roomToTurn = 32;

/** Through which sides an edge leaves one rectangle and enters another: the ones that face each other, left and right preferred. */
function facingSides(from: Rect, to: Rect): readonly [Side, Side] {
  const [a, b] = [centerOf(from), centerOf(to)];
  const across = a.x <= b.x ? to.x - from.x - from.width : from.x - to.x - to.width;
  const down = a.y <= b.y ? to.y - from.y - from.height : from.y - to.y - to.height;
  // Plans are wider than high and read from the data center on the left, so a turn is worth being left and right.
  const sideways = across >= roomToTurn ? 2 * across >= down : across >= down;
  if (sideways) return a.x <= b.x ? ['right', 'left'] : ['left', 'right'];
  return a.y <= b.y ? ['bottom', 'top'] : ['top', 'bottom'];
}

/** The middle of a side. */
export function middleOf(rect: Rect, side: Side): Point {
  const { x, y } = centerOf(rect);
  if (side === 'left') return { x: rect.x, y };
  if (side === 'right') return { x: rect.x + rect.width, y };
  return side === 'top' ? { x, y: rect.y } : { x, y: rect.y + rect.height };
}

/** The cheapest orthogonal path between two rectangles, with at most two turns; it looks at nothing else, as while an end is dragged. */
export function elbowPath(from: Rect, to: Rect): Point[] {
  const [leaving, entering] = facingSides(from, to);
  return elbowBetween(middleOf(from, leaving), middleOf(to, entering), leaving === 'left' || leaving === 'right');
}

/** Two legs along one axis and one across in the middle; a straight line where the points are level. */
export function elbowBetween(start: Point, end: Point, sideways: boolean): Point[] {
  if (sideways) {
    const x = Math.round((start.x + end.x) / 2);
    return withoutRepeats([start, { x, y: start.y }, { x, y: end.y }, end]);
  }
  const y = Math.round((start.y + end.y) / 2);
  return withoutRepeats([start, { x: start.x, y }, { x: end.x, y }, end]);
}

/** The path without points that change nothing: repeated ones, and ones in the middle of a straight line. */
export function withoutRepeats(path: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of path) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last?.x === point.x && last.y === point.y) continue;
    const straight =
      before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (straight) kept.pop();
    kept.push(point);
  }
  return kept;
}

export function isSamePath(one: readonly Point[], other: readonly Point[]): boolean {
  return one.length === other.length && one.every(({ x, y }, at) => x === other[at]?.x && y === other[at].y);
}
