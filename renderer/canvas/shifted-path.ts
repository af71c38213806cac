import type { Point } from '../../shared/diagram/geometry.ts';

/** A path along the axes, moved to the right of whoever walks it, by whole legs: the lanes of a road. */
export function shiftedPath(points: readonly Point[], distance: number): Point[] {
  const corners = points.filter(({ x, y }, at) => at === 0 || x !== points[at - 1]?.x || y !== points[at - 1]?.y);
  return corners.map((corner, at) => {
    const [before, after] = [corners[at - 1], corners[at + 1]];
    const shifts = [before && sideways(before, corner), after && sideways(corner, after)];
    // At a corner one leg shifts across and the other one up or down; on a straight line both say the same.
    const x = shifts.find((shift) => shift !== undefined && shift.x !== 0)?.x ?? 0;
    const y = shifts.find((shift) => shift !== undefined && shift.y !== 0)?.y ?? 0;
    return { x: corner.x + x * distance, y: corner.y + y * distance };
  });
}

/** The unit step to the right of a leg; y grows downwards. */
function sideways(from: Point, to: Point): Point {
  return { x: -Math.sign(to.y - from.y) || 0, y: Math.sign(to.x - from.x) || 0 };
}
