import { corridorPath, pathIsClear } from './corridors.ts';
import { elbowBetween } from './elbow-path.ts';
import { grown, type Point, type Rect } from './geometry.ts';
import { type Budget, searchPath } from './path-search.ts';
import { assignPorts, type Ports } from './ports.ts';
import { type RectIndex, rectIndex } from './rect-index.ts';

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
  /** Whether it runs through no node. An edge that found no way within the budget is drawn as a plain elbow, over nodes if need be. */
  readonly clear: boolean;
}

/** Looks at cells and rectangles for all edges together: about 100 ms. After them every edge is a plain elbow, which looks at nothing. */
const looksForAll = 8_000_000;
/** Crossings that all searches together may visit: about 50 ms. After them an edge without a free corridor is a plain elbow. */
const stepsForAll = 20_000;

/** How far the edge from a node to itself reaches out of it. */
const loopReach = 40;

/** A path for every link whose ends are both among the nodes, by its id. Time is bounded: what is out of budget gets a plain elbow. */
export function routeEdges(nodes: readonly RoutedNode[], links: readonly RoutedLink[]): Map<string, Route> {
  return route(nodes, links, () => undefined);
}

/**
 * The same after some nodes have moved, come or gone, keeping the paths that need not change: clear ones whose ends are where they were and that
 * neither cross a changed node nor passed close to where one was. Quicker than routing all, but a kept path may make a detour around nothing.
 */
export function rerouteEdges(
  before: { readonly nodes: readonly RoutedNode[]; readonly routes: ReadonlyMap<string, Route> },
  nodes: readonly RoutedNode[],
  links: readonly RoutedLink[],
): Map<string, Route> {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const changed: Rect[] = [];
  for (const node of nodes) {
    const was = old.get(node.id);
    old.delete(node.id);
    if (was && isSame(was, node) && was.width === node.width && was.height === node.height) continue;
    changed.push(node, ...(was ? [was] : []));
  }
  changed.push(...old.values());
  const touched = rectIndex(changed.map((rect) => grown(rect, loopReach)));
  return route(nodes, links, (id, { start, end }) => {
    const known = before.routes.get(id);
    const [first, last] = [known?.path[0], known?.path.at(-1)];
    if (!known?.clear || !isSame(first, start) || !isSame(last, end)) return undefined;
    return pathIsClear(touched, known.path) ? known : undefined;
  });
}

function route(
  nodes: readonly RoutedNode[],
  links: readonly RoutedLink[],
  keep: (id: string, ports: Ports) => Route | undefined,
): Map<string, Route> {
  const byId = new Map<string, RoutedNode>();
  // Copies of one shape, see the index of rectangles.
  for (const { id, x, y, width, height } of nodes) if (!byId.has(id)) byId.set(id, { id, x, y, width, height });
  const ends = links.flatMap(({ id, from, to }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start && end ? [{ id, from: start, to: end }] : [];
  });
  const index = rectIndex(nodes);
  const budget: Budget = { steps: stepsForAll };
  const routes = new Map<string, Route>();
  for (const [at, ports] of assignPorts(ends).entries()) {
    const link = ends[at];
    if (!link) continue;
    routes.set(
      link.id,
      link.from === link.to
        ? loopRoute(index, link.from, ports)
        : (keep(link.id, ports) ?? routeBetween(index, ports, budget)),
    );
  }
  return routes;
}

function routeBetween(index: RectIndex, ports: Ports, budget: Budget): Route {
  const elbow = elbowBetween(ports.start, ports.end, ports.leaving === 'left' || ports.leaving === 'right');
  if (index.looked > looksForAll) return { path: elbow, clear: false };
  const path = corridorPath(index, ports) ?? searchPath(index, ports, budget);
  return path ? { path, clear: true } : { path: elbow, clear: pathIsClear(index, elbow) };
}

function loopRoute(index: RectIndex, node: Rect, { lane }: Ports): Route {
  const [right, middle] = [node.x + node.width, node.y + Math.round(node.height / 2)];
  const x = right + loopReach + lane * 8;
  const half = Math.round(Math.min(12 + lane * 4, node.height / 2));
  const path = [
    { x: right, y: middle - half },
    { x, y: middle - half },
    { x, y: middle + half },
    { x: right, y: middle + half },
  ];
  return { path, clear: pathIsClear(index, path) };
}

function isSame(a: Point | undefined, b: Point): boolean {
  return a?.x === b.x && a.y === b.y;
}
