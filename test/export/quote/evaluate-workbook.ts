import type { Cell, CellValue, Workbook } from 'hucre';
import { parseCellRef } from 'hucre/xlsx';

/** An exact fraction; a spreadsheet written apart from the code that makes the formulas. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

type Value = Fraction | string | null;

/** The value of a cell of a workbook, its formulas evaluated exactly: `+ - * /`, ROUND, SUM, MIN, COUNTIF, cells of this and of other sheets. */
export function valueOf(workbook: Workbook, sheetName: string, ref: string): Value {
  const { row, col } = parseCellRef(ref);
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
  const cell = sheet.cells?.get(`${row},${col}`);
  if (cell?.formula !== undefined && cell.formula !== '') return evaluate(workbook, sheetName, cell.formula);
  return plainValue(cell, sheet.rows[row]?.[col] ?? null);
}

/** The fraction as a decimal text with so many digits behind the point; it must have no more. */
export function fractionText(value: Value, digits: number): string {
  if (value === null || typeof value === 'string') throw new Error(`not a number: ${value}`);
  const scaled = value.top * 10n ** BigInt(digits);
  if (scaled % value.bottom !== 0n) throw new Error('more digits than expected');
  const units = scaled / value.bottom;
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return units < 0n ? `-${whole}` : whole;
}

function plainValue(cell: Cell | undefined, raw: CellValue): Value {
  const value = cell?.value ?? raw;
  if (value === null) return null;
  // What a number shows with as few digits as tell it apart, which is what was written.
  if (typeof value === 'number') return decimalFraction(String(value));
  return String(value);
}

function decimalFraction(text: string): Fraction {
  if (!/^-?\d+(\.\d+)?$/u.test(text)) throw new Error(`not a decimal: ${text}`);
  const [whole = '0', fraction = ''] = text.split('.');
  return { top: BigInt(whole + fraction), bottom: 10n ** BigInt(fraction.length) };
}

function evaluate(workbook: Workbook, sheet: string, formula: string): Value {
  const tokens = formula.match(/'(?:[^']|'')*'!|"[^"]*"|[A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?|[-+*/(),:]/gu) ?? [];
  if (tokens.join('') !== formula) throw new Error(`not understood: ${formula}`);
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const take = (token: string): boolean => tokens[at] === token && ++at > 0;
  const must = (token: string): void => {
    if (!take(token)) throw new Error(`${token} is missing in ${formula}`);
  };

  const sum = (): Value => {
    let left = product();
    for (;;) {
      if (take('+')) left = plus(left, product());
      else if (take('-')) left = plus(left, times(product(), { top: -1n, bottom: 1n }));
      else return left;
    }
  };
  const product = (): Value => {
    let left = factor();
    for (;;) {
      if (take('*')) left = times(left, factor());
      else if (take('/')) {
        const { top, bottom } = number(factor());
        left = times(left, { top: bottom, bottom: top });
      } else return left;
    }
  };
  const factor = (): Value => {
    if (take('-')) return times(factor(), { top: -1n, bottom: 1n });
    const token = next();
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/u.test(token)) return decimalFraction(token);
    if (token.endsWith('!')) return valueOf(workbook, token.slice(1, -2).replaceAll("''", "'"), next());
    if (/^[A-Z]+\d+$/u.test(token)) return valueOf(workbook, sheet, token);
    must('(');
    const args: Value[][] = [];
    do args.push(argument());
    while (take(','));
    must(')');
    return call(token, args);
  };
  const argument = (): Value[] => {
    if (tokens[at + 1] !== ':') return [sum()];
    const [from, , to] = [parseCellRef(next()), next(), parseCellRef(next())];
    const values: Value[] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      const letter = String.fromCharCode(65 + from.col);
      values.push(valueOf(workbook, sheet, `${letter}${row + 1}`));
    }
    return values;
  };
  const value = sum();
  if (at !== tokens.length) throw new Error(`not understood: ${formula}`);
  return value;
}

function call(name: string, args: readonly (readonly Value[])[]): Value {
  const [first = [], second = []] = args;
  switch (name) {
    case 'ROUND':
      return rounded(number(first[0] ?? null), Number(number(second[0] ?? null).top));
    case 'SUM':
      // Texts do not count.
      return first.filter((value) => typeof value !== 'string').reduce<Value>(plus, { top: 0n, bottom: 1n });
    case 'MIN':
      return args
        .flat()
        .map(number)
        .reduce((a, b) => (a.top * b.bottom <= b.top * a.bottom ? a : b));
    case 'COUNTIF':
      return { top: BigInt(first.filter((value) => value === second[0]).length), bottom: 1n };
    default:
      throw new Error(`no function ${name}`);
  }
}

/** Half away from zero, as spreadsheets do. */
function rounded({ top, bottom }: Fraction, digits: number): Fraction {
  const scale = 10n ** BigInt(digits);
  const size = (top < 0n ? -top : top) * scale;
  const units = (2n * size + bottom) / (2n * bottom);
  return { top: top < 0n ? -units : units, bottom: scale };
}

function number(value: Value): Fraction {
  if (typeof value === 'string') throw new Error(`not a number: ${value}`);
  return value === null ? { top: 0n, bottom: 1n } : positive(value);
}

function plus(left: Value, right: Value): Fraction {
  const [a, b] = [number(left), number(right)];
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

function times(left: Value, right: Value): Fraction {
  const [a, b] = [number(left), number(right)];
  return positive({ top: a.top * b.top, bottom: a.bottom * b.bottom });
}

function positive({ top, bottom }: Fraction): Fraction {
  if (bottom === 0n) throw new Error('division by zero');
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };
}
