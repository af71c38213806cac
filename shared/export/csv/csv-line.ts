import { plainLine } from '../plain-line.ts';

/**
 * One record of RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe instead: names and ids come from plans
 * that anybody may have written.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** The full-width forms are formulas to a spreadsheet that was set up for Chinese or Japanese. */
const formula = /^[\s\ufffd]*[=+\-@＝＋－＠]/u;

function csvCell(text: string): string {
  const line = plainLine(text);
  const inert = formula.test(line) ? `'${line}` : line;
  return /[",]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
