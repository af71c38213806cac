import { useState } from 'react';
import { statesOf } from '../../../shared/lifecycle/connection.ts';
import { applyEvents } from '../../../shared/lifecycle/events.ts';
import type { LifecycleEvent, Refusal } from '../../../shared/lifecycle/lifecycle-event.ts';
import { stepOf } from '../../../shared/lifecycle/steps.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { message, type Message } from '../../../shared/messages/message.ts';
import { nameOf } from '../../../shared/network/network.ts';
import type { Result } from '../../../shared/result.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { eventWords } from '../../parts/lifecycle/action-words.ts';
import { EndStateWords } from '../../parts/lifecycle/end-state.tsx';
import { LifecycleActions } from '../../parts/lifecycle/lifecycle-actions.tsx';
import { LifecycleFacts } from '../../parts/lifecycle/lifecycle-facts.tsx';
import { currentAnalysis } from '../../answers/analysis.ts';
import { edit } from '../../store/document-store.ts';
import { notify } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { type Moment, nextMoment, possibleAt, startOf } from './lifecycle-simulation.ts';
import { LifecycleTable } from './lifecycle-table.tsx';
import styles from './lifecycle-dialog.module.css';

/** Plays the life of a peering step by step on a copy of the plan; what was reached can then be applied to the plan as one step. */
export function LifecycleDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslator();
  const [start] = useState(() => startOf(currentAnalysis().network, id));
  if (start === undefined)
    return (
      <Modal title={t('lifecycle:title')} closeLabel={t('lifecycle:close')} onClose={onClose}>
        <p>{t('lifecycle:refused.noConnection')}</p>
      </Modal>
    );
  return <Simulator start={start} onClose={onClose} />;
}

function Simulator({ start, onClose }: { readonly start: Moment; readonly onClose: () => void }) {
  const { t } = useTranslator();
  const [played, setPlayed] = useState<readonly Moment[]>([]);
  const moment = played.at(-1) ?? start;
  const { id } = start.node.row;
  const name = clipped(nameOf(start.network, id));

  const play = (event: LifecycleEvent): Result<unknown, Refusal> => {
    const next = nextMoment(moment, event);
    if (next.ok) setPlayed([...played, next.value]);
    return next;
  };
  const apply = (): void => {
    const events = played.flatMap(({ event }) => (event === undefined ? [] : [event]));
    // The plan is asked again: what was played is the events, not their outcome.
    const patch = applyEvents(currentAnalysis().network, id, events);
    if (!patch.ok) {
      notify('error', patch.error.reason);
      return;
    }
    edit(stepName(name, [start, ...played]), patch.value);
    onClose();
  };
  const atStart = played.length === 0;
  return (
    <Modal
      title={t('lifecycle:simulator', { name })}
      description={t('lifecycle:simulatorAbout')}
      closeLabel={t('lifecycle:close')}
      width={1060}
      onClose={onClose}
      footer={
        <>
          <div className={styles.footerStart}>
            <Button
              disabledReason={atStart ? t('lifecycle:back.none') : undefined}
              onClick={() => setPlayed(played.slice(0, -1))}
            >
              {t('lifecycle:back')}
            </Button>
            <Button disabledReason={atStart ? t('lifecycle:back.none') : undefined} onClick={() => setPlayed([])}>
              {t('lifecycle:restart')}
            </Button>
          </div>
          <Button onClick={onClose}>{t('lifecycle:close')}</Button>
          <Button tone="primary" disabledReason={atStart ? t('lifecycle:apply.none') : undefined} onClick={apply}>
            {t('lifecycle:apply')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.left}>
          <LifecycleTable moment={moment} />
          <History start={start} played={played} />
        </div>
        <div className={styles.right}>
          <section aria-label={t('lifecycle:now')}>
            <h3 className={styles.heading}>{t('lifecycle:now')}</h3>
            <Now moment={moment} />
          </section>
          <section aria-label={t('lifecycle:actions')}>
            <h3 className={styles.heading}>{t('lifecycle:actions')}</h3>
            <LifecycleActions
              network={moment.network}
              node={moment.node}
              possible={possibleAt(moment)}
              onEvent={play}
            />
          </section>
        </div>
      </div>
    </Modal>
  );
}

/** Both ends, whether traffic passes and whether it costs something; said aloud whenever it changes. */
function Now({ moment }: { readonly moment: Moment }) {
  const { t } = useTranslator();
  const { network, node, deleted, before } = moment;
  const states = statesOf(node.row);
  if (deleted)
    return (
      <p role="status" className={styles.now}>
        {t('lifecycle:now.deleted')}
      </p>
    );
  return (
    <div role="status" className={styles.now}>
      <dl className={styles.ends}>
        {(['initiator', 'acceptor'] as const).map((role) => (
          <div key={role} className={styles.end}>
            <dt>{t(`lifecycle:role.${role}`)}</dt>
            <dd className={styles.router}>{nameOf(network, node.row[role].router)}</dd>
            <dd className={styles.endState}>
              <EndStateWords state={states[role]} />
            </dd>
          </div>
        ))}
      </dl>
      {stepOf(states, before) === undefined && <p>{t('lifecycle:now.mismatch')}</p>}
      <LifecycleFacts network={network} node={node} states={states} />
    </div>
  );
}

function History({ start, played }: { readonly start: Moment; readonly played: readonly Moment[] }) {
  const { t, text } = useTranslator();
  const moments = [start, ...played];
  return (
    <section aria-label={t('lifecycle:history')}>
      <h3 className={styles.heading}>{t('lifecycle:history')}</h3>
      <ol className={styles.history} start={0}>
        {moments.map(({ event }, at) => (
          <li key={at}>
            {event === undefined ? t('lifecycle:start') : text(eventWords(event, statesBefore(moments, at)))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One event keeps its own name in the history of the plan. */
function stepName(name: string, moments: readonly Moment[]): Message {
  const [last, ...others] = moments.slice(1).reverse();
  return last?.event === undefined || others.length > 0
    ? message('lifecycle:apply.step', { name })
    : message('lifecycle:step', { action: eventWords(last.event, statesBefore(moments, 1)), name });
}

function statesBefore(moments: readonly Moment[], at: number) {
  const before = moments[at - 1];
  return before && statesOf(before.node.row);
}
