import { ViewportPortal } from '@xyflow/react';
import { Ban, Check } from 'lucide-react';
import type { Message } from '../../shared/messages/message.ts';
import { useTranslator } from '../language/use-translator.ts';
import styles from './connection-hint.module.css';

/** What would come of a line that is being drawn, at a place of the plan, in the size of the screen. */
export function HintLabel({ x, y, zoom, legal, text, note }: HintLabelProps) {
  const { text: translate } = useTranslator();
  return (
    <ViewportPortal>
      <div
        className={styles.hint}
        role="status"
        data-legal={legal}
        style={{ transform: `translate(${x}px, ${y}px) scale(${1 / zoom})` }}
      >
        {legal === true && <Check size={14} aria-hidden className={styles.icon} />}
        {legal === false && <Ban size={14} aria-hidden className={styles.icon} />}
        <span>
          {translate(text)}
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </span>
      </div>
    </ViewportPortal>
  );
}

interface HintLabelProps {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly legal: boolean | undefined;
  readonly text: Message;
  readonly note?: string;
}
