import { facingSides, type Side } from './elbow-path.ts';
import { centerOf, type Point, type Rect } from './geometry.ts';

/** Where an edge leaves one node and enters another. */
export interface Ports {
  readonly start: Point;
  readonly end: Point;
  readonly leaving: Side;
  readonly entering: Side;
  /** The place among the edges between the same two nodes, from 0; and how many they are. */
  readonly lane: number;
  readonly lanes: number;
}

export interface PortLink {
  readonly from: Rect;
  readonly to: Rect;
}

interface End {
  readonly link: number;
  readonly isStart: boolean;
  /** Where the other node is, along this side. */
  readonly towards: number;
}

/** Between two ports where the side has room for it. */
const portStep = 16;
/** Ports keep this far from the corners, which are round. */
const cornerRoom = 8;

/**
 * A port for both ends of every link. The ends on one side are spread around its middle in the order of where they lead, so that edges to
 * several nodes do not cross at once and parallel ones fan out.
 */
export function assignPorts(links: readonly PortLink[]): Ports[] {
  const bySide = new Map<Rect, Map<Side, End[]>>();
  const enter = (rect: Rect, side: Side, end: End): void => {
    const ofRect = bySide.get(rect) ?? new Map<Side, End[]>();
    bySide.set(rect, ofRect);
    const ends = ofRect.get(side);
    if (ends) ends.push(end);
    else ofRect.set(side, [end]);
  };
  const facing = links.map(({ from, to }) => (from === to ? undefined : facingSides(from, to)));
  for (const [link, { from, to }] of links.entries()) {
    const between = facing[link];
    if (!between) continue;
    const [leaving, entering] = between;
    enter(from, leaving, { link, isStart: true, towards: along(leaving, centerOf(to)) });
    enter(to, entering, { link, isStart: false, towards: along(entering, centerOf(from)) });
  }

  const starts = new Map<number, number>();
  const finishes = new Map<number, number>();
  const alone = { start: new Set<number>(), end: new Set<number>() };
  for (const [rect, ofRect] of bySide) {
    for (const [side, ends] of ofRect) {
      ends.sort((a, b) => a.towards - b.towards || a.link - b.link);
      const [low, high] = portRange(rect, side);
      const step = Math.min(portStep, (high - low) / Math.max(1, ends.length - 1));
      for (const [at, { link, isStart }] of ends.entries()) {
        const position = Math.round((low + high) / 2 + (at - (ends.length - 1) / 2) * step);
        (isStart ? starts : finishes).set(link, position);
        if (ends.length === 1) alone[isStart ? 'start' : 'end'].add(link);
      }
    }
  }

  const lanes = lanesOf(links);
  return links.map(({ from, to }, link) => {
    const [leaving, entering] = facing[link] ?? ['right', 'right'];
    let start = starts.get(link) ?? along(leaving, centerOf(from));
    let end = finishes.get(link) ?? along(entering, centerOf(to));
    // A lonely port slides to where the edge becomes straight.
    if (alone.start.has(link) && isWithin(end, portRange(from, leaving))) start = end;
    else if (alone.end.has(link) && isWithin(start, portRange(to, entering))) end = start;
    const lane = lanes[link] ?? { lane: 0, lanes: 1 };
    return { start: on(from, leaving, start), end: on(to, entering, end), leaving, entering, ...lane };
  });
}

function lanesOf(links: readonly PortLink[]): { readonly lane: number; readonly lanes: number }[] {
  const numbers = new Map<Rect, number>();
  for (const { from, to } of links) {
    for (const rect of [from, to]) if (!numbers.has(rect)) numbers.set(rect, numbers.size);
  }
  const groups = new Map<number, number[]>();
  for (const [link, { from, to }] of links.entries()) {
    const [a, b] = [numbers.get(from) ?? 0, numbers.get(to) ?? 0];
    const key = Math.min(a, b) * numbers.size + Math.max(a, b);
    const group = groups.get(key);
    if (group) group.push(link);
    else groups.set(key, [link]);
  }
  const lanes = links.map(() => ({ lane: 0, lanes: 1 }));
  for (const group of groups.values())
    for (const [lane, link] of group.entries()) lanes[link] = { lane, lanes: group.length };
  return lanes;
}

function along(side: Side, point: Point): number {
  return side === 'left' || side === 'right' ? point.y : point.x;
}

function portRange(rect: Rect, side: Side): readonly [number, number] {
  const [start, length] = side === 'left' || side === 'right' ? [rect.y, rect.height] : [rect.x, rect.width];
  const room = Math.min(cornerRoom, length / 2);
  return [start + room, start + length - room];
}

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return low <= value && value <= high;
}

function on(rect: Rect, side: Side, position: number): Point {
  if (side === 'left') return { x: rect.x, y: position };
  if (side === 'right') return { x: rect.x + rect.width, y: position };
  return side === 'top' ? { x: position, y: rect.y } : { x: position, y: rect.y + rect.height };
}
