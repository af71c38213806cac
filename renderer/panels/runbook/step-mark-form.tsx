import type { StepMark } from '../../../shared/plan/rows.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { tick, writeMark } from './mark-edits.ts';
import styles from './step-mark-form.module.css';

/** Whether a step is done, when, by whom, and what there is to be said about it. */
export function StepMarkForm({ id, mark }: { readonly id: string; readonly mark: StepMark | undefined }) {
  const { t } = useTranslator();
  const done = mark?.done === true;
  return (
    <div className={styles.form}>
      <div className={styles.done}>
        <Checkbox checked={done} label={t('runbookPanel:mark')} onChecked={(checked) => tick(id, checked)} />
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
