import { MoveRight } from 'lucide-react';
import { statesOf } from '../../../shared/lifecycle/connection.ts';
import { isBilled } from '../../../shared/lifecycle/charge.ts';
import { type LifecycleStep, lifecycleSteps, stepOf } from '../../../shared/lifecycle/steps.ts';
import { trafficFlows } from '../../../shared/lifecycle/transitions.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { EndStateWords } from '../../parts/lifecycle/end-state.tsx';
import type { Moment } from './lifecycle-simulation.ts';
import styles from './lifecycle-dialog.module.css';

/** The guide's table of states with what comes before it; the row of the moment is lit. */
export function LifecycleTable({ moment }: { readonly moment: Moment }) {
  const { t } = useTranslator();
  const current = moment.deleted ? undefined : stepOf(statesOf(moment.node.row), moment.before);
  const rows = (inGuide: boolean) =>
    lifecycleSteps
      .filter((step) => step.inGuide === inGuide)
      .map((step) => <StepRow key={step.id} moment={moment} step={step} isCurrent={step === current} />);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('lifecycle:table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lifecycle:table.step')}</th>
          <th scope="col">{t('lifecycle:role.initiator')}</th>
          <th scope="col">{t('lifecycle:role.acceptor')}</th>
          <th scope="col">{t('lifecycle:traffic')}</th>
          <th scope="col">{t('lifecycle:billing')}</th>
        </tr>
      </thead>
      {[false, true].map((inGuide) => (
        <tbody key={String(inGuide)}>
          <tr>
            <th scope="rowgroup" colSpan={5} className={styles.part}>
              {inGuide ? t('lifecycle:table.guide') : t('lifecycle:table.before')}
            </th>
          </tr>
          {rows(inGuide)}
        </tbody>
      ))}
    </table>
  );
}

function StepRow({ moment, step, isCurrent }: StepRowProps) {
  const { t, text } = useTranslator();
  // The lit row says what the two ends are, which may be halfway between two rows.
  const states = isCurrent ? statesOf(moment.node.row) : step.states;
  const charge = isBilled(moment.network, moment.node, states);
  return (
    <tr className={styles.step} aria-current={isCurrent ? 'step' : undefined}>
      <th scope="row">
        <span className={styles.stepName}>
          {isCurrent && <MoveRight size={14} aria-hidden className={styles.here} />}
          {t(`lifecycle:step.${step.id}`)}
        </span>
      </th>
      <td>
        <EndStateWords state={states.initiator} />
      </td>
      <td>
        <EndStateWords state={states.acceptor} />
      </td>
      <td>{trafficFlows(states) ? t('lifecycle:traffic.flows') : t('lifecycle:traffic.stops')}</td>
      <td title={text(charge.reason)}>{t(`lifecycle:charge.${charge.answer}`)}</td>
    </tr>
  );
}

interface StepRowProps {
  readonly moment: Moment;
  readonly step: LifecycleStep;
  readonly isCurrent: boolean;
}
