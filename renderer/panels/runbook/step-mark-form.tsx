import type { StepMark } from '../../../shared/plan/rows.ts';
import type { Step } from '../../../shared/runbook/runbook.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { tick } from '../../commands/tick-step.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { writeMark } from './mark-edits.ts';
import styles from './step-mark-form.module.css';

/** Whether a step is done, when, by whom, and what there is to be said about it. */
export function StepMarkForm({ steps, id, mark }: StepMarkFormProps) {
  const { t } = useTranslator();
  const done = mark?.done === true;
  return (
    <div className={styles.form}>
      <div className={styles.done}>
        <Checkbox checked={done} label={t('runbookPanel:mark')} onChecked={(checked) => tick(steps, id, checked)} />
      </div>
      {done && (
        <>
          <div className={styles.day}>
            <Field label={t('runbookPanel:on')}>
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  value={mark.on ?? ''}
                  onValue={(value) => writeMark(id, 'on', value)}
                />
              )}
            </Field>
          </div>
          <div className={styles.by}>
            <TextField
              label={t('runbookPanel:by')}
              value={mark.by ?? ''}
              onValue={(value) => writeMark(id, 'by', value)}
            />
          </div>
        </>
      )}
      <div className={styles.note}>
        <TextField
          label={t('runbookPanel:note')}
          value={mark?.note ?? ''}
          onValue={(value) => writeMark(id, 'note', value)}
        />
      </div>
    </div>
  );
}

interface StepMarkFormProps {
  /** Of the runbook, for what has to be done before. */
  readonly steps: readonly Step[];
  readonly id: string;
  readonly mark: StepMark | undefined;
}
