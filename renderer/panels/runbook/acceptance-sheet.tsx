import { CircleAlert, ClipboardCheck } from 'lucide-react';
import { memo, useMemo, useRef } from 'react';
import type { Message } from '../../../shared/messages/message.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { StepMark } from '../../../shared/plan/rows.ts';
import type { AcceptanceTest } from '../../../shared/runbook/acceptance.ts';
import { partyKey } from '../../../shared/runbook/party.ts';
import { readResult, resultText, verdicts } from '../../../shared/plan/test-result.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { sealStep } from '../../store/document-store.ts';
import type { ShownRunbook } from '../../answers/runbook-view.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useMeasuredRows } from '../../ui/use-measured-rows.ts';
import styles from './acceptance-sheet.module.css';
import { enterResult, writeMark } from './mark-edits.ts';
import { ObjectButtons } from './object-buttons.tsx';

/** Of a row whose height is not measured yet. CSS pixels. */
const guessedHeight = 92;

/** What is tried when everything is built, and what came out. */
export function AcceptanceSheet({ network, tests, shown, marks }: AcceptanceSheetProps) {
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const names = useMemo(
    () => new Map((shown?.runbook.parties ?? []).map((one) => [partyKey(one.party), one.name])),
    [shown],
  );
  const { height, inView, measure } = useMeasuredRows(
    box,
    tests.length,
    () => guessedHeight,
    (index) => tests[index]?.id ?? String(index),
  );
  if (tests.length === 0) return <EmptyState icon={<ClipboardCheck size={20} />} title={t('runbookPanel:noTests')} />;
  return (
    <div ref={box} className={styles.sheet}>
      <ol className={styles.all} style={{ height }} aria-label={t('runbookPanel:tests')}>
        {inView.map(({ index, top }) => {
          const test = tests[index];
          if (test === undefined) return null;
          return (
            <li
              key={test.id}
              ref={measure}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${top}px)` }}
              aria-setsize={tests.length}
              aria-posinset={index + 1}
            >
              <TestRow network={network} test={test} by={names.get(partyKey(test.by))} mark={marks.get(test.id)} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const TestRow = memo(function TestRow({ network, test, by, mark }: TestRowProps) {
  const { t, text } = useTranslator();
  const { id, subjects } = test;
  const result = readResult(mark?.result);
  const what = text(test.do);
  return (
    <div className={styles.test}>
      <div className={styles.what}>
        <p className={styles.title} title={what} data-selectable>
          {result.verdict === 'failed' && (
            <span className={styles.failed}>
              <CircleAlert size={14} aria-hidden /> {t('matrix:intent.testFailed')}
            </span>
          )}
          {what}
        </p>
        <p className={styles.expected} data-selectable>
          {t('runbook:doc.value', { what: t('runbook:doc.expected'), value: text(test.expected) })}
          {by !== undefined && ` · ${text(by)}`}
        </p>
        {/* The intent itself is none of the canvas. */}
        <ObjectButtons
          network={network}
          ids={subjects.filter((one) => network.objects.get(one)?.table !== 'intents')}
        />
      </div>
      <div className={styles.result}>
        <Segmented
          label={t('runbookPanel:verdict', { test: what })}
          value={result.verdict ?? 'open'}
          options={[
            { value: 'open', label: t('runbookPanel:noVerdict') },
            ...verdicts.map((value) => ({ value, label: t(`runbook:verdict.${value}`) })),
          ]}
          onValue={(value) => {
            const verdict = value === 'open' ? undefined : value;
            enterResult(id, resultText({ ...result, verdict }));
            sealStep();
          }}
        />
        <TextInput
          className={styles.measured ?? ''}
          aria-label={t('runbookPanel:measured')}
          placeholder={t('runbookPanel:measured')}
          value={result.measured}
          onValue={(measured) => enterResult(id, resultText({ ...result, measured }))}
          onBlur={sealStep}
        />
        <TextInput
          className={styles.day ?? ''}
          type="date"
          aria-label={t('runbookPanel:on')}
          value={mark?.on ?? ''}
          onValue={(on) => writeMark(id, 'on', on)}
          onBlur={sealStep}
        />
        <TextInput
          className={styles.note ?? ''}
          aria-label={t('runbookPanel:note')}
          placeholder={t('runbookPanel:note')}
          value={mark?.note ?? ''}
          onValue={(note) => writeMark(id, 'note', note)}
          onBlur={sealStep}
        />
      </div>
    </div>
  );
});

interface AcceptanceSheetProps {
  readonly network: Network;
  readonly tests: readonly AcceptanceTest[];
  readonly shown: ShownRunbook | undefined;
  readonly marks: ReadonlyMap<string, StepMark>;
}

interface TestRowProps {
  readonly network: Network;
  readonly test: AcceptanceTest;
  readonly by: Message | undefined;
  readonly mark: StepMark | undefined;
}
