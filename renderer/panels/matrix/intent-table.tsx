import { CircleAlert, CircleCheck, CircleHelp, Route, Trash2, Unlink } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { protocolErrorMessage, protocolOf } from '../../../shared/network/protocol.ts';
import { changeFields, type FieldsOf } from '../../../shared/plan/edits/change-object.ts';
import { removeObjects } from '../../../shared/plan/edits/remove-objects.ts';
import type { Intent } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit, sealStep } from '../../store/document-store.ts';
import { askPath } from '../../answers/path-view.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import type { IntentState, JudgedIntent } from './cell-intents.ts';
import styles from './intent-table.module.css';

const rowHeight = 34;

const icons: Readonly<Record<IntentState, typeof CircleCheck>> = {
  holds: CircleCheck,
  fails: CircleAlert,
  undetermined: CircleHelp,
  dangling: Unlink,
};

/** What is meant, line by line, against what is. */
export function IntentTable({ network, judged }: IntentTableProps) {
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const { height, inView } = useVirtualRows(box, judged.length, () => rowHeight);
  if (judged.length === 0) return <EmptyState title={t('matrix:noIntents')} />;
  return (
    <div ref={box} className={styles.table}>
      <ul className={styles.all} style={{ height }} aria-label={t('matrix:intents')}>
        {inView.map(({ index, top }) => {
          const one = judged[index];
          if (one === undefined) return null;
          return (
            <li key={index} className={styles.row} style={{ transform: `translateY(${top}px)` }}>
              <IntentLine network={network} judged={one} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const IntentLine = memo(function IntentLine({ network, judged }: { network: Network; judged: JudgedIntent }) {
  const { t } = useTranslator();
  const { intent, state, testFailed } = judged;
  const Icon = icons[state];
  const names = { from: clipped(nameOf(network, intent.from)), to: clipped(nameOf(network, intent.to)) };
  const pair = t('matrix:pair', names);
  const change = (fields: FieldsOf<'intents'>, field: string): void =>
    edit(
      message('matrix:step.change', names),
      changeFields(currentPlan(), 'intents', intent.id, fields),
      `field:${intent.id}.${field}`,
    );
  const protocol = intent.protocol === undefined ? undefined : protocolOf(intent.protocol);
  return (
    <div className={styles.line} role="group" aria-label={pair}>
      <span className={styles.state} data-state={state}>
        <Icon size={15} aria-hidden />
        {t(testFailed ? 'matrix:intent.testFailed' : `matrix:intent.${state}`)}
      </span>
      <span className={styles.pair} title={pair}>
        {pair}
      </span>
      <span className={styles.expect}>
        <Select
          control={{ 'aria-label': t('matrix:expectation') }}
          value={intent.expect}
          options={(['reachable', 'unreachable'] as const).map((value) => ({
            value,
            label: t(`matrix:expect.${value}`),
          }))}
          onValue={(expect) => change({ expect }, 'expect')}
        />
      </span>
      <ProtocolInput intent={intent} onProtocol={(value) => change({ protocol: value }, 'protocol')} />
      <TextInput
        className={styles.note ?? ''}
        aria-label={t('fields:note')}
        placeholder={t('fields:note')}
        value={intent.note ?? ''}
        onValue={(note) => change({ note: note === '' ? undefined : note }, 'note')}
        onBlur={sealStep}
      />
      <TextInput
        className={styles.owner ?? ''}
        aria-label={t('fields:owner')}
        placeholder={t('fields:owner')}
        value={intent.owner ?? ''}
        onValue={(owner) => change({ owner: owner === '' ? undefined : owner }, 'owner')}
        onBlur={sealStep}
      />
      <Button
        icon
        tone="quiet"
        aria-label={t('matrix:showPath')}
        tip={t('matrix:showPath')}
        disabledReason={state === 'dangling' ? t('matrix:intent.dangling') : undefined}
        onClick={() =>
          askPath({ from: intent.from, to: intent.to, protocol: protocol?.ok === true ? protocol.value : undefined })
        }
      >
        <Route size={15} aria-hidden />
      </Button>
      <Button
        icon
        tone="quiet"
        aria-label={t('matrix:remove')}
        tip={t('matrix:remove')}
        onClick={() => edit(message('matrix:step.remove', names), removeObjects(currentPlan(), [intent.id]))}
      >
        <Trash2 size={15} aria-hidden />
      </Button>
    </div>
  );
});

/** The plan hears of a protocol once it is one, or empty; until then the text stays here with the reason. */
function ProtocolInput({ intent, onProtocol }: ProtocolInputProps) {
  const { t, text } = useTranslator();
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? intent.protocol ?? '';
  const read = shown.trim() === '' ? undefined : protocolOf(shown);
  const problem = read?.ok === false ? text(protocolErrorMessage(shown, read.error)) : undefined;
  const hear = (value: string): void => {
    const isEmpty = value.trim() === '';
    if (isEmpty || protocolOf(value).ok) {
      setDraft(undefined);
      onProtocol(isEmpty ? undefined : value.trim().toLowerCase());
    } else setDraft(value);
  };
  return (
    <TextInput
      mono
      className={styles.protocol ?? ''}
      aria-label={t('fields:protocol')}
      placeholder={t('matrix:anyProtocol')}
      aria-invalid={problem !== undefined || undefined}
      title={problem ?? t('matrix:protocolHint')}
      value={shown}
      onValue={hear}
      onBlur={() => {
        setDraft(undefined);
        sealStep();
      }}
    />
  );
}

interface ProtocolInputProps {
  readonly intent: Intent;
  readonly onProtocol: (protocol: string | undefined) => void;
}

interface IntentTableProps {
  readonly network: Network;
  readonly judged: readonly JudgedIntent[];
}
