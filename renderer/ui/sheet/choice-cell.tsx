import { Combobox } from '@base-ui/react/combobox';
import { type KeyboardEvent, useRef, useState } from 'react';
import list from '../select.module.css';
import type { CellChoice, ChoiceEditing } from './sheet-column.ts';
import type { LeaveBy } from './sheet-place.ts';
import styles from './sheet.module.css';

/** The choice of a value in its cell, narrowed by what one types. */
export function ChoiceCell({ label, typed, mono, editing, onCommit, onCancel }: ChoiceCellProps) {
  const { chosen, placeholder, nothing } = editing;
  const [choices] = useState(editing.choices);
  const [entered, setEntered] = useState(typed ?? '');
  const highlighted = useRef<CellChoice>(undefined);
  const left = useRef(false);
  const leave = (act: () => void): void => {
    if (left.current) return;
    left.current = true;
    act();
  };
  const commit = (choice: CellChoice | null | undefined, by: LeaveBy): void =>
    leave(() => (choice ? onCommit(choice.value, by) : onCancel()));
  const hear = (event: KeyboardEvent): void => {
    // Commands are given from here, too.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (event.key === 'Tab') {
      event.preventDefault();
      commit(highlighted.current, event.shiftKey ? 'shiftTab' : 'tab');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave(onCancel);
    } else if (event.key === 'Enter' && highlighted.current === undefined) {
      event.preventDefault();
      leave(onCancel);
    }
  };
  return (
    <Combobox.Root<CellChoice>
      items={choices}
      defaultOpen
      autoHighlight
      defaultValue={choices.find(({ value }) => value === chosen) ?? null}
      inputValue={entered}
      onInputValueChange={setEntered}
      itemToStringLabel={(choice) => choice.label}
      isItemEqualToValue={(a, b) => a.value === b.value}
      filter={({ words }, query) => words.toLowerCase().includes(query.trim().toLowerCase())}
      onItemHighlighted={(choice) => {
        highlighted.current = choice;
      }}
      onValueChange={(choice) => commit(choice, 'enter')}
      onOpenChange={(open, { reason }) => {
        // What was chosen is told apart from what was merely left.
        if (!open && reason !== 'item-press') leave(onCancel);
      }}
    >
      <Combobox.Input
        className={mono ? `${styles.input} ${styles.mono}` : styles.input}
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        autoFocus
        onKeyDown={hear}
      />
      <Combobox.Portal>
        <Combobox.Positioner className={list.positioner} sideOffset={2} align="start">
          <Combobox.Popup className={`${list.popup} ${styles.choices}`}>
            <Combobox.Empty className={styles.noChoice}>{nothing}</Combobox.Empty>
            <Combobox.List>
              {(choice: CellChoice) => (
                <Combobox.Item key={choice.value} value={choice} className={`${list.item} ${styles.choice}`}>
                  <span className={styles.choiceName}>{choice.label}</span>
                  {choice.detail !== undefined && <span className={styles.choiceDetail}>{choice.detail}</span>}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

interface ChoiceCellProps {
  readonly label: string;
  /** What was typed over the cell. */
  readonly typed: string | undefined;
  readonly mono: boolean;
  readonly editing: ChoiceEditing;
  readonly onCommit: (value: string, by: LeaveBy) => void;
  readonly onCancel: () => void;
}
