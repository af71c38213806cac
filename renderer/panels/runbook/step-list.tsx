import { Check } from 'lucide-react';
import { type KeyboardEvent, memo, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import type { StepMark } from '../../../shared/plan/rows.ts';
import type { Phase, Runbook } from '../../../shared/runbook/runbook.ts';
import { tick } from '../../commands/tick-step.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useRunbookView } from '../../answers/runbook-view.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import styles from './step-list.module.css';
import { type ListedStep, stepRows } from './step-rows.ts';

const headHeight = 26;
const rowHeight = 28;

/** The steps as one list with a heading for each phase, behind an entry for what is to be known before. */
export function StepList({ runbook, listed, marks }: StepListProps) {
  const { t } = useTranslator();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const chosen = useRunbookView((view) => view.step);
  const rows = useMemo(() => stepRows(listed), [listed]);
  const about = hasAbout(runbook) ? 1 : 0;
  // Entries count from 0; with an entry about the whole, that one is the first.
  const openAt = chosen === undefined ? about - 1 : atOrNone(listed, chosen, about);
  const last = listed.length + about - 1;
  const { height, inView, scrollTo } = useVirtualRows(box, rows.length + about, (index) =>
    rows[index - about]?.kind === 'phase' ? headHeight : rowHeight,
  );
  const openRow =
    openAt < about ? openAt : about + rows.findIndex((row) => row.kind === 'step' && row.at === openAt - about);
  useEffect(() => {
    // With the first step its heading comes into view.
    if (openRow >= 0) scrollTo(openRow === about + 1 ? 0 : openRow);
  }, [scrollTo, openRow, about]);

  const choose = (entry: number): void => {
    const at = Math.min(last, Math.max(0, entry));
    useRunbookView.setState({ step: at < about ? undefined : listed[at - about]?.step.id });
  };
  const { steps } = runbook;
  const onTick = useCallback((step: string, done: boolean) => tick(steps, step, done), [steps]);
  const isDone = (step: string): boolean => marks.get(step)?.done === true;
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
    const open = listed[openAt - about];
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => choose(openAt + 1),
      ArrowUp: () => choose(openAt < 0 ? last : openAt - 1),
      PageDown: () => choose(openAt + page),
      PageUp: () => choose(openAt - page),
      Home: () => choose(0),
      End: () => choose(last),
      Enter: () => box.current?.nextElementSibling instanceof HTMLElement && box.current.nextElementSibling.focus(),
      ' ': () => (open === undefined ? choose(openAt + 1) : tick(steps, open.step.id, !isDone(open.step.id))),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('runbookPanel:view.noSteps')}
      aria-description={t('runbookPanel:keys')}
      aria-activedescendant={openAt < 0 ? undefined : `${id}-${openAt}`}
      onKeyDown={hear}
    >
      <div className={styles.all} role="presentation" style={{ height }}>
        {inView.map(({ index, top }) => {
          const place = { transform: `translateY(${top}px)` };
          const row = rows[index - about];
          if (row?.kind === 'phase') {
            return (
              <div key={row.key} className={styles.head} style={place} role="presentation">
                <PhaseHead phase={row.phase} count={row.count} />
              </div>
            );
          }
          const entry = row === undefined ? 0 : row.at + about;
          const done = row !== undefined && isDone(row.listed.step.id);
          return (
            <div
              key={row?.listed.step.id ?? 'about'}
              id={`${id}-${entry}`}
              className={styles.row}
              style={place}
              role="option"
              aria-selected={entry === openAt}
              aria-checked={row === undefined ? undefined : done}
              aria-setsize={last + 1}
              aria-posinset={entry + 1}
              onClick={() => choose(entry)}
            >
              {row === undefined ? (
                <span className={styles.about}>{t('runbookPanel:about')}</span>
              ) : (
                <StepEntry listed={row.listed} done={done} onTick={onTick} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Whether a runbook has something to say beside its steps. */
function hasAbout({ remarks, losses }: Runbook): boolean {
  return remarks.length > 0 || losses !== undefined;
}

function atOrNone(listed: readonly ListedStep[], id: string, about: number): number {
  const at = listed.findIndex(({ step }) => step.id === id);
  return at < 0 ? -1 : at + about;
}

const PhaseHead = memo(function PhaseHead({ phase, count }: { readonly phase: Phase; readonly count: number }) {
  const { t } = useTranslator();
  return (
    <>
      <span>{t(`runbook:phase.${phase}`)}</span>
      <span className={styles.count}>{count}</span>
    </>
  );
});

const StepEntry = memo(function StepEntry({ listed, done, onTick }: StepEntryProps) {
  const { t, text } = useTranslator();
  const { step, number, by } = listed;
  const title = text(step.title);
  return (
    <>
      <span
        className={styles.box}
        data-done={done}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          onTick(step.id, !done);
        }}
      >
        {done && <Check size={12} />}
      </span>
      <span className={styles.number}>{number}</span>
      {step.handOff !== undefined && (
        <span className={styles.handOff}>{t('runbook:handOff.number', { number: step.handOff.number })}</span>
      )}
      <span className={styles.title} data-done={done} title={title}>
        {title}
      </span>
      <span className={styles.by}>{by && text(by)}</span>
    </>
  );
});

interface StepEntryProps {
  readonly listed: ListedStep;
  readonly done: boolean;
  readonly onTick: (step: string, done: boolean) => void;
}

interface StepListProps {
  readonly runbook: Runbook;
  readonly listed: readonly ListedStep[];
  readonly marks: ReadonlyMap<string, StepMark>;
}
