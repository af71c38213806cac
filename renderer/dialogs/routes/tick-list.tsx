import { Check, Minus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import styles from './tick-list.module.css';

/** A line of a list in which lines are ticked. */
export interface TickLine {
  readonly key: string;
  /** Undefined for a line that can't be ticked. */
  readonly ticked: boolean | 'mixed' | undefined;
  /** Stands over the lines that follow it. */
  readonly isHead: boolean;
  /** What the line says, as one text. */
  readonly label: string;
  readonly content: ReactNode;
}

const lineHeight = 28;

/**
 * A long list of lines to tick, of which only those in view exist. Arrow keys move, Space ticks, Ctrl+A ticks or clears all, Enter is that of
 * the form around it.
 */
export function TickList({ label, lines, onToggle, onToggleAll, list }: TickListProps) {
  const id = useId();
  const own = useRef<HTMLDivElement>(null);
  const box = list ?? own;
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, lines.length - 1);
  const { height, inView, scrollTo } = useVirtualRows(box, lines.length, () => lineHeight);
  useEffect(() => {
    if (active >= 0) scrollTo(active);
  }, [scrollTo, active]);

  const goTo = (at: number): void => setActive(Math.max(0, Math.min(lines.length - 1, at)));
  const toggle = (at: number): void => {
    const line = lines[at];
    if (line?.ticked !== undefined) onToggle(line.key);
  };
  const hear = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / lineHeight) - 1);
    const plain: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(active + 1),
      ArrowUp: () => goTo(active - 1),
      PageDown: () => goTo(active + page),
      PageUp: () => goTo(active - page),
      Home: () => goTo(0),
      End: () => goTo(lines.length - 1),
      ' ': () => toggle(active),
      Enter: () => event.currentTarget.closest('form')?.requestSubmit(),
    };
    const act = event.ctrlKey || event.metaKey ? (event.key === 'a' ? onToggleAll : undefined) : plain[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
      onKeyDown={hear}
    >
      <div className={styles.all} role="presentation" style={{ height }}>
        {inView.map(({ index, top }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const { key, ticked, isHead, content } = line;
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              className={styles.line}
              style={{ transform: `translateY(${top}px)` }}
              role="option"
              aria-checked={ticked}
              aria-disabled={ticked === undefined || undefined}
              aria-label={line.label}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              data-head={isHead || undefined}
              data-active={index === active || undefined}
              onClick={() => {
                goTo(index);
                toggle(index);
              }}
            >
              {ticked === undefined ? (
                <span className={styles.noBox} />
              ) : (
                <span className={styles.box} data-ticked={ticked !== false || undefined}>
                  {ticked === 'mixed' && <Minus size={12} aria-hidden />}
                  {ticked === true && <Check size={12} aria-hidden />}
                </span>
              )}
              {content}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface TickListProps {
  readonly label: string;
  readonly lines: readonly TickLine[];
  readonly onToggle: (key: string) => void;
  readonly onToggleAll: () => void;
  readonly list?: RefObject<HTMLDivElement | null>;
}
