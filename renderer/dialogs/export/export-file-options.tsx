import { useState } from 'react';
import { papers } from '../../../shared/export/diagram/pages.ts';
import { pageParts } from '../../../shared/export/diagram/page-sections.ts';
import type { ExportChoices } from '../../../shared/settings/export-choices.ts';
import { type ExportJob, hidesPrices, reportPaper } from '../../exports/job.ts';
import { isCode } from '../../exports/kinds.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useExportDraft } from '../../exports/export-draft.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './export-options.module.css';
import form from '../form/form.module.css';

const scales = ['1', '2', '3', '4'] as const;
const orientations = ['landscape', 'portrait'] as const;
const ways = ['one-page', 'tiles'] as const;
const paperNames = Object.keys(papers) as (keyof typeof papers)[];

/** What one kind of file alone can be asked for. */
export function ExportFileOptions({ job, onChoices }: ExportFileOptionsProps) {
  const { target } = job.choices;
  if (target === 'png') return <PictureOptions job={job} onChoices={onChoices} />;
  if (target === 'pdf') return <PaperOptions job={job} onChoices={onChoices} />;
  if (target === 'report') return <ReportOptions job={job} onChoices={onChoices} />;
  if (target === 'html') return <PageOptions job={job} onChoices={onChoices} />;
  if (target === 'device-config') return <PortNames job={job} />;
  return isCode(target) ? <CodeOptions job={job} onChoices={onChoices} /> : null;
}

interface ExportFileOptionsProps {
  readonly job: ExportJob;
  readonly onChoices: (fields: Partial<ExportChoices>) => void;
}

function PictureOptions({ job, onChoices }: ExportFileOptionsProps) {
  const { t } = useTranslator();
  return (
    <section className={styles.labelled}>
      <span className={styles.label} aria-hidden>
        {t('exportDialog:scale')}
      </span>
      <Segmented
        label={t('exportDialog:scale')}
        value={scales[job.choices.scale - 1] ?? '1'}
        options={scales.map((value) => ({ value, label: `${value}×` }))}
        onValue={(value) => onChoices({ scale: Number(value) })}
      />
    </section>
  );
}

function ReportOptions({ job, onChoices }: ExportFileOptionsProps) {
  const { t } = useTranslator();
  const { reportAs } = job.choices;
  return (
    <section className={styles.paper}>
      <div className={styles.labelled}>
        <span className={styles.label} aria-hidden>
          {t('exportDialog:reportAs')}
        </span>
        <Segmented
          label={t('exportDialog:reportAs')}
          value={reportAs}
          options={[
            { value: 'pdf', label: 'PDF' },
            { value: 'html', label: 'HTML' },
          ]}
          onValue={(value) => onChoices({ reportAs: value })}
        />
      </div>
      <Field label={t('exportDialog:paper')}>
        {(control) => (
          <Select
            control={control}
            value={reportPaper(job.choices) === 'letter' ? 'Letter' : 'A4'}
            options={[
              { value: 'A4', label: 'A4' },
              { value: 'Letter', label: 'Letter' },
            ]}
            onValue={(value) => onChoices({ paper: value })}
          />
        )}
      </Field>
    </section>
  );
}

function PaperOptions({ job, onChoices }: ExportFileOptionsProps) {
  const { t } = useTranslator();
  const { paper, orientation, onto, printedPercent } = job.choices;
  const [percent, setPercent] = useState(String(printedPercent));
  const isValid = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= 5 && Number(text) <= 400;
  return (
    <section className={styles.paper}>
      <Field label={t('exportDialog:paper')}>
        {(control) => (
          <Select
            control={control}
            value={paper}
            options={paperNames.map((value) => ({
              value,
              label: value,
              detail: `${papers[value].width} × ${papers[value].height} mm`,
            }))}
            onValue={(value) => onChoices({ paper: value })}
          />
        )}
      </Field>
      <div className={styles.labelled}>
        <span className={styles.label} aria-hidden>
          {t('exportDialog:orientation')}
        </span>
        <Segmented
          label={t('exportDialog:orientation')}
          value={orientation}
          options={orientations.map((value) => ({ value, label: t(`exportDialog:orientation.${value}`) }))}
          onValue={(value) => onChoices({ orientation: value })}
        />
      </div>
      <div className={styles.labelled}>
        <span className={styles.label} aria-hidden>
          {t('exportDialog:onto')}
        </span>
        <Segmented
          label={t('exportDialog:onto')}
          value={onto}
          options={ways.map((value) => ({ value, label: t(`exportDialog:onto.${value}`) }))}
          onValue={(value) => onChoices({ onto: value })}
        />
      </div>
      {onto === 'tiles' && (
        <Field
          label={t('exportDialog:printed')}
          error={isValid(percent) ? undefined : t('exportDialog:printedInvalid')}
        >
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              value={percent}
              onValue={(text) => {
                setPercent(text);
                if (isValid(text)) onChoices({ printedPercent: Number(text) });
              }}
            />
          )}
        </Field>
      )}
    </section>
  );
}

function PageOptions({ job, onChoices }: ExportFileOptionsProps) {
  const { t } = useTranslator();
  const { choices } = job;
  const noPrices = hidesPrices(choices);
  return (
    <section className={form.section}>
      <h3 className={form.heading}>{t('exportDialog:parts')}</h3>
      <div className={styles.ticks}>
        {pageParts.map((part) => {
          const isHidden = part === 'quote' && noPrices;
          return (
            <Checkbox
              key={part}
              checked={choices[part] && !isHidden}
              readOnly={isHidden}
              label={t(`diagram:page.${part}`)}
              note={isHidden ? t('exportDialog:pricesHidden') : undefined}
              onChecked={(checked) => onChoices({ [part]: checked })}
            />
          );
        })}
      </div>
    </section>
  );
}

function CodeOptions({ job, onChoices }: ExportFileOptionsProps) {
  const { t } = useTranslator();
  return (
    <section className={form.section}>
      <h3 className={form.heading}>{t('exportDialog:options')}</h3>
      <Checkbox
        checked={job.choices.rebuild}
        label={t('exportDialog:rebuild')}
        note={t('exportDialog:rebuildNote')}
        onChecked={(rebuild) => onChoices({ rebuild })}
      />
    </section>
  );
}

function PortNames({ job: { analysis, details } }: { readonly job: ExportJob }) {
  const { t } = useTranslator();
  const used = [...analysis.network.physicalConnections.values()].filter(({ vbrs }) => vbrs.length > 0);
  if (used.length === 0) return null;
  return (
    <section className={form.section}>
      <h3 className={form.heading}>{t('exportDialog:interfaces')}</h3>
      <p className={form.note}>{t('exportDialog:interfacesNote')}</p>
      <div className={form.grid}>
        {used.map(({ row: { id, name } }) => (
          <Field key={id} label={name.trim() === '' ? id : name}>
            {(control) => (
              <TextInput
                {...control}
                mono
                placeholder="GigabitEthernet0/0/1"
                value={Object.hasOwn(details.interfaces, id) ? (details.interfaces[id] ?? '') : ''}
                onValue={(value) => useExportDraft.setState({ interfaces: { ...details.interfaces, [id]: value } })}
              />
            )}
          </Field>
        ))}
      </div>
    </section>
  );
}
