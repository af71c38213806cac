import { withoutRepeats } from '../elbow-path.ts';
import type { Point } from '../geometry.ts';
import type { RectIndex } from '../rect-index.ts';
import { isInOrder } from './in-order.ts';
import { type IsUntouched, type LanePass, lanePass } from './lane-pass.ts';
import type { Line } from './segments.ts';

/** What the lanes of some edges are made of; those after a change begin with it. */
export interface Lanes {
  readonly passes: readonly LanePass[];
  readonly paths: ReadonlyMap<string, LanedPath>;
}

interface LanedPath {
  readonly moved: readonly Point[];
  readonly path: readonly Point[];
}

/** Level legs, then upright ones; then level ones once more, as they now begin and end elsewhere. */
const axes = [true, false, true] as const;
/** With more edges than this the third time is left out: what it mends is not seen in a drawing of that size. */
export const mostInWhole = 600;
/** More edges than this get no lanes: their number alone would keep them from being told apart. */
export const mostInLanes = 3000;

function passesFor(edges: number): number {
  if (edges > mostInLanes) return 0;
  return edges > mostInWhole ? 2 : 3;
}

/**
 * Gives every leg of every edge a lane of its own: legs that share a way are put side by side, in the order in which the edges cross least, in the
 * middle of the room between the cards. Which cards an edge passes on which side stays as it is. With the lanes before a change, and what it left
 * untouched, the result is the same and quicker.
 */
export function inLanes(lines: readonly Line[], index: RectIndex, before?: Lanes, isUntouched?: IsUntouched): Lanes {
  // Where edges have come to stand in another order, so may their lanes.
  const known = before && isInOrder(lines, before.paths.keys()) ? before : undefined;
  const passes: LanePass[] = [];
  let current = lines;
  for (const [at, level] of axes.slice(0, passesFor(lines.length)).entries()) {
    const pass = lanePass(current, level, index, known?.passes[at], isUntouched);
    passes.push(pass);
    current = current.map((line) => ({ ...line, path: pass.lines.get(line.id)?.path ?? line.path }));
  }
  const paths = new Map(
    current.map(({ id, path }) => {
      const was = known?.paths.get(id);
      return [id, was?.moved === path ? was : { moved: path, path: withoutRepeats(path) }] as const;
    }),
  );
  return { passes, paths };
}
