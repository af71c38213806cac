import { printable } from './printable.ts';

/**
 * One record of RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe instead: ids come from plans that
 * anybody may have written.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const line = printable(text);
  const inert = /^\s*[=+\-@]/u.test(line) ? `'${line}` : line;
  return /[",]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
