import type { Point, Rect } from '../geometry.ts';
import type { RectIndex } from '../rect-index.ts';

/** An edge on its way to its lanes. */
export interface Line {
  readonly id: string;
  /** As it was found. Moving legs changes no turn: the order of lanes comes from here. */
  readonly way: readonly Point[];
  /** The same with the legs that have been moved so far. */
  readonly path: readonly Point[];
  /** The cards at its two ends. */
  readonly from: Rect;
  readonly to: Rect;
}

/** One leg of an edge, seen along its own axis: `low` to `high` along it, `at` across it. */
export interface Segment {
  readonly id: string;
  readonly way: readonly Point[];
  readonly leg: number;
  readonly level: boolean;
  readonly low: number;
  readonly high: number;
  readonly at: number;
  /** Between these it can be moved across and keep away from cards; both are `at` where there is no such room. */
  readonly least: number;
  readonly most: number;
}

/** How far a leg may be moved to get a lane of its own. */
const far = 160;
/** Between the corners of a card, which are round, and the edges that end on its side. */
const cornerRoom = 8;
/** Between a leg and a card beside it, where there is room. */
const margin = 12;

/** The legs of an edge along one axis. Loops, which begin and end at one card, have none that can be moved. */
export function segmentsOf({ id, way, path, from, to }: Line, level: boolean, index: RectIndex): Segment[] {
  const segments: Segment[] = [];
  if (from === to) return segments;
  for (let leg = 0; leg + 1 < path.length; leg++) {
    const [a, b] = [path[leg], path[leg + 1]];
    // A leg that others have shortened to nothing keeps the axis that it had on its way.
    if (!a || !b || (way[leg]?.y === way[leg + 1]?.y) !== level) continue;
    const [start, end, at] = level ? [a.x, b.x, a.y] : [a.y, b.y, a.x];
    const [low, high] = [Math.min(start, end), Math.max(start, end)];
    const ends = [...(leg === 0 ? [from] : []), ...(leg + 2 === path.length ? [to] : [])];
    segments.push({ id, way, leg, level, low, high, at, ...roomAcross(index, level, [low, high], at, ends) });
  }
  return segments;
}

/** The area whose cards decide how far a leg can be moved: a little longer than the leg, as corners move, and so do its ends. */
export function lookedAt({ level, low, high, at }: Pick<Segment, 'level' | 'low' | 'high' | 'at'>): Rect {
  const [start, length] = [low - margin / 3, high - low + (2 * margin) / 3];
  return level
    ? { x: start, y: at - far, width: length, height: 2 * far }
    : { x: at - far, y: start, width: 2 * far, height: length };
}

export function isSameSegment(one: Segment, other: Segment | undefined): boolean {
  return (
    one.leg === other?.leg &&
    one.low === other.low &&
    one.high === other.high &&
    one.at === other.at &&
    one.least === other.least &&
    one.most === other.most
  );
}

/** How far a leg can be moved: up to the cards on both sides of it, and with its ends on the sides of the cards that it comes from. */
function roomAcross(
  index: RectIndex,
  level: boolean,
  [low, high]: readonly [number, number],
  at: number,
  ends: readonly Rect[],
): { readonly least: number; readonly most: number } {
  let [least, most] = [at - far, at + far];
  const area = lookedAt({ level, low, high, at });
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
