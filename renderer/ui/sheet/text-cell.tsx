import { Popover } from '@base-ui/react/popover';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import list from '../select.module.css';
import type { TextEditing } from './sheet-column.ts';
import type { LeaveBy } from './sheet-place.ts';
import styles from './sheet.module.css';

/** The field of a cell: its text is judged while one types, and known values are offered below it. */
export function TextCell({ label, value, typed, mono, editing, onCommit, onCancel }: TextCellProps) {
  const { options = [], problemOf, keepsProblems = false, placeholder, hint } = editing;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [entered, setEntered] = useState(typed ?? value);
  const [highlighted, highlight] = useState<number>();
  // Taking the field away makes it lose the focus, which must not count as leaving it.
  const left = useRef(false);
  const leave = (act: () => void): void => {
    if (left.current) return;
    left.current = true;
    act();
  };
  const query = entered.trim().toLowerCase();
  const offered =
    entered === value
      ? options
      : options.filter((option) => `${option.value} ${option.detail ?? ''}`.toLowerCase().includes(query));
  const shown = offered.slice(0, mostOffered);
  // A text that was there before is not refused now.
  const problem = entered === value && !keepsProblems ? undefined : problemOf(entered);
  const commit = (text: string, by: LeaveBy): void => {
    if (text === value || keepsProblems || problemOf(text) === undefined) leave(() => onCommit(text, by));
    else if (by === 'blur') leave(() => onCancel(by, text));
  };
  const correction = problem?.correction;
  const hear = (event: KeyboardEvent): void => {
    // Commands are given from here, too.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (move !== 0 && shown.length > 0) {
      const from = highlighted ?? (move > 0 ? -1 : shown.length);
      highlight((from + move + shown.length) % shown.length);
    } else if (event.key === 'Escape') leave(() => onCancel('escape'));
    else {
      const by = leavesBy(event);
      if (by === undefined) return;
      commit(shown[highlighted ?? -1]?.value ?? entered, by);
    }
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        className={mono ? `${styles.input} ${styles.mono}` : styles.input}
        role={options.length > 0 ? 'combobox' : undefined}
        aria-label={label}
        aria-expanded={options.length > 0 ? shown.length > 0 : undefined}
        aria-controls={shown.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={highlighted === undefined ? undefined : `${id}-${highlighted}`}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        spellCheck={false}
        autoComplete="off"
        // The cell asked for the field: it is where the keys go now.
        autoFocus
        value={entered}
        placeholder={placeholder}
        onFocus={(event) => typed === undefined && event.target.select()}
        onChange={(event) => {
          setEntered(event.target.value);
          highlight(undefined);
        }}
        onKeyDown={hear}
        onBlur={() => commit(entered, 'blur')}
      />
      <Popover.Root open={problem !== undefined || shown.length > 0}>
        <Popover.Portal>
          <Popover.Positioner
            className={styles.hint}
            anchor={field}
            side={hint === 'above' ? 'top' : 'bottom'}
            align="start"
            sideOffset={hint === 'above' ? 4 : 3}
          >
            <Popover.Popup
              className={styles.popup}
              data-hint={hint}
              initialFocus={false}
              finalFocus={false}
              aria-label={label}
            >
              {problem !== undefined && (
                <p className={styles.problem}>
                  <span id={`${id}-problem`} role="status">
                    {problem.text}
                  </span>{' '}
                  {correction !== undefined && (
                    <button
                      type="button"
                      className={styles.correction}
                      tabIndex={-1}
                      onPointerDown={(event) => {
                        event.preventDefault();
                        commit(correction.value, 'enter');
                      }}
                    >
                      {correction.label}
                    </button>
                  )}
                </p>
              )}
              {shown.length > 0 && (
                <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.options}>
                  {shown.map((option, at) => (
                    <div
                      key={option.value}
                      id={`${id}-${at}`}
                      role="option"
                      aria-selected={at === highlighted}
                      className={list.item}
                      data-highlighted={at === highlighted || undefined}
                      // Before the field loses the focus, and the list with it.
                      onPointerDown={(event) => {
                        event.preventDefault();
                        commit(option.value, 'enter');
                      }}
                    >
                      <span className={list.itemText}>{option.value}</span>
                      {option.detail !== undefined && <span className={list.detail}>{option.detail}</span>}
                    </div>
                  ))}
                </div>
              )}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}

const mostOffered = 8;

function leavesBy({ key, shiftKey }: KeyboardEvent): LeaveBy | undefined {
  if (key === 'Enter') return 'enter';
  return key === 'Tab' ? (shiftKey ? 'shiftTab' : 'tab') : undefined;
}

interface TextCellProps {
  readonly label: string;
  readonly value: string;
  /** What was typed over the cell; undefined to go on from its value. */
  readonly typed: string | undefined;
  readonly mono: boolean;
  readonly editing: TextEditing;
  readonly onCommit: (text: string, by: LeaveBy) => void;
  /** `given` is a text that can't stand there and was left. */
  readonly onCancel: (by: LeaveBy, given?: string) => void;
}
