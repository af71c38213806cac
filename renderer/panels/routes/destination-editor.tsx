import { Popover } from '@base-ui/react/popover';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { cidrProblem } from '../../parts/fields/address-problem.ts';
import { useTranslator } from '../../language/use-translator.ts';
import type { LeaveBy } from './grid-place.ts';
import styles from './route-grid.module.css';

/** The field for a destination in its cell: judged while one types and kept as typed, like every address of the plan. */
export function DestinationEditor({ value, typed, onCommit, onCancel }: DestinationEditorProps) {
  const { t, text } = useTranslator();
  const [entered, setEntered] = useState(typed ?? value);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Taking the field away makes it lose the focus, which must not count as leaving it.
  const left = useRef(false);
  const leave = (act: () => void): void => {
    if (left.current) return;
    left.current = true;
    act();
  };
  const commit = (by: LeaveBy): void => leave(() => onCommit(entered.trim(), by));
  const hear = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const by =
      event.key === 'Enter' ? 'enter' : event.key === 'Tab' ? (event.shiftKey ? 'shiftTab' : 'tab') : undefined;
    if (event.key === 'Escape') leave(onCancel);
    else if (by === undefined) return;
    else commit(by);
    event.preventDefault();
  };
  const problem = entered.trim() === '' ? undefined : cidrProblem(entered.trim());
  const correction = problem?.correction;
  return (
    <>
      <input
        ref={field}
        className={styles.input}
        aria-label={t('routes:column.destination')}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : id}
        spellCheck={false}
        autoComplete="off"
        // The cell asked for the field: it is where the keys go now.
        autoFocus
        value={entered}
        placeholder="10.0.0.0/8"
        onFocus={(event) => typed === undefined && event.target.select()}
        onChange={(event) => setEntered(event.target.value)}
        onKeyDown={hear}
        onBlur={() => commit('blur')}
      />
      <Popover.Root open={problem !== undefined}>
        <Popover.Portal>
          <Popover.Positioner className={styles.hint} anchor={field} side="top" align="start" sideOffset={4}>
            <Popover.Popup
              className={styles.problem}
              initialFocus={false}
              finalFocus={false}
              aria-label={t('routes:column.destination')}
            >
              <span id={id} role="status">
                {problem && text(problem.sentence)}
              </span>{' '}
              {correction !== undefined && (
                <button
                  type="button"
                  className={styles.correction}
                  tabIndex={-1}
                  // Before the field loses the focus, and the hint with it.
                  onPointerDown={(event) => {
                    event.preventDefault();
                    leave(() => onCommit(correction, 'enter'));
                  }}
                >
                  {t('inspector:use', { value: correction })}
                </button>
              )}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}

interface DestinationEditorProps {
  readonly value: string;
  /** What was typed over the cell; undefined to go on from its value. */
  readonly typed: string | undefined;
  readonly onCommit: (value: string, by: LeaveBy) => void;
  readonly onCancel: () => void;
}
