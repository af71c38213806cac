import { quotedCell, separatedRows } from '../separated-text.ts';

/** The rows of a text that a spreadsheet put on the clipboard, or of a CSV file; `cut` counts the rows beyond the most that are read. */
export interface TableText {
  readonly rows: readonly (readonly string[])[];
  readonly cut: number;
}

/** A cloud route table holds some hundreds of entries; far more than that is no route table. */
export const mostRows = 1000;

/** What so many rows come to, many times over. */
const mostSigns = 200 * mostRows;

/** The beginning of a text that is too long for a table, up to the end of a line; `left` counts the lines behind it. */
export interface TextBeginning {
  readonly text: string;
  readonly left: number;
}

/** Cuts a text to what is read of it as a table: no field of a window can hold a hundred thousand lines. */
export function beginningOf(text: string): TextBeginning {
  let end = 0;
  for (let lines = 0; lines < mostRows && end < text.length; lines += 1) {
    const feed = text.indexOf('\n', end);
    const next = feed < 0 ? text.length : feed + 1;
    if (next > mostSigns) break;
    end = next;
  }
  if (end === text.length) return { text, left: 0 };
  let left = 0;
  for (let at = end; at < text.length; left += 1) {
    const feed = text.indexOf('\n', at);
    at = feed < 0 ? text.length : feed + 1;
  }
  return { text: text.slice(0, end), left };
}

/**
 * Reads cells separated by tabs, else by semicolons, else by commas, unless it is told; where a row has no separator, its first space is one. Cells may be
 * quoted as spreadsheets do. Empty rows are left out and cells are trimmed; a quote that is never closed is a sign like any other.
 */
export function readTableText(text: string, separator = separatorIn(text)): TableText {
  const rows: string[][] = [];
  let cut = 0;
  for (const { cells } of separatedRows(text, separator, { skipSpaces: true })) {
    const row = cells.length === 1 ? firstWord(cells[0] ?? '') : cells.map((cell) => cell.trim());
    if (row.every((cell) => cell === '')) continue;
    if (rows.length < mostRows) rows.push(row);
    else cut += 1;
  }
  return { rows, cut };
}

/** The sign that separates cells: a tab where there is one, else a semicolon, else a comma. */
export function separatorIn(text: string): string {
  return ['\t', ';', ','].find((sign) => text.includes(sign)) ?? '\t';
}

/** Writes cells as a spreadsheet takes them: separated by tabs, one row a line, quoted where a cell would be misread otherwise. */
export function writeTableText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /["\t\r\n]/u.test(cell) ? quotedCell(cell) : cell;
}

/** `10.0.0.0/8 to Beijing` is two cells. */
function firstWord(cell: string): string[] {
  const text = cell.trim();
  const space = text.search(/\s/u);
  return space < 0 ? [text] : [text.slice(0, space), text.slice(space).trim()];
}
