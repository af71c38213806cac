import { quotedCell } from '../../separated-text.ts';
import { plainLine } from '../plain-line.ts';

/**
 * One record of RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe instead: names and ids come from plans
 * that anybody may have written.
 */
export function csvLine(cells: readonly (string | CsvNumber)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A decimal that was computed: it may be negative and stays a number, for whoever adds a column up. */
export interface CsvNumber {
  readonly decimal: string;
}

/** The full-width forms are formulas to a spreadsheet that was set up for Chinese or Japanese. */
const formula = /^[\s\ufffd]*[=+\-@＝＋－＠]/u;

function csvCell(cell: string | CsvNumber): string {
  if (typeof cell !== 'string') return cell.decimal;
  const line = plainLine(cell);
  const inert = formula.test(line) ? `'${line}` : line;
  return /[",]/.test(inert) ? quotedCell(inert) : inert;
}
