import { ArrowLeftRight, Waypoints } from 'lucide-react';
import { useMemo } from 'react';
import type { Network } from '../../../shared/network/network.ts';
import { lastPort } from '../../../shared/network/protocol.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { endsInSelection } from '../../answers/path-ends.ts';
import type { PathAnswer } from '../../answers/path-trace.ts';
import { changeQuestion, swapEnds, trafficKinds, usePathView } from '../../answers/path-view.ts';
import { useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { EndpointField } from './endpoint-field.tsx';
import styles from './path-question.module.css';
import { wordsOf } from './path-words.ts';

/** What is asked: two ends and the traffic between them. */
export function PathQuestion({ network, answer }: { readonly network: Network; readonly answer: PathAnswer }) {
  const { t } = useTranslator();
  return (
    <div className={styles.question} role="group" aria-label={t('paths:question')}>
      <EndpointField network={network} end="from" error={answer.from} />
      <Button
        icon
        tone="quiet"
        className={styles.beside ?? ''}
        aria-label={t('paths:swap')}
        tip={t('paths:swap')}
        onClick={swapEnds}
      >
        <ArrowLeftRight size={15} aria-hidden />
      </Button>
      <EndpointField network={network} end="to" error={answer.to} />
      <Traffic answer={answer} />
      <SelectionOffer network={network} />
      <SwitchedOff network={network} />
    </div>
  );
}

function Traffic({ answer }: { readonly answer: PathAnswer }) {
  const { t } = useTranslator();
  const { traffic, port } = usePathView();
  return (
    <>
      <div className={styles.traffic}>
        <Field label={t('paths:traffic')}>
          {(control) => (
            <Select
              control={control}
              value={traffic}
              options={trafficKinds.map((kind) => ({ value: kind, label: t(`paths:traffic.${kind}`) }))}
              onValue={(kind) => changeQuestion({ traffic: kind })}
            />
          )}
        </Field>
      </div>
      {(traffic === 'tcp' || traffic === 'udp') && (
        <div className={styles.port}>
          <Field label={t('paths:port')} error={answer.port === 'port-invalid' ? t('paths:portProblem') : undefined}>
            {(control) => (
              <TextInput
                {...control}
                mono
                inputMode="numeric"
                maxLength={String(lastPort).length}
                placeholder={traffic === 'tcp' ? '443' : '53'}
                value={port}
                onValue={(next) => changeQuestion({ port: next })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}

/** Two objects that are selected are probably what one wants to ask about. */
function SelectionOffer({ network }: { readonly network: Network }) {
  const translator = useTranslator();
  const { t } = translator;
  const selection = useView((view) => view.selection);
  const asked = usePathView(({ from, to }) => `${from}\n${to}`);
  const ends = useMemo(() => endsInSelection(network, selection), [network, selection]);
  const [from, to] = ends;
  if (from === undefined || to === undefined || ends.length > 2 || asked === `${from}\n${to}`) return null;
  return (
    <Button
      className={`${styles.beside ?? ''} ${styles.offer ?? ''}`}
      tip={t('paths:offerTip')}
      onClick={() => changeQuestion({ from, to })}
    >
      <Waypoints size={14} aria-hidden />
      <span className={styles.offerText}>
        {t('paths:offer', { from: wordsOf(network, from, translator), to: wordsOf(network, to, translator) })}
      </span>
    </Button>
  );
}

/** The question may be about a plan with parts of it switched off; that must be seen. */
function SwitchedOff({ network }: { readonly network: Network }) {
  const translator = useTranslator();
  const { t } = translator;
  const without = usePathView((view) => view.without);
  if (without.size === 0) return null;
  const objects = [...without].map((id) => wordsOf(network, id, translator)).join(', ');
  return (
    <p className={styles.without}>
      <span className={styles.withoutText} title={objects}>
        {t('paths:without', { objects })}
      </span>
      <Button onClick={() => changeQuestion({ without: new Set() })}>{t('paths:withoutClear')}</Button>
    </p>
  );
}
