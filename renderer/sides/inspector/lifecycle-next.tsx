import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { statesOf } from '../../../shared/lifecycle/connection.ts';
import { possibleEvents, type PossibleEvent } from '../../../shared/lifecycle/events.ts';
import type { LifecycleEvent, Refusal } from '../../../shared/lifecycle/lifecycle-event.ts';
import { nextStep } from '../../../shared/lifecycle/next-step.ts';
import { stepOf } from '../../../shared/lifecycle/steps.ts';
import { trafficFlows } from '../../../shared/lifecycle/transitions.ts';
import { message } from '../../../shared/messages/message.ts';
import { nameOf, type Network, type PeeringNode } from '../../../shared/network/network.ts';
import type { PeeringRole } from '../../../shared/plan/edits/peering-draft.ts';
import type { Result } from '../../../shared/result.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { actionKey, actionWords, needsEntry } from '../../parts/lifecycle/action-words.ts';
import { EventEntry } from '../../parts/lifecycle/event-entry.tsx';
import { OwnerChoice } from '../../parts/lifecycle/owner-choice.tsx';
import { offeredTo } from '../../parts/lifecycle/offered-actions.ts';
import { Button } from '../../ui/button.tsx';
import menu from '../../ui/menu.module.css';
import styles from './lifecycle-next.module.css';

type Action = PossibleEvent['action'];

/** Where a peering stands and its one next step, whoever's it is; everything else that an owner can do is in a menu that says why not now. */
export function LifecycleNext({ network, node, onEvent }: LifecycleNextProps) {
  const { t, text } = useTranslator();
  const [side, setSide] = useState<PeeringRole>('initiator');
  const [entering, setEntering] = useState<Action>();
  const opener = useRef<HTMLButtonElement>(null);
  const others = useRef<HTMLButtonElement>(null);
  const { row, accountsDiffer } = node;
  const states = statesOf(row);
  const possible = possibleEvents(network, row.id);
  const next = nextStep(network, row.id, side);
  const stage = stepOf(states, undefined);
  const nameOfOwner = (role: PeeringRole): string => clipped(nameOf(network, node[role].row.account));
  const rest = offeredTo(side, accountsDiffer, possible).filter(
    ({ action }) => next === undefined || actionKey(action) !== actionKey(next.action),
  );
  // What was opened may have become impossible, or have happened, by an undo or from elsewhere.
  const entry = possible.find(
    ({ action, refusal }) =>
      refusal === undefined && entering !== undefined && actionKey(action) === actionKey(entering),
  )?.action;
  const begin = (action: Action, from: HTMLButtonElement | null): void => {
    opener.current = from;
    if (needsEntry(action)) setEntering(action);
    else onEvent(action);
  };
  const titleOf = (action: Action): string => `${text(actionWords(action, states))}${needsEntry(action) ? '…' : ''}`;
  const ownWords = next?.by !== undefined && accountsDiffer ? nameOfOwner(next.by) : undefined;
  return (
    <div className={styles.next}>
      {accountsDiffer && (
        <OwnerChoice
          side={side}
          onSide={(chosen) => {
            setSide(chosen);
            setEntering(undefined);
          }}
        />
      )}
      <p className={styles.stage} role="status">
        {stage === undefined ? t('lifecycle:now.mismatch') : t(`lifecycle:step.${stage.id}`)}
        {next?.by !== undefined && next.by !== side && (
          <span className={styles.turn}>{t('lifecycle:next.turn', { account: nameOfOwner(next.by) })}</span>
        )}
        {next === undefined && trafficFlows(states) && <span className={styles.turn}>{t('lifecycle:next.none')}</span>}
      </p>
      <div className={styles.buttons}>
        {next !== undefined && (
          <Button
            tone="primary"
            aria-expanded={needsEntry(next.action) ? entry === next.action : undefined}
            onClick={(event) => begin(next.action, event.currentTarget)}
          >
            {ownWords === undefined
              ? titleOf(next.action)
              : `${text(message('lifecycle:next.by', { account: ownWords, action: { ...actionWords(next.action, states), inSentence: true } }))}${needsEntry(next.action) ? '…' : ''}`}
          </Button>
        )}
        <Menu.Root>
          <Menu.Trigger
            render={
              <Button ref={others}>
                {t('lifecycle:others')}
                <ChevronDown size={13} aria-hidden />
              </Button>
            }
          />
          <Menu.Portal>
            <Menu.Positioner className={menu.positioner} sideOffset={4} align="end">
              <Menu.Popup className={menu.popup} aria-label={t('lifecycle:others')}>
                {rest.map(({ action, refusal }) => (
                  <Menu.Item
                    key={actionKey(action)}
                    className={menu.item}
                    disabled={refusal !== undefined}
                    onClick={() => begin(action, others.current)}
                  >
                    <span className={styles.item}>
                      {titleOf(action)}
                      {refusal && <span className={styles.reason}>{text(refusal.reason)}</span>}
                    </span>
                  </Menu.Item>
                ))}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      </div>
      {entry !== undefined && needsEntry(entry) && (
        <EventEntry
          key={actionKey(entry)}
          network={network}
          node={node}
          action={entry}
          onEvent={onEvent}
          onDone={() => {
            setEntering(undefined);
            opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface LifecycleNextProps {
  readonly network: Network;
  readonly node: PeeringNode;
  /** Makes the event happen, or says why it can't. */
  readonly onEvent: (event: LifecycleEvent) => Result<unknown, Refusal>;
}
