import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { bandwidthLabel } from '../../../shared/catalog/specifications.ts';
import type { LifecycleAction, LifecycleEvent, Refusal } from '../../../shared/lifecycle/lifecycle-event.ts';
import { nameOf, type Network, type PeeringNode } from '../../../shared/network/network.ts';
import type { Billing } from '../../../shared/plan/rows.ts';
import type { Result } from '../../../shared/result.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { actionWords } from './action-words.ts';
import styles from './lifecycle.module.css';

type EntryAction = Extract<LifecycleAction, { readonly kind: 'addPeer' | 'changeBandwidth' | 'switchBilling' }>;

/** Where what an action needs is entered. It stays with the reason while the event is refused. */
export function EventEntry({ network, node, action, onEvent, onDone }: EventEntryProps) {
  const { t, text } = useTranslator();
  const [refusal, setRefusal] = useState<Refusal>();
  const [event, setEvent] = useState<LifecycleEvent>(() => firstEvent(network, node, action));
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), []);

  const submit = (submitted: SubmitEvent): void => {
    submitted.preventDefault();
    submitted.stopPropagation();
    const done = onEvent(event);
    if (done.ok) onDone();
    else setRefusal(done.error);
  };
  const put = (next: LifecycleEvent): void => {
    setRefusal(undefined);
    setEvent(next);
  };
  return (
    <form
      ref={form}
      className={styles.entry}
      aria-labelledby={titleId}
      noValidate
      onSubmit={submit}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Escape') return;
        // Backs out of the entry, not of the dialog around it.
        pressed.stopPropagation();
        onDone();
      }}
    >
      <h4 id={titleId} className={styles.entryTitle}>
        {text(actionWords(action, undefined))}
      </h4>
      {event.kind === 'addPeer' && (
        <PeerFields network={network} node={node} event={event} refusal={refusal} onEvent={put} />
      )}
      {event.kind === 'changeBandwidth' && (
        <ChoiceField
          label={t('dialogs:peering.bandwidth')}
          value={String(event.mbps)}
          options={network.pack.bandwidth.offeredMbps.map((mbps) => ({
            value: String(mbps),
            label: bandwidthLabel(mbps),
          }))}
          onValue={(value) => put({ ...event, mbps: Number(value) })}
        />
      )}
      {event.kind === 'switchBilling' && <BillingField network={network} event={event} onEvent={put} />}
      {refusal !== undefined && !isAboutField(refusal) && (
        <p role="alert" className={styles.mistake}>
          {text(refusal.reason)}
        </p>
      )}
      <div className={styles.entryButtons}>
        <Button onClick={onDone}>{t('lifecycle:cancel')}</Button>
        <Button type="submit" tone="primary">
          {action.kind === 'addPeer' ? t('lifecycle:add') : t('lifecycle:change')}
        </Button>
      </div>
    </form>
  );
}

interface EventEntryProps {
  readonly network: Network;
  readonly node: PeeringNode;
  readonly action: EntryAction;
  readonly onEvent: (event: LifecycleEvent) => Result<unknown, Refusal>;
  readonly onDone: () => void;
}

function PeerFields({ network, node, event, refusal, onEvent }: PeerFieldsProps) {
  const { t, text } = useTranslator();
  const peer = event.by === 'initiator' ? 'acceptor' : 'initiator';
  const { account } = node[peer].row;
  const owner = network.objects.get(account);
  const uidKnown = owner?.table !== 'accounts' || (owner.row.uid ?? '').trim() !== '';
  const problem = (part: string) => (refusal?.code.startsWith(part) ? text(refusal.reason) : undefined);
  return (
    <>
      <Field
        label={t('lifecycle:interfaceId', { router: nameOf(network, node.row[peer].router) })}
        error={problem('interface-id')}
      >
        {(control) => (
          <TextInput
            {...control}
            mono
            placeholder="ri-…"
            value={event.interfaceId}
            onValue={(interfaceId) => onEvent({ ...event, interfaceId })}
          />
        )}
      </Field>
      {!uidKnown && (
        <Field label={t('lifecycle:uid', { account: nameOf(network, account) })} error={problem('uid')}>
          {(control) => (
            <TextInput {...control} mono value={event.uid ?? ''} onValue={(uid) => onEvent({ ...event, uid })} />
          )}
        </Field>
      )}
    </>
  );
}

interface PeerFieldsProps {
  readonly network: Network;
  readonly node: PeeringNode;
  readonly event: Extract<LifecycleEvent, { readonly kind: 'addPeer' }>;
  readonly refusal: Refusal | undefined;
  readonly onEvent: (event: LifecycleEvent) => void;
}

/** A subscription by its term; and pay-as-you-go, which is a choice only while nothing has been bought. */
function BillingField({ network, event, onEvent }: BillingFieldProps) {
  const { t } = useTranslator();
  const choices = billingChoices(network);
  return (
    <ChoiceField
      label={t('dialogs:peering.billingMethod')}
      value={billingKey(event.billing)}
      options={choices.map((billing) => ({
        value: billingKey(billing),
        label:
          billing.term === undefined
            ? t(`dialogs:peering.billingMethod.${billing.method}`)
            : `${t(`dialogs:peering.billingMethod.${billing.method}`)} · ${t(`dialogs:peering.term.${billing.term.unit}`, { count: billing.term.count })}`,
      }))}
      onValue={(key) => {
        const billing = choices.find((choice) => billingKey(choice) === key);
        if (billing) onEvent({ ...event, billing });
      }}
    />
  );
}

interface BillingFieldProps {
  readonly network: Network;
  readonly event: Extract<LifecycleEvent, { readonly kind: 'switchBilling' }>;
  readonly onEvent: (event: LifecycleEvent) => void;
}

function billingChoices({ pack }: Network): Billing[] {
  const subscriptions = pack.billing.terms.flatMap(({ unit, min, max }) =>
    Array.from({ length: max - min + 1 }, (_, at) => ({
      method: 'subscription' as const,
      term: { unit, count: min + at },
    })),
  );
  return [...subscriptions, { method: 'pay-as-you-go' }];
}

function billingKey({ method, term }: Billing): string {
  return term === undefined ? method : `${method} ${term.count} ${term.unit}`;
}

function firstEvent(network: Network, node: PeeringNode, action: EntryAction): LifecycleEvent {
  switch (action.kind) {
    case 'addPeer': {
      const peer = node.row[action.by === 'initiator' ? 'acceptor' : 'initiator'];
      return { ...action, interfaceId: peer.interfaceId ?? '' };
    }
    case 'changeBandwidth':
      return { ...action, mbps: node.row.bandwidthMbps };
    case 'switchBilling': {
      const other = billingChoices(network).find(({ method }) => method !== node.row.billing?.method);
      if (other === undefined) throw new Error('a rule pack offers no billing');
      return { ...action, billing: other };
    }
  }
}

function isAboutField({ code }: Refusal): boolean {
  return code.startsWith('interface-id') || code.startsWith('uid');
}
