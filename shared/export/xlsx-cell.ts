import type { Cell, CellStyle } from 'hucre';
import { plainLine } from './plain-line.ts';

/** The most characters that a cell of a workbook holds. */
const mostCharacters = 32_767;

/** The most that a number of a workbook holds exactly: digits of a double. */
const exactDigits = 15;

/** A cell that is a text, whatever it begins with; longer than a cell can be, it is cut. */
export function textCell(text: string, style: CellStyle = {}): Partial<Cell> {
  // `_x0041_` is how a workbook writes a sign that XML lacks; a text that looks so gets its first sign written that way.
  const value = plainLine(text)
    .replaceAll(/[\ufffe\uffff]/gu, '\ufffd')
    .slice(0, mostCharacters)
    .replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
  return { value, type: 'string', style: { numFmt: '@', ...style } };
}

/** A cell with a number that is written as a decimal; the text itself where a number of a workbook can't hold it. */
export function decimalCell(text: string, style: CellStyle = {}): Partial<Cell> {
  const digits = text.replace(/^-|\./gu, '').replace(/^0+/u, '');
  if (!/^-?\d+(\.\d+)?$/u.test(text) || digits.length > exactDigits) return textCell(text, style);
  const places = text.split('.')[1]?.length ?? 0;
  return { value: Number(text), type: 'number', style: { numFmt: numberFormat(places), ...style } };
}

/** A cell with a formula, without its `=`; `result` is what programs show that don't calculate. */
export function formulaCell(formula: string, result: string, style: CellStyle = {}): Partial<Cell> {
  const value = Number(result);
  return { value, type: 'formula', formula, formulaResult: value, style };
}

/** A number format with so many digits behind the point, thousands grouped. */
export function numberFormat(places: number): string {
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}

/** How wide a column must be for its texts, in signs; Chinese ones are twice as wide as others. */
export function columnWidth(texts: readonly string[], most: number): number {
  const longest = texts.reduce((sofar, text) => Math.max(sofar, widthOf(text)), 0);
  return Math.min(most, Math.max(8, longest + 2));
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text.slice(0, 80)) width += /\p{Script=Han}|[\u3000-\u303F\uFF00-\uFF60]/u.test(sign) ? 2 : 1;
  return width;
}
