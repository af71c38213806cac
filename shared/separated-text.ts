/** A row of separated text: its cells, and the line on which it begins (from 1). */
export interface SeparatedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What differs between the texts that people paste and the files that programs write. */
export interface SeparatedTextOptions {
  /** Spaces before a cell are left out, so that a quote behind them is meant as one. */
  readonly skipSpaces?: boolean;
  /** How many cells of a row are kept at the most; what lies beyond is read over. */
  readonly mostCells?: number;
}

/**
 * Reads rows of cells after RFC 4180, with any sign of one character as separator and any end of line. A quote that is never closed is a sign like any other, and the end
 * of the last line begins no row.
 */
export function* separatedRows(
  text: string,
  separator: string,
  { skipSpaces = false, mostCells = Infinity }: SeparatedTextOptions = {},
): Generator<SeparatedRow> {
  let at = 0;
  let line = 1;
  // Looked for once: a text full of stray quotes must not be searched to its end for each of them.
  let quotesClose = true;
  while (at < text.length) {
    const cells: string[] = [];
    const begun = line;
    for (;;) {
      let cell = '';
      while (skipSpaces && text[at] === ' ') at += 1;
      if (quotesClose && text[at] === '"') {
        const end = closingQuote(text, at + 1);
        if (end < 0) quotesClose = false;
        else {
          const quoted = text.slice(at + 1, end);
          line += lineBreaks(quoted);
          cell = quoted.replaceAll('""', '"');
          at = end + 1;
        }
      }
      const end = endOfCell(text, at, separator);
      if (cells.length < mostCells) cells.push(cell + text.slice(at, end));
      at = end + 1;
      if (text[end] !== separator) {
        if (text[end] === '\r' && text[at] === '\n') at += 1;
        break;
      }
    }
    line += 1;
    yield { line: begun, cells };
  }
}

/** A cell between quotes, as `separatedRows` reads it back. */
export function quotedCell(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** A cell with an apostrophe before what a spreadsheet would take for a formula; `plainCell` takes it off. */
export function inertCell(cell: string): string {
  return /^'*[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
}

export function plainCell(cell: string): string {
  return /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}

/** The place of the quote that ends a cell; two quotes in a row are one of its text. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}

function endOfCell(text: string, from: number, separator: string): number {
  const sign = separator.charCodeAt(0);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === sign || code === lineFeed || code === carriageReturn) return at;
  }
  return text.length;
}

const lineFeed = 10;
const carriageReturn = 13;

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}
