import { useState } from 'react';
import type { PriceBook } from '../../../shared/catalog/price-book.ts';
import { bookText } from '../../../shared/catalog/price-books.ts';
import { message } from '../../../shared/messages/message.ts';
import type { ImportNote, RefusedRow, SourcePlace } from '../../../shared/import/price-book/read-book.ts';
import { readCurrency } from '../../../shared/pricing/book-table/cell-reader.ts';
import { type BookComparison, compareBooks } from '../../../shared/pricing/compare-books.ts';
import type { BookKey } from '../../../shared/pricing/edits/change-book.ts';
import { importBook, importTarget } from '../../../shared/pricing/edits/import-book.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { shortName } from './book-steps.ts';
import styles from './preview.module.css';
import type { ReadBook } from './read-book-file.ts';
import { type ReportLine, ReportList } from '../../ui/report-list.tsx';

/** Shows what a file comes to and what it changes; the book is taken into the plan as one step. */
export function ImportPreviewDialog({ read, onImported, onClose }: ImportPreviewProps) {
  const { t, text, language } = useTranslator();
  const [name, setName] = useState(() => bookText(read.book.name, language));
  const [currency, setCurrency] = useState(read.book.currency);
  const judged = readCurrency(currency.trim());
  const book: PriceBook = {
    ...read.book,
    name: name === bookText(read.book.name, language) ? read.book.name : name,
    currency: judged.ok ? judged.value : read.book.currency,
  };
  const target = importTarget(currentPlan(), book);
  const comparison = target === undefined ? undefined : compareBooks({ ...target, edition: book.edition }, book);
  const problem = !judged.ok
    ? t('books:import.needsCurrency')
    : name.trim() === ''
      ? t('books:import.needsName')
      : comparison?.same === true
        ? t('books:import.same')
        : undefined;
  const placeOf = ({ sheet, line }: SourcePlace): string =>
    sheet === '' ? t('books:line', { line }) : t('books:sheetLine', { sheet, line });
  const noteOf = ({ column, text: said }: ImportNote): string =>
    column === undefined ? text(said) : t('books:said', { column, text: said });
  const refusedLine = (row: RefusedRow, at: number): ReportLine => ({
    key: `refused ${at}`,
    tone: 'error',
    place: placeOf(row),
    what: t('books:paste.refused'),
    content: row.content,
    notes: row.reasons.map(noteOf),
  });
  const remarkLine = (remark: ImportNote, at: number): ReportLine => ({
    key: `remark ${at}`,
    tone: 'warning',
    place: placeOf(remark),
    what: t('books:import.remark'),
    content: noteOf(remark),
    notes: [],
  });
  const lineAt = (at: number): ReportLine => {
    const refused = read.refused[at];
    if (refused !== undefined) return refusedLine(refused, at);
    const remark = read.remarks[at - read.refused.length];
    if (remark === undefined) throw new Error(`no line ${at}`);
    return remarkLine(remark, at);
  };
  const apply = (): void => {
    if (problem !== undefined) return;
    const { patch, key } = importBook(currentPlan(), book);
    edit(message('books:step.import', { name: shortName(book) }), patch);
    onImported(key);
  };
  return (
    <Modal
      title={t('books:import.title', { file: read.file })}
      description={
        target === undefined ? t('books:import.new') : t('books:import.changes', { name: shortName(target) })
      }
      closeLabel={t('dialogs:close')}
      width={720}
      onClose={onClose}
      onSubmit={apply}
      footer={
        <>
          <span className={styles.start} role="status">
            {read.refused.length > 0 && t('books:paste.leftOut', { count: read.refused.length })}
          </span>
          <Button onClick={onClose}>{t('dialogs:cancel')}</Button>
          <Button type="submit" tone="primary" disabledReason={problem}>
            {t('books:import.apply')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Field label={t('books:header.name')}>
          {(control) => <TextInput {...control} value={name} onValue={setName} maxLength={200} />}
        </Field>
        <Field
          label={t('books:header.currency')}
          error={!judged.ok && currency !== '' ? text(judged.error) : undefined}
          hint={read.book.currency === '' ? t('books:import.askCurrency') : undefined}
        >
          {(control) => (
            <TextInput {...control} value={currency} onValue={setCurrency} maxLength={12} placeholder="USD" />
          )}
        </Field>
      </div>
      <p className={styles.counts}>
        <span>{t('books:import.prices', { count: book.rows.length })}</span>
        <span>{t('books:import.waivers', { count: book.waivers.length })}</span>
        {comparison !== undefined && <Changes comparison={comparison} />}
      </p>
      {read.refused.length + read.remarks.length > 0 && (
        <ReportList
          label={t('books:import.report')}
          count={read.refused.length + read.remarks.length}
          lineAt={lineAt}
          more={(count) => t('books:moreLines', { count })}
        />
      )}
    </Modal>
  );
}

function Changes({ comparison: { rows, waivers } }: { readonly comparison: BookComparison }) {
  const { t } = useTranslator();
  const count = (kind: 'added' | 'changed' | 'gone'): number => rows[kind].length + waivers[kind].length;
  return (
    <>
      {(['added', 'changed', 'gone'] as const).map((kind) => (
        <span key={kind}>{t(`books:import.${kind}`, { count: count(kind) })}</span>
      ))}
    </>
  );
}

interface ImportPreviewProps {
  readonly read: ReadBook;
  readonly onImported: (key: BookKey) => void;
  readonly onClose: () => void;
}
