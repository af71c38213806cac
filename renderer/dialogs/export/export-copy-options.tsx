import { copyParts } from '../../../shared/export/customer-copy/copy-flags.ts';
import type { ExportChoices } from '../../../shared/settings/export-choices.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './export-options.module.css';
import form from '../form/form.module.css';

/** Whether a copy that can be shown to others is exported, and what it hides. */
export function ExportCopyOptions({ choices, onChoices }: ExportCopyOptionsProps) {
  const { t } = useTranslator();
  const { customerCopy, copyParts: hidden } = choices;
  return (
    <section className={form.section}>
      <Checkbox
        checked={customerCopy}
        label={t('exportDialog:copy')}
        note={t('exportDialog:copyNote')}
        onChecked={(checked) => onChoices({ customerCopy: checked })}
      />
      {customerCopy && (
        <div className={styles.ticks} role="group" aria-label={t('exportDialog:copyParts')}>
          {copyParts.map((part) => (
            <Checkbox
              key={part}
              checked={hidden.includes(part)}
              label={t(`exportDialog:copy.${part}`)}
              onChecked={(checked) =>
                onChoices({ copyParts: copyParts.filter((one) => (one === part ? checked : hidden.includes(one))) })
              }
            />
          ))}
        </div>
      )}
    </section>
  );
}

interface ExportCopyOptionsProps {
  readonly choices: ExportChoices;
  readonly onChoices: (fields: Partial<ExportChoices>) => void;
}
