import type { Point } from '../../shared/diagram/geometry.ts';
import type { EdgeLane, EdgeLight } from '../answers/path-lights.ts';
import { roundedPath } from '../../shared/diagram/rounded-path.ts';
import { shiftedPath } from './shifted-path.ts';
import { stepStyle } from './step-style.ts';
import styles from './path-lanes.module.css';

/** How far a lane lies beside the line, in units of the plan. */
const laneOffset = 4;
const arrow = { length: 9, width: 4.5 };
/** Between the arrow and the node, beyond the mark of the end. */
const arrowGap = 11;

/** The path along an edge: a lane for each direction, each on its right, as on a road. */
export function PathLanes({ path, light }: { readonly path: readonly Point[]; readonly light: EdgeLight }) {
  return (
    <>
      {light.forward && <Lane direction="forward" path={path} lane={light.forward} />}
      {light.back && <Lane direction="back" path={path} lane={light.back} />}
    </>
  );
}

function Lane({ direction, path, lane }: LaneProps) {
  const points = shiftedPath(lane.along ? path : path.toReversed(), laneOffset);
  const line = roundedPath(points);
  const tip = arrowHead(points);
  return (
    <g className={styles.lane} data-direction={direction} style={stepStyle(lane.step)}>
      <path className={styles.bed} d={line} />
      <path className={styles.flow} d={line} />
      {tip !== undefined && <path className={styles.arrow} d={tip} />}
    </g>
  );
}

interface LaneProps {
  readonly direction: 'forward' | 'back';
  readonly path: readonly Point[];
  readonly lane: EdgeLane;
}

/** A triangle on the last leg that points the way. */
function arrowHead(points: readonly Point[]): string | undefined {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (end === undefined || before === undefined) return undefined;
  const along = { x: Math.sign(end.x - before.x), y: Math.sign(end.y - before.y) };
  const tip = { x: end.x - along.x * arrowGap, y: end.y - along.y * arrowGap };
  const base = { x: tip.x - along.x * arrow.length, y: tip.y - along.y * arrow.length };
  const wing = { x: along.y * arrow.width, y: along.x * arrow.width };
  return `M${tip.x} ${tip.y}L${base.x + wing.x} ${base.y + wing.y}L${base.x - wing.x} ${base.y - wing.y}Z`;
}
