import { withoutRepeats } from '../elbow-path.ts';
import type { Point, Rect } from '../geometry.ts';
import type { PathGrid } from './path-grid.ts';
import { pathHeap } from './path-heap.ts';

/** An edge looks for its way to the sides of a card this far from its corners, so that others find room beside it. */
const cornerRoom = 16;

/** A turn costs as much as this many units of way. */
const turnCost = 64;
/** An edge that ends beside the middle of a side costs this much of the distance: only of equal ways the one to the middle is taken. */
const offMiddleCost = 1 / 64;

/** An edge that leaves or ends on the left costs this much more: that is where what comes from the spine arrives, and the other side is as near. */
const leftCost = 8;

/** Right, down, left, up: as column and row steps. Even ones are level. */
const steps = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/**
 * Finds the cheapest path between two cards on a grid: from a side of the one to a side of the other, by length and turns. A path depends on the
 * grid and the two cards alone. `budget.steps` goes down by the crossings looked at; undefined where there is no path or no budget.
 */
export type PathFinder = (grid: PathGrid, from: Rect, to: Rect, budget: { steps: number }) => Point[] | undefined;

export function pathFinder(): PathFinder {
  // Kept between searches, as most of the time of a short one would go into making them.
  let costs = new Float64Array(0);
  let cameFrom = new Int32Array(0);
  let searched = new Uint32Array(0);
  let search = 0;
  const heap = pathHeap();

  return ({ columns, rows, blockedRight, blockedDown }, from, to, budget) => {
    const width = columns.length;
    const states = width * rows.length * 4;
    if (states > costs.length) {
      costs = new Float64Array(states);
      cameFrom = new Int32Array(states);
      searched = new Uint32Array(states);
      search = 0;
    }
    search += 1;
    heap.clear();
    // A state is a crossing and the direction in which it was reached.
    const reach = (crossing: number, direction: number, cost: number, before: number): void => {
      const state = crossing * 4 + direction;
      if (searched[state] === search && (costs[state] ?? 0) <= cost) return;
      searched[state] = search;
      costs[state] = cost;
      cameFrom[state] = before;
      heap.push(state, cost + distanceTo(to, columns[crossing % width] ?? 0, rows[Math.floor(crossing / width)] ?? 0));
    };
    for (const { crossing, direction, cost } of portsOf(from, columns, rows)) reach(crossing, direction, cost, -1);
    const goals = new Map(
      // One enters against the direction in which one would leave.
      portsOf(to, columns, rows).map(({ crossing, direction, cost }) => [crossing * 4 + ((direction + 2) % 4), cost]),
    );
    const arrived = states;
    for (;;) {
      const state = heap.pop();
      if (state < 0 || budget.steps <= 0) return undefined;
      if (state >= arrived) return pathTo(state - arrived, cameFrom, columns, rows);
      budget.steps -= 1;
      const crossing = state >> 2;
      const direction = state & 3;
      const cost = costs[state] ?? 0;
      const atGoal = goals.get(state);
      if (atGoal !== undefined) heap.push(arrived + state, cost + atGoal);
      const [column, row] = [crossing % width, Math.floor(crossing / width)];
      for (const [next, [dx, dy]] of steps.entries()) {
        if (next === (direction + 2) % 4) continue;
        // Out of the card straight first, else an edge would begin along its side.
        if (next !== direction && cameFrom[state] === -1) continue;
        const [toColumn, toRow] = [column + dx, row + dy];
        if (toColumn < 0 || toRow < 0 || toColumn >= width || toRow >= rows.length) continue;
        const beside = toRow * width + toColumn;
        const blocked = dy === 0 ? blockedRight[Math.min(crossing, beside)] : blockedDown[Math.min(crossing, beside)];
        if (blocked) continue;
        const way =
          dy === 0
            ? Math.abs((columns[toColumn] ?? 0) - (columns[column] ?? 0))
            : Math.abs((rows[toRow] ?? 0) - (rows[row] ?? 0));
        reach(beside, next, cost + way + (next === direction ? 0 : turnCost), state);
      }
    }
  };
}

interface Port {
  readonly crossing: number;
  readonly direction: number;
  readonly cost: number;
}

/** Where edges can leave a card: the crossings on its sides, away from the corners, each with the direction out of the card. */
function portsOf({ x, y, width, height }: Rect, columns: readonly number[], rows: readonly number[]): Port[] {
  const ports: Port[] = [];
  const [left, right, top, bottom] = [
    columns.indexOf(x),
    columns.indexOf(x + width),
    rows.indexOf(y),
    rows.indexOf(y + height),
  ];
  for (const [row, value] of rows.entries()) {
    if (value < y + cornerRoom || value > y + height - cornerRoom) continue;
    const cost = Math.abs(value - y - height / 2) * offMiddleCost;
    ports.push({ crossing: row * columns.length + right, direction: 0, cost });
    ports.push({ crossing: row * columns.length + left, direction: 2, cost: cost + leftCost });
  }
  for (const [column, value] of columns.entries()) {
    if (value < x + cornerRoom || value > x + width - cornerRoom) continue;
    const cost = Math.abs(value - x - width / 2) * offMiddleCost;
    ports.push({ crossing: bottom * columns.length + column, direction: 1, cost });
    ports.push({ crossing: top * columns.length + column, direction: 3, cost });
  }
  return ports;
}

function distanceTo({ x, y, width, height }: Rect, atX: number, atY: number): number {
  return Math.max(x - atX, 0, atX - x - width) + Math.max(y - atY, 0, atY - y - height);
}

function pathTo(last: number, cameFrom: Int32Array, columns: readonly number[], rows: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let state = last; state !== -1; state = cameFrom[state] ?? -1) {
    const crossing = state >> 2;
    points.push({ x: columns[crossing % columns.length] ?? 0, y: rows[Math.floor(crossing / columns.length)] ?? 0 });
  }
  return withoutRepeats(points.reverse());
}
