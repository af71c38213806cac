import type { Message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { sameValue } from '../../plan/draft.ts';
import type { CellRemark } from '../../pricing/book-table/cell-reader.ts';
import { type Cells, type EditableTable, freeIds } from '../../pricing/book-table/editable-table.ts';
import { type EnteredRow, enterCells, enterNewRow } from '../../pricing/book-table/enter-cell.ts';
import { headingOf } from './headings.ts';
import { clipboardTable } from './read-csv.ts';
import { isBlank } from './source-table.ts';

/** What became of a line of a pasted text. */
export type PastedLine<Row, Column extends string> = {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
} & (
  | { readonly kind: 'add'; readonly row: Row; readonly remarks: readonly CellRemark<Column>[] }
  /** `at` is the row's place in its table. */
  | { readonly kind: 'change'; readonly at: number; readonly row: Row; readonly remarks: readonly CellRemark<Column>[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'refused'; readonly refused: readonly CellRemark<Column>[] }
);

export interface Pasted<Row, Column extends string> {
  readonly lines: readonly PastedLine<Row, Column>[];
  /** Lines beyond the most that are read. */
  readonly goesOn: boolean;
}

/**
 * Reads a text from a spreadsheet for a table. Under a line of headings its columns are known by name, and a row with the id of one that is there
 * changes it; without, cells are taken from a place on, to the right and downwards, and what reaches beyond the last row adds rows.
 */
export function readPastedRows<Row extends { readonly id: string }, Column extends string>(
  table: EditableTable<Row, Column>,
  rows: readonly Row[],
  text: string,
  place: { readonly at: number; readonly column: number },
  speak: Translator,
): Pasted<Row, Column> {
  const source = clipboardTable(text);
  const nextId = freeIds(rows, table.idPrefix);
  // Each line is judged by the table as the lines before it have left it.
  const now: Row[] = [...rows];
  // Ids may stand in a table more than once: the places of each.
  const places = new Map<string, Set<number>>();
  const put = (at: number, row: Row): void => {
    const before = now[at];
    if (before !== undefined) places.get(before.id)?.delete(at);
    now[at] = row;
    places.set(row.id, (places.get(row.id) ?? new Set()).add(at));
  };
  rows.forEach((row, at) => put(at, row));
  const headed = source.rows.map(({ cells }) => headingOf(cells.map((cell) => cell.text)));
  const heading = headed.find((found) => found !== undefined);
  let named = false;
  let number = 0;
  const firstPlaceOf = (id: string | undefined): number | undefined => {
    const known = id === undefined ? undefined : places.get(id);
    return known === undefined || known.size === 0 ? undefined : Math.min(...known);
  };
  const lines = source.rows.flatMap((row, index): PastedLine<Row, Column>[] => {
    const cells = row.cells.map((cell) => cell.text);
    const said = { line: row.line, cells };
    if (heading !== undefined && headed[index] !== undefined) {
      named = true;
      return [{ ...said, kind: 'heading' }];
    }
    if (named && isBlank(row)) return [];
    const columns = named ? (heading?.columns as readonly (Column | undefined)[]) : table.columns.slice(place.column);
    const given = byColumn(columns, cells);
    const isTaken = (id: string): boolean => [...(places.get(id) ?? [])].some((other) => other !== at);
    const at = named ? (firstPlaceOf(given['id' as Column]) ?? now.length) : place.at + number;
    number += 1;
    const there = now[at];
    if (there === undefined && isBlank(row)) return [];
    const read: EnteredRow<Row, Column> =
      there === undefined
        ? enterNewRow(table, given, { id: nextId(), isTaken, initial: !named, speak })
        : enterCells(table, there, given, isTaken, speak);
    if (read.kind === 'refused') return [{ ...said, ...read }];
    const { row: next, remarks } = read;
    if (there === undefined) {
      put(now.length, next);
      return [{ ...said, kind: 'add', row: next, remarks }];
    }
    if (sameValue(next, there)) return [{ ...said, kind: 'same' }];
    put(at, next);
    return [{ ...said, kind: 'change', at, row: next, remarks }];
  });
  return { lines, goesOn: source.goesOn };
}

/** The rows of a table once these lines are written into it. */
export function withPasted<Row, Column extends string>(
  rows: readonly Row[],
  lines: readonly PastedLine<Row, Column>[],
): readonly Row[] {
  const next = [...rows];
  for (const line of lines) {
    if (line.kind === 'change') next[line.at] = line.row;
    if (line.kind === 'add') next.push(line.row);
  }
  return next;
}

/** What is said about a line, with its column named. */
export function saidOf<Column extends string>({ column, text }: CellRemark<Column>, speak: Translator): string {
  const name = speak.t(`books:column.${column as 'price'}`);
  return speak.t('books:said', { column: name, text: text satisfies Message });
}

function byColumn<Column extends string>(
  columns: readonly (Column | undefined)[],
  cells: readonly string[],
): Cells<Column> {
  const given: Partial<Record<Column, string>> = {};
  cells.forEach((text, at) => {
    const column = columns[at];
    if (column !== undefined) given[column] = text;
  });
  return given;
}
