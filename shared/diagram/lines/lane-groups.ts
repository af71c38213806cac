import type { Rect } from '../geometry.ts';
import { laneOrder } from './lane-order.ts';
import type { Segment } from './segments.ts';

/** Legs that get in each other's way, directly or through others. */
export interface Group {
  readonly members: readonly Segment[];
  /** By place of a member: the places of those that have to come before it. */
  readonly before: readonly (readonly number[])[];
}

/** Every leg of a group is compared with those in its way. Of more pairs than this the legs stay where they are, on each other, so that no channel costs more than a frame. */
const mostPairs = 12_000;
/** Legs that share less than this at their ends get along without lanes: they meet at a corner. */
const atCorner = 12;
/** Added to the room of a leg, so that also one that cannot be moved is in the way of another. */
const besideRoom = 1;

/** The groups among some legs of one axis, those of a single leg, too. What is in a group depends on its own legs alone. */
export function groupsOf(segments: readonly Segment[]): Group[] {
  const root = segments.map((_, number) => number);
  const rootOf = (number: number): number => {
    let at = number;
    while (root[at] !== at) at = root[at] = root[root[at] ?? at] ?? at;
    return at;
  };
  const beside = besides(segments, (one, other) => {
    root[rootOf(one)] = rootOf(other);
  });
  const groups = new Map<number, number[]>();
  for (const number of segments.keys()) {
    const group = groups.get(rootOf(number));
    if (group) group.push(number);
    else groups.set(rootOf(number), [number]);
  }
  return [...groups.values()].map((numbers) => groupAmong(segments, numbers, beside));
}

/** For each leg those behind it that get in its way: found in a sweep across the legs, past those whose room has begun and not ended. */
function besides(segments: readonly Segment[], join: (one: number, other: number) => void): number[][] {
  const order = [...segments.keys()].sort((a, b) => (segments[a]?.least ?? 0) - (segments[b]?.least ?? 0));
  const [lows, highs] = [new Float64Array(segments.length), new Float64Array(segments.length)];
  for (const [number, { low, high }] of segments.entries()) {
    const corner = Math.min(atCorner, (high - low) / 4);
    lows[number] = low + corner;
    highs[number] = high - corner;
  }
  const beside = segments.map((): number[] => []);
  let open: number[] = [];
  for (const one of order) {
    const { least = 0, id } = segments[one] ?? {};
    let kept = 0;
    for (const other of open) {
      const { most = 0, id: otherId } = segments[other] ?? {};
      if (most + besideRoom <= least - besideRoom) continue;
      open[kept] = other;
      kept += 1;
      if ((lows[one] ?? 0) >= (highs[other] ?? 0) || (lows[other] ?? 0) >= (highs[one] ?? 0) || id === otherId)
        continue;
      beside[Math.min(one, other)]?.push(Math.max(one, other));
      join(one, other);
    }
    open = open.slice(0, kept);
    open.push(one);
  }
  return beside;
}

function groupAmong(
  segments: readonly Segment[],
  numbers: readonly number[],
  beside: readonly (readonly number[])[],
): Group {
  const members = numbers.flatMap((number) => segments[number] ?? []);
  const before = members.map((): number[] => []);
  const pairs = numbers.reduce((sum, number) => sum + (beside[number]?.length ?? 0), 0);
  if (pairs === 0 || pairs > mostPairs) return { members, before };
  const places = new Map(numbers.map((number, place) => [number, place]));
  for (const [place, number] of numbers.entries())
    for (const found of beside[number] ?? []) {
      const other = places.get(found) ?? place;
      const [a, b] = [members[place], members[other]];
      if (!a || !b) continue;
      const order = onlyOrder(a, b) || laneOrder(a, b) || a.at - b.at || place - other;
      if (order < 0) before[other]?.push(place);
      else before[place]?.push(other);
    }
  return { members, before };
}

/** The order of two legs of which one cannot get past the other, whatever would cross less; 0 where both can be first. */
function onlyOrder(a: Segment, b: Segment): number {
  if (a.least > b.most) return 1;
  return b.least > a.most ? -1 : 0;
}

/** The room that a leg can be in. */
export function areaOf({ level, low, high, least, most }: Segment): Rect {
  const corner = Math.min(atCorner, (high - low) / 4);
  const [start, length] = [low + corner, high - low - 2 * corner];
  const [across, room] = [least - besideRoom, most - least + 2 * besideRoom];
  return level
    ? { x: start, y: across, width: length, height: room }
    : { x: across, y: start, width: room, height: length };
}
