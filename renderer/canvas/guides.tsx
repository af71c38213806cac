import { useStore, ViewportPortal } from '@xyflow/react';
import type { Guide } from '../../shared/diagram/snap.ts';
import styles from './guides.module.css';

/** Lines that show what the dragged objects line up with. */
export function Guides({ guides }: { readonly guides: readonly Guide[] }) {
  const zoom = useStore(({ transform }) => transform[2]);
  if (guides.length === 0) return null;
  // One pixel of the screen at every zoom.
  const thin = 1 / zoom;
  return (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => (
        <div
          key={`${axis}${at}`}
          className={styles.guide}
          style={
            axis === 'x'
              ? { transform: `translate(${at - thin / 2}px, ${from}px)`, width: thin, height: to - from }
              : { transform: `translate(${from}px, ${at - thin / 2}px)`, width: to - from, height: thin }
          }
        />
      ))}
    </ViewportPortal>
  );
}
