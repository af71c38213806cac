import { ArrowRight, Copy } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { regionLine } from '../../../shared/diagram/words.ts';
import { commandLine } from '../../../shared/export/runbook/command-line.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { StepMark } from '../../../shared/plan/rows.ts';
import type { Runbook, Step } from '../../../shared/runbook/runbook.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { peerscape } from '../../peerscape-api.ts';
import { showStep } from '../../answers/runbook-view.ts';
import { notify } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ObjectButtons } from './object-buttons.tsx';
import { RunbookOverview } from './runbook-overview.tsx';
import styles from './step-details.module.css';
import { StepMarkForm } from './step-mark-form.tsx';
import type { ListedStep } from './step-rows.ts';
import { StepValues } from './step-values.tsx';

/** One step: what to do and where, how to verify and undo it, what it needs and yields, and what became of it. */
export const StepDetails = memo(function StepDetails(props: StepDetailsProps) {
  const { t } = useTranslator();
  const { listed, gone, runbook, onNext } = props;
  return (
    <section className={styles.details} aria-label={t('runbookPanel:details')} tabIndex={-1}>
      {listed !== undefined ? (
        <Details {...props} listed={listed} />
      ) : gone ? (
        <EmptyState title={t('runbookPanel:gone')}>
          <Button onClick={onNext}>
            {t('runbookPanel:nextStep')}
            <ArrowRight size={14} aria-hidden />
          </Button>
        </EmptyState>
      ) : (
        <RunbookOverview runbook={runbook} />
      )}
    </section>
  );
});

function Details({ network, runbook, listed, mark }: StepDetailsProps & { readonly listed: ListedStep }) {
  const speak = useTranslator();
  const { t, text } = speak;
  const { step, number, by } = listed;
  const todo = step.mayBeDone ? [message('runbook:doc.mayBeDone'), ...step.do] : step.do;
  return (
    <>
      <header className={styles.head}>
        <span className={styles.number}>{number}</span>
        {step.handOff !== undefined && (
          <span className={styles.handOff}>{t('runbook:handOff.number', { number: step.handOff.number })}</span>
        )}
        <h2 className={styles.title} data-selectable>
          {text(step.title)}
        </h2>
      </header>
      <dl className={styles.facts} data-selectable>
        <Fact title={t('runbook:doc.by')}>{by && text(by)}</Fact>
        <Fact title={t('runbook:doc.where')}>{step.where && text(step.where)}</Fact>
        <Fact title={t('runbook:doc.region')}>{step.region && regionLine(step.region, speak)}</Fact>
        <Waits runbook={runbook} step={step} />
      </dl>
      <StepMarkForm steps={runbook.steps} id={step.id} mark={mark} />
      <div className={styles.columns}>
        <div>
          <Part title={t('runbook:doc.do')} items={todo} />
          <Part title={t('runbook:doc.verify')} items={step.verify} />
          <Part title={t('runbook:doc.undo')} items={step.undo} />
        </div>
        <div>
          {step.handOff === undefined ? (
            <>
              <StepValues title={t('runbook:doc.inputs')} network={network} values={step.inputs} />
              <StepValues title={t('runbook:doc.outputs')} network={network} values={step.outputs} />
            </>
          ) : (
            <StepValues title={t('runbook:doc.inputs')} network={network} values={step.handOff.gives} />
          )}
          <ObjectButtons network={network} ids={step.subjects} />
        </div>
      </div>
      <Code title={t('runbook:doc.calls')} lines={step.calls.map((call) => commandLine(call, speak))} />
      {step.commands !== undefined && (
        <>
          <Code title={t('runbook:device.commands', { system: step.commands.system })} lines={step.commands.lines} />
          <Code title={t('runbook:device.undo', { system: step.commands.system })} lines={step.commands.undo} />
        </>
      )}
    </>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  if (children === undefined) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Most steps before a step that are named. */
const mostWaits = 12;

function Waits({ runbook: { steps }, step }: { readonly runbook: Runbook; readonly step: Step }) {
  const { t, text } = useTranslator();
  if (step.after.length === 0) return null;
  const wanted = new Set(step.after);
  const before = steps.flatMap((one, at) => (wanted.has(one.id) ? [{ one, number: at + 1 }] : []));
  return (
    <Fact title={t('runbook:doc.waits')}>
      {before.slice(0, mostWaits).map(({ one, number }) => (
        <button
          key={one.id}
          type="button"
          className={styles.wait}
          title={text(one.title)}
          onClick={() => showStep(one.id)}
        >
          {one.handOff === undefined ? number : t('runbook:handOff.number', { number: one.handOff.number })}
        </button>
      ))}
      {before.length > mostWaits && t('runbook:doc.lost.more', { count: before.length - mostWaits })}
    </Fact>
  );
}

function Part({ title, items }: { readonly title: string; readonly items: readonly Message[] }) {
  const { text } = useTranslator();
  if (items.length === 0) return null;
  return (
    <div className={styles.part} data-selectable>
      <h3 className={styles.partTitle}>{title}</h3>
      <ul className={styles.items}>
        {items.map((item, at) => (
          // Sentences have no name of their own; their order is their identity.
          <li key={at}>{text(item)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Lines that are typed somewhere else. */
function Code({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { t } = useTranslator();
  if (lines.length === 0) return null;
  const text = lines.join('\n');
  const copy = (): void => {
    void peerscape.clipboard.write({ text }).then(() => notify('good', message('runbookPanel:copied')));
  };
  return (
    <div className={styles.part}>
      <h3 className={styles.partTitle}>
        {title}
        <Button tone="quiet" onClick={copy}>
          <Copy size={13} aria-hidden />
          {t('runbookPanel:copyCalls')}
        </Button>
      </h3>
      <pre className={styles.calls} data-selectable>
        {text}
      </pre>
    </div>
  );
}

interface StepDetailsProps {
  /** Of the plan that is shown, into which answers go. */
  readonly network: Network;
  readonly runbook: Runbook;
  readonly listed: ListedStep | undefined;
  readonly mark: StepMark | undefined;
  /** Whether a step was chosen that there is no more. */
  readonly gone: boolean;
  readonly onNext: () => void;
}
