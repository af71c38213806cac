import type { Point } from '../geometry.ts';
import type { Segment } from './segments.ts';

/** Legs whose ends are this close turn at the same place, until lanes tell them apart. */
const samePlace = 6;

/**
 * Which of two legs along the same way comes first across it (the upper one of level ones, the left one of upright ones), so that the two edges cross as
 * little as they can: negative for `one`, positive for `other`, 0 where it does not matter. At both ends of what they share it is looked which
 * edge turns away first, and to which side; edges that turn together are followed until they part.
 */
export function laneOrder(paths: readonly (readonly Point[])[], one: Segment, other: Segment): number {
  return orderAtEnd(paths, one, other, 1) + orderAtEnd(paths, one, other, -1);
}

/** `way` 1 looks at the end with the greater coordinate, -1 at the other. */
function orderAtEnd(paths: readonly (readonly Point[])[], one: Segment, other: Segment, way: 1 | -1): number {
  const [a, b] = [walkerAt(paths, one, way), walkerAt(paths, other, way)];
  const left = leftOf(a, b);
  // Going right, left is up, which comes first; going down, left is to the right, which comes last. And the other way round.
  return one.level ? -left * way : left * way;
}

/** An edge on the way along one of its legs. */
interface Walker {
  readonly path: readonly Point[];
  /** From this point of the path to the one `step` farther. */
  readonly at: number;
  readonly step: 1 | -1;
}

function walkerAt(paths: readonly (readonly Point[])[], { line, leg, level }: Segment, way: 1 | -1): Walker {
  const path = paths[line] ?? [];
  const [start, end] = [path[leg], path[leg + 1]];
  const rises = start !== undefined && end !== undefined && (level ? end.x > start.x : end.y > start.y);
  return rises === (way === 1) ? { path, at: leg, step: 1 } : { path, at: leg + 1, step: -1 };
}

/** 1 where the first of two edges that run side by side is to be on the left of the second, -1 on the right, 0 where either will do. */
function leftOf(one: Walker, other: Walker): number {
  let [a, b] = [one, other];
  for (let turns = 0; turns < 32; turns++) {
    const ahead = headStart(a, b);
    if (ahead === undefined) return 0;
    const [turnA, turnB] = [turnOf(a), turnOf(b)];
    if (Math.abs(ahead) > samePlace && !(turnA !== 0 && turnA === turnB && Math.abs(ahead) <= 48)) {
      // Who comes to an end first turns out of the way of the other.
      return ahead < 0 ? turnA : -turnB;
    }
    if (turnA !== turnB) return Math.sign(turnA - turnB);
    if (turnA === 0) return 0;
    [a, b] = [next(a), next(b)];
  }
  return 0;
}

/** How much farther the leg of the one reaches than that of the other, along the way that both go. */
function headStart(a: Walker, b: Walker): number | undefined {
  const [startA, endA, endB] = [a.path[a.at], a.path[a.at + a.step], b.path[b.at + b.step]];
  if (!startA || !endA || !endB) return undefined;
  return startA.y === endA.y
    ? (endA.x - endB.x) * Math.sign(endA.x - startA.x)
    : (endA.y - endB.y) * Math.sign(endA.y - startA.y);
}

/** Where an edge turns at the end of its leg: 1 to the left, -1 to the right, 0 where it ends. */
function turnOf({ path, at, step }: Walker): number {
  const [start, corner, end] = [path[at], path[at + step], path[at + 2 * step]];
  if (!start || !corner || !end) return 0;
  // The y axis points down.
  return -Math.sign((corner.x - start.x) * (end.y - corner.y) - (corner.y - start.y) * (end.x - corner.x));
}

function next({ path, at, step }: Walker): Walker {
  return { path, at: at + step, step };
}
