import { useMemo, useRef, useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import { compileAfter } from '../../../shared/network/compile-after.ts';
import { formatProtocol, lastPort, protocolOf } from '../../../shared/network/protocol.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import { currentAnalysis } from '../../answers/analysis.ts';
import { showSecurityRule } from '../../answers/security-view.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { edit } from '../../store/document-store.ts';
import type { Admitting } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { WrittenList } from '../peering/written-list.tsx';
import styles from './admit-dialog.module.css';
import { admitQuestion } from './admit-question.ts';

const kinds = ['icmp', 'tcp', 'udp'] as const;

/** All sides; else the place of one of them. */
const everybody = 'both';

/** Lets ping or a port in between two networks or objects: says which rules that takes, writes them as one step and shows the first of them. */
export function AdmitDialog({ between, traffic, onClose }: AdmitDialogProps) {
  const { t, text } = useTranslator();
  // What was asked for does not change while the dialog is open.
  const [{ network }] = useState(currentAnalysis);
  const question = useMemo(() => admitQuestion(network, between), [network, between]);
  const sides = question?.sides ?? [];
  const [kind, setKind] = useState<(typeof kinds)[number]>(traffic);
  const [port, setPort] = useState('port' in between ? String(between.port) : '');
  const [at, setAt] = useState(() => firstSide(traffic, sides));
  const [asked, setAsked] = useState(false);
  const hasWritten = useRef(false);
  const protocol = protocolOf(kind === 'icmp' ? kind : `${kind}:${port.trim()}`);
  const answer = useMemo(() => {
    const wanted = protocolOf(kind === 'icmp' ? kind : `${kind}:${port.trim()}`);
    return wanted.ok ? question?.answer(wanted.value, question.sides[Number(at)]?.value) : undefined;
  }, [question, kind, port, at]);
  const after = useMemo(
    () =>
      answer === undefined || answer.patch.changes.length === 0
        ? network
        : compileAfter(network, mustApply(network.plan, answer.patch), network.pack, network.asOf),
    [network, answer],
  );
  if (question === undefined) return null;
  const [first, second] = question.names.map(clipped);
  const names = { first: first ?? '', second: second ?? '' };
  const rules = answer?.rules ?? [];
  const apply = (): void => {
    const [shown] = rules;
    if (!protocol.ok || answer === undefined) {
      setAsked(true);
      return;
    }
    if (shown === undefined) return;
    edit(message('security:admit.step', { traffic: formatProtocol(protocol.value), ...names }), answer.patch);
    hasWritten.current = true;
    onClose();
    showSecurityRule(shown.group, shown.at);
  };
  const refusal =
    answer !== undefined && rules.length === 0 ? answer.refusals.map((one) => text(one)).join(' ') : undefined;
  return (
    <Modal
      title={t('security:admit.title', names)}
      description={t('security:admit.about')}
      closeLabel={t('dialogs:close')}
      width={560}
      onClose={onClose}
      onSubmit={apply}
      returnsFocus={() => !hasWritten.current}
      footer={
        <>
          <Button onClick={onClose}>{t('dialogs:cancel')}</Button>
          <Button type="submit" tone="primary" disabledReason={refusal}>
            {t('security:admit.apply', { count: Math.max(1, rules.length) })}
          </Button>
        </>
      }
    >
      <div className={styles.question}>
        <Field label={t('security:testTraffic')}>
          {(control) => (
            <Select
              control={control}
              value={kind}
              options={kinds.map((value) => ({ value, label: t(`paths:traffic.${value}`) }))}
              onValue={setKind}
            />
          )}
        </Field>
        {kind !== 'icmp' && (
          <Field
            label={t('security:testPort')}
            error={asked && !protocol.ok ? t('security:testPortMissing') : undefined}
          >
            {(control) => (
              <TextInput
                {...control}
                mono
                inputMode="numeric"
                maxLength={String(lastPort).length}
                value={port}
                onValue={setPort}
              />
            )}
          </Field>
        )}
      </div>
      {sides.length > 1 && (
        <div className={styles.sides}>
          <span aria-hidden>{t('security:admit.at')}</span>
          <Segmented
            label={t('security:admit.at')}
            value={at}
            options={[
              { value: everybody, label: t('security:admit.both') },
              ...sides.map(({ name }, place) => ({ value: String(place), label: clipped(name) })),
            ]}
            onValue={setAt}
          />
        </div>
      )}
      <div role="status">
        <WrittenList network={after} written={{ routes: [], rules }} />
        {answer?.refusals.map((reason, place) => (
          <p key={place} className={styles.reason}>
            {text(reason)}
          </p>
        ))}
      </div>
    </Modal>
  );
}

/** Ping is a test of both ways; a port is open where a service is, which is one side: the acceptor's, or the end of a path. */
function firstSide(traffic: 'icmp' | 'tcp', sides: readonly unknown[]): string {
  return traffic === 'icmp' || sides.length === 0 ? everybody : String(sides.length - 1);
}

interface AdmitDialogProps {
  readonly between: Admitting;
  readonly traffic: 'icmp' | 'tcp';
  readonly onClose: () => void;
}
