/** The rows of a text that a spreadsheet put on the clipboard, or of a CSV file; `cut` counts the rows beyond the most that are read. */
export interface TableText {
  readonly rows: readonly (readonly string[])[];
  readonly cut: number;
}

/** A cloud route table holds some hundreds of entries; far more than that is no route table. */
export const mostRows = 10_000;

/**
 * Reads cells separated by tabs, else by semicolons, else by commas, unless it is told; where a row has no separator, its first space is one. Cells may be
 * quoted as spreadsheets do. Empty rows are left out and cells are trimmed; a quote that is never closed is a sign like any other.
 */
export function readTableText(text: string, separator = separatorIn(text)): TableText {
  const rows: string[][] = [];
  let cut = 0;
  for (const cells of rowsOf(text, separator)) {
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
  return /["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** `10.0.0.0/8 to Beijing` is two cells. */
function firstWord(cell: string): string[] {
  const text = cell.trim();
  const space = text.search(/\s/u);
  return space < 0 ? [text] : [text.slice(0, space), text.slice(space).trim()];
}

function* rowsOf(text: string, separator: string): Generator<string[]> {
  let cells: string[] = [];
  let at = 0;
  // Looked for once: a text full of stray quotes must not be searched to its end for each of them.
  let quotesClose = true;
  while (at <= text.length) {
    let cell = '';
    // Cells are trimmed, and a quote behind a space is meant as one.
    while (text[at] === ' ') at += 1;
    if (quotesClose && text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end < 0) quotesClose = false;
      else {
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        at = end + 1;
      }
    }
    const end = endOfCell(text, at, separator);
    cells.push(cell + text.slice(at, end));
    at = end + 1;
    if (text[end] === separator) continue;
    yield cells;
    cells = [];
    if (text[end] === '\r' && text[at] === '\n') at += 1;
  }
}

/** The place of the quote that ends a cell; two quotes in a row are one of its text. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
