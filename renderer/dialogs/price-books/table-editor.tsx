import { ClipboardPaste, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PriceBook } from '../../../shared/catalog/price-book.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { EditableTable } from '../../../shared/pricing/book-table/editable-table.ts';
import type { PriceColumn } from '../../../shared/pricing/book-table/price-columns.ts';
import type { WaiverColumn } from '../../../shared/pricing/book-table/waiver-columns.ts';
import type { BookKey } from '../../../shared/pricing/edits/change-book.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { notify } from '../../store/view-store.ts';
import { Sheet } from '../../ui/sheet/sheet.tsx';
import { shortName } from './book-steps.ts';
import { sheetColumns } from './columns.ts';
import { PastePreviewDialog } from './paste-preview.tsx';
import styles from './table-editor.module.css';
import { type PastePreview, useBookTable } from './use-book-table.ts';

/** The prices or the free periods of a book as a sheet. */
export function TableEditor<Row extends { readonly id: string }, Column extends PriceColumn | WaiverColumn>({
  table,
  book,
  plan,
  readOnly,
  onChanged,
}: TableEditorProps<Row, Column>) {
  const speak = useTranslator();
  const { t, text } = speak;
  const [preview, setPreview] = useState<PastePreview<Row, Column>>();
  const columns = useMemo(() => sheetColumns(table.columns, plan, speak), [table, plan, speak]);
  const editing = useBookTable(table, book, speak, { readOnly, onChanged, onPreview: setPreview });
  const name = shortName(book);
  return (
    <div className={styles.editor}>
      <Sheet
        label={t(`books:tableOf.${table.kind}`, { name })}
        keys={t('books:gridKeys')}
        columns={columns}
        rowCount={editing.rowCount}
        keyOf={editing.keyOf}
        cellOf={editing.cellOf}
        readOnly={readOnly}
        problemOf={editing.problemOf}
        onCommit={editing.commit}
        onLeft={(at, column, given) => {
          const why = editing.problemOf(at, column, given);
          if (why !== undefined) notify('info', message('books:notTaken', { why }));
        }}
        actions={{
          remove: editing.remove,
          copy: editing.copy,
          paste: (place) => void editing.paste(place),
        }}
      />
      <p className={styles.keys}>
        {readOnly ? (
          text(message('books:readOnlyKeys'))
        ) : (
          <>
            <ClipboardPaste size={13} aria-hidden /> {t('books:pasteHint')}
            <span className={styles.gap} />
            <Trash2 size={13} aria-hidden /> {t('books:removeHint')}
          </>
        )}
      </p>
      {preview !== undefined && (
        <PastePreviewDialog
          name={name}
          lines={preview.lines}
          goesOn={preview.goesOn}
          onApply={() => editing.writePasted(preview.lines)}
          onClose={() => setPreview(undefined)}
        />
      )}
    </div>
  );
}

interface TableEditorProps<Row extends { readonly id: string }, Column extends string> {
  readonly table: EditableTable<Row, Column>;
  readonly book: PriceBook;
  readonly plan: Plan;
  readonly readOnly: boolean;
  readonly onChanged: (key: BookKey) => void;
}
