import { type Message, message } from '../messages/message.ts';
import { excerpt } from '../messages/excerpt.ts';
import type { Translator } from '../messages/translator.ts';
import { plainCell, separatedRows } from '../separated-text.ts';
import { cellText } from './cell-text.ts';
import { type EnteredRows, type EnterPlace, enterRows, type RowEntry, type RowOutcome } from './enter-rows.ts';
import { printable } from './printable.ts';
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
  const body = (headed ? lines.slice(1) : lines).map((line) => ({ line, texts: textsOf(line, columns) }));
  const rowOf = headed
    ? rowsByKey(
        place,
        table,
        rows,
        columns,
        body.map(({ texts }) => texts),
      )
    : (at: number) => where.shown[where.at + at];
  const meant = body
    .map((each, at) => ({ ...each, row: rowOf(at) }))
    // An empty line asks for no new row.
    .filter(({ line, row }) => row !== undefined || line.cells.some((cell) => cell !== ''));
  const entries = meant.flatMap(({ row, texts }): RowEntry[] => (row === 'several' ? [] : [{ row, texts }]));
  const { outcomes, patch } = enterRows(place, table, rows, entries);
  const left = outcomes.values();
  const said = meant.flatMap(({ line, texts, row }): PastedLine[] => {
    const outcome = row === 'several' ? severalFit(table, texts) : left.next().value;
    if (outcome === undefined) return [];
    if (outcome.kind !== 'add') return [{ ...line, ...outcome }];
    return [{ ...line, ...outcome, notes: [...outcome.notes, ...outcome.invented] }];
  });
  const [first] = lines;
  const heading = headed && first ? [{ ...first, kind: 'heading' as const, notes: strangers(first, columns) }] : [];
  return { lines: [...heading, ...said], patch, cut };
}

function textsOf({ cells }: PastedCells, columns: PastedText['columns']): RowEntry['texts'] {
  return Object.fromEntries(
    cells.flatMap((cell, at) => {
      const column = columns[at];
      return column === undefined ? [] : [[column.id, cell] as const];
    }),
  );
}

function severalFit(table: PlanTable, texts: RowEntry['texts']): RowOutcome {
  const known = keysOf(table)
    .flatMap(({ id }) => texts[id] ?? [])
    .filter((text) => text !== '');
  const sentence = message('grid:severalFit', { text: excerpt(known.join(' · ')) });
  return { kind: 'refused', problems: [{ column: undefined, sentence, correction: undefined }] };
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
    } else lines.push({ line, cells: cells.map((cell) => plainCell(printable(cell).trim()).trim()) });
  }
  return { lines, cut };
}

/** The columns that a line names; undefined where it is no line of headings: two columns are enough to know one, or all of a single one. */
function headingsIn(table: PlanTable, speak: Translator, cells: readonly string[]): PastedText['columns'] | undefined {
  const titles = new Map(tableColumns(table).map((column) => [speak.text(column.title).toLowerCase(), column]));
  const columns = cells.map((cell) => titles.get(cell.toLowerCase()));
  return columns.filter((column) => column !== undefined).length >= 2 ? columns : undefined;
}

/**
 * Finds the rows that lines are about by what is named of their keys; a line that names none of a table's keys, or that nothing fits, is a new row. Of rows that are
 * alike in their keys, a line finds the one that says the same in all cells or has its ID in the cloud; the others are taken in order where the text has
 * all of them, and else nobody knows which one is meant.
 */
function rowsByKey(
  { network, speak }: EnterPlace,
  table: PlanTable,
  rows: readonly TableRow[],
  columns: PastedText['columns'],
  lines: readonly RowEntry['texts'][],
): (line: number) => TableRow | 'several' | undefined {
  const named = columns.filter((column) => column !== undefined);
  const ownKeys = keysOf(table);
  const keys = ownKeys.filter((key) => named.includes(key));
  if (keys.length < ownKeys.length && !keys.some(isName)) return () => undefined;
  const textIn = (row: TableRow, column: TableColumn): string =>
    printable(cellText(network, speak, column, row.values)).trim();
  const cloudId = named.filter(({ id }) => id === 'cloudId');
  const rowsOf = grouped(rows, (row) => keys.map((column) => textIn(row, column)).join('\n'));
  const linesOf = grouped([...lines.keys()], (at) => keys.map(({ id }) => lines[at]?.[id] ?? '').join('\n'));
  const found = new Map<number, TableRow | 'several'>();
  for (const [key, all] of linesOf) {
    const alike = rowsOf.get(key) ?? [];
    const free = new Set(alike);
    for (const by of alike.length > 1 ? [named, cloudId] : []) {
      const fitting = grouped([...free], (row) => by.map((column) => textIn(row, column)).join('\n'));
      for (const at of all) {
        const said = by.map(({ id }) => lines[at]?.[id] ?? '').join('\n');
        if (found.has(at) || said === '') continue;
        const row = fitting.get(said)?.shift();
        if (row === undefined) continue;
        found.set(at, row);
        free.delete(row);
      }
    }
    const isClear = alike.length <= 1 || alike.length === all.length;
    for (const at of all) {
      if (found.has(at)) continue;
      const [row] = free;
      if (row === undefined) break;
      found.set(at, isClear ? row : 'several');
      if (isClear) free.delete(row);
    }
  }
  return (line) => found.get(line);
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
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
