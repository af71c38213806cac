import { margin, stub } from './corridors.ts';
import { type Side, withoutRepeats } from './elbow-path.ts';
import { boundsOf, grown, type Point, type Rect, spanned } from './geometry.ts';
import type { Ports } from './ports.ts';
import type { RectIndex } from './rect-index.ts';

export interface Budget {
  /** Crossings that may still be looked at. */
  steps: number;
}

/** A turn costs as much as this many units of way. */
const turnCost = 48;
const stepsPerEdge = 3000;
const windowReach = 480;
const mostNodes = 250;

interface Step {
  readonly column: number;
  readonly row: number;
  readonly level: boolean;
  readonly cost: number;
  readonly estimate: number;
  readonly before: Step | undefined;
}

/**
 * The best path around nodes by A*, over a grid of the lines that pass close by the nodes near the two ends. Undefined where there is none, or
 * where the budget, from which it takes its steps, is used up.
 */
export function searchPath(index: RectIndex, ports: Ports, budget: Budget): Point[] | undefined {
  const [from, to] = [outOf(ports.start, ports.leaving), outOf(ports.end, ports.entering)];
  if (!isFree(index, ports.start, from) || !isFree(index, to, ports.end)) return undefined;
  const near = nodesNear(index, from, to);
  // To sort the lines of many nodes is work too, and far apart ends would only use up the steps of all others.
  budget.steps -= near.length;
  if (near.length > mostNodes || budget.steps <= 0) return undefined;
  const { columns, rows } = linesOf(near, from, to);
  const at = (column: number, row: number): Point => ({ x: columns[column] ?? 0, y: rows[row] ?? 0 });
  const goal = { column: columns.indexOf(to.x), row: rows.indexOf(to.y) };
  const remaining = (column: number, row: number): number => {
    const point = at(column, row);
    return Math.abs(point.x - to.x) + Math.abs(point.y - to.y);
  };
  const open: Step[] = [];
  const closed = new Set<number>();
  const [column, row] = [columns.indexOf(from.x), rows.indexOf(from.y)];
  const level = isLevel(ports.leaving);
  push(open, { column, row, level, cost: 0, estimate: remaining(column, row), before: undefined });
  for (let left = stepsPerEdge; left > 0 && budget.steps > 0; left--) {
    const step = pop(open);
    if (!step) return undefined;
    const key = (step.row * columns.length + step.column) * 2 + (step.level ? 1 : 0);
    if (closed.has(key)) continue;
    closed.add(key);
    budget.steps -= 1;
    if (step.column === goal.column && step.row === goal.row) {
      return withoutRepeats([ports.start, ...cornersOf(step, at), ports.end]);
    }
    for (const [dx, dy] of directions) {
      const [nextColumn, nextRow] = [step.column + dx, step.row + dy];
      if (nextColumn < 0 || nextRow < 0 || nextColumn >= columns.length || nextRow >= rows.length) continue;
      const [here, there] = [at(step.column, step.row), at(nextColumn, nextRow)];
      if (!isFree(index, here, there)) continue;
      const nextLevel = dx !== 0;
      const way = Math.abs(here.x - there.x) + Math.abs(here.y - there.y);
      const cost = step.cost + way + (nextLevel === step.level ? 0 : turnCost);
      const estimate = cost + remaining(nextColumn, nextRow);
      push(open, { column: nextColumn, row: nextRow, level: nextLevel, cost, estimate, before: step });
    }
  }
  return undefined;
}

const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function nodesNear(index: RectIndex, from: Point, to: Point): Rect[] {
  const near: Rect[] = [];
  index.some(grown(spanned(from, to), windowReach), (at) => {
    const rect = index.rects[at];
    if (rect) near.push(rect);
    return near.length > mostNodes;
  });
  return near;
}

/** The lines close by every node, and around all of them together. */
function linesOf(near: readonly Rect[], from: Point, to: Point): { columns: number[]; rows: number[] } {
  const columns = new Set([from.x, to.x]);
  const rows = new Set([from.y, to.y]);
  for (const { x, y, width, height } of [...near, boundsOf(near) ?? spanned(from, to)]) {
    columns.add(x - margin).add(x + width + margin);
    rows.add(y - margin).add(y + height + margin);
  }
  const ascending = (a: number, b: number): number => a - b;
  return { columns: [...columns].sort(ascending), rows: [...rows].sort(ascending) };
}

function cornersOf(last: Step, at: (column: number, row: number) => Point): Point[] {
  const points: Point[] = [];
  for (let step: Step | undefined = last; step; step = step.before) points.push(at(step.column, step.row));
  return points.reverse();
}

function outOf({ x, y }: Point, side: Side): Point {
  if (side === 'left') return { x: x - stub, y };
  if (side === 'right') return { x: x + stub, y };
  return side === 'top' ? { x, y: y - stub } : { x, y: y + stub };
}

function isLevel(side: Side): boolean {
  return side === 'left' || side === 'right';
}

function isFree(index: RectIndex, a: Point, b: Point): boolean {
  return index.isFree(spanned(a, b));
}

/** A binary heap; of equal estimates any order will do, as it is the same for the same input. */
function push(heap: Step[], step: Step): void {
  let at = heap.length;
  heap.push(step);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (!above || above.estimate <= step.estimate) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = step;
}

function pop(heap: Step[]): Step | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!last || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    const [left, right] = [heap[child], heap[child + 1]];
    if (!left) break;
    let smaller = left;
    if (right && right.estimate < left.estimate) {
      smaller = right;
      child += 1;
    }
    if (smaller.estimate >= last.estimate) break;
    heap[at] = smaller;
    at = child;
  }
  heap[at] = last;
  return top;
}
