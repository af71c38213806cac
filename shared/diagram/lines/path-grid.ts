import { boundsOf, grown, type Rect } from '../geometry.ts';
import type { RectIndex } from '../rect-index.ts';
import type { Channels } from './channels.ts';

/** The lines on which one edge may run, and where cards are in its way. */
export interface PathGrid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** By `row * columns.length + column`: the last column that can be reached to the right of this crossing, and the last row below it, before a card is in the way. */
  readonly rightTo: Int32Array;
  readonly downTo: Int32Array;
}

/** Edges keep at least this far from cards that they pass. */
const clearance = 4;

/**
 * The grid for an edge between two cards, made of the channels of the cards within `reach` of the two, and of nothing else: whatever is farther
 * away cannot change the edge. Undefined where it would have more than `most` crossings.
 */
export function pathGrid(
  index: RectIndex,
  channels: (at: number) => Channels,
  [from, to]: readonly [Rect, Rect],
  reach: number,
  most: number,
): PathGrid | undefined {
  const window = windowOf(from, to, reach);
  const xs = new Set<number>();
  const ys = new Set<number>();
  for (const end of [from, to]) {
    xs.add(end.x)
      .add(end.x + Math.round(end.width / 2))
      .add(end.x + end.width);
    ys.add(end.y)
      .add(end.y + Math.round(end.height / 2))
      .add(end.y + end.height);
  }
  addMiddleOfOverlap(xs, [from.x, from.width], [to.x, to.width]);
  addMiddleOfOverlap(ys, [from.y, from.height], [to.y, to.height]);
  const near: Rect[] = [];
  index.some(window, (at) => {
    const rect = index.rects[at];
    if (!rect) return false;
    near.push(rect);
    const { left, right, top, bottom } = channels(at);
    xs.add(left).add(right);
    ys.add(top).add(bottom);
    return xs.size * ys.size > most;
  });
  if (xs.size * ys.size > most) return undefined;
  const columns = [...xs].sort(ascending);
  const rows = [...ys].sort(ascending);
  const blockedRight = new Uint8Array(columns.length * rows.length);
  const blockedDown = new Uint8Array(columns.length * rows.length);
  for (const { x, y, width, height } of near) {
    const [right, bottom] = [x + width, y + height];
    const firstColumn = lastNotAbove(columns, x);
    const firstRow = lastNotAbove(rows, y);
    for (let row = after(rows, y - clearance); (rows[row] ?? Infinity) < bottom + clearance; row++)
      for (let column = firstColumn; (columns[column] ?? Infinity) < right; column++)
        blockedRight[row * columns.length + column] = 1;
    for (let column = after(columns, x - clearance); (columns[column] ?? Infinity) < right + clearance; column++)
      for (let row = firstRow; (rows[row] ?? Infinity) < bottom; row++) blockedDown[row * columns.length + column] = 1;
  }
  return { columns, rows, ...runs(columns.length, rows.length, blockedRight, blockedDown) };
}

function runs(
  width: number,
  height: number,
  blockedRight: Uint8Array,
  blockedDown: Uint8Array,
): Pick<PathGrid, 'rightTo' | 'downTo'> {
  const rightTo = new Int32Array(width * height);
  const downTo = new Int32Array(width * height);
  for (let row = height - 1; row >= 0; row--)
    for (let column = width - 1; column >= 0; column--) {
      const at = row * width + column;
      rightTo[at] = column + 1 === width || blockedRight[at] ? column : (rightTo[at + 1] ?? 0);
      downTo[at] = row + 1 === height || blockedDown[at] ? row : (downTo[at + width] ?? 0);
    }
  return { rightTo, downTo };
}

/** What can change an edge between two cards. */
export function windowOf(from: Rect, to: Rect, reach: number): Rect {
  return grown(boundsOf([from, to]) ?? from, reach);
}

function addMiddleOfOverlap(
  lines: Set<number>,
  [a, aLength]: readonly [number, number],
  [b, bLength]: readonly [number, number],
): void {
  const [low, high] = [Math.max(a, b), Math.min(a + aLength, b + bLength)];
  if (low < high) lines.add(Math.round((low + high) / 2));
}

/** The place of the last value that is not above a limit, from 0. */
function lastNotAbove(values: readonly number[], limit: number): number {
  return Math.max(0, placeOf(values, (value) => value > limit) - 1);
}

/** The place of the first value above a limit. */
function after(values: readonly number[], limit: number): number {
  return placeOf(values, (value) => value > limit);
}

function placeOf(values: readonly number[], isBehind: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(values[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const ascending = (a: number, b: number): number => a - b;
