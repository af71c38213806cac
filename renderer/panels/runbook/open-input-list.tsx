import { CircleCheck, Crosshair } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { Network } from '../../../shared/network/network.ts';
import { type Answerer, byAnswerer, type OpenInput } from '../../../shared/runbook/open-inputs.ts';
import { partyName } from '../../../shared/runbook/party.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { jumpToSubject } from '../../answers/finding-list.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useMeasuredRows } from '../../ui/use-measured-rows.ts';
import { AnswerField } from './answer-field.tsx';
import styles from './open-input-list.module.css';

/** Of rows whose height is not measured yet. CSS pixels. */
const headHeight = 30;
const guessedHeight = 84;

type Row =
  | { readonly kind: 'head'; readonly key: string; readonly askedOf: Answerer; readonly count: number }
  | { readonly kind: 'input'; readonly key: string; readonly input: OpenInput };

/** What nobody has told the plan yet, by who has to. */
export function OpenInputList({ network, inputs }: OpenInputListProps) {
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(inputs), [inputs]);
  const { height, inView, measure } = useMeasuredRows(
    box,
    rows.length,
    (index) => (rows[index]?.kind === 'head' ? headHeight : guessedHeight),
    (index) => rows[index]?.key ?? String(index),
  );
  if (rows.length === 0) return <EmptyState icon={<CircleCheck size={20} />} title={t('openInputs:panel.nothing')} />;
  return (
    <div ref={box} className={styles.box}>
      <ul className={styles.all} style={{ height }} aria-label={t('openInputs:title')}>
        {inView.map(({ index, top }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={row.key}
              ref={measure}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${top}px)` }}
            >
              {row.kind === 'head' ? (
                <AnswererHead network={network} askedOf={row.askedOf} count={row.count} />
              ) : (
                <InputRow network={network} input={row.input} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function AnswererHead({ network, askedOf, count }: AnswererHeadProps) {
  const { t, text } = useTranslator();
  return (
    <h3 className={styles.head}>
      <span className={styles.name}>
        {askedOf.kind === 'sales' ? t('openInputs:asked.sales') : text(partyName(network, askedOf))}
      </span>
      <span className={styles.count}>{count}</span>
    </h3>
  );
}

function InputRow({ network, input }: { readonly network: Network; readonly input: OpenInput }) {
  const { t } = useTranslator();
  const [subject] = input.subjects;
  return (
    <div className={styles.input}>
      <div className={styles.field}>
        <AnswerField input={input} />
      </div>
      {subject !== undefined && (
        <Button
          tone="quiet"
          icon
          aria-label={t('openInputs:panel.show')}
          tip={t('openInputs:panel.show')}
          onClick={() => jumpToSubject({ network }, subject)}
        >
          <Crosshair size={14} aria-hidden />
        </Button>
      )}
    </div>
  );
}

function rowsOf(inputs: readonly OpenInput[]): Row[] {
  return byAnswerer(inputs).flatMap((group, at): Row[] => [
    { kind: 'head', key: `head ${at}`, askedOf: group.askedOf, count: group.inputs.length },
    ...group.inputs.map((input): Row => ({ kind: 'input', key: input.id, input })),
  ]);
}

interface OpenInputListProps {
  readonly network: Network;
  readonly inputs: readonly OpenInput[];
}

interface AnswererHeadProps {
  readonly network: Network;
  readonly askedOf: Answerer;
  readonly count: number;
}
