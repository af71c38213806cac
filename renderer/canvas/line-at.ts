import type { Point } from '../../shared/diagram/geometry.ts';
import type { SceneEdge } from '../../shared/diagram/scene.ts';

/** The peering whose line passes a point within so many units, the nearest of several; undefined where none does. */
export function lineAt<Line extends Pick<SceneEdge, 'kind' | 'path'>>(
  edges: readonly Line[],
  point: Point,
  within: number,
): Line | undefined {
  let nearest: Line | undefined;
  let least = within;
  for (const edge of edges) {
    if (edge.kind !== 'peering') continue;
    for (let at = 1; at < edge.path.length; at++) {
      const [from, to] = [edge.path[at - 1], edge.path[at]];
      if (from === undefined || to === undefined) continue;
      const distance = distanceTo(from, to, point, least);
      if (distance >= least) continue;
      nearest = edge;
      least = distance;
    }
  }
  return nearest;
}

/** The distance of a point from a piece of a line in units; infinite where it is beyond `most` for sure. */
function distanceTo(from: Point, to: Point, { x, y }: Point, most: number): number {
  if (x < Math.min(from.x, to.x) - most || x > Math.max(from.x, to.x) + most) return Infinity;
  if (y < Math.min(from.y, to.y) - most || y > Math.max(from.y, to.y) + most) return Infinity;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y);
}
