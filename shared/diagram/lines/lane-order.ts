import type { Point } from '../geometry.ts';
import type { Segment } from './segments.ts';

/** Legs whose ends are this close turn at the same place, until lanes tell them apart. */
const samePlace = 6;

/**
 * Which of two legs along the same way comes first across it (the upper one of level ones, the left one of upright ones), so that the two edges cross as
 * little as they can: negative for `one`, positive for `other`, 0 where it does not matter. At both ends of what they share it is looked which
 * edge turns away first, and to which side; edges that turn together are followed until they part.
 */
export function laneOrder(one: Segment, other: Segment): number {
  return orderAtEnd(one, other, 1) + orderAtEnd(one, other, -1);
}

/** `way` 1 looks at the end with the greater coordinate, -1 at the other. */
function orderAtEnd(one: Segment, other: Segment, way: 1 | -1): number {
  const left = leftOf(one.way, startOf(one, way), other.way, startOf(other, way));
  // Going right, left is up, which comes first; going down, left is to the right, which comes last. And the other way round.
  return one.level ? -left * way : left * way;
}

/**
 * Where an edge that is followed along its leg begins: a place among its points, from 0 where it is followed to the next one, and as -1 - place where it
 * is followed back. Numbers instead of objects, as millions of ends are looked at.
 */
type Start = number;

function startOf({ way: path, leg, level }: Segment, way: 1 | -1): Start {
  const [start, end] = [path[leg], path[leg + 1]];
  const rises = start !== undefined && end !== undefined && (level ? end.x > start.x : end.y > start.y);
  return rises === (way === 1) ? leg : -2 - leg;
}

/** 1 where the first of two edges that run side by side is to be on the left of the second, -1 on the right, 0 where either will do. */
function leftOf(one: readonly Point[], startOne: Start, other: readonly Point[], startOther: Start): number {
  const [stepA, stepB] = [startOne < 0 ? -1 : 1, startOther < 0 ? -1 : 1];
  let [a, b] = [startOne < 0 ? -1 - startOne : startOne, startOther < 0 ? -1 - startOther : startOther];
  for (let turns = 0; turns < 32; turns++) {
    const [start, endA, endB] = [one[a], one[a + stepA], other[b + stepB]];
    if (!start || !endA || !endB) return 0;
    // How much farther the leg of the one reaches than that of the other, along the way that both go.
    const ahead =
      start.y === endA.y
        ? (endA.x - endB.x) * Math.sign(endA.x - start.x)
        : (endA.y - endB.y) * Math.sign(endA.y - start.y);
    const [turnA, turnB] = [turnOf(one, a, stepA), turnOf(other, b, stepB)];
    if (Math.abs(ahead) > samePlace && !(turnA !== 0 && turnA === turnB && Math.abs(ahead) <= 48)) {
      // Who comes to an end first turns out of the way of the other.
      return ahead < 0 ? turnA : -turnB;
    }
    if (turnA !== turnB) return Math.sign(turnA - turnB);
    if (turnA === 0) return 0;
    a += stepA;
    b += stepB;
  }
  return 0;
}

/** Where an edge turns at the end of its leg: 1 to the left, -1 to the right, 0 where it ends. */
function turnOf(path: readonly Point[], at: number, step: number): number {
  const [start, corner, end] = [path[at], path[at + step], path[at + 2 * step]];
  if (!start || !corner || !end) return 0;
  // The y axis points down.
  return -Math.sign((corner.x - start.x) * (end.y - corner.y) - (corner.y - start.y) * (end.x - corner.x));
}
