import type { Point } from './geometry.ts';

/** The point half way along a path. */
export function middleOfPath(path: readonly Point[]): Point {
  const legs = path.slice(1).map((end, at) => {
    const start = path[at] ?? end;
    return { start, end, length: Math.abs(end.x - start.x) + Math.abs(end.y - start.y) };
  });
  let left = legs.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const { start, end, length } of legs) {
    if (left <= length && length > 0) {
      const part = left / length;
      return { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
    }
    left -= length;
  }
  return path[0] ?? { x: 0, y: 0 };
}
