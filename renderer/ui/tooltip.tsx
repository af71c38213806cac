import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import styles from './tooltip.module.css';

/** Shows a text while its one child is hovered or focused; without a text it shows nothing. The child is what takes the focus. */
export function Tooltip({ text, children, side = 'bottom' }: TooltipProps) {
  // The child stays the same element when its text comes or goes: a button that has just been pressed and is disabled by that keeps the focus.
  const silent = text === undefined || text === '';
  return (
    <Base.Root disabled={silent}>
      <Base.Trigger render={children} delay={400} />
      {!silent && (
        <Base.Portal>
          <Base.Positioner side={side} sideOffset={6} className={styles.positioner}>
            <Base.Popup className={styles.popup}>{text}</Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      )}
    </Base.Root>
  );
}

interface TooltipProps {
  readonly text: ReactNode;
  readonly children: ReactElement;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}
