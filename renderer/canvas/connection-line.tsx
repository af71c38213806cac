import { type ConnectionLineComponentProps, Position } from '@xyflow/react';
import { canConnect } from '../../shared/plan/edits/connect-routers.ts';
import { elbowBetween } from '../../shared/diagram/elbow-path.ts';
import { useCanvas } from '../store/canvas-store.ts';
import { useDocument } from '../store/document-store.ts';
import { roundedPath } from '../../shared/diagram/rounded-path.ts';
import styles from './connection-line.module.css';

/** The line under way while a connection is drawn. */
export function ConnectionLine({ fromX, fromY, toX, toY, fromPosition }: ConnectionLineComponentProps) {
  const connecting = useCanvas((canvas) => canvas.connecting);
  const legal = useDocument(({ plan }) =>
    plan === undefined || connecting?.target === undefined
      ? undefined
      : canConnect(plan, connecting.from, connecting.target).ok,
  );
  const sideways = fromPosition === Position.Left || fromPosition === Position.Right;
  const path = elbowBetween({ x: fromX, y: fromY }, { x: toX, y: toY }, sideways);
  return (
    <g className={styles.line} data-legal={legal}>
      <path d={roundedPath(path)} />
      <circle cx={toX} cy={toY} r={4} />
    </g>
  );
}
