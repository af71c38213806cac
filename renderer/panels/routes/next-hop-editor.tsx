import { Combobox } from '@base-ui/react/combobox';
import { type KeyboardEvent, useRef, useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { nameOf, type Network, type TableOwner } from '../../../shared/network/network.ts';
import { type NextHopChoice, nextHopsOf, sameNextHop } from '../../../shared/routing/next-hops.ts';
import type { NextHop } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import list from '../../ui/select.module.css';
import type { LeaveBy } from './grid-place.ts';
import styles from './route-grid.module.css';

/** The choice of a next hop in its cell: what the router touches and nothing else, narrowed by what one types. */
export function NextHopEditor({ network, owner, value, typed, onCommit, onCancel }: NextHopEditorProps) {
  const { t } = useTranslator();
  const choices = nextHopsOf(network, owner);
  const chosen = value && (choices.find(({ nextHop }) => sameNextHop(nextHop, value)) ?? null);
  const [entered, setEntered] = useState(typed ?? '');
  const highlighted = useRef<NextHopChoice>(undefined);
  const left = useRef(false);
  const leave = (act: () => void): void => {
    if (left.current) return;
    left.current = true;
    act();
  };
  const commit = (choice: NextHopChoice | null | undefined, by: LeaveBy): void =>
    leave(() => (choice ? onCommit(choice.nextHop, by) : onCancel()));
  const hear = (event: KeyboardEvent): void => {
    event.stopPropagation();
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
    <Combobox.Root<NextHopChoice>
      items={choices}
      defaultOpen
      autoHighlight
      defaultValue={chosen ?? null}
      inputValue={entered}
      onInputValueChange={setEntered}
      itemToStringLabel={({ name }) => name}
      isItemEqualToValue={(a, b) => sameNextHop(a.nextHop, b.nextHop)}
      filter={(choice, query) => wordsOf(network, choice).includes(query.trim().toLowerCase())}
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
        className={styles.input}
        aria-label={t('routes:column.nextHop')}
        placeholder={chosen ? clipped(chosen.name) : t('routes:chooseNextHop')}
        spellCheck={false}
        autoFocus
        onKeyDown={hear}
      />
      <Combobox.Portal>
        <Combobox.Positioner className={list.positioner} sideOffset={2} align="start">
          <Combobox.Popup className={`${list.popup} ${styles.choices}`}>
            <Combobox.Empty className={styles.noChoice}>{t('routes:noNextHop')}</Combobox.Empty>
            <Combobox.List>
              {(choice: NextHopChoice) => (
                <Combobox.Item
                  key={choice.subject + choice.name}
                  value={choice}
                  className={`${list.item} ${styles.choice}`}
                >
                  <span className={styles.choiceName}>{clipped(choice.name)}</span>
                  {choice.leadsTo !== undefined && (
                    <span className={styles.choiceDetail}>{clipped(nameOf(network, choice.leadsTo))}</span>
                  )}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function wordsOf(network: Network, { name, subject, leadsTo }: NextHopChoice): string {
  return [name, subject, ...(leadsTo === undefined ? [] : [leadsTo, nameOf(network, leadsTo)])]
    .join('\n')
    .toLowerCase();
}

interface NextHopEditorProps {
  readonly network: Network;
  readonly owner: TableOwner;
  readonly value: NextHop | undefined;
  /** What was typed over the cell. */
  readonly typed: string | undefined;
  readonly onCommit: (nextHop: NextHop, by: LeaveBy) => void;
  readonly onCancel: () => void;
}
