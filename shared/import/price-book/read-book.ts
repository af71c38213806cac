import type { PriceBookText, PriceRow, Waiver } from '../../catalog/price-book.ts';
import { type Message, message } from '../../messages/message.ts';
import { readCurrency, type RowReading } from '../../pricing/book-table/cell-reader.ts';
import type { HeaderField } from '../../pricing/book-table/book-header.ts';
import { type PriceColumn, readPriceRow } from '../../pricing/book-table/price-columns.ts';
import { readWaiver, textOf, type WaiverColumn } from '../../pricing/book-table/waiver-columns.ts';
import { excerpt } from '../../messages/excerpt.ts';
import { headerFieldOf, type Heading, headingOf } from './headings.ts';
import { isBlank, mostRows, type SourceRow, type SourceTable } from './source-table.ts';

/** Where something stands in the file; `sheet` is empty for a text file, `column` names its heading. */
export interface SourcePlace {
  readonly sheet: string;
  readonly line: number;
  readonly column?: Message;
}

export interface ImportNote extends SourcePlace {
  readonly text: Message;
}

export interface RefusedRow extends SourcePlace {
  /** What stands in the row, to recognise it by. */
  readonly content: string;
  readonly reasons: readonly ImportNote[];
}

/** What a file says of a price book, and what became of everything else in it. */
export interface BookReading {
  readonly header: {
    readonly id?: string;
    readonly edition?: string;
    readonly name?: PriceBookText;
    readonly currency?: string;
    readonly about?: PriceBookText;
  };
  readonly rows: readonly PriceRow[];
  readonly waivers: readonly Waiver[];
  readonly refused: readonly RefusedRow[];
  readonly remarks: readonly ImportNote[];
  /** Whether any heading of prices or free periods was found. */
  readonly hasTable: boolean;
}

/** Reads the tables of a file as a price book. Every row that is not empty becomes part of it, is refused with its reasons, or is remarked on. */
export function readBookTables(tables: readonly SourceTable[], rules: ReadingRules): BookReading {
  const steps = bookReadingSteps(tables, rules);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

interface ReadingRules {
  readonly sourceNotGiven: string;
}

/** So many rows are read in a step. */
const rowsInStep = 200;

/** As `readBookTables`, some rows for each step of the generator, so that a caller can do something else in between. */
export function* bookReadingSteps(
  tables: readonly SourceTable[],
  { sourceNotGiven }: ReadingRules,
): Generator<undefined, BookReading, undefined> {
  let done = 0;
  const header = new Map<HeaderField, string>();
  // Looked for once: of a long table this is most of the work.
  const headings = new Map<SourceRow, Heading>();
  for (const table of tables)
    for (const row of table.rows) {
      done += 1;
      if (done % rowsInStep === 0) yield;
      const found = headingOf(row.cells.map(({ text }) => text));
      if (found !== undefined) headings.set(row, found);
    }
  const rows = collected<PriceRow>('row', idsIn(tables, headings, 'prices'));
  const waivers = collected<Waiver>('free-period', idsIn(tables, headings, 'waivers'));
  const refused: RefusedRow[] = [];
  const remarks: ImportNote[] = [];
  let hasTable = false;

  const takeHeader = (place: SourcePlace, row: SourceRow): void => {
    const [name, value, ...others] = row.cells.map(({ text }) => text);
    const field = headerFieldOf(name ?? '');
    if (field === undefined || value === undefined || value.trim() === '' || others.some((text) => text.trim() !== ''))
      remarks.push({ ...place, text: message('books:import.outside', { content: contentOf(row) }) });
    else if (header.has(field))
      remarks.push({ ...place, text: message('books:import.headerRepeated', { content: contentOf(row) }) });
    else if (field === 'currency' && !readCurrency(value.trim()).ok)
      remarks.push({ ...place, text: message('books:refused.currency', { text: excerpt(value) }) });
    else header.set(field, field === 'currency' ? value.trim() : value);
  };

  const take = <Row extends { readonly id: string }, Column extends string>(
    place: SourcePlace,
    row: SourceRow,
    columns: readonly (Column | undefined)[],
    into: Collected<Row>,
    read: (cells: Readonly<Partial<Record<Column, string>>>, id: string) => RowReading<Row, Column>,
  ): void => {
    const reasons: ImportNote[] = [];
    const told: ImportNote[] = [];
    const at = (column: Column): SourcePlace => ({
      ...place,
      column: message(`books:column.${column as PriceColumn}`),
    });
    const cells: Partial<Record<Column, string>> = {};
    row.cells.forEach(({ text, origin }, number) => {
      const column = columns[number];
      if (column === undefined) return;
      cells[column] = text;
      if (origin === 'failed') reasons.push({ ...at(column), text: message('books:refused.formula') });
      if (origin === 'formula') told.push({ ...at(column), text: message('books:remark.formula') });
    });
    const reading = read(cells, into.freeId(cells['id' as Column]));
    reasons.push(...reading.refused.map(({ column, text }) => ({ ...at(column), text })));
    told.push(...reading.remarks.map(({ column, text }) => ({ ...at(column), text })));
    const earlier = reading.row && into.lineOf(reading.row.id);
    if (earlier !== undefined && reading.row !== undefined)
      reasons.push({
        ...at('id' as Column),
        text: message('books:refused.idTaken', { id: excerpt(reading.row.id), line: earlier }),
      });
    if (reasons.length > 0 || reading.row === undefined) {
      refused.push({ ...place, content: contentOf(row), reasons });
      return;
    }
    into.add(reading.row, place.line);
    remarks.push(...told);
  };

  for (const table of tables) {
    let heading: Heading | undefined;
    for (const row of table.rows) {
      done += 1;
      if (done % rowsInStep === 0) yield;
      if (isBlank(row)) continue;
      const place: SourcePlace = { sheet: table.name, line: row.line };
      const found = headings.get(row);
      if (found !== undefined) {
        heading = found;
        hasTable = true;
        remarks.push(...strangeColumns(place, row, found));
      } else if (heading === undefined) takeHeader(place, row);
      else if (heading.kind === 'prices')
        take<PriceRow, PriceColumn>(place, row, heading.columns, rows, (cells, id) =>
          readPriceRow(cells, { id, source: sourceNotGiven }),
        );
      else
        take<Waiver, WaiverColumn>(place, row, heading.columns, waivers, (cells, id) =>
          readWaiver(cells, { id, source: sourceNotGiven }),
        );
      if (heading !== undefined && found === undefined) remarks.push(...beyondHeading(place, row, heading));
    }
    if (table.goesOn)
      remarks.push({
        sheet: table.name,
        line: mostRows + 1,
        text: message('books:import.goesOn', { count: mostRows }),
      });
  }
  return {
    header: bookHeader(header),
    rows: rows.all,
    waivers: waivers.all,
    refused,
    remarks,
    hasTable,
  };
}

interface Collected<Row> {
  readonly all: readonly Row[];
  add(row: Row, line: number): void;
  lineOf(id: string): number | undefined;
  /** An id for a row that names none. */
  freeId(named: string | undefined): string;
}

/** Rows under ids that are theirs alone; `named` are the ids that stand in the file. */
function collected<Row extends { readonly id: string }>(prefix: string, named: ReadonlySet<string>): Collected<Row> {
  const all: Row[] = [];
  const lines = new Map<string, number>();
  let number = 0;
  return {
    all,
    add(row, line) {
      all.push(row);
      lines.set(row.id, line);
    },
    lineOf: (id) => lines.get(id),
    freeId(given) {
      if (given !== undefined && given.trim() !== '') return given;
      do number += 1;
      while (named.has(`${prefix}-${number}`));
      return `${prefix}-${number}`;
    },
  };
}

function idsIn(
  tables: readonly SourceTable[],
  headings: ReadonlyMap<SourceRow, Heading>,
  kind: Heading['kind'],
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { rows } of tables) {
    let at = -1;
    for (const row of rows) {
      const heading = headings.get(row);
      if (heading !== undefined)
        at = heading.kind === kind ? (heading.columns as readonly unknown[]).indexOf('id') : -1;
      else if (at >= 0) ids.add(row.cells[at]?.text ?? '');
    }
  }
  return ids;
}

