import { type Message, message } from '../messages/message.ts';
import { excerpt } from '../messages/excerpt.ts';
import type { Translator } from '../messages/translator.ts';
import { plainCell, separatedRows } from '../separated-text.ts';
import { cellText } from './cell-text.ts';
import { type EnteredRows, type EnterPlace, enterRows, type RowEntry, type RowOutcome } from './enter-rows.ts';
import { isName, isOwner, type TableColumn, tableColumns } from './table-columns.ts';
import type { TableRow } from './table-rows.ts';
import type { PlanTable } from './tables.ts';

/** The most lines that are pasted at a time: each is judged beside those that are there. */
export const mostPasted = 2000;

/** A pasted text as it is taken: lines of cells, the columns that its cells belong to, and what is not taken. */
interface PastedText {
  readonly lines: readonly PastedCells[];
  /** Undefined for a column that the table has not. */
  readonly columns: readonly (TableColumn | undefined)[];
  /** Whether the first line names the columns. */
  readonly headed: boolean;
  /** Lines beyond the most that are read. */
  readonly cut: number;
}

interface PastedCells {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What became of a line of a pasted text. */
export type PastedLine = PastedCells & (RowOutcome | { readonly kind: 'heading'; readonly notes: readonly Message[] });

export interface PastedRows extends Pick<EnteredRows, 'patch'> {
  readonly lines: readonly PastedLine[];
  readonly cut: number;
}

/** Where a text is pasted: the rows as they are shown, and the cell from which on it is taken. */
export interface PastePlace {
  readonly shown: readonly TableRow[];
  readonly at: number;
  readonly column: number;
}

/**
 * Takes a text from a spreadsheet into a table. Under a line of headings the columns are known by name, and the rows by their name and by what they are
 * part of; without, cells are taken from a place on, to the right and downwards. What finds no row is a new one.
 */
export function pasteRows(
  place: EnterPlace,
  table: PlanTable,
  rows: readonly TableRow[],
  text: string,
  where: PastePlace,
): PastedRows {
  const { lines, columns, headed, cut } = readPasted(table, place.speak, text, where.column);
  const rowOf = headed ? rowsByKey(place, table, rows, columns) : undefined;
  const body = headed ? lines.slice(1) : lines;
  const entries = body.map(({ cells }, number): RowEntry => {
    const texts: Record<string, string> = {};
    cells.forEach((cell, at) => {
      const column = columns[at];
      if (column !== undefined) texts[column.id] = cell;
    });
    return { row: rowOf === undefined ? where.shown[where.at + number] : rowOf(texts), texts };
  });
  const { outcomes, patch } = enterRows(place, table, rows, entries);
  const said = body.flatMap((line, at): PastedLine[] => {
    const outcome = outcomes[at];
    return outcome === undefined ? [] : [{ ...line, ...outcome }];
  });
  const [first] = lines;
  const heading = headed && first ? [{ ...first, kind: 'heading' as const, notes: strangers(first, columns) }] : [];
  return { lines: [...heading, ...said], patch, cut };
}

function strangers({ cells }: PastedCells, columns: PastedText['columns']): readonly Message[] {
  return cells.flatMap((name, at) =>
    name === '' || columns[at] !== undefined ? [] : message('books:import.strangeColumn', { name: excerpt(name) }),
  );
}

/** Separates a text into cells: by tabs, or, under headings that then come apart, by semicolons or commas. A list of blocks has commas of its own. */
function readPasted(table: PlanTable, speak: Translator, text: string, from: number): PastedText {
  for (const separator of ['\t', ';', ',']) {
    const [first] = linesOf(text, separator, 1).lines;
    const columns = first && headingsIn(table, speak, first.cells);
    if (columns !== undefined) return { ...linesOf(text, separator, mostPasted), columns, headed: true };
  }
  return { ...linesOf(text, '\t', mostPasted), columns: tableColumns(table).slice(from), headed: false };
}

function linesOf(text: string, separator: string, most: number): Pick<PastedText, 'lines' | 'cut'> {
  const lines: PastedCells[] = [];
  let cut = 0;
  for (const { line, cells } of separatedRows(text, separator)) {
    if (lines.length === most) {
      if (most === 1) break;
      cut += 1;
    } else lines.push({ line, cells: cells.map((cell) => plainCell(cell.trim()).trim()) });
  }
  return { lines, cut };
}

/** The columns that a line names; undefined where it is no line of headings: two columns are enough to know one, or all of a single one. */
function headingsIn(table: PlanTable, speak: Translator, cells: readonly string[]): PastedText['columns'] | undefined {
  const titles = new Map(tableColumns(table).map((column) => [speak.text(column.title).toLowerCase(), column]));
  const columns = cells.map((cell) => titles.get(cell.toLowerCase()));
  return columns.filter((column) => column !== undefined).length >= 2 ? columns : undefined;
}

/** Finds the row that a line is about by what is named of its keys; a line that names none of a table's keys, or that nothing fits, is a new row. */
function rowsByKey(
  { network, speak }: EnterPlace,
  table: PlanTable,
  rows: readonly TableRow[],
  columns: PastedText['columns'],
): (texts: RowEntry['texts']) => TableRow | undefined {
  const named = columns.filter((column) => column !== undefined);
  const ownKeys = keysOf(table);
  const keys = ownKeys.filter((key) => named.includes(key));
  if (keys.length < ownKeys.length && !keys.some(isName)) return () => undefined;
  const byKey = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = keys.map((column) => cellText(network, speak, column, row.values).trim()).join('\n');
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  const taken = new Map<string, number>();
  return (texts) => {
    const key = keys.map(({ id }) => texts[id] ?? '').join('\n');
    const at = taken.get(key) ?? 0;
    taken.set(key, at + 1);
    return byKey.get(key)?.[at];
  };
}

/** By what a row is known: its name, what it is part of, and for a route where it leads. Rows that are alike in these are taken in their order. */
function keysOf(table: PlanTable): readonly TableColumn[] {
  return tableColumns(table).filter(
    (column) =>
      isName(column) ||
      (isOwner(column) && column.path.length === 1) ||
      (table === 'routes' && column.id === 'destination'),
  );
}
