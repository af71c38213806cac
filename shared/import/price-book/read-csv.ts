import { plainCell, type SeparatedRow, separatedRows } from '../../separated-text.ts';
import { headingOf } from './headings.ts';
import { mostColumns, mostPastedRows, mostRows, type SourceRow, type SourceTable } from './source-table.ts';

const separators = ['\t', ';', ','] as const;

/** So many rows are looked at to find out what separates cells. */
const looked = 50;
/** And in so many characters at the most. */
const lookedSigns = 200_000;

/**
 * Reads CSV after RFC 4180, separated by whichever of tab, semicolon and comma makes the columns of a price book appear. A quote that is never
 * closed is a sign like any other. An apostrophe that keeps a spreadsheet from taking a cell for a formula is taken off.
 */
export function csvTable(text: string): SourceTable {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separators.find((sign) => hasHeading(plain, sign)) ?? mostFrequent(plain);
  return tableOf(plain, separator, mostRows);
}

function tableOf(text: string, separator: string, most: number): SourceTable {
  const rows: SourceRow[] = [];
  for (const row of csvRows(text, separator)) {
    if (rows.length === most) return { name: '', rows, goesOn: true };
    rows.push({
      line: row.line,
      cells: row.cells.map((cell) => ({ text: plainCell(cell), origin: 'entered' as const })),
    });
  }
  return { name: '', rows, goesOn: false };
}

/** Reads what a spreadsheet put on the clipboard: cells with tabs in between, or whatever makes the columns of a price book appear. */
export function clipboardTable(text: string): SourceTable {
  const separator = text.includes('\t') ? '\t' : (separators.find((sign) => hasHeading(text, sign)) ?? '\t');
  return tableOf(text, separator, mostPastedRows);
}

function hasHeading(text: string, separator: string): boolean {
  let left = looked;
  for (const { cells } of csvRows(text.slice(0, lookedSigns), separator)) {
    if (headingOf(cells) !== undefined) return true;
    left -= 1;
    if (left === 0) return false;
  }
  return false;
}

function mostFrequent(text: string): string {
  const start = text.slice(0, 10_000);
  const counts = separators.map((sign) => start.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** One cell beyond the most says that there are more. */
function csvRows(text: string, separator: string): Iterable<SeparatedRow> {
  return separatedRows(text, separator, { mostCells: mostColumns + 1 });
}
