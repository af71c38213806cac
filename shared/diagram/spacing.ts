import type { Rect } from './geometry.ts';

export type Axis = 'x' | 'y';

/** The stretch between two rectangles that lie beside each other: along its axis from `from` to `to`, across it at `at`. */
export interface Gap {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** Whether another gap beside it is as long. */
  readonly even: boolean;
}

/** Farther away than this nobody thinks of two objects as beside each other, in units. */
const far = 480;

/** A rectangle along and across an axis. */
interface Bar {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

/** What lies before and behind a bar, and what lies beyond that. */
interface Row {
  readonly before: Bar | undefined;
  readonly beforeThat: Bar | undefined;
  readonly behind: Bar | undefined;
  readonly behindThat: Bar | undefined;
}

/** The smallest move along an axis, in whole units, after which a rectangle is as far from its neighbours as they are from each other or from theirs. */
export function evenMove(dragged: Rect, others: readonly Rect[], axis: Axis, threshold: number): number | undefined {
  const bar = barOf(dragged, axis);
  const { before, beforeThat, behind, behindThat } = rowOf(bar, barsOf(others, axis));
  const length = bar.end - bar.start;
  const starts: number[] = [];
  if (before && behind) starts.push((before.end + behind.start - length) / 2);
  if (before && beforeThat) starts.push(before.end + (before.start - beforeThat.end));
  if (behind && behindThat) starts.push(behind.start - (behindThat.start - behind.end) - length);
  const moves = starts.map((start) => start - bar.start).filter((move) => Number.isInteger(move));
  const [nearest] = moves.sort((a, b) => Math.abs(a) - Math.abs(b));
  return nearest !== undefined && Math.abs(nearest) <= threshold ? nearest : undefined;
}

/** The gaps between a rectangle and its neighbours on both axes, and those among the neighbours that are as long. */
export function gapsAround(place: Rect, others: readonly Rect[]): Gap[] {
  return (['x', 'y'] as const).flatMap((axis) => gapsAlong(axis, barOf(place, axis), barsOf(others, axis)));
}

function gapsAlong(axis: Axis, bar: Bar, bars: readonly Bar[]): Gap[] {
  const { before, beforeThat, behind, behindThat } = rowOf(bar, bars);
  const own = [before && gapOf(before, bar), behind && gapOf(bar, behind)];
  const beyond = [before && beforeThat && gapOf(beforeThat, before), behind && behindThat && gapOf(behind, behindThat)];
  const all = [...own, ...beyond].filter((gap) => gap !== undefined);
  const isEven = (gap: Stretch): boolean => all.some((other) => other !== gap && lengthOf(other) === lengthOf(gap));
  return all.flatMap((gap) => (own.includes(gap) || isEven(gap) ? [{ axis, ...gap, even: isEven(gap) }] : []));
}

type Stretch = Pick<Gap, 'from' | 'to' | 'at'>;

function lengthOf({ from, to }: Stretch): number {
  return to - from;
}

/** In the middle of what the two have in common across the axis. */
function gapOf(before: Bar, behind: Bar): Stretch {
  const at = (Math.max(before.low, behind.low) + Math.min(before.high, behind.high)) / 2;
  return { from: before.end, to: behind.start, at };
}

function rowOf(bar: Bar, bars: readonly Bar[]): Row {
  const before = nearestBefore(bar, bars);
  const behind = nearestBehind(bar, bars);
  return {
    before,
    beforeThat: before && nearestBefore(before, bars),
    behind,
    behindThat: behind && nearestBehind(behind, bars),
  };
}

function nearestBefore(bar: Bar, bars: readonly Bar[]): Bar | undefined {
  let nearest: Bar | undefined;
  for (const other of bars)
    if (other.end <= bar.start && bar.start - other.end <= far && isBeside(bar, other))
      if (nearest === undefined || other.end > nearest.end) nearest = other;
  return nearest;
}

function nearestBehind(bar: Bar, bars: readonly Bar[]): Bar | undefined {
  let nearest: Bar | undefined;
  for (const other of bars)
    if (other.start >= bar.end && other.start - bar.end <= far && isBeside(bar, other))
      if (nearest === undefined || other.start < nearest.start) nearest = other;
  return nearest;
}

function isBeside(one: Bar, other: Bar): boolean {
  return one.low < other.high && other.low < one.high;
}

function barsOf(rects: readonly Rect[], axis: Axis): Bar[] {
  return rects.map((rect) => barOf(rect, axis));
}

function barOf({ x, y, width, height }: Rect, axis: Axis): Bar {
  return axis === 'x'
    ? { start: x, end: x + width, low: y, high: y + height }
    : { start: y, end: y + height, low: x, high: x + width };
}
