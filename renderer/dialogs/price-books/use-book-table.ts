import { useMemo } from 'react';
import type { PriceBook } from '../../../shared/catalog/price-book.ts';
import { type PastedLine, readPastedRows, saidOf, withPasted } from '../../../shared/import/price-book/paste-rows.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import { type Cells, type EditableTable, freeIds } from '../../../shared/pricing/book-table/editable-table.ts';
import { type EnteredRow, enterCells, enterNewRow } from '../../../shared/pricing/book-table/enter-cell.ts';
import type { BookKey } from '../../../shared/pricing/edits/change-book.ts';
import { writeTableText } from '../../../shared/routing/table-text.ts';
import { peerscape } from '../../peerscape-api.ts';
import { notify } from '../../store/view-store.ts';
import type { SheetCell } from '../../ui/sheet/sheet.tsx';
import type { Range, Spot } from '../../ui/sheet/sheet-place.ts';
import { changeBookStep, shortName } from './book-steps.ts';

interface RowWithId {
  readonly id: string;
}

/** A pasted text that is looked at before it is written. */
export interface PastePreview<Row extends RowWithId, Column extends string> {
  readonly lines: readonly PastedLine<Row, Column>[];
  readonly goesOn: boolean;
}

/** One of the two tables of a book while it is worked on. Every change is one step. */
export function useBookTable<Row extends RowWithId, Column extends string>(
  table: EditableTable<Row, Column>,
  book: PriceBook,
  speak: Translator,
  { readOnly, onChanged, onPreview }: BookTableRules<Row, Column>,
) {
  const rows = table.rowsOf(book);
  const cells = useMemo(() => rows.map((row) => table.cellsOf(row, speak)), [table, rows, speak]);
  const initial = useMemo(() => table.initial(speak), [table, speak]);
  const field = table.kind === 'prices' ? 'rows' : 'waivers';
  const name = shortName(book);

  const read = (at: number, changed: Cells<Column>): EnteredRow<Row, Column> => {
    const row = rows[at];
    if (row === undefined) {
      const id = freeIds(rows, table.idPrefix)();
      return enterNewRow(table, changed, { id, rows, initial: true, speak });
    }
    const others = rows.filter((_, other) => other !== at);
    return enterCells(table, row, changed, others, speak);
  };
  const write = (label: 'change' | 'addRow' | 'removeRows' | 'paste', next: readonly Row[], count: number): void => {
    onChanged(changeBookStep(message(`books:step.${label}`, { name, count }), book, { [field]: next }));
  };
  const single = (column: Column, text: string): Cells<Column> => ({ [column]: text }) as Cells<Column>;

  const removeRows = (first: number, last: number): void => {
    const count = Math.min(last, rows.length - 1) - first + 1;
    if (count > 0) write('removeRows', rows.toSpliced(first, count), count);
  };

  return {
    rowCount: rows.length + (readOnly ? 0 : 1),
    keyOf: (at: number): string => (rows[at] === undefined ? 'new' : `${at} ${rows[at].id}`),
    cellOf: (at: number, column: string): SheetCell => {
      const row = cells[at];
      if (row === undefined) return { text: initial[column as Column] ?? '', tone: 'faint' };
      const text = row[column as Column];
      if (column === 'source' && text === speak.t('books:sourceNotGiven')) return { text, tone: 'warning' };
      const isUnknown = column === 'price' && (rows[at] as { price?: string | null }).price === null;
      return isUnknown ? { text, tone: 'warning' } : { text };
    },
    problemOf: (at: number, column: string, text: string): string | undefined => {
      const entered = read(at, single(column as Column, text));
      if (entered.kind === 'row') return undefined;
      const [first] = entered.refused;
      const own = entered.refused.find((said) => said.column === column);
      if (own !== undefined) return speak.text(own.text);
      return first === undefined ? undefined : saidOf(first, speak);
    },
    commit: (at: number, column: string, text: string): boolean => {
      const entered = read(at, single(column as Column, text));
      if (entered.kind === 'refused') return false;
      const isNew = rows[at] === undefined;
      write(isNew ? 'addRow' : 'change', isNew ? [...rows, entered.row] : rows.with(at, entered.row), 1);
      return isNew;
    },
    remove: ({ first, last }: Range): void => {
      const wholeRows = first.column === 0 && last.column === table.columns.length - 1;
      if (wholeRows) {
        removeRows(first.at, last.at);
        return;
      }
      const blank = (row: Cells<Column>): Cells<Column> =>
        Object.fromEntries(Object.keys(row).map((column) => [column, ''])) as Cells<Column>;
      const chosen = table.columns.slice(first.column, last.column + 1);
      const changed = blank(Object.fromEntries(chosen.map((column) => [column, ''])) as Cells<Column>);
      const next = [...rows];
      for (let at = first.at; at <= Math.min(last.at, rows.length - 1); at += 1) {
        const entered = read(at, changed);
        if (entered.kind === 'refused') {
          const [said] = entered.refused;
          if (said !== undefined) notify('info', message('books:cannotClear', { why: saidOf(said, speak) }));
          return;
        }
        next[at] = entered.row;
      }
      write('change', next, last.at - first.at + 1);
    },
    copy: ({ first, last }: Range): void => {
      const chosen = table.columns.slice(first.column, last.column + 1);
      const texts = cells.slice(first.at, last.at + 1).map((row) => chosen.map((column) => guarded(row[column])));
      if (texts.length === 0) return;
      void peerscape.clipboard.write({ text: writeTableText(texts) });
      notify('info', message('books:copied', { count: texts.length }));
    },
    paste: async ({ at, column }: Spot): Promise<void> => {
      const { text } = await peerscape.clipboard.read();
      const { lines, goesOn } = readPastedRows(table, rows, text, { at, column }, speak);
      const [only, ...others] = lines;
      if (only === undefined) notify('info', message('books:nothingToPaste'));
      else if (others.length === 0 && (only.kind === 'change' || only.kind === 'add'))
        write('paste', withPasted(rows, lines), 1);
      else onPreview({ lines, goesOn });
    },
    writePasted: (lines: readonly PastedLine<Row, Column>[]): void => {
      const count = lines.filter(({ kind }) => kind === 'add' || kind === 'change').length;
      write('paste', withPasted(rows, lines), count);
    },
  };
}

interface BookTableRules<Row extends RowWithId, Column extends string> {
  readonly readOnly: boolean;
  /** The edition that holds what was changed. */
  readonly onChanged: (key: BookKey) => void;
  readonly onPreview: (preview: PastePreview<Row, Column>) => void;
}

/** An apostrophe before what a spreadsheet would take for a formula; pasted here, it goes away again. */
function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}
