import { type ExportJob, hidesPrices, type OfferedChoices } from '../exports/job.ts';
import { canBeTransparent, hasLegend } from '../exports/kinds.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useExportDraft } from '../store/export-draft.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Field } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { ExportTitleBlock } from './export-title-block.tsx';
import styles from './export-options.module.css';
import form from './form.module.css';

const themes = ['light', 'dark'] as const;
const frames = ['none', 'region', 'account', 'region-and-account'] as const;

/** How the drawing looks, for all kinds that are made of it. */
export function ExportDrawingOptions({ job, onChoices }: ExportDrawingOptionsProps) {
  const { t } = useTranslator();
  const { choices, details, selection } = job;
  const { target } = choices;
  const tick = (name: 'bandwidth' | 'state' | 'findings' | 'legend' | 'transparent') => (
    <Checkbox
      checked={choices[name]}
      label={t(`exports:dialog.${name}`)}
      onChecked={(checked) => onChoices({ [name]: checked })}
    />
  );
  const noPrices = hidesPrices(choices);
  return (
    <section className={form.section}>
      <h3 className={form.heading}>{t('exports:dialog.options')}</h3>
      <div className={form.grid}>
        <div className={styles.labelled}>
          <span className={styles.label} aria-hidden>
            {t('exports:dialog.theme')}
          </span>
          <Segmented
            label={t('exports:dialog.theme')}
            value={choices.theme}
            options={themes.map((value) => ({ value, label: t(`exports:dialog.theme.${value}`) }))}
            onValue={(theme) => onChoices({ theme })}
          />
        </div>
        <Field label={t('exports:dialog.frames')}>
          {(control) => (
            <Select
              control={control}
              value={choices.frames}
              options={frames.map((value) => ({ value, label: t(`exports:dialog.frames.${value}`) }))}
              onValue={(value) => onChoices({ frames: value })}
            />
          )}
        </Field>
      </div>
      <div className={styles.ticks} role="group" aria-label={t('exports:dialog.show')}>
        {tick('bandwidth')}
        {tick('state')}
        <Checkbox
          checked={choices.prices && !noPrices}
          readOnly={noPrices}
          label={t('exports:dialog.prices')}
          note={noPrices ? t('exports:dialog.pricesHidden') : undefined}
          onChecked={(prices) => onChoices({ prices })}
        />
        {tick('findings')}
        {hasLegend(target) && tick('legend')}
        {canBeTransparent(target) && tick('transparent')}
        <Checkbox
          checked={details.onlySelected && selection.length > 0}
          readOnly={selection.length === 0}
          label={t('exports:dialog.selection')}
          note={
            selection.length === 0
              ? t('exports:dialog.selectionNone')
              : t('exports:dialog.selectionCount', { count: selection.length })
          }
          onChecked={(onlySelected) => useExportDraft.setState({ onlySelected })}
        />
      </div>
      {hasLegend(target) && <ExportTitleBlock job={job} onChoices={onChoices} />}
    </section>
  );
}

interface ExportDrawingOptionsProps {
  readonly job: ExportJob;
  readonly onChoices: (fields: Partial<OfferedChoices>) => void;
}
