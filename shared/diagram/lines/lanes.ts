import { withoutRepeats } from '../elbow-path.ts';
import type { Point, Rect } from '../geometry.ts';
import { type RectIndex, rectIndex } from '../rect-index.ts';
import { laneOrder } from './lane-order.ts';
import { pathHeap } from './path-heap.ts';
import { type Line, type Segment, segmentsOf } from './segments.ts';

/** Between two lanes, where the channel has room for it. */
export const laneWidth = 8;
/** What lanes are narrowed to step by step where it has not; at last edges lie on each other. */
const narrower = [laneWidth, 6, 5, 4, 3, 2, 1, 0] as const;
/**
 * How far a leg may be moved to get a lane of its own. Every leg is compared with all in its way: where there are too many pairs of them, less has
 * to do, and at last the legs stay where they are, on each other, so that an edit of a very large plan stays quick.
 */
const farthest = [160, 32] as const;
const mostPairs = 2_000;
/** How many gaps between lanes may be looked at while those of one group are narrowed one by one. */
const looksPerGroup = 20_000;
/** Legs that share less than this at their ends get along without lanes: they meet at a corner. */
const atCorner = 12;

/**
 * Gives every leg of every edge a lane of its own: legs that share a way are put side by side, in the order in which the edges cross least, in the
 * middle of the room between the cards. Returns the paths anew; which cards an edge passes on which side stays as it is.
 */
export function inLanes(lines: readonly Line[], index: RectIndex): Point[][] {
  // The order comes from the ways as they were found: moving the legs of one axis changes no turn.
  const paths = lines.map(({ path }) => path);
  let moved = lines.map(({ path }) => path.map((point) => ({ ...point })));
  for (const level of [true, false, true]) {
    const current = lines.map((line, at) => ({ ...line, path: moved[at] ?? line.path }));
    const found = firstFound(farthest, (far) => {
      const segments = segmentsOf(current, level, index, far);
      const groups = groupsOf(segments, paths);
      return groups && { segments, places: lanePlaces(segments, groups) };
    });
    if (!found) continue;
    const { segments, places } = found;
    moved = moved.map((path) => [...path]);
    for (const [number, { line, leg }] of segments.entries()) {
      const path = moved[line];
      const place = Math.round(places[number] ?? 0);
      for (const at of [leg, leg + 1]) {
        const point = path?.[at];
        if (path && point) path[at] = level ? { x: point.x, y: place } : { x: place, y: point.y };
      }
    }
  }
  return moved.map(withoutRepeats);
}

function firstFound<From, To>(values: readonly From[], find: (value: From) => To | undefined): To | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where each leg comes to lie, across its axis. */
function lanePlaces(segments: readonly Segment[], groups: readonly Group[]): number[] {
  const places = segments.map(({ at }) => at);
  for (const { members, before } of groups) {
    const order = inOrder(members, before, segments);
    const found = spread(
      order.map((number) => segments[number]),
      beforeInOrder(order, before),
    );
    for (const [at, number] of order.entries()) places[number] = found[at] ?? 0;
  }
  return places;
}

/** Legs that get in each other's way, directly or through others: for each those that have to come before it. */
interface Group {
  readonly members: readonly number[];
  readonly before: ReadonlyMap<number, readonly number[]>;
}

