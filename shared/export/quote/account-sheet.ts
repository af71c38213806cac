import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { minorDigits } from '../../money/currency.ts';
import { type Decimal, decimalText, plainText } from '../../money/decimal.ts';
import type { Translator } from '../../messages/translator.ts';
import type { QuoteLine } from '../../pricing/quote-line.ts';
import type { QuoteTerms } from '../../pricing/quote-terms.ts';
import { columnWidth, decimalCell, formulaCell, numberFormat, textCell } from '../xlsx-cell.ts';
import { type Column, columns, letterOf } from './account-columns.ts';
import { amountFormula, discountFormula, listFormula, rateOf } from './line-formulas.ts';
import { type AccountLines, amountText, whyText } from './quote-document.ts';

/** Where the sums of an account stand on its sheet. */
export interface AccountSheet {
  readonly sheet: WriteSheet;
  /** Cells such as `M7`. */
  readonly knownAt: string;
  readonly unknownAt: string;
}

const wide: ReadonlySet<Column> = new Set(['description', 'why']);

/** The lines of one account as a sheet: amounts are formulas of quantity, price, rate and discount, the total one of the amounts. */
export function accountSheet(account: AccountLines, terms: QuoteTerms, name: string, speak: Translator): AccountSheet {
  const { lines, total } = account;
  const digits = minorDigits(terms.currency);
  const amount: CellStyle = { numFmt: numberFormat(digits) };
  const bold: CellStyle = { font: { bold: true } };
  const unknown = speak.t('quote:out.unknown');
  const heading = columns.map((column) =>
    textCell(headingOf(column, terms.currency, speak), { ...bold, border: { bottom: { style: 'thin' } } }),
  );
  const rows = lines.map((line, at) => lineCells(line, at + 2, terms, speak));

  const last = lines.length + 1;
  const amounts = `${letterOf('amount')}2:${letterOf('amount')}${last}`;
  const [knownAt, unknownAt] = [`${letterOf('amount')}${last + 1}`, `${letterOf('amount')}${last + 2}`];
  const sumRow = row({
    description: textCell(speak.t('quote:out.total'), bold),
    amount: formulaCell(`ROUND(SUM(${amounts}),${digits})`, decimalText(total.known), { ...amount, ...bold }),
  });
  const unknownRow = row({
    description: textCell(speak.t('quote:out.column.unknown'), bold),
    amount: formulaCell(`COUNTIF(${amounts},"${unknown}")`, String(total.unknown), { numFmt: '0', ...bold }),
  });

  const all = [heading, ...rows, sumRow, unknownRow];
  const sheet: WriteSheet = {
    name,
    rows: all.map((cells) => cells.map(() => null)),
    cells: cellMap(all),
    columns: columns.map((column, at) => ({
      width: columnWidth(
        all.map((cells) => shownText(cells[at])),
        wide.has(column) ? 60 : 24,
      ),
    })),
    freezePane: { rows: 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  return { sheet, knownAt, unknownAt };
}

type Cells = readonly (Partial<Cell> | undefined)[];

function lineCells(line: QuoteLine, at: number, terms: QuoteTerms, speak: Translator): Cells {
  const { currency } = terms;
  const { description, from, to, quantity, unit, list, discount, waived, priced } = line;
  const money: CellStyle = { numFmt: numberFormat(minorDigits(currency)) };
  const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
  const charged = priced !== undefined && waived === null;
  const rate = charged ? rateOf(line, terms) : undefined;
  const value = (decimal: Decimal, formula: string | undefined): Partial<Cell> =>
    formula === undefined
      ? decimalCell(amountText(decimal, currency), money)
      : formulaCell(formula, decimalText(decimal), money);
  return row({
    line: { value: at - 1, type: 'number', style: { numFmt: '0' } },
    description: textCell(speak.text(description), wrapped),
    from: textCell(from),
    to: textCell(to),
    quantity: decimalCell(plainText(quantity), { numFmt: 'General' }),
    unit: textCell(speak.t(`quote:out.unit.${unit}`)),
    ...(charged && {
      price: decimalCell(priced.row.price),
      priceCurrency: textCell(priced.currency),
    }),
    ...(rate && { rate: decimalCell(rate.rate, { numFmt: 'General' }) }),
    ...(list && { list: value(list, listFormula(line, at, terms)) }),
    ...(discount && {
      discountValue: decimalCell(discount.value, { numFmt: 'General' }),
      discount: value(discount.off, discountFormula(line, at, terms)),
    }),
    amount:
      line.amount === null
        ? textCell(speak.t('quote:out.unknown'), { font: { italic: true }, alignment: { horizontal: 'right' } })
        : value(line.amount, amountFormula(line, at, terms)),
    ...(waived !== null && { waived: textCell(waived) }),
    ...(priced && { book: textCell(priced.book.id), row: textCell(priced.row.id) }),
    why: textCell(whyText(line, speak), wrapped),
  });
}

function headingOf(column: Column, currency: string, speak: Translator): string {
  return column === 'amount'
    ? speak.t('quote:out.column.amountIn', { currency })
    : speak.t(`quote:out.column.${column}`);
}

function row(cells: Partial<Readonly<Record<Column, Partial<Cell>>>>): Cells {
  return columns.map((column) => cells[column]);
}

/** Cells by `row,column`, as the writer wants them. */
export function cellMap(rows: readonly Cells[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [at, columnsOfRow] of rows.entries())
    for (const [column, cell] of columnsOfRow.entries()) if (cell !== undefined) cells.set(`${at},${column}`, cell);
  return cells;
}

/** What a cell shows, as far as its width goes. */
export function shownText(cell: Partial<Cell> | undefined): string {
  return String(cell?.formulaResult ?? cell?.value ?? '');
}
