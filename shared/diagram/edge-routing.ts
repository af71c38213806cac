import { elbowPath, isSamePath } from './elbow-path.ts';
import { type Point, type Rect, spanned } from './geometry.ts';
import { type Channels, channelsBeside } from './lines/channels.ts';
import { pathFinder } from './lines/find-path.ts';
import { laneWidth } from './lines/lane-places.ts';
import { inLanes, type Lanes, mostInLanes, mostInWhole } from './lines/lanes.ts';
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
}

/** The routes of some links, and what they were made of: routing after a change begins with it. */
export interface Routing {
  /** By id of the link. */
  readonly routes: ReadonlyMap<string, Route>;
  readonly nodes: ReadonlyMap<string, Rect>;
  readonly ways: ReadonlyMap<string, Way>;
  readonly lanes: Lanes;
  /** What a search might look at: with more edges that is less. */
  readonly steps: number;
}

/** The way of an edge as it was found, before it got its lanes. It depends on the nodes within `reach` of its two ends alone. */
interface Way {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly reach: number;
}

/** How far from its two ends an edge looks for a way; where there is none, once more farther away. */
const reaches = [64, 800] as const;
/** What decides about a channel lies up to this far outside of where an edge looks. */
const channelReach = 192;

/**
 * Crossings that the search for one edge may look at, in drawings of which nobody sees more than a part less; without a way by then it is a plain elbow.
 * Each edge has its own, so that its way depends on nothing but what is near it.
 */
function stepsFor(edges: number): number {
  if (edges <= mostInWhole) return edges <= 200 ? 60_000 : 20_000;
  return edges <= mostInLanes ? 2000 : 100;
}

/** A larger grid takes too long to lay out for one edge. */
const mostCrossings = 60_000;

/** How far the edge from a node to itself reaches out of it. */
const loopReach = 40;

/**
 * A path for every link whose ends are both among the nodes. Time is bounded: what is out of budget gets a plain elbow. With the routing before a
 * change only edges near it look for a way anew, and only lanes that it touches are given out again. Of up to `mostInWhole` edges the result is the
 * same as without; of more, those keep a way that is free though a shorter one has become so.
 */
export function routeEdges(nodes: readonly RoutedNode[], links: readonly RoutedLink[], last?: Routing): Routing {
  const steps = stepsFor(links.length);
  const before = last?.steps === steps ? last : undefined;
  const byId = new Map<string, Rect>();
  // Copies of one shape, see the index of rectangles.
  for (const { id, x, y, width, height } of nodes) if (!byId.has(id)) byId.set(id, { x, y, width, height });
  const changed = before ? changedBetween(before.nodes, byId) : [];
  if (before && changed.length === 0 && isSameLinks(links, byId, before.ways)) return before;
  const index = rectIndex(nodes);
  const touched = rectIndex(changed);
  const isUntouched = (area: Rect): boolean => before !== undefined && touched.isFree(area);
  // Of more edges those keep their ways after a change that can: a search for all that may have a shorter one now takes too long to drag by.
  const keepsWays = links.length > mostInWhole;
  const find = wayFinder(index, steps);
  const ways = new Map<string, Way>();
  const loops = new Map<string, number>();
  const lines = links.flatMap((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (!from || !to) return [];
    const way = wayOf(link, from, to, { before, loops, isUntouched, keepsWays, find });
    ways.set(link.id, way);
    return [{ id: link.id, way: way.points, path: way.points, from, to }];
  });
  const lanes = inLanes(lines, index, before?.lanes, isUntouched);
  const routes = new Map(
    lines.map(({ id, way }) => {
      const laned = lanes.paths.get(id)?.path ?? way;
      const isClear = pathIsClear(index, laned);
      // Better on another edge than through a card.
      const path = isClear || !pathIsClear(index, way) ? laned : way;
      const route: Route = { path, clear: isClear || path === way };
      const was = before?.routes.get(id);
      return [id, was?.path === route.path && was.clear === route.clear ? was : route];
    }),
  );
  return { routes, nodes: byId, ways, lanes, steps };
}

/** Whether these are the links of the ways that are known, in their order. */
function isSameLinks(
  links: readonly RoutedLink[],
  nodes: ReadonlyMap<string, Rect>,
  ways: ReadonlyMap<string, Way>,
): boolean {
  const routed = links.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  const known = [...ways];
  return (
    routed.length === known.length &&
    routed.every(({ id, from, to }, at) => {
      const [knownId, way] = known[at] ?? [];
      return id === knownId && from === way?.from && to === way.to;
    })
  );
}

interface WayContext {
  readonly before: Routing | undefined;
  /** How many edges from a node to itself there are so far. */
  readonly loops: Map<string, number>;
  readonly isUntouched: (area: Rect) => boolean;
  /** Whether a way stays while its ends do and nothing comes to stand on it. */
  readonly keepsWays: boolean;
  readonly find: (from: Rect, to: Rect) => Pick<Way, 'points' | 'reach'>;
}

function wayOf({ id, from, to }: RoutedLink, start: Rect, end: Rect, context: WayContext): Way {
  const known = context.before?.ways.get(id);
  if (from === to) {
    const lane = context.loops.get(from) ?? 0;
    context.loops.set(from, lane + 1);
    const points = loopAt(start, lane);
    const isKnown = known?.from === from && known.to === to && known.points[1]?.x === points[1]?.x;
    return isKnown && context.isUntouched(start) ? known : { from, to, points, reach: 0 };
  }
  if (known?.from === from && known.to === to && isGoodStill(known, start, end, context)) return known;
  const found = context.find(start, end);
  const isKnown =
    known?.from === from && known.to === to && known.reach === found.reach && isSamePath(known.points, found.points);
  // The same object, so that nothing that follows from it is made anew.
  return isKnown ? known : { from, to, ...found };
}

function isGoodStill({ points, reach }: Way, start: Rect, end: Rect, { keepsWays, isUntouched }: WayContext): boolean {
  if (!keepsWays) return isUntouched(windowOf(start, end, reach));
  return [start, end, ...points.slice(1).map((point, at) => spanned(points[at] ?? point, point))].every(isUntouched);
}

/** Where nodes were and where they are that have moved, come or gone. */
export function changedBetween(before: ReadonlyMap<string, Rect>, after: ReadonlyMap<string, Rect>): Rect[] {
  const changed: Rect[] = [];
  for (const [id, rect] of after) {
    const was = before.get(id);
    if (!was) changed.push(rect);
    else if (!isSameRect(was, rect)) changed.push(was, rect);
  }
  for (const [id, rect] of before) if (!after.has(id)) changed.push(rect);
  return changed;
}

function wayFinder(index: RectIndex, steps: number): WayContext['find'] {
  const known: Channels[] = [];
  const channels = (at: number): Channels =>
    (known[at] ??= channelsBeside(index, at, index.rects[at] ?? { x: 0, y: 0, width: 0, height: 0 }));
  const find = pathFinder();
  return (from, to) => {
    const budget = { steps };
    for (const reach of reaches) {
      // To lay out a grid takes about as long as to look at an eighth of its crossings.
      const grid = pathGrid(index, channels, [from, to], reach, Math.min(mostCrossings, budget.steps * 8));
      if (grid) budget.steps -= (grid.columns.length * grid.rows.length) / 8;
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

export function isSameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
