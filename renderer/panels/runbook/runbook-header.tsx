import { type ReactNode, useMemo } from 'react';
import type { Network } from '../../../shared/network/network.ts';
import type { AcceptanceTest } from '../../../shared/runbook/acceptance.ts';
import { progressOf } from '../../../shared/runbook/marks.ts';
import { partyKey } from '../../../shared/runbook/party.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useDocument } from '../../store/document-store.ts';
import { runbookKinds, type ShownRunbook, useRunbookView } from '../../answers/runbook-view.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { ExportMenu } from './export-menu.tsx';
import styles from './runbook-header.module.css';
import type { ListedStep } from './step-rows.ts';
import { WayChoice } from './way-choice.tsx';

/** Which runbook is shown, for whom, and how far it is. `children` are the controls of the view that is shown. */
export function RunbookHeader({ network, shown, party, listed, tests, inputs, children }: RunbookHeaderProps) {
  const { t, text } = useTranslator();
  const tab = useRunbookView((view) => view.tab);
  const kind = useRunbookView((view) => view.kind);
  const plan = useDocument((state) => state.plan);
  const {
    steps,
    done,
    tests: all,
    results,
  } = useMemo(() => {
    const asked = { steps: listed.map(({ step }) => step), acceptance: tests };
    return plan === undefined ? { steps: 0, done: 0, tests: 0, results: 0 } : progressOf(plan, asked);
  }, [plan, listed, tests]);
  return (
    <header className={styles.header}>
      <Segmented
        label={t('runbookPanel:view')}
        value={tab}
        options={[
          {
            value: 'steps',
            label: steps === 0 ? t('runbookPanel:view.noSteps') : t('runbookPanel:view.steps', { done, all: steps }),
          },
          { value: 'acceptance', label: t('runbookPanel:view.acceptance', { done: results, all }) },
          { value: 'inputs', label: t('runbookPanel:view.inputs', { count: inputs }) },
        ]}
        onValue={(value) => useRunbookView.setState({ tab: value })}
      />
      {tab !== 'inputs' && (
        <>
          <div className={styles.kind}>
            <Select
              control={{ 'aria-label': t('runbookPanel:kind') }}
              value={kind}
              options={runbookKinds.map((value) => ({ value, label: t(`runbookPanel:kind.${value}`) }))}
              onValue={(value) => useRunbookView.setState({ kind: value, step: undefined })}
            />
          </div>
          <WayChoice network={network} />
          <div className={styles.party}>
            <Select
              control={{ 'aria-label': t('runbookPanel:party') }}
              value={party === '' ? 'all' : party}
              options={[
                { value: 'all', label: t('runbookPanel:party.all') },
                ...(shown?.runbook.parties ?? []).map((one) => ({
                  value: partyKey(one.party),
                  label: text(one.name),
                })),
              ]}
              onValue={(value) => useRunbookView.setState({ party: value === 'all' ? '' : value })}
            />
          </div>
        </>
      )}
      <div className={styles.actions}>
        {children}
        {tab !== 'inputs' && <ExportMenu shown={shown} party={party} />}
      </div>
      {tab === 'steps' && <Progress now={done} all={steps} said={t('runbookPanel:progress', { done, steps })} />}
      {tab === 'acceptance' && (
        <Progress now={results} all={all} said={t('runbookPanel:results', { results, tests: all })} />
      )}
    </header>
  );
}

/** The line under the header; the numbers stand beside the names of the views. */
function Progress({ now, all, said }: { readonly now: number; readonly all: number; readonly said: string }) {
  const { t } = useTranslator();
  if (all === 0) return null;
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={t('runbookPanel:progressLabel')}
      aria-valuemin={0}
      aria-valuemax={all}
      aria-valuenow={now}
      aria-valuetext={said}
      title={said}
    >
      <div className={styles.bar} style={{ width: `${(100 * now) / all}%` }} />
    </div>
  );
}

interface RunbookHeaderProps {
  readonly network: Network;
  readonly shown: ShownRunbook | undefined;
  /** The key of a party; empty for everybody. */
  readonly party: string;
  readonly listed: readonly ListedStep[];
  readonly tests: readonly AcceptanceTest[];
  /** How many inputs are open. */
  readonly inputs: number;
  readonly children?: ReactNode;
}