function strangeColumns(place: SourcePlace, row: SourceRow, { columns }: Heading): ImportNote[] {
  return row.cells.flatMap(({ text }, at) =>
    columns[at] === undefined && text.trim() !== ''
      ? [{ ...place, text: message('books:import.strangeColumn', { name: excerpt(text) }) }]
      : [],
  );
}

/** Cells to the right of all headings belong to no column. */
function beyondHeading(place: SourcePlace, row: SourceRow, { columns }: Heading): ImportNote[] {
  const lost = row.cells.slice(columns.length).filter(({ text }) => text.trim() !== '');
  return lost.length === 0
    ? []
    : [
        {
          ...place,
          text: message('books:import.beyond', { content: excerpt(lost.map(({ text }) => text).join(' ')) }),
        },
      ];
}

function contentOf({ cells }: SourceRow): string {
  return excerpt(
    cells
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' · '),
  );
}

function bookHeader(fields: ReadonlyMap<HeaderField, string>): BookReading['header'] {
  const text = (plain: HeaderField, en: HeaderField, zh: HeaderField): PriceBookText | undefined => {
    const [all, english, chinese] = [fields.get(plain), fields.get(en), fields.get(zh)];
    // One language alone, or a text beside its translations: the one that comes first is better than none.
    return textOf(all, english, chinese) ?? all ?? english ?? chinese;
  };
  const [id, edition, currency] = [fields.get('id'), fields.get('edition'), fields.get('currency')];
  const name = text('name', 'nameEn', 'nameZh');
  const about = text('about', 'aboutEn', 'aboutZh');
  return {
    ...(id !== undefined && { id }),
    ...(edition !== undefined && { edition }),
    ...(name !== undefined && { name }),
    ...(currency !== undefined && { currency }),
    ...(about !== undefined && { about }),
  };
}
