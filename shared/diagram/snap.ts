import { onGrid, type Rect } from './geometry.ts';
import { type Axis, evenMove, type Gap, gapsAround } from './spacing.ts';

/** The edges and middles of the rectangles that stay, sorted along both axes: made once when a drag starts. */
export interface SnapTargets {
  readonly x: AxisTargets;
  readonly y: AxisTargets;
  readonly others: readonly Rect[];
}

interface AxisTargets {
  /** Ascending. */
  readonly positions: Float64Array;
  /** The rectangle that each position is of. */
  readonly owners: readonly Rect[];
}

/** A line that shows what the dragged rectangle lines up with; `at` on its own axis, `from` and `to` along the other one. */
export interface Guide {
  readonly axis: Axis;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snap {
  /** What to add to the place of what is dragged. */
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
  /** Between what is dragged and its neighbours, where it comes to lie. */
  readonly gaps: readonly Gap[];
}

export interface SnapOptions {
  /** How far something is pulled to a guide, in units: divide a distance on the screen by the zoom. */
  readonly threshold: number;
  /** Whether an axis without a guide goes to the grid. */
  readonly grid: boolean;
  /** The only axis along which it moves; absent = both. */
  readonly along?: Axis | undefined;
}

/** More guides than this at one position say nothing; a column of a thousand cards would make a thousand. */
const ownersPerGuide = 32;

export function snapTargets(others: readonly Rect[]): SnapTargets {
  return { x: axisTargets(others, xSpan), y: axisTargets(others, ySpan), others };
}

/**
 * Pulls a dragged rectangle (the bounds of several) on each axis to the nearest edge or middle of the others, or to where it is as far from its neighbours
 * as they are from theirs; else to the grid.
 */
export function snap(dragged: Rect, targets: SnapTargets, { threshold, grid, along }: SnapOptions): Snap {
  const pullAlong = (axis: Axis, span: Span): number => {
    if (along !== undefined && along !== axis) return 0;
    const lined = pull(targets[axis], span, threshold);
    const even = evenMove(dragged, targets.others, axis, threshold);
    const nearest = even !== undefined && (lined === undefined || Math.abs(even) < Math.abs(lined)) ? even : lined;
    return nearest ?? (grid ? onGrid(span[0]) - span[0] : 0);
  };
  const dx = pullAlong('x', xSpan(dragged));
  const dy = pullAlong('y', ySpan(dragged));
  const place = { ...dragged, x: dragged.x + dx, y: dragged.y + dy };
  const guides = (['x', 'y'] as const).flatMap((axis) =>
    along === undefined || along === axis ? guidesOn(axis, targets[axis], place) : [],
  );
  return { dx, dy, guides, gaps: gapsAround(place, targets.others) };
}

type Span = readonly [start: number, length: number];
const xSpan = (rect: Rect): Span => [rect.x, rect.width];
const ySpan = (rect: Rect): Span => [rect.y, rect.height];

const linesOf = ([start, length]: Span): readonly number[] => [start, start + length / 2, start + length];

function axisTargets(others: readonly Rect[], span: (rect: Rect) => Span): AxisTargets {
  const entries = others.flatMap((rect) => linesOf(span(rect)).map((position) => ({ position, rect })));
  entries.sort((a, b) => a.position - b.position);
  return {
    positions: Float64Array.from(entries, ({ position }) => position),
    owners: entries.map(({ rect }) => rect),
  };
}

/** The smallest move that puts an edge or the middle on a target within the threshold, in whole units. */
function pull({ positions }: AxisTargets, span: Span, threshold: number): number | undefined {
  let best: number | undefined;
  for (const line of linesOf(span)) {
    const after = lowerBound(positions, line);
    for (const target of [positions[after], positions[after - 1]]) {
      if (target === undefined) continue;
      const move = target - line;
      // A middle may lie between two units: what ends up there would not be written as it is shown.
      if (!Number.isInteger(span[0] + move)) continue;
      if (Math.abs(move) <= threshold && (best === undefined || Math.abs(move) < Math.abs(best))) best = move;
    }
  }
  return best;
}

function guidesOn(axis: Axis, targets: AxisTargets, place: Rect): Guide[] {
  const across = axis === 'x' ? ySpan : xSpan;
  const [start, length] = across(place);
  const guides: Guide[] = [];
  for (const line of linesOf(axis === 'x' ? xSpan(place) : ySpan(place))) {
    let [from, to] = [start, start + length];
    const first = lowerBound(targets.positions, line);
    let at = first;
    for (; targets.positions[at] === line && at - first < ownersPerGuide; at++) {
      const owner = targets.owners[at];
      if (owner === undefined) continue;
      const [ownStart, ownLength] = across(owner);
      from = Math.min(from, ownStart);
      to = Math.max(to, ownStart + ownLength);
    }
    if (at > first) guides.push({ axis, at: line, from, to });
  }
  return guides;
}

/** The first place whose position is not below the value. */
function lowerBound(positions: Float64Array, value: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
