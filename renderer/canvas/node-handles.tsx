import { Handle, Position } from '@xyflow/react';
import { sides } from '../../shared/diagram/elbow-path.ts';
import { aimAt, useCanvas } from '../store/canvas-store.ts';
import { bodyHandle } from './flow-elements.ts';
import styles from './node-handles.module.css';

const positions = {
  left: Position.Left,
  right: Position.Right,
  top: Position.Top,
  bottom: Position.Bottom,
} as const;

/** Where connections begin, on all four sides; while one is drawn, the whole of every other node is where it can end. */
export function NodeHandles({ id, startable }: { readonly id: string; readonly startable: boolean }) {
  const from = useCanvas(({ connecting }) => (connecting?.by === 'pointer' ? connecting.from : undefined));
  return (
    <>
      {startable &&
        sides.map((side) => (
          <Handle
            key={side}
            id={side}
            type="source"
            position={positions[side]}
            className={styles.handle ?? ''}
            tabIndex={-1}
          />
        ))}
      {from !== undefined && from !== id && (
        <Handle
          id={bodyHandle}
          type="target"
          position={Position.Top}
          className={styles.body ?? ''}
          isConnectableStart={false}
          onPointerEnter={() => aimAt(id)}
          onPointerLeave={() => aimAt(undefined)}
        />
      )}
    </>
  );
}
