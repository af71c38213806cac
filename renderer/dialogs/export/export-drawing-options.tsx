import type { ExportChoices } from '../../../shared/settings/export-choices.ts';
import { type ExportJob, hidesPrices } from '../../exports/job.ts';
import { canBeTransparent, hasLegend } from '../../exports/kinds.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useExportDraft } from '../../exports/export-draft.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { ExportTitleBlock } from './export-title-block.tsx';
import styles from './export-options.module.css';
import form from '../form/form.module.css';

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
      label={t(`exportDialog:${name}`)}
      onChecked={(checked) => onChoices({ [name]: checked })}
    />
  );
  const noPrices = hidesPrices(choices);
  return (
    <section className={form.section}>
      <h3 className={form.heading}>{t('exportDialog:options')}</h3>
      <div className={form.grid}>
        <div className={styles.labelled}>
          <span className={styles.label} aria-hidden>
            {t('exportDialog:theme')}
          </span>
          <Segmented
            label={t('exportDialog:theme')}
            value={choices.theme}
            options={themes.map((value) => ({ value, label: t(`exportDialog:theme.${value}`) }))}
            onValue={(theme) => onChoices({ theme })}
          />
        </div>
        <Field label={t('exportDialog:frames')}>
          {(control) => (
            <Select
              control={control}
              value={choices.frames}
              options={frames.map((value) => ({ value, label: t(`exportDialog:frames.${value}`) }))}
              onValue={(value) => onChoices({ frames: value })}
            />
          )}
        </Field>
      </div>
      <div className={styles.ticks} role="group" aria-label={t('exportDialog:show')}>
        {tick('bandwidth')}
        {tick('state')}
        <Checkbox
          checked={choices.prices && !noPrices}
          readOnly={noPrices}
          label={t('exportDialog:prices')}
          note={noPrices ? t('exportDialog:pricesHidden') : undefined}
          onChecked={(prices) => onChoices({ prices })}
        />
        {tick('findings')}
        {hasLegend(target) && tick('legend')}
        {canBeTransparent(target) && tick('transparent')}
        <Checkbox
          checked={details.onlySelected && selection.length > 0}
          readOnly={selection.length === 0}
          label={t('exportDialog:selection')}
          note={
            selection.length === 0
              ? t('exportDialog:selectionNone')
              : t('exportDialog:selectionCount', { count: selection.length })
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
  readonly onChoices: (fields: Partial<ExportChoices>) => void;
}
