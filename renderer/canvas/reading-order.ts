import { centerOf, type Rect } from '../../shared/diagram/geometry.ts';

/** Rectangles as they are read: rows from the top, in a row from the left. What begins above the middle of a row's first stands in that row. */
export function inReadingOrder<T extends Rect>(rects: readonly T[]): T[] {
  const rows: T[][] = [];
  for (const rect of rects.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && rect.y < first.y + first.height / 2) row.push(rect);
    else rows.push([rect]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x));
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nearest rectangle in a direction; what lies straight ahead counts as nearer than what lies aside. Undefined when there is none. */
export function neighbour<T extends Rect>(rects: readonly T[], from: Rect, direction: Direction): T | undefined {
  const start = centerOf(from);
  let best: T | undefined;
  let least = Infinity;
  for (const rect of rects) {
    const { x, y } = centerOf(rect);
    const [dx, dy] = [x - start.x, y - start.y];
    const [ahead, aside] =
      direction === 'left' ? [-dx, dy] : direction === 'right' ? [dx, dy] : direction === 'up' ? [-dy, dx] : [dy, dx];
    const distance = ahead + 2 * Math.abs(aside);
    // More aside than ahead is another direction.
    if (ahead <= 0 || Math.abs(aside) > 2 * ahead || distance >= least) continue;
    least = distance;
    best = rect;
  }
  return best;
}
