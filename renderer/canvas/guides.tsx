import { useStore, ViewportPortal } from '@xyflow/react';
import type { CSSProperties } from 'react';
import type { Rect } from '../../shared/diagram/geometry.ts';
import type { Guide } from '../../shared/diagram/snap.ts';
import type { Gap } from '../../shared/diagram/spacing.ts';
import styles from './guides.module.css';

/** While objects are dragged: lines that show what they line up with, how far they are from their neighbours, and where stays what is copied. */
export function Guides({ guides, gaps, originals }: Shown) {
  const zoom = useStore(({ transform }) => transform[2]);
  if (guides.length === 0 && gaps.length === 0 && originals.length === 0) return null;
  // One pixel of the screen at every zoom.
  const thin = 1 / zoom;
  return (
    <ViewportPortal>
      {originals.map(({ x, y, width, height }) => (
        <div
          key={`${x} ${y}`}
          className={styles.original}
          style={{ transform: `translate(${x}px, ${y}px)`, width, height, borderWidth: thin }}
        />
      ))}
      {guides.map(({ axis, at, from, to }) => (
        <div key={`${axis}${at}`} className={styles.guide} style={lineAt(axis, at, from, to, thin)} />
      ))}
      {gaps.map(({ axis, at, from, to, even }) => (
        <div key={`${axis}${from}`} className={styles.gap} data-even={even || undefined}>
          <div className={styles.stretch} style={lineAt(axis === 'x' ? 'y' : 'x', at, from, to, thin)} />
          <span className={styles.distance} data-distance style={labelAt(axis, at, from, to, thin)}>
            {to - from}
          </span>
        </div>
      ))}
    </ViewportPortal>
  );
}

/** A line of one pixel across an axis at `at`, along the other one from `from` to `to`. */
function lineAt(axis: Guide['axis'], at: number, from: number, to: number, thin: number): CSSProperties {
  return axis === 'x'
    ? { transform: `translate(${at - thin / 2}px, ${from}px)`, width: thin, height: to - from }
    : { transform: `translate(${from}px, ${at - thin / 2}px)`, width: to - from, height: thin };
}

function labelAt(axis: Gap['axis'], at: number, from: number, to: number, unzoom: number): CSSProperties {
  const middle = (from + to) / 2;
  const [x, y] = axis === 'x' ? [middle, at] : [at, middle];
  return { transform: `translate(${x}px, ${y}px) scale(${unzoom}) translate(-50%, -50%)` };
}

interface Shown {
  readonly guides: readonly Guide[];
  readonly gaps: readonly Gap[];
  readonly originals: readonly Rect[];
}
