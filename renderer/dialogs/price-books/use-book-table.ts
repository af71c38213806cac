import { useCallback, useMemo } from 'react';
import type { PriceBook } from '../../../shared/catalog/price-book.ts';
import { type PastedLine, readPastedRows, saidOf, withPasted } from '../../../shared/import/price-book/paste-rows.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import { type Cells, type EditableTable, freeIds } from '../../../shared/pricing/book-table/editable-table.ts';
import { type EnteredRow, enterCells, enterNewRow } from '../../../shared/pricing/book-table/enter-cell.ts';
import type { BookKey } from '../../../shared/pricing/edits/change-book.ts';
import { writeTableText } from '../../../shared/routing/table-text.ts';
import { inertCell } from '../../../shared/separated-text.ts';
import { isTableSize, tableLimitMb } from '../../files/table-limit.ts';
import { peerscape } from '../../peerscape-api.ts';
import { notify } from '../../store/view-store.ts';
import {
  type CellChange,
  filledDown,
  type LeaveBy,
  placeAfter,
  type Range,
  type SheetPlace,
  type Spot,
  spotsIn,
} from '../../ui/sheet/sheet-place.ts';
import { useSheetPlace } from '../../ui/sheet/use-sheet-place.ts';
import { changeBookStep, shortName } from './book-steps.ts';

interface RowWithId {
  readonly id: string;
}

/** A pasted text that is looked at before it is written. */
export interface PastePreview<Row extends RowWithId, Column extends string> {
  readonly lines: readonly PastedLine<Row, Column>[];
  readonly goesOn: boolean;
}

/** A row of a book as the sheet shows it. */
export interface BookSheetRow<Column extends string> {
  readonly at: number;
  readonly key: string;
  readonly cells: Cells<Column>;
  /** The last one, in which a new row begins. */
  readonly isNew: boolean;
  readonly hasUnknownPrice: boolean;
}

