import type { Message } from '../../messages/message.ts';
import { message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import type { CellRemark } from './cell-reader.ts';
import type { Cells, EditableTable } from './editable-table.ts';
import { excerpt } from '../../messages/excerpt.ts';

/** A row once cells of it were entered, or why it stays as it was. */
export type EnteredRow<Row, Column extends string> =
  | { readonly kind: 'row'; readonly row: Row; readonly remarks: readonly CellRemark<Column>[] }
  | { readonly kind: 'refused'; readonly refused: readonly CellRemark<Column>[] };

/** Reads changed cells of a row; what this version does not know of the row is kept. `isTaken` tells the ids of the other rows. */
export function enterCells<Row extends { readonly id: string }, Column extends string>(
  table: EditableTable<Row, Column>,
  row: Row,
  changed: Cells<Column>,
  isTaken: IsTaken,
  speak: Translator,
): EnteredRow<Row, Column> {
  const source = speak.t('books:sourceNotGiven');
  const reading = table.read(table.overlaid(row, changed, speak), { id: row.id, source });
  const before = table.read(table.overlaid(row, unchanged as Cells<Column>, speak), { id: row.id, source });
  return entered(reading, isTaken, { ...row, ...absent(before.row) });
}

const unchanged = {};

/** Reads a new row out of some cells; where `initial` is set, cells that say nothing get what a new row says. */
export function enterNewRow<Row extends { readonly id: string }, Column extends string>(
  table: EditableTable<Row, Column>,
  cells: Cells<Column>,
  { id, isTaken, initial, speak }: NewRowRules,
): EnteredRow<Row, Column> {
  const given = initial ? { ...table.initial(speak), ...withoutBlank(cells) } : cells;
  return entered(table.read(given, { id, source: speak.t('books:sourceNotGiven') }), isTaken, undefined);
}

/** Whether another row of the table has an id. */
export type IsTaken = (id: string) => boolean;

interface NewRowRules {
  readonly id: string;
  readonly isTaken: IsTaken;
  readonly initial: boolean;
  readonly speak: Translator;
}

function entered<Row extends { readonly id: string }, Column extends string>(
  { row, refused, remarks }: ReturnType<EditableTable<Row, Column>['read']>,
  isTaken: IsTaken,
  unknown: object | undefined,
): EnteredRow<Row, Column> {
  if (row === undefined) return { kind: 'refused', refused };
  if (isTaken(row.id)) return { kind: 'refused', refused: [idTaken<Column>(row.id)] };
  return { kind: 'row', row: unknown === undefined ? row : present({ ...unknown, ...row }), remarks };
}

/** Every table has the column for ids. */
function idTaken<Column extends string>(id: string): CellRemark<Column> {
  const text: Message = message('books:refused.idInBook', { id: excerpt(id) });
  return { column: 'id' as Column, text };
}

function absent(row: object | undefined): object {
  return Object.fromEntries(Object.keys(row ?? {}).map((name) => [name, undefined]));
}

function present<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}

function withoutBlank<Column extends string>(cells: Cells<Column>): Cells<Column> {
  return Object.fromEntries(
    Object.entries<string | undefined>(cells).filter(([, text]) => text !== undefined && text.trim() !== ''),
  ) as Cells<Column>;
}
