import { useRef, useState } from 'react';
import type { PossibleEvent } from '../../../shared/lifecycle/events.ts';
import type { LifecycleEvent, Refusal } from '../../../shared/lifecycle/lifecycle-event.ts';
import type { Network, PeeringNode } from '../../../shared/network/network.ts';
import type { PeeringRole } from '../../../shared/plan/edits/peering-draft.ts';
import type { Result } from '../../../shared/result.ts';
import { statesOf } from '../../../shared/lifecycle/connection.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { actionKey, actionWords, needsEntry } from './action-words.ts';
import { EventEntry } from './event-entry.tsx';
import styles from './lifecycle.module.css';
import { offeredTo } from './offered-actions.ts';
import { OwnerChoice } from './owner-choice.tsx';

/**
 * What the owner of an end can do with a peering: every action has its place, whether it is possible now or says why not.
 */
export function LifecycleActions({ network, node, possible, onEvent }: LifecycleActionsProps) {
  const { t, text } = useTranslator();
  const [side, setSide] = useState<PeeringRole>('initiator');
  const [entering, setEntering] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const states = statesOf(node.row);
  const offered = offeredTo(side, node.accountsDiffer, possible);
  const entry = offered.find(({ action, refusal }) => refusal === undefined && actionKey(action) === entering);
  return (
    <div className={styles.offer}>
      {node.accountsDiffer && (
        <OwnerChoice
          side={side}
          onSide={(chosen) => {
            setSide(chosen);
            setEntering(undefined);
          }}
        />
      )}
      <ul className={styles.explained} aria-label={t('lifecycle:actions')}>
        {offered.map(({ action, refusal }) => (
          <li key={actionKey(action)} className={styles.action}>
            <Button
              disabledReason={refusal && text(refusal.reason)}
              aria-expanded={needsEntry(action) ? entry?.action === action : undefined}
              onClick={(event) => {
                opener.current = event.currentTarget;
                if (needsEntry(action)) setEntering(actionKey(action));
                else onEvent(action);
              }}
            >
              {text(actionWords(action, states))}
              {needsEntry(action) && '…'}
            </Button>
            {refusal !== undefined && <span className={styles.reason}>{text(refusal.reason)}</span>}
            {entry?.action === action && needsEntry(action) && (
              <EventEntry
                network={network}
                node={node}
                action={action}
                onEvent={onEvent}
                onDone={() => {
                  setEntering(undefined);
                  opener.current?.focus();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LifecycleActionsProps {
  readonly network: Network;
  readonly node: PeeringNode;
  readonly possible: readonly PossibleEvent[];
  /** Makes the event happen, or says why it can't. */
  readonly onEvent: (event: LifecycleEvent) => Result<unknown, Refusal>;
}
