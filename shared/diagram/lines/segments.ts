import type { Point, Rect } from '../geometry.ts';
import type { RectIndex } from '../rect-index.ts';

/** An edge on its way to its lanes: its path, and the cards at its two ends. */
export interface Line {
  readonly path: readonly Point[];
  readonly from: Rect;
  readonly to: Rect;
}

/** One leg of an edge, seen along its own axis: `low` to `high` along it, `at` across it. */
export interface Segment {
  /** The place of the edge, and of the leg in it. */
  readonly line: number;
  readonly leg: number;
  readonly level: boolean;
  readonly low: number;
  readonly high: number;
  readonly at: number;
  /** Between these it can be moved across and keep away from cards; both are `at` where there is no such room. */
  readonly least: number;
  readonly most: number;
}

/** Between the corners of a card, which are round, and the edges that end on its side. */
const cornerRoom = 8;
/** Between a leg and a card beside it, where there is room. */
const margin = 12;

/** The legs of all edges along one axis, each to be moved by up to `far`. Loops, which begin and end at one card, have no legs that can be moved. */
export function segmentsOf(lines: readonly Line[], level: boolean, index: RectIndex, far: number): Segment[] {
  const segments: Segment[] = [];
  for (const [line, { path, from, to }] of lines.entries()) {
    if (from === to) continue;
    for (let leg = 0; leg + 1 < path.length; leg++) {
      const [a, b] = [path[leg], path[leg + 1]];
      if (!a || !b || (a.y === b.y) !== level) continue;
      const [start, end, at] = level ? [a.x, b.x, a.y] : [a.y, b.y, a.x];
      const [low, high] = [Math.min(start, end), Math.max(start, end)];
      const ends = [...(leg === 0 ? [from] : []), ...(leg + 2 === path.length ? [to] : [])];
      segments.push({ line, leg, level, low, high, at, ...roomAcross(index, level, [low, high], at, ends, far) });
    }
  }
  return segments;
}

/** How far a leg can be moved: up to the cards on both sides of it, and with its ends on the sides of the cards that it comes from. */
function roomAcross(
  index: RectIndex,
  level: boolean,
  [low, high]: readonly [number, number],
  at: number,
  ends: readonly Rect[],
  far: number,
): { readonly least: number; readonly most: number } {
  let [least, most] = [at - far, at + far];
  // A little longer than the leg: so long as corners move, so do its ends.
  const [start, length] = [low - margin / 3, high - low + (2 * margin) / 3];
  const area = level
    ? { x: start, y: least, width: length, height: most - least }
    : { x: least, y: start, width: most - least, height: length };
  let [before, behind] = [-Infinity, Infinity];
  index.some(area, (number) => {
    const rect = index.rects[number];
    if (!rect) return false;
    const [start, length] = level ? [rect.y, rect.height] : [rect.x, rect.width];
    if (start + length <= at) before = Math.max(before, start + length);
    else if (start >= at) behind = Math.min(behind, start);
    return false;
  });
  // Where cards are close, what room there is is shared out between them and the leg.
  const keep = Math.min(margin, Math.max(0, (behind - before) / 4));
  least = Math.max(least, Math.ceil(before + keep));
  most = Math.min(most, Math.floor(behind - keep));
  for (const rect of ends) {
    const [start, length] = level ? [rect.y, rect.height] : [rect.x, rect.width];
    least = Math.max(least, start + cornerRoom);
    most = Math.min(most, start + length - cornerRoom);
  }
  return least <= most ? { least, most } : { least: at, most: at };
}
