import type { Point } from '../geometry.ts';
import type { PathGrid } from './path-grid.ts';
import type { Port } from './path-ports.ts';

interface Run extends Port {
  /** The first and the last crossing that the port reaches straight ahead, by column or by row. None where the first is behind the last. */
  readonly first: number;
  readonly last: number;
}

/** The cheapest path with at most two turns: most edges have one, it is easy to follow, and it is found without a search. */
export function directPath(
  grid: PathGrid,
  from: readonly Port[],
  to: readonly Port[],
  turnCost: number,
): Point[] | undefined {
  const { columns, rows } = grid;
  const starts = from.map((port) => runFrom(grid, port));
  const ends = to.map((port) => runFrom(grid, port));
  let least = Infinity;
  let best: readonly [Run, Run, number] | undefined;
  const offer = (start: Run, end: Run, turn: number, cost: number): void => {
    if (cost >= least) return;
    least = cost;
    best = [start, end, turn];
  };
  for (const start of starts) {
    const [x, y] = [columns[start.column] ?? 0, rows[start.row] ?? 0];
    const level = isLevel(start);
    for (const end of ends) {
      const [endX, endY] = [columns[end.column] ?? 0, rows[end.row] ?? 0];
      const costs = start.cost + end.cost;
      const [dx, dy] = [Math.abs(x - endX), Math.abs(y - endY)];
      if (dx + dy + costs >= least) continue;
      if (level !== isLevel(end)) {
        const [column, row] = level ? [end.column, start.row] : [start.column, end.row];
        const [startAt, endAt] = level ? [column, row] : [row, column];
        if (reaches(start, startAt) && reaches(end, endAt)) offer(start, end, startAt, dx + dy + turnCost + costs);
        continue;
      }
      if (level ? start.row === end.row : start.column === end.column) {
        if (reaches(start, level ? end.column : end.row) && start.direction === (end.direction ^ 2))
          offer(start, end, -1, dx + dy + costs);
        continue;
      }
      const across = (level ? dy : dx) + 2 * turnCost + costs;
      const [last, lines] = [Math.min(start.last, end.last), level ? columns : rows];
      const [startAt, endAt] = level ? [x, endX] : [y, endY];
      for (let turn = Math.max(start.first, end.first); turn <= last; turn++) {
        const at = lines[turn] ?? 0;
        const cost = across + Math.abs(at - startAt) + Math.abs(at - endAt);
        if (cost < least && isFree(grid, level, turn, start, end)) offer(start, end, turn, cost);
      }
    }
  }
  return best && pointsOf(grid, best);
}

function isLevel({ direction }: Port): boolean {
  return (direction & 1) === 0;
}

function reaches({ first, last }: Run, at: number): boolean {
  return first <= at && at <= last;
}

function runFrom({ columns, rightTo, downTo }: PathGrid, port: Port): Run {
  const width = columns.length;
  const { column, row, direction } = port;
  const crossing = row * width + column;
  if (direction === 0) return { ...port, first: column + 1, last: rightTo[crossing] ?? column };
  if (direction === 1) return { ...port, first: row + 1, last: downTo[crossing] ?? row };
  const [at, step, farTo] = direction === 2 ? [column, 1, rightTo] : [row, width, downTo];
  let first = at;
  while (first > 0 && (farTo[crossing - (at - first + 1) * step] ?? 0) >= first) first -= 1;
  return { ...port, first, last: at - 1 };
}

/** Whether the leg from the line of the one to that of the other is free, along a column between level ones. */
function isFree({ columns, rightTo, downTo }: PathGrid, level: boolean, turn: number, start: Run, end: Run): boolean {
  const width = columns.length;
  return level
    ? (downTo[Math.min(start.row, end.row) * width + turn] ?? 0) >= Math.max(start.row, end.row)
    : (rightTo[turn * width + Math.min(start.column, end.column)] ?? 0) >= Math.max(start.column, end.column);
}

function pointsOf({ columns, rows }: PathGrid, [start, end, turn]: readonly [Run, Run, number]): Point[] {
  const at = (column: number, row: number): Point => ({ x: columns[column] ?? 0, y: rows[row] ?? 0 });
  const [first, last] = [at(start.column, start.row), at(end.column, end.row)];
  if (turn < 0) return [first, last];
  const level = isLevel(start);
  if (level !== isLevel(end)) return [first, level ? at(turn, start.row) : at(start.column, turn), last];
  return level
    ? [first, at(turn, start.row), at(turn, end.row), last]
    : [first, at(start.column, turn), at(end.column, turn), last];
}
