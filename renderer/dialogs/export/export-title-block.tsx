import { mostAuthor, type ExportChoices } from '../../../shared/settings/export-choices.ts';
import { copyFlagsOf, type ExportJob, titleBlockOf } from '../../exports/job.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useExportDraft } from '../../exports/export-draft.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import form from '../form/form.module.css';
import styles from './export-options.module.css';

const fields = ['title', 'customer', 'author', 'date', 'version'] as const;

/** What stands in the corner of the drawing. A customer copy fills in by itself only what it does not hide. */
export function ExportTitleBlock({ job, onChoices }: ExportTitleBlockProps) {
  const { t } = useTranslator();
  const { choices, details } = job;
  const hidesNames = copyFlagsOf(choices)?.names === true;
  const isHidden = (name: (typeof fields)[number]): boolean =>
    hidesNames && (name === 'title' || name === 'customer') && details.typed[name] === undefined;
  const shown = titleBlockOf(job, job.analysis.network);
  return (
    <>
      <div className={styles.ticks}>
        <Checkbox
          checked={choices.titleBlock}
          label={t('exportDialog:titleBlock')}
          onChecked={(titleBlock) => onChoices({ titleBlock })}
        />
      </div>
      {choices.titleBlock && (
        <div className={form.grid} role="group" aria-label={t('exportDialog:titleBlock')}>
          {fields.map((name) => (
            <Field
              key={name}
              label={t(`exportDialog:block.${name}`)}
              hint={isHidden(name) ? t('exportDialog:blockHidden') : undefined}
            >
              {(control) => (
                <TextInput
                  {...control}
                  type={name === 'date' ? 'date' : 'text'}
                  maxLength={mostAuthor}
                  value={isHidden(name) ? '' : (shown[name] ?? '')}
                  onValue={(value) => {
                    if (name === 'author') onChoices({ author: value });
                    else useExportDraft.setState({ typed: { ...details.typed, [name]: value } });
                  }}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </>
  );
}

interface ExportTitleBlockProps {
  readonly job: ExportJob;
  readonly onChoices: (fields: Partial<ExportChoices>) => void;
}
