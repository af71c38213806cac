import { useRef } from 'react';
import { type PastedLine, saidOf } from '../../../shared/import/price-book/paste-rows.ts';
import { mostPastedRows } from '../../../shared/import/price-book/source-table.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { type ReportLine, ReportList } from '../../ui/report-list.tsx';
import styles from './preview.module.css';

const tones = { add: 'good', change: 'warning', same: 'quiet', heading: 'quiet', refused: 'error' } as const;

/** Shows what every line of a pasted text comes to, before any of it is written. */
export function PastePreviewDialog<Row, Column extends string>({
  name,
  lines,
  goesOn,
  onApply,
  onClose,
}: PastePreviewProps<Row, Column>) {
  const speak = useTranslator();
  const button = useRef<HTMLButtonElement>(null);
  const { t } = speak;
  const count = lines.filter(({ kind }) => kind === 'add' || kind === 'change').length;
  const refused = lines.filter(isRefused).length;
  const order = [...lines.filter(isRefused), ...lines.filter((line) => !isRefused(line))];
  const lineAt = (at: number): ReportLine => {
    const line = order[at];
    if (line === undefined) throw new Error(`no line ${at}`);
    const said = line.kind === 'refused' ? line.refused : 'remarks' in line ? line.remarks : [];
    return {
      key: String(line.line),
      tone: tones[line.kind],
      place: t('books:line', { line: line.line }),
      what: t(`books:paste.${line.kind}`),
      content: line.cells
        .filter((cell) => cell.trim() !== '')
        .join(' · ')
        .slice(0, 300),
      notes: [...new Set(said.map((remark) => saidOf(remark, speak)))],
    };
  };
  return (
    <Modal
      title={t('books:paste.title', { name })}
      description={t('books:paste.description')}
      closeLabel={t('dialogs:close')}
      width={720}
      // With nothing to write the button's reason would be in the way of Escape.
      {...(count > 0 && { initialFocus: button })}
      onClose={onClose}
      onSubmit={() => {
        if (count === 0) return;
        onApply();
        onClose();
      }}
      footer={
        <>
          <span className={styles.start} role="status">
            {refused > 0 && t('books:paste.leftOut', { count: refused })}
          </span>
          <Button onClick={onClose}>{t('dialogs:cancel')}</Button>
          <Button
            ref={button}
            type="submit"
            tone="primary"
            disabledReason={count === 0 ? t('books:paste.nothing') : undefined}
          >
            {t('books:paste.apply', { count })}
          </Button>
        </>
      }
    >
      <ReportList
        label={t('books:paste.lines')}
        count={order.length}
        lineAt={lineAt}
        more={(more) => t('books:moreLines', { count: more })}
      />
      {goesOn && <p className={styles.about}>{t('books:paste.goesOn', { count: mostPastedRows })}</p>}
    </Modal>
  );
}

function isRefused({ kind }: { readonly kind: string }): boolean {
  return kind === 'refused';
}

interface PastePreviewProps<Row, Column extends string> {
  readonly name: string;
  readonly lines: readonly PastedLine<Row, Column>[];
  readonly goesOn: boolean;
  readonly onApply: () => void;
  readonly onClose: () => void;
}