/** One of the two tables of a book while it is worked on. Every change is one step. */
export function useBookTable<Row extends RowWithId, Column extends string>(
  table: EditableTable<Row, Column>,
  book: PriceBook,
  speak: Translator,
  { readOnly, onChanged, onPreview }: BookTableRules<Row, Column>,
) {
  const rows = table.rowsOf(book);
  const sheetRows = useMemo(() => sheetRowsOf(table, rows, speak, readOnly), [table, rows, speak, readOnly]);
  const position = useSheetPlace({ rows: sheetRows.length, columns: table.columns.length });
  const field = table.kind === 'prices' ? 'rows' : 'waivers';
  const name = shortName(book);

  const read = (at: number, changed: Cells<Column>): EnteredRow<Row, Column> =>
    enteredRow(table, rows, at, changed, speak);
  const write = (label: 'change' | 'addRow' | 'removeRows' | 'paste', next: readonly Row[], count: number): void => {
    onChanged(changeBookStep(message(`books:step.${label}`, { name, count }), book, { [field]: next }));
  };
  /** Writes texts into cells of rows that there are, all or none. */
  const writeTexts = (changes: readonly CellChange[], refusal: 'books:cannotClear' | 'books:cannotFill'): void => {
    const next = [...rows];
    const byRow = new Map<number, Cells<Column>>();
    for (const { at, column, text } of changes) {
      const id = table.columns[column];
      if (at < rows.length && id !== undefined) byRow.set(at, { ...byRow.get(at), ...single(id, text) });
    }
    for (const [at, changed] of byRow) {
      const entered = read(at, changed);
      if (entered.kind === 'refused') {
        const [said] = entered.refused;
        if (said !== undefined) notify('info', message(refusal, { why: saidOf(said, speak) }));
        return;
      }
      next[at] = entered.row;
    }
    if (byRow.size > 0) write('change', next, byRow.size);
  };
  const textAt = ({ at, column }: Spot): string => textIn(sheetRows[at], table.columns[column]);

  const removeRows = (first: number, last: number): void => {
    const count = Math.min(last, rows.length - 1) - first + 1;
    if (count > 0) write('removeRows', rows.toSpliced(first, count), count);
  };

  return {
    rows: sheetRows,
    position,
    problemOf: useCallback(
      (at: number, column: Column, text: string): string | undefined => {
        const entered = enteredRow(table, rows, at, single(column, text), speak);
        if (entered.kind === 'row') return undefined;
        const [first] = entered.refused;
        const own = entered.refused.find((said) => said.column === column);
        if (own !== undefined) return speak.text(own.text);
        return first === undefined ? undefined : saidOf(first, speak);
      },
      [table, rows, speak],
    ),
    commit: (at: number, column: string, text: string, by: LeaveBy): SheetPlace | undefined => {
      if (text === textIn(sheetRows[at], column as Column)) return undefined;
      const entered = read(at, single(column as Column, text));
      if (entered.kind === 'refused') return undefined;
      if (rows[at] === undefined) {
        write('addRow', [...rows, entered.row], 1);
        return placeAfter(position.place, { ...position.size, rows: position.size.rows + 1 }, by);
      }
      write('change', rows.with(at, entered.row), 1);
      return undefined;
    },
    remove: (range: Range): void => {
      const { first, last } = range;
      if (first.column === 0 && last.column === table.columns.length - 1) removeRows(first.at, last.at);
      else
        writeTexts(
          spotsIn(range).map((spot) => ({ ...spot, text: '' })),
          'books:cannotClear',
        );
    },
    fill: (range: Range): void => writeTexts(filledDown(range, textAt), 'books:cannotFill'),
    copy: ({ first, last }: Range): void => {
      const chosen = table.columns.slice(first.column, last.column + 1);
      const texts = sheetRows
        .slice(first.at, last.at + 1)
        .filter(({ isNew }) => !isNew)
        .map((row) => chosen.map((column) => inertCell(textIn(row, column))));
      if (texts.length === 0) return;
      void peerscape.clipboard.write({ text: writeTableText(texts) });
      notify('info', message('books:copied', { count: texts.length }));
    },
    paste: async ({ at, column }: Spot): Promise<void> => {
      const { text } = await peerscape.clipboard.read();
      if (!isTableSize(text.length)) {
        notify('error', message('books:pasteTooLarge', { limit: tableLimitMb }));
        return;
      }
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

function sheetRowsOf<Row extends RowWithId, Column extends string>(
  table: EditableTable<Row, Column>,
  rows: readonly Row[],
  speak: Translator,
  readOnly: boolean,
): readonly BookSheetRow<Column>[] {
  const written = rows.map((row, at): BookSheetRow<Column> => ({
    at,
    key: `${at} ${row.id}`,
    cells: table.cellsOf(row, speak),
    isNew: false,
    hasUnknownPrice: 'price' in row && row.price === null,
  }));
  if (readOnly) return written;
  const begun = { at: rows.length, key: 'new', cells: table.initial(speak), isNew: true, hasUnknownPrice: false };
  return [...written, begun];
}

/** The row at a place, or a new one behind the last, once some of its cells say something else. */
function enteredRow<Row extends RowWithId, Column extends string>(
  table: EditableTable<Row, Column>,
  rows: readonly Row[],
  at: number,
  changed: Cells<Column>,
  speak: Translator,
): EnteredRow<Row, Column> {
  const row = rows[at];
  if (row === undefined) {
    const id = freeIds(rows, table.idPrefix)();
    return enterNewRow(table, changed, { id, isTaken: isTakenIn(rows), initial: true, speak });
  }
  return enterCells(table, row, changed, isTakenIn(rows, at), speak);
}

function isTakenIn(rows: readonly RowWithId[], at?: number): (id: string) => boolean {
  return (id) => rows.some((row, other) => other !== at && row.id === id);
}

function single<Column extends string>(column: Column, text: string): Cells<Column> {
  return { [column]: text } as Cells<Column>;
}

export function textIn<Column extends string>(
  row: BookSheetRow<Column> | undefined,
  column: Column | undefined,
): string {
  return (column && row?.cells[column]) ?? '';
}
