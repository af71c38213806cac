import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { minorDigits } from '../../money/currency.ts';
import { decimalText } from '../../money/decimal.ts';
import type { Translator } from '../../messages/translator.ts';
import { quoteDigest } from '../../pricing/quote-digest.ts';
import type { Total } from '../../pricing/totals.ts';
import { columnWidth, decimalCell, formulaCell, numberFormat, textCell } from '../xlsx-cell.ts';
import { type AccountSheet, cellMap, shownText } from './account-sheet.ts';
import { headRows } from './head-rows.ts';
import { breakEvenText } from './line-texts.ts';
import { type AccountLines, amountText, booksFromTop, type QuoteDocument } from './quote-document.ts';
import { cellOf } from './sheet-names.ts';
import { leftOutText, sumRows } from './sum-rows.ts';

type Row = readonly (Partial<Cell> | undefined)[];

const bold: CellStyle = { font: { bold: true } };
const headed: CellStyle = { ...bold, border: { bottom: { style: 'thin' } } };
const count: CellStyle = { numFmt: '0' };

/** The first sheet: to whom, the sums of all accounts as formulas over their sheets, tax, the other sums, both ways to pay, and the books. */
export function summarySheet(
  document: QuoteDocument,
  sheets: readonly (AccountSheet & { readonly account: AccountLines })[],
  name: string,
  speak: Translator,
): WriteSheet {
  const rows: Row[] = [[textCell(speak.t('quote:out.title'), { font: { bold: true, size: 16 } })]];
  rows.push(...headRows(document, speak).map(([label, value]) => [textCell(label), textCell(value)]), []);
  addTotals(rows, document, sheets, speak);
  addSums(rows, document, speak);
  addBilling(rows, document, speak);
  addWords(rows, document, speak);
  return {
    name,
    rows: rows.map((cells) => cells.map(() => null)),
    cells: cellMap(rows),
    columns: [0, 1, 2, 3].map((column) => ({
      width: columnWidth(
        rows.map((cells) => shownText(cells[column])),
        44,
      ),
    })),
    pageSetup: { orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function addTotals(
  rows: Row[],
  { quote }: QuoteDocument,
  sheets: readonly (AccountSheet & { readonly account: AccountLines })[],
  speak: Translator,
): void {
  const { terms, totals } = quote;
  const digits = minorDigits(terms.currency);
  const money: CellStyle = { numFmt: numberFormat(digits) };
  rows.push([
    textCell(speak.t('quote:out.column.account'), headed),
    textCell(speak.t('quote:out.column.accountId'), headed),
    textCell(speak.t('quote:out.column.amountIn', { currency: terms.currency }), headed),
    textCell(speak.t('quote:out.column.unknown'), headed),
  ]);
  const first = rows.length + 1;
  for (const { sheet, knownAt, unknownAt, account } of sheets)
    rows.push([
      textCell(account.name),
      textCell(account.id),
      formulaCell(cellOf(sheet.name, knownAt), decimalText(account.total.known), money),
      formulaCell(cellOf(sheet.name, unknownAt), String(account.total.unknown), count),
    ]);
  const last = rows.length;
  const sum = (column: string): string => (sheets.length === 0 ? '0' : `SUM(${column}${first}:${column}${last})`);
  rows.push([
    textCell(speak.t('quote:out.total'), bold),
    undefined,
    formulaCell(`ROUND(${sum('C')},${digits})`, decimalText(totals.all.known), { ...money, ...bold }),
    formulaCell(sum('D'), String(totals.all.unknown), { ...count, ...bold }),
  ]);
  const { tax } = totals;
  if (tax !== undefined) {
    const at = rows.length;
    rows.push(
      [
        textCell(speak.t('quote:out.tax', { name: tax.name, percent: tax.percent })),
        decimalCell(tax.percent, { numFmt: 'General' }),
        formulaCell(`ROUND(C${at}*B${at + 1}/100,${digits})`, decimalText(tax.amount), money),
      ],
      [
        textCell(speak.t('quote:out.gross', { name: tax.name }), bold),
        undefined,
        formulaCell(`ROUND(C${at}+C${at + 1},${digits})`, decimalText(tax.gross), { ...money, ...bold }),
      ],
    );
  }
  rows.push([]);
}

function addSums(rows: Row[], { quote, overview }: QuoteDocument, speak: Translator): void {
  const { currency } = quote.terms;
  const money: CellStyle = { numFmt: numberFormat(minorDigits(currency)) };
  const cells = ({ known, unknown }: Total): Row => [
    undefined,
    decimalCell(amountText(known, currency), money),
    decimalCell(String(unknown), count),
  ];
  rows.push([textCell(speak.t('quote:out.sums'), headed)]);
  for (const { label, total } of sumRows(quote, overview, speak)) rows.push([textCell(label), ...cells(total)]);
  rows.push([]);
}

function addBilling(rows: Row[], { quote, billing }: QuoteDocument, speak: Translator): void {
  if (billing.length === 0) return;
  const { currency } = quote.terms;
  const money: CellStyle = { numFmt: numberFormat(minorDigits(currency)) };
  const cost = (each: (typeof billing)[number]['subscription']): Partial<Cell> =>
    'unknown' in each
      ? textCell(speak.t('quote:out.unknown'), { font: { italic: true } })
      : decimalCell(amountText(each.month, currency), money);
  rows.push([textCell(speak.t('quote:out.billing.title'), bold)]);
  rows.push([textCell(speak.t('quote:out.billing.about', { currency }))]);
  rows.push([
    textCell(speak.t('quote:out.column.peering'), headed),
    textCell(speak.t('quote:out.billing.subscription'), headed),
    textCell(speak.t('quote:out.billing.payAsYouGo'), headed),
    textCell(speak.t('quote:panel.billing.breakEven'), headed),
  ]);
  for (const each of billing)
    rows.push([
      textCell(each.item.name),
      cost(each.subscription),
      cost(each.payAsYouGo),
      textCell(breakEvenText(each, currency, speak)),
    ]);
  rows.push([]);
}

function addWords(rows: Row[], { quote }: QuoteDocument, speak: Translator): void {
  const { notes = '' } = quote.terms.settings;
  if (quote.left.length > 0) rows.push([textCell(leftOutText(quote, speak))]);
  for (const problem of quote.problems) rows.push([textCell(speak.text(problem))]);
  if (notes.trim() !== '') {
    rows.push([textCell(speak.t('quote:out.notes'), bold)]);
    rows.push(...notes.split(/\r?\n/u).map((line) => [textCell(line)]));
  }
  rows.push([
    textCell(speak.t('quote:out.books'), headed),
    textCell(speak.t('quote:out.column.book'), headed),
    textCell(speak.t('quote:out.column.edition'), headed),
    textCell(speak.t('quote:out.column.hash'), headed),
  ]);
  for (const { id, edition, hash, name } of booksFromTop(quote)) {
    const words = typeof name === 'string' ? name : name[speak.language];
    rows.push([textCell(words), textCell(id), textCell(edition), textCell(hash)]);
  }
  rows.push([textCell(speak.t('quote:out.head.digest')), undefined, undefined, textCell(quoteDigest(quote))]);
}
