import { withoutRepeats } from './elbow-path.ts';
import { type Point, spanned } from './geometry.ts';
import type { Ports } from './ports.ts';
import type { RectIndex } from './rect-index.ts';

/** How far an edge runs straight out of a node before it turns. */
export const stub = 16;
/** Between an edge and the nodes that it passes. */
export const margin = 12;
const laneWidth = 8;
/** In a corridor up to this width an edge runs in the middle. */
const narrow = 96;
/** How far from the height of either end a way along is looked for: near first, as that is quick and mostly enough. */
const reaches = [192, 768] as const;
/** How far out of a node a straight leg is followed. */
const longestLeg = 1024;

/**
 * A clear path with up to six turns, found by looking for free corridors: straight, over one corridor between the ends, over one beside each
 * end and one along, or two along with a change between them. Undefined where there is none of these.
 */
export function corridorPath(index: RectIndex, ports: Ports): Point[] | undefined {
  const sideways = ports.leaving === 'left' || ports.leaving === 'right';
  // From here on u is the direction in which the edge leaves, v the one across.
  const point = (u: number, v: number): Point => (sideways ? { x: u, y: v } : { x: v, y: u });
  const [su, sv] = sideways ? [ports.start.x, ports.start.y] : [ports.start.y, ports.start.x];
  const [eu, ev] = sideways ? [ports.end.x, ports.end.y] : [ports.end.y, ports.end.x];
  const forward = ports.leaving === 'right' || ports.leaving === 'bottom' ? 1 : -1;
  if ((eu - su) * forward <= 0) return undefined;
  const isClear = (path: readonly Point[]): boolean => pathIsClear(index, path);

  if (sv === ev) {
    const straight = [ports.start, ports.end];
    if (isClear(straight)) return straight;
  }
  const out = Math.min(stub, Math.abs(eu - su) / 2);
  const [low, high] = [Math.min(su, eu) + out, Math.max(su, eu) - out];
  // The upper one of two parallel edges turns later on the way down and earlier on the way up: so they never cross.
  const shift = (ports.lane - (ports.lanes - 1) / 2) * laneWidth;
  const across = (uOne: number, uOther: number, vOne: number, vOther: number, wanted: number): number | undefined =>
    freeLine(
      index,
      sideways,
      [Math.max(low, Math.min(uOne, uOther)), Math.min(high, Math.max(uOne, uOther))],
      [vOne, vOther],
      wanted,
      -shift * forward * Math.sign(ev - sv),
    );

  // How far the edge gets straight out of either node tells which turns are worth a look.
  const outLimit = legLimit(index, sideways, su, sv, eu - forward * out);
  const inLimit = legLimit(index, sideways, eu, ev, su + forward * out);
  if ((outLimit - inLimit) * forward >= 0) {
    for (const wanted of [(su + eu) / 2, su + forward * out, eu - forward * out]) {
      const turn = across(inLimit, outLimit, sv, ev, wanted);
      if (turn === undefined) break;
      const path = withoutRepeats([ports.start, point(turn, sv), point(turn, ev), ports.end]);
      if (isClear(path)) return path;
    }
  }
  for (const reach of reaches) {
    for (const wanted of sv === ev ? [sv] : [ev, sv]) {
      const along = freeLine(index, !sideways, around(wanted, reach), [low, high], wanted, shift);
      if (along === undefined) continue;
      const first = across(su + forward * out, outLimit, sv, along, su + forward * out);
      const last = across(inLimit, eu - forward * out, along, ev, eu - forward * out);
      if (first === undefined || last === undefined || (last - first) * forward <= 0) continue;
      const corners = [point(first, sv), point(first, along), point(last, along), point(last, ev)];
      const path = withoutRepeats([ports.start, ...corners, ports.end]);
      if (isClear(path)) return path;
    }
  }
  // Blocks of regions do not line up: what can't run along in one go changes over in a corridor between them.
  for (const wanted of [(su + eu) / 2, su + forward * out, eu - forward * out]) {
    const middle = across(low, high, sv, ev, wanted);
    if (middle === undefined) return undefined;
    const alongStart = freeLine(index, !sideways, around(sv, reaches[0]), [su + forward * out, middle], sv, shift);
    const alongEnd = freeLine(index, !sideways, around(ev, reaches[0]), [middle, eu - forward * out], ev, shift);
    if (alongStart === undefined || alongEnd === undefined) continue;
    const first = across(su + forward * out, outLimit, sv, alongStart, su + forward * out);
    const last = across(inLimit, eu - forward * out, alongEnd, ev, eu - forward * out);
    if (first === undefined || last === undefined) continue;
    const path = withoutRepeats([
      ports.start,
      point(first, sv),
      point(first, alongStart),
      point(middle, alongStart),
      point(middle, alongEnd),
      point(last, alongEnd),
      point(last, ev),
      ports.end,
    ]);
    if ((middle - first) * forward >= 0 && (last - middle) * forward >= 0 && isClear(path)) return path;
  }
  return undefined;
}

