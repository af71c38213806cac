import { type ConnectionLineComponentProps, Position } from '@xyflow/react';
import { elbowBetween } from '../../shared/diagram/elbow-path.ts';
import { roundedPath } from './rounded-path.ts';
import styles from './connection-line.module.css';

/** The line under way while a connection is drawn. */
export function ConnectionLine({
  fromX,
  fromY,
  toX,
  toY,
  fromPosition,
  connectionStatus,
}: ConnectionLineComponentProps) {
  const sideways = fromPosition === Position.Left || fromPosition === Position.Right;
  const path = elbowBetween({ x: fromX, y: fromY }, { x: toX, y: toY }, sideways);
  return (
    <g className={styles.line} data-status={connectionStatus ?? 'none'}>
      <path d={roundedPath(path)} />
      <circle cx={toX} cy={toY} r={4} />
    </g>
  );
}
