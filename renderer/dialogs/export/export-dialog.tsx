import { useMemo, useRef, useState } from 'react';
import { message } from '../../../shared/messages/message.ts';
import type { ExportChoices } from '../../../shared/settings/export-choices.ts';
import { exportRequest } from '../../exports/export-request.ts';
import type { ExportDetails, ExportJob } from '../../exports/job.ts';
import { exportKinds, isDrawing } from '../../exports/kinds.ts';
import { usePrepared } from '../../exports/use-prepared.ts';
import { saveExport } from '../../files/save-export.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { today, useAnalysis } from '../../answers/analysis.ts';
import { useExportDraft } from '../../exports/export-draft.ts';
import { changeSettings, useSettings } from '../../store/settings-store.ts';
import { notify, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { ExportCopyOptions } from './export-copy-options.tsx';
import { ExportDrawingOptions } from './export-drawing-options.tsx';
import { ExportFileOptions } from './export-file-options.tsx';
import { ExportKindList } from './export-kind-list.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import styles from './export-dialog.module.css';

/** Writes the plan as something else: what, how, with a look at it before it is saved. The choices are remembered for the next time. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const speak = useTranslator();
  const { t } = speak;
  const [choices, setChoices] = useState(offeredChoices);
  const details = useExportDraft();
  const job = useJob(choices, details);
  const { preparation, last, stop, again } = usePrepared(job);
  const [saving, setSaving] = useState(false);
  const chosen = useRef<HTMLDivElement>(null);
  const change = (fields: Partial<ExportChoices>): void => setChoices((before) => ({ ...before, ...fields }));
  const close = (): void => {
    changeSettings({ exportChoices: choices });
    onClose();
  };
  const ready =
    preparation.kind === 'prepared' && preparation.prepared.kind === 'ready' ? preparation.prepared : undefined;
  const save = async (): Promise<void> => {
    if (ready === undefined || saving) return;
    setSaving(true);
    changeSettings({ exportChoices: choices });
    try {
      const request = await exportRequest(ready, choices);
      if (!request.ok) notify('error', request.error);
      else if (await saveExport(request.value)) onClose();
    } catch (error) {
      notify('error', message('app:commandFailed', { reason: String(error) }));
    } finally {
      setSaving(false);
    }
  };
  const refusal = (): string | undefined => {
    if (saving) return t('exportDialog:saving');
    if (preparation.kind === 'working') return t('exportDialog:preparing');
    if (preparation.kind !== 'prepared') return t('exportDialog:stopped');
    if (preparation.prepared.kind === 'blocked') return t('exportDialog:blockedReason');
    return preparation.prepared.kind === 'leaking' ? t('exportDialog:leaksReason') : undefined;
  };
  return (
    <Modal
      title={t('exportDialog:title')}
      closeLabel={t('dialogs:close')}
      width={1120}
      initialFocus={() => chosen.current?.querySelector<HTMLElement>('[aria-checked=true]')}
      onClose={close}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={close}>{t('dialogs:cancel')}</Button>
          <Button type="submit" tone="primary" disabledReason={refusal()}>
            {t('exportDialog:save')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div ref={chosen} className={styles.kinds}>
          <ExportKindList kinds={exportKinds} chosen={choices.target} onKind={(target) => change({ target })} />
        </div>
        <div className={styles.main}>
          <ExportOutcome
            job={job}
            preparation={preparation}
            last={last}
            saving={saving}
            onStop={stop}
            onAgain={again}
            onClose={close}
          />
          {isDrawing(choices.target) && <ExportDrawingOptions job={job} onChoices={change} />}
          <ExportFileOptions job={job} onChoices={change} />
          <ExportCopyOptions choices={choices} onChoices={change} />
        </div>
      </div>
    </Modal>
  );
}

function useJob(choices: ExportChoices, details: ExportDetails): ExportJob {
  const speak = useTranslator();
  const analysis = useAnalysis();
  const selection = useView((view) => view.selection);
  return useMemo(
    () => ({ analysis, choices, details, selection, today: today(), speak }),
    [analysis, choices, details, selection, speak],
  );
}

/** Those of the last export, of a kind that there still is. */
function offeredChoices(): ExportChoices {
  const { exportChoices } = useSettings.getState().settings;
  return exportKinds.includes(exportChoices.target) ? exportChoices : { ...exportChoices, target: 'svg' };
}