/** Undefined where more legs get in each other's way than can be told apart in time. */
function groupsOf(segments: readonly Segment[], paths: readonly (readonly Point[])[]): Group[] | undefined {
  const areas = segments.map(areaOf);
  const index = rectIndex(areas);
  const before = new Map<number, number[]>();
  const root = segments.map((_, number) => number);
  const rootOf = (number: number): number => {
    let at = number;
    while (root[at] !== at) at = root[at] = root[root[at] ?? at] ?? at;
    return at;
  };
  let pairs = 0;
  for (const [number, one] of segments.entries()) {
    const isTooMuch = index.some(areas[number] ?? areaOf(one), (beside) => {
      const other = segments[beside];
      if (!other || beside <= number || other.line === one.line) return false;
      const order = laneOrder(paths, one, other) || one.at - other.at || number - beside;
      const [first, last] = order < 0 ? [number, beside] : [beside, number];
      const known = before.get(last);
      if (known) known.push(first);
      else before.set(last, [first]);
      root[rootOf(number)] = rootOf(beside);
      pairs += 1;
      return pairs > mostPairs;
    });
    if (isTooMuch) return undefined;
  }
  const groups = new Map<number, number[]>();
  for (const number of segments.keys()) {
    const group = groups.get(rootOf(number));
    if (group) group.push(number);
    else groups.set(rootOf(number), [number]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).map((members) => ({ members, before }));
}

/** The room that a leg can be in. */
function areaOf({ level, low, high, least, most }: Segment): Rect {
  const corner = Math.min(atCorner, (high - low) / 4);
  const [start, length, across, room] = [low + corner, high - low - 2 * corner, least - 1, most - least + 2];
  return level
    ? { x: start, y: across, width: length, height: room }
    : { x: across, y: start, width: room, height: length };
}

/** The members so that each comes after those before it; where three or more ask for a circle, the one with the fewest before it goes first. */
function inOrder(
  members: readonly number[],
  before: ReadonlyMap<number, readonly number[]>,
  segments: readonly Segment[],
): number[] {
  const waiting = new Map(members.map((number) => [number, before.get(number)?.length ?? 0]));
  const after = new Map<number, number[]>();
  for (const number of members)
    for (const first of before.get(number) ?? []) {
      const known = after.get(first);
      if (known) known.push(number);
      else after.set(first, [number]);
    }
  // By the number of those before it, then by place; an entry whose number has gone down since is passed over.
  const places = [...members].sort((a, b) => (segments[a]?.at ?? 0) - (segments[b]?.at ?? 0));
  const heap = pathHeap();
  for (const [place, number] of places.entries()) heap.push(place, waiting.get(number) ?? 0);
  const placeOf = new Map(places.map((number, place) => [number, place]));
  const order: number[] = [];
  for (let place = heap.pop(); place >= 0; place = heap.pop()) {
    const next = places[place] ?? -1;
    if (!waiting.delete(next)) continue;
    order.push(next);
    for (const number of after.get(next) ?? []) {
      const count = waiting.get(number);
      if (count === undefined) continue;
      waiting.set(number, count - 1);
      heap.push(placeOf.get(number) ?? 0, count - 1);
    }
  }
  return order;
}

/** Two legs that need a lane between them, by their places in the order: the one before, and how narrow the lane is by now. */
interface Gap {
  readonly first: number;
  narrowed: number;
}

/**
 * Places that keep the order and the lanes, each as close to where the leg was, seen as the middle of its neighbours, as it can be. Lanes are
 * narrowed where, and only where, there is no room for them.
 */
function spread(members: readonly (Segment | undefined)[], gaps: readonly (readonly Gap[])[]): number[] {
  const laneOf = ({ narrowed }: Gap): number => narrower[narrowed] ?? 0;
  let earliest = earliestPlaces(members, gaps, laneOf);
  let looks = looksPerGroup;
  const looksARound = gaps.reduce((sum, ofThis) => sum + ofThis.length, members.length);
  for (let crowded = firstCrowded(members, earliest); crowded >= 0; crowded = firstCrowded(members, earliest)) {
    looks -= looksARound;
    // Where that takes too long, all lanes of the group become narrower together.
    if (looks > 0) narrow(crowded, members, gaps, earliest, laneOf);
    else for (const gap of gaps.flat()) gap.narrowed += 1;
    earliest = earliestPlaces(members, gaps, laneOf);
    if (looks < -narrower.length * looksARound) break;
  }
  const latest = members.map((segment) => segment?.most ?? 0);
  const above = members.map(() => 0);
  const below = members.map(() => 0);
  const raise = (values: number[], at: number, least: number): void =>
    void (values[at] = Math.max(values[at] ?? 0, least));
  for (const [at, ofThis] of gaps.entries())
    for (const gap of ofThis) raise(above, at, (above[gap.first] ?? 0) + laneOf(gap));
  for (const [at, ofThis] of [...gaps.entries()].reverse()) {
    for (const gap of ofThis) {
      latest[gap.first] = Math.min(latest[gap.first] ?? 0, (latest[at] ?? 0) - laneOf(gap));
      raise(below, gap.first, (below[at] ?? 0) + laneOf(gap));
    }
  }
  const places: number[] = [];
  for (const [at, segment] of members.entries()) {
    const middle = (segment?.at ?? 0) + ((above[at] ?? 0) - (below[at] ?? 0)) / 2;
    let place = Math.max(middle, segment?.least ?? 0);
    for (const gap of gaps[at] ?? []) place = Math.max(place, (places[gap.first] ?? 0) + laneOf(gap));
    places.push(Math.min(place, latest[at] ?? 0));
  }
  return places;
}

function earliestPlaces(
  members: readonly (Segment | undefined)[],
  gaps: readonly (readonly Gap[])[],
  laneOf: (gap: Gap) => number,
): number[] {
  const earliest: number[] = [];
  for (const [at, segment] of members.entries()) {
    let least = segment?.least ?? 0;
    for (const gap of gaps[at] ?? []) least = Math.max(least, (earliest[gap.first] ?? 0) + laneOf(gap));
    earliest.push(least);
  }
  return earliest;
}

function firstCrowded(members: readonly (Segment | undefined)[], earliest: readonly number[]): number {
  return members.findIndex((segment, at) => (earliest[at] ?? 0) > (segment?.most ?? 0));
}

/** Narrows the widest lanes of the chain that pushes a leg too far. */
function narrow(
  crowded: number,
  members: readonly (Segment | undefined)[],
  gaps: readonly (readonly Gap[])[],
  earliest: readonly number[],
  laneOf: (gap: Gap) => number,
): void {
  const chain: Gap[] = [];
  for (let at = crowded; ;) {
    const pushing = gaps[at]?.find((gap) => (earliest[gap.first] ?? 0) + laneOf(gap) === earliest[at]);
    if (!pushing || (members[at]?.least ?? 0) === earliest[at]) break;
    chain.push(pushing);
    at = pushing.first;
  }
  const widest = Math.max(...chain.map(laneOf));
  for (const gap of chain) if (laneOf(gap) === widest) gap.narrowed += 1;
}

/** For each place of the order those before it from which it needs a lane; what a circle wanted the other way round is turned to fit. */
function beforeInOrder(order: readonly number[], before: ReadonlyMap<number, readonly number[]>): Gap[][] {
  const position = new Map(order.map((number, at) => [number, at]));
  const gaps = order.map((): Gap[] => []);
  for (const [at, number] of order.entries())
    for (const first of before.get(number) ?? []) {
      const other = position.get(first) ?? at;
      gaps[Math.max(at, other)]?.push({ first: Math.min(at, other), narrowed: 0 });
    }
  return gaps;
}
