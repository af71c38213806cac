import type { Group } from './lane-groups.ts';
import { pathHeap } from './path-heap.ts';
import type { Segment } from './segments.ts';

/** Between two lanes, where the channel has room for it. */
export const laneWidth = 8;
/** What lanes are narrowed to where it has not; at last edges lie on each other. */
const narrower = [laneWidth, 6, 5, 4, 3, 2, 1, 0] as const;
/** How many gaps between lanes may be looked at while those of one group are narrowed chain by chain. */
const looksPerGroup = 20_000;

/** Where each leg of a group comes to lie, across its axis, by its place among the members. */
export function lanePlaces({ members, before }: Group): number[] {
  const order = inOrder(members, before);
  const found = spread(
    order.map((number) => members[number]),
    beforeInOrder(order, before),
  );
  const places = members.map(({ at }) => at);
  for (const [at, number] of order.entries()) places[number] = Math.round(found[at] ?? 0);
  return places;
}

/** The members so that each comes after those before it; where three or more ask for a circle, the one with the fewest before it goes first. */
function inOrder(members: readonly Segment[], before: Group['before']): number[] {
  const waiting = before.map(({ length }) => length);
  const after = members.map((): number[] => []);
  for (const [number, firsts] of before.entries()) for (const first of firsts) after[first]?.push(number);
  const places = [...members.keys()].sort((a, b) => (members[a]?.at ?? 0) - (members[b]?.at ?? 0));
  const placeOf = members.map(() => 0);
  const ready = pathHeap(members.length);
  for (const [place, number] of places.entries()) {
    placeOf[number] = place;
    if (waiting[number] === 0) ready.push(place, place);
  }
  const isDone = members.map(() => false);
  const order: number[] = [];
  while (order.length < members.length) {
    const place = ready.pop();
    const next = place >= 0 ? (places[place] ?? 0) : outOfCircle(places, isDone, waiting);
    if (isDone[next]) continue;
    isDone[next] = true;
    order.push(next);
    for (const number of after[next] ?? []) {
      const count = (waiting[number] ?? 0) - 1;
      waiting[number] = count;
      const itsPlace = placeOf[number] ?? 0;
      if (count === 0 && !isDone[number]) ready.push(itsPlace, itsPlace);
    }
  }
  return order;
}

function outOfCircle(places: readonly number[], isDone: readonly boolean[], waiting: readonly number[]): number {
  let [best, least] = [0, Infinity];
  for (const number of places) {
    const count = waiting[number] ?? 0;
    if (!isDone[number] && count < least) [best, least] = [number, count];
  }
  return best;
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
    // In its own room even where the lanes of many others leave none: better on another leg than off the card that it ends at.
    places.push(Math.max(segment?.least ?? 0, Math.min(place, latest[at] ?? 0)));
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

/** Narrows the lanes of the chain that pushes a leg too far, the widest first, until the leg has a place. */
function narrow(
  crowded: number,
  members: readonly (Segment | undefined)[],
  gaps: readonly (readonly Gap[])[],
  earliest: readonly number[],
  laneOf: (gap: Gap) => number,
): void {
  const chain: Gap[] = [];
  let first = crowded;
  while ((members[first]?.least ?? 0) < (earliest[first] ?? 0)) {
    const [at, place] = [first, earliest[first] ?? 0];
    const pushing = gaps[at]?.find((gap) => (earliest[gap.first] ?? 0) + laneOf(gap) === place);
    if (!pushing) break;
    chain.push(pushing);
    first = pushing.first;
  }
  const room = (members[crowded]?.most ?? 0) - (earliest[first] ?? 0);
  const widest = Math.max(...chain.map(laneOf));
  const isEnough = (lane: number): boolean => chain.reduce((sum, gap) => sum + Math.min(lane, laneOf(gap)), 0) <= room;
  const lane = narrower.find((width) => width < widest && isEnough(width)) ?? 0;
  for (const gap of chain) gap.narrowed = Math.max(gap.narrowed, narrower.indexOf(lane));
}

/**
 * For each place of the order those before it from which it needs a lane; what a circle wanted the other way round is turned to fit. One that has a lane from
 * another in between is left out, as that keeps it far enough.
 */
function beforeInOrder(order: readonly number[], before: Group['before']): Gap[][] {
  const position = order.map(() => 0);
  for (const [at, number] of order.entries()) position[number] = at;
  const firsts = order.map((): number[] => []);
  for (const [at, number] of order.entries())
    for (const first of before[number] ?? []) {
      const other = position[first] ?? at;
      firsts[Math.max(at, other)]?.push(Math.min(at, other));
    }
  /** By place the last one that found it to be before itself, directly or through others. */
  const seen = order.map(() => -1);
  return firsts.map((places, at) => {
    const kept: Gap[] = [];
    for (const first of places.sort((a, b) => b - a)) {
      if (seen[first] === at) continue;
      kept.push({ first, narrowed: 0 });
      for (const behind of firsts[first] ?? []) seen[behind] = at;
    }
    return kept;
  });
}
