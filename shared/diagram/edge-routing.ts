import { elbowPath } from './elbow-path.ts';
import type { Point, Rect } from './geometry.ts';

export interface RoutedNode extends Rect {
  readonly id: string;
}

export interface RoutedLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Where an edge runs: from its `from` to its `to`, along the axes. */
export interface Route {
  readonly path: readonly Point[];
  /** Whether it runs through no node; an edge that found no way in its budget is drawn as a plain elbow. */
  readonly clear: boolean;
}

/** A path for every link whose ends are both among the nodes, by its id. */
export function routeEdges(nodes: readonly RoutedNode[], links: readonly RoutedLink[]): Map<string, Route> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const routes = new Map<string, Route>();
  for (const { id, from, to } of links) {
    const [start, end] = [byId.get(from), byId.get(to)];
    if (start && end) routes.set(id, { path: elbowPath(start, end), clear: false });
  }
  return routes;
}
