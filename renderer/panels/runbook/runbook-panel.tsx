import { ListChecks } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import { marksOf } from '../../../shared/runbook/marks.ts';
import { partyKey } from '../../../shared/runbook/party.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useDocument } from '../../store/document-store.ts';
import { inputsFor, type ShownRunbook, useRunbookView } from '../../answers/runbook-view.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { AcceptanceSheet } from './acceptance-sheet.tsx';
import { InputsHeader } from './inputs-header.tsx';
import { OpenInputList } from './open-input-list.tsx';
import { RunbookHeader } from './runbook-header.tsx';
import styles from './runbook-panel.module.css';
import { StepDetails } from './step-details.tsx';
import { StepList } from './step-list.tsx';
import { type ListedStep, stepsOf } from './step-rows.ts';
import { useRunbook } from './use-runbook.ts';

/** The ordered way to what is planned: steps to tick, results to enter, and what nobody has told yet. */
export function RunbookPanel() {
  const { t } = useTranslator();
  const { network, shown, isPending } = useRunbook();
  const tab = useRunbookView((view) => view.tab);
  const party = useShownParty(shown);
  const listed = useMemo(() => (shown === undefined ? [] : stepsOf(shown.runbook, party)), [shown, party]);
  const tests = useMemo(
    () => (shown?.runbook.acceptance ?? []).filter(({ by }) => party === '' || partyKey(by) === party),
    [shown, party],
  );
  const plan = useDocument((state) => state.plan);
  const marks = useMemo(() => (plan === undefined ? new Map() : marksOf(plan)), [plan]);
  const inputs = useMemo(() => inputsFor(network, shown), [network, shown]);
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(panel);
  return (
    <div ref={panel} className={styles.panel} tabIndex={-1} aria-busy={isPending}>
      <RunbookHeader network={network} shown={shown} party={party} listed={listed} tests={tests} inputs={inputs.length}>
        {tab === 'inputs' && <InputsHeader network={network} inputs={inputs} />}
      </RunbookHeader>
      {tab === 'steps' &&
        (shown === undefined && isPending ? (
          <EmptyState title={t('runbookPanel:pending')} />
        ) : (
          <Steps shown={shown} listed={listed} party={party} network={network} marks={marks} />
        ))}
      {tab === 'acceptance' && <AcceptanceSheet network={network} tests={tests} shown={shown} marks={marks} />}
      {tab === 'inputs' && <OpenInputList network={network} inputs={inputs} />}
    </div>
  );
}

/** The party that was chosen, unless it has nothing to do with what is shown now. */
function useShownParty(shown: ShownRunbook | undefined): string {
  const chosen = useRunbookView((view) => view.party);
  return shown?.runbook.parties.some((one) => partyKey(one.party) === chosen) === true ? chosen : '';
}

function Steps({ shown, listed, party, network, marks }: StepsProps) {
  const chosen = useRunbookView((view) => view.step);
  const open = listed.find(({ step }) => step.id === chosen);
  // The arrow keys of the list stay at once; the details may follow a moment later.
  const details = useDeferredValue(useMemo(() => ({ chosen, open }), [chosen, open]));
  if (shown === undefined || listed.length === 0) return <NothingToDo shown={shown} party={party} />;
  return (
    <div className={styles.columns}>
      <StepList runbook={shown.runbook} listed={listed} marks={marks} />
      <StepDetails
        network={network}
        runbook={shown.runbook}
        listed={details.open}
        gone={details.chosen !== undefined && details.open === undefined}
        mark={details.open && marks.get(details.open.step.id)}
        onNext={() => {
          const next = listed.find(({ step }) => marks.get(step.id)?.done !== true);
          useRunbookView.setState({ step: next?.step.id });
        }}
      />
    </div>
  );
}

function NothingToDo({ shown, party }: Pick<StepsProps, 'shown' | 'party'>) {
  const { t } = useTranslator();
  const kind = useRunbookView((view) => view.kind);
  const basis = useRunbookView((view) => view.basis);
  const title =
    party !== ''
      ? t('runbookPanel:nothing.party')
      : shown === undefined
        ? t(kind === 'decommission' ? 'runbookPanel:nothing.decommission' : 'runbookPanel:nothing.change')
        : t(kind === 'change' ? 'runbookPanel:nothing.noChange' : 'runbookPanel:nothing.build');
  const couldStartAnew = kind === 'build' && basis === 'existing' && party === '';
  return (
    <EmptyState icon={<ListChecks size={20} />} title={title}>
      {couldStartAnew && (
        <Button onClick={() => useRunbookView.setState({ basis: 'nothing' })}>{t('runbookPanel:startAnew')}</Button>
      )}
    </EmptyState>
  );
}

interface StepsProps {
  readonly shown: ShownRunbook | undefined;
  readonly listed: readonly ListedStep[];
  readonly party: string;
  readonly network: ReturnType<typeof useRunbook>['network'];
  readonly marks: ReturnType<typeof marksOf>;
}
