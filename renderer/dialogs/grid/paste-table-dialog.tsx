import { useDeferredValue, useMemo, useRef } from 'react';
import { message } from '../../../shared/messages/message.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import { problemWords } from '../../../shared/tables/enter-rows.ts';
import { type PastedLine, type PastePlace, pasteRows } from '../../../shared/tables/paste-rows.ts';
import { tableRows } from '../../../shared/tables/table-rows.ts';
import { type PlanTable, tableTitles } from '../../../shared/tables/tables.ts';
import { analysisOf, useAnalysis } from '../../answers/analysis.ts';
import { keepNewRows } from '../../answers/grid-view.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { edit } from '../../store/document-store.ts';
import { Modal } from '../../ui/modal.tsx';
import { Button } from '../../ui/button.tsx';
import { type ReportLine, ReportList } from '../../ui/report-list.tsx';
import { impactOf } from '../impact/impact.ts';
import { ImpactStrip } from '../impact/impact-strip.tsx';
import styles from './paste-table-dialog.module.css';

const tones = { add: 'good', change: 'warning', same: 'quiet', heading: 'quiet', refused: 'error' } as const;

/** Shows what every line of a pasted text comes to in a table, and what the plan would say afterwards, before any of it is written as one step. */
export function PasteTableDialog({ table, text, where, onClose }: PasteTableDialogProps) {
  const speak = useTranslator();
  const { t } = speak;
  const analysis = useAnalysis();
  const { network } = analysis;
  const button = useRef<HTMLButtonElement>(null);
  const { lines, patch, cut } = useMemo(
    () => pasteRows({ network, speak }, table, tableRows(network.plan, table), text, where),
    [network, speak, table, text, where],
  );
  const considered = useDeferredValue(patch);
  const impact = useMemo(
    () =>
      considered.changes.length === 0
        ? undefined
        : impactOf(analysis, analysisOf(mustApply(analysis.network.plan, considered)), []),
    [analysis, considered],
  );
  const count = lines.filter(({ kind }) => kind === 'add' || kind === 'change').length;
  const refused = lines.filter(isRefused).length;
  const order = [...lines.filter(isRefused), ...lines.filter((line) => !isRefused(line))];
  const lineAt = (at: number): ReportLine => {
    const line = order[at];
    if (line === undefined) throw new Error(`no line ${at}`);
    return {
      key: String(line.line),
      tone: tones[line.kind],
      place: t('grid:paste.line', { line: line.line }),
      what: t(`grid:paste.${line.kind}`),
      content: line.cells
        .filter((cell) => cell !== '')
        .join(' · ')
        .slice(0, 300),
      notes: notesOf(line).map(speak.text),
    };
  };
  return (
    <Modal
      title={t('grid:paste.title', { title: message(tableTitles[table]) })}
      description={t('grid:paste.description')}
      closeLabel={t('dialogs:close')}
      width={720}
      // With nothing to write the button's reason would be in the way of Escape.
      {...(count > 0 && { initialFocus: button })}
      onClose={onClose}
      onSubmit={() => {
        if (count === 0) return;
        edit(message('grid:step.paste', { count, title: message(tableTitles[table]) }), patch);
        keepNewRows(table, tableRows(network.plan, table));
        onClose();
      }}
      strip={impact && <ImpactStrip impact={impact} />}
      footer={
        <>
          <span className={styles.leftOut} role="status">
            {refused > 0 && t('grid:paste.leftOut', { count: refused })}
          </span>
          <Button onClick={onClose}>{t('dialogs:cancel')}</Button>
          <Button
            ref={button}
            type="submit"
            tone="primary"
            disabledReason={count === 0 ? t('grid:paste.nothing') : undefined}
          >
            {t('grid:paste.apply', { count })}
          </Button>
        </>
      }
    >
      <ReportList
        label={t('grid:paste.lines')}
        count={order.length}
        lineAt={lineAt}
        more={(more) => t('grid:paste.more', { count: more })}
      />
      {cut > 0 && <p className={styles.cut}>{t('grid:paste.cut', { count: cut })}</p>}
    </Modal>
  );
}

function notesOf(line: PastedLine) {
  if (line.kind === 'refused') return line.problems.map(problemWords);
  return line.kind === 'same' ? [] : line.notes;
}

function isRefused({ kind }: PastedLine): boolean {
  return kind === 'refused';
}

interface PasteTableDialogProps {
  readonly table: PlanTable;
  readonly text: string;
  readonly where: PastePlace;
  readonly onClose: () => void;
}
