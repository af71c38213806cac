import { elbowPath } from './elbow-path.ts';
import { type Point, type Rect, spanned } from './geometry.ts';
import { type Channels, channelsBeside } from './lines/channels.ts';
import { pathFinder } from './lines/find-path.ts';
import { inLanes, laneWidth } from './lines/lanes.ts';
import { pathGrid, windowOf } from './lines/path-grid.ts';
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
  readonly way: Way;
}

/** The way of an edge as it was found, before it got its lanes. It depends on the nodes within `reach` of its two ends alone. */
export interface Way {
  readonly points: readonly Point[];
  readonly reach: number;
}

/** Crossings that all searches together may look at. After them an edge is a plain elbow, which looks at nothing. */
const stepsForAll = 4_000_000;

/** How far from its two ends an edge looks for a way; where there is none, once more farther away. */
const reaches = [160, 800] as const;
/** What decides about a channel lies up to this far outside of where an edge looks. */
const channelReach = 192;

/** How far the edge from a node to itself reaches out of it. */
const loopReach = 40;

/** A path for every link whose ends are both among the nodes, by its id. Time is bounded: what is out of budget gets a plain elbow. */
export function routeEdges(nodes: readonly RoutedNode[], links: readonly RoutedLink[]): Map<string, Route> {
  return route(nodes, links, () => undefined);
}

/**
 * The same after some nodes have moved, come or gone: only edges near them look for a way anew. The result is what `routeEdges` gives, since
 * the way of an edge depends on nothing else.
 */
export function rerouteEdges(
  before: {
    readonly nodes: readonly RoutedNode[];
    readonly routes: ReadonlyMap<string, Pick<Route, 'way'> & RoutedLink>;
  },
  nodes: readonly RoutedNode[],
  links: readonly RoutedLink[],
): Map<string, Route> {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const changed: Rect[] = [];
  for (const node of nodes) {
    const was = old.get(node.id);
    old.delete(node.id);
    if (was && isSame(was, node)) continue;
    changed.push(node, ...(was ? [was] : []));
  }
  changed.push(...old.values());
  const touched = rectIndex(changed);
  return route(nodes, links, (link, from, to) => {
    const known = before.routes.get(link.id);
    if (known?.from !== link.from || known.to !== link.to) return undefined;
    return touched.isFree(windowOf(from, to, known.way.reach)) ? known.way : undefined;
  });
}

function route(
  nodes: readonly RoutedNode[],
  links: readonly RoutedLink[],
  keep: (link: RoutedLink, from: Rect, to: Rect) => Way | undefined,
): Map<string, Route> {
  const byId = new Map<string, Rect>();
  // Copies of one shape, see the index of rectangles.
  for (const { id, x, y, width, height } of nodes) if (!byId.has(id)) byId.set(id, { x, y, width, height });
  const index = rectIndex(nodes);
  const findWay = wayFinder(index);
  const loops = new Map<string, number>();
  const lines = links.flatMap((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (!from || !to) return [];
    if (from === to) {
      const lane = loops.get(link.from) ?? 0;
      loops.set(link.from, lane + 1);
      return [{ id: link.id, from, to, way: { points: loopAt(from, lane), reach: 0 } }];
    }
    return [{ id: link.id, from, to, way: keep(link, from, to) ?? findWay(from, to) }];
  });
  const paths = inLanes(
    lines.map(({ from, to, way }) => ({ from, to, path: way.points })),
    index,
  );
  return new Map(
    lines.map(({ id, way }, at) => {
      const path = paths[at] ?? way.points;
      return [id, { path, clear: pathIsClear(index, path), way }];
    }),
  );
}

function wayFinder(index: RectIndex): (from: Rect, to: Rect) => Way {
  const known: Channels[] = [];
  const channels = (at: number): Channels =>
    (known[at] ??= channelsBeside(index, at, index.rects[at] ?? { x: 0, y: 0, width: 0, height: 0 }));
  const find = pathFinder();
  const budget = { steps: stepsForAll };
  return (from, to) => {
    for (const reach of budget.steps > 0 ? reaches : []) {
      const grid = pathGrid(index, channels, [from, to], reach);
      const path = grid && find(grid, from, to, budget);
      if (path) return { points: path, reach: reach + channelReach };
    }
    return { points: elbowPath(from, to), reach: Math.max(...reaches) + channelReach };
  };
}

function loopAt(node: Rect, lane: number): Point[] {
  const [right, middle] = [node.x + node.width, node.y + Math.round(node.height / 2)];
  const x = right + loopReach + lane * laneWidth;
  const half = Math.round(Math.min(12 + (lane * laneWidth) / 2, node.height / 2));
  return [
    { x: right, y: middle - half },
    { x, y: middle - half },
    { x, y: middle + half },
    { x: right, y: middle + half },
  ];
}

/** Whether no leg of a path runs through a node; along the edge of one is not through it. */
function pathIsClear(index: RectIndex, path: readonly Point[]): boolean {
  return path.every((end, at) => at === 0 || index.isFree(spanned(path[at - 1] ?? end, end)));
}

function isSame(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
