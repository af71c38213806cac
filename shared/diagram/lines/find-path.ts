import { withoutRepeats } from '../elbow-path.ts';
import type { Point, Rect } from '../geometry.ts';
import { directPath } from './direct-path.ts';
import type { PathGrid } from './path-grid.ts';
import { pathHeap } from './path-heap.ts';
import { portsOf } from './path-ports.ts';

/** A turn costs as much as this many units of way. */
const turnCost = 64;
/** Of equal estimates the one that is nearer to the goal is looked at first; small enough to change no other order. */
const ahead = 1 + 2 ** -20;

/** Right, down, left, up: as column and row steps. Even ones are level. */
const columnSteps = [1, 0, -1, 0] as const;
const rowSteps = [0, 1, 0, -1] as const;

/**
 * Finds a path between two cards on a grid, from a side of the one to a side of the other: the cheapest with at most two turns, where there is none the
 * cheapest of all, by length and turns. A path depends on the grid and the two cards alone. `budget.steps` goes down by the crossings looked at; undefined where there is no path or no budget.
 */
export type PathFinder = (
  grid: PathGrid,
  from: Rect,
  to: Rect,
  budget: { steps: number },
) => readonly Point[] | undefined;

export function pathFinder(): PathFinder {
  // Kept between searches, as most of the time of a short one would go into making them.
  let costs = new Float64Array(0);
  let cameFrom = new Int32Array(0);
  /** By state twice the number of the search that reached it, one more once it was looked at. */
  let searched = new Uint32Array(0);
  let search = 0;
  const heap = pathHeap();

  return (grid, from, to, budget) => {
    const { columns, rows, rightTo, downTo } = grid;
    const [starts, ends] = [portsOf(from, columns, rows), portsOf(to, columns, rows)];
    const direct = directPath(grid, starts, ends, turnCost);
    if (direct) return direct;
    const [width, height] = [columns.length, rows.length];
    const states = width * height * 4;
    if (states > costs.length) {
      costs = new Float64Array(states);
      cameFrom = new Int32Array(states);
      searched = new Uint32Array(states);
      search = 0;
    }
    search += 2;
    heap.clear();
    // A state is a crossing and the direction in which it was reached.
    const reach = (column: number, row: number, direction: number, cost: number, before: number): void => {
      const state = (row * width + column) * 4 + direction;
      const known = searched[state] ?? 0;
      if (known > search || (known === search && (costs[state] ?? 0) <= cost)) return;
      searched[state] = search;
      costs[state] = cost;
      cameFrom[state] = before;
      heap.push(state, cost + leastCost(to, columns[column] ?? 0, rows[row] ?? 0, direction) * ahead);
    };
    for (const { column, row, direction, cost } of portsOf(from, columns, rows))
      reach(column, row, direction, cost, -1);
    const goals = new Map(
      // One enters against the direction in which one would leave.
      ends.map(({ column, row, direction, cost }) => [(row * width + column) * 4 + ((direction + 2) % 4), cost]),
    );
    const arrived = states;
    for (;;) {
      const state = heap.pop();
      if (state < 0 || budget.steps <= 0) return undefined;
      if (state >= arrived) return pathTo(state - arrived, cameFrom, columns, rows);
      // A cheaper way to it was looked at before.
      if (searched[state] !== search) continue;
      searched[state] = search + 1;
      budget.steps -= 1;
      const direction = state & 3;
      const crossing = state >> 2;
      const cost = costs[state] ?? 0;
      const atGoal = goals.get(state);
      if (atGoal !== undefined) heap.push(arrived + state, cost + atGoal);
      const row = Math.floor(crossing / width);
      const column = crossing - row * width;
      const isStart = cameFrom[state] === -1;
      for (let next = 0; next < 4; next++) {
        if (next === (direction ^ 2)) continue;
        // Out of the card straight first, else an edge would begin along its side.
        if (next !== direction && isStart) continue;
        const toColumn = column + (columnSteps[next] ?? 0);
        const toRow = row + (rowSteps[next] ?? 0);
        if (toColumn < 0 || toRow < 0 || toColumn >= width || toRow >= height) continue;
        const isLevel = (next & 1) === 0;
        const first = Math.min(crossing, toRow * width + toColumn);
        if (isLevel ? rightTo[first] === Math.min(column, toColumn) : downTo[first] === Math.min(row, toRow)) continue;
        const way = isLevel
          ? Math.abs((columns[toColumn] ?? 0) - (columns[column] ?? 0))
          : Math.abs((rows[toRow] ?? 0) - (rows[row] ?? 0));
        reach(toColumn, toRow, next, cost + way + (next === direction ? 0 : turnCost), state);
      }
    }
  };
}

/** What it costs at least to get from a point into a card, seen from the direction in which one goes: the way, and the turns where nothing is in it. */
function leastCost({ x, y, width, height }: Rect, atX: number, atY: number, direction: number): number {
  const [right, bottom] = [x + width, y + height];
  const way = Math.max(x - atX, 0, atX - right) + Math.max(y - atY, 0, atY - bottom);
  const isLevel = (direction & 1) === 0;
  const beside = isLevel ? atY <= y || atY >= bottom : atX <= x || atX >= right;
  if (beside) {
    const isPast = direction === 0 ? atX > right : direction === 2 ? atX < x : direction === 1 ? atY > bottom : atY < y;
    return way + (isPast ? 2 : 1) * turnCost;
  }
  const isAhead =
    direction === 0 ? atX <= x : direction === 2 ? atX >= right : direction === 1 ? atY <= y : atY >= bottom;
  return way + (isAhead ? 0 : 2) * turnCost;
}

function pathTo(last: number, cameFrom: Int32Array, columns: readonly number[], rows: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let state = last; state !== -1; state = cameFrom[state] ?? -1) {
    const crossing = state >> 2;
    points.push({ x: columns[crossing % columns.length] ?? 0, y: rows[Math.floor(crossing / columns.length)] ?? 0 });
  }
  return withoutRepeats(points.reverse());
}
