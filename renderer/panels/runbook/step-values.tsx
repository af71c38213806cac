import type { Network } from '../../../shared/network/network.ts';
import { openInput } from '../../../shared/runbook/open-inputs.ts';
import { placeId, type PlannedValue, valueAt } from '../../../shared/runbook/place.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { AnswerField } from './answer-field.tsx';
import styles from './step-values.module.css';

/** What a step needs or yields, as fields of the plan: typed once, it is known to every step of everybody. */
export function StepValues({ title, network, values }: StepValuesProps) {
  if (values.length === 0) return null;
  return (
    <div className={styles.values}>
      <h3 className={styles.title}>{title}</h3>
      {values.map((value) => (
        <StepValue key={placeId(value.place)} network={network} value={value} />
      ))}
    </div>
  );
}

function StepValue({ network, value: { place, value, label } }: StepValueProps) {
  const { t, text } = useTranslator();
  if (network.objects.has(place.id))
    return <AnswerField input={openInput(network, place)} value={valueAt(network, place)} />;
  return (
    <div className={styles.elsewhere} title={t('runbookPanel:elsewhere')}>
      <span className={styles.label}>{text(label)}</span>
      <span className={styles.value} data-selectable>
        {value ?? t('runbook:unknown')}
      </span>
      <span className="visually-hidden">{t('runbookPanel:elsewhere')}</span>
    </div>
  );
}

interface StepValuesProps {
  readonly title: string;
  /** Of the plan that is shown. */
  readonly network: Network;
  readonly values: readonly PlannedValue[];
}

interface StepValueProps {
  readonly network: Network;
  readonly value: PlannedValue;
}