/** Whether no leg of a path runs through a node; along the edge of one is not through it. */
export function pathIsClear(index: RectIndex, path: readonly Point[]): boolean {
  return path.every((end, at) => at === 0 || index.isFree(spanned(path[at - 1] ?? end, end)));
}

/** How far a leg along u gets from `start` towards `end` before a node is in its way, less the margin to that node. */
function legLimit(index: RectIndex, sideways: boolean, start: number, v: number, end: number): number {
  const forward = end >= start ? 1 : -1;
  const farthest = Math.abs(end - start) > longestLeg ? start + forward * longestLeg : end;
  const low = Math.min(start, farthest);
  const length = Math.abs(farthest - start);
  const area = sideways ? { x: low, y: v, width: length, height: 0 } : { x: v, y: low, width: 0, height: length };
  let limit = farthest;
  index.some(area, (at) => {
    const rect = index.rects[at];
    if (!rect) return false;
    const [from, extent] = sideways ? [rect.x, rect.width] : [rect.y, rect.height];
    limit = forward > 0 ? Math.min(limit, from - margin) : Math.max(limit, from + extent + margin);
    return false;
  });
  return limit;
}

/**
 * The line nearest to the wanted one that is free over a span: upright (`upright`, a value of x over a span of y) or level. `shift` moves it
 * within its corridor, for the lanes of parallel edges.
 */
function freeLine(
  index: RectIndex,
  upright: boolean,
  [low, high]: readonly [number, number],
  span: readonly [number, number],
  wanted: number,
  shift: number,
): number | undefined {
  if (low > high) return undefined;
  const [from, to] = [Math.min(...span), Math.max(...span)];
  const area = upright
    ? { x: low - margin, y: from, width: high - low + 2 * margin, height: to - from }
    : { x: from, y: low - margin, width: to - from, height: high - low + 2 * margin };
  const blocked: [number, number][] = [];
  index.some(area, (at) => {
    const rect = index.rects[at];
    if (rect) {
      const [start, length] = upright ? [rect.x, rect.width] : [rect.y, rect.height];
      blocked.push([start - margin, start + length + margin]);
    }
    return false;
  });
  blocked.sort((a, b) => a[0] - b[0]);
  let best: number | undefined;
  let free = low;
  const consider = (until: number): void => {
    if (free > until) return;
    const isCorridor = free > low && until < high && until - free <= narrow;
    const line = isCorridor ? (free + until) / 2 : clamp(wanted, free, until);
    const shifted = Math.round(clamp(line + shift, free, until));
    if (shifted < free || shifted > until) return;
    if (best === undefined || Math.abs(shifted - wanted) < Math.abs(best - wanted)) best = shifted;
  };
  for (const [start, end] of blocked) {
    consider(Math.min(start, high));
    free = Math.max(free, end);
  }
  consider(high);
  return best;
}

function around(value: number, reach: number): readonly [number, number] {
  return [value - reach, value + reach];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
