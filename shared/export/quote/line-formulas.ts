import { minorDigits } from '../../money/currency.ts';
import type { ExchangeRate } from '../../plan/rows.ts';
import { conversionOf } from '../../pricing/exchange.ts';
import type { QuoteLine } from '../../pricing/quote-line.ts';
import type { QuoteTerms } from '../../pricing/quote-terms.ts';
import { type Column, letterOf } from './account-columns.ts';

// What `itemLines` and `withDiscounts` compute, as a spreadsheet would: `at` is the row of the line, counted from 1.

/** The exchange rate that a line is converted by, if it is. */
export function rateOf({ priced }: QuoteLine, { settings, currency }: QuoteTerms): ExchangeRate | undefined {
  if (priced === undefined || priced.currency === currency) return undefined;
  return conversionOf(settings, priced.currency, currency)?.rate;
}

/** Quantity × price, by month of a price by the year, converted and rounded; undefined for a line that nothing is charged for. */
export function listFormula(line: QuoteLine, at: number, terms: QuoteTerms): string | undefined {
  if (line.priced === undefined || line.waived !== null) return undefined;
  const rate = rateOf(line, terms);
  const perMonth = line.priced.row.per === 'year' ? '/12' : '';
  const converted = rate === undefined ? '' : `${rate.from === line.priced.currency ? '*' : '/'}${cell('rate', at)}`;
  return rounded(`${cell('quantity', at)}*${cell('price', at)}${perMonth}${converted}`, terms);
}

/** What is taken off: never more than there is. */
export function discountFormula(line: QuoteLine, at: number, terms: QuoteTerms): string | undefined {
  const { discount, role, unit } = line;
  if (discount === undefined) return undefined;
  const value = cell('discountValue', at);
  if (role === 'discount') {
    const above = `${letterOf('amount')}2:${cell('amount', at - 1)}`;
    return `MIN(${rounded(`SUM(${above})`, terms)},${rounded(`${value}*${cell('quantity', at)}`, terms)})`;
  }
  const list = cell('list', at);
  const months = unit === 'month' ? cell('quantity', at) : String(terms.months);
  const wanted = discount.kind === 'percent' ? `${list}*${value}/100` : `${value}*${months}`;
  return `MIN(${list},${rounded(wanted, terms)})`;
}

/** The list price without the discount; undefined where there is neither. */
export function amountFormula(line: QuoteLine, at: number, terms: QuoteTerms): string | undefined {
  const { discount, role, list, amount } = line;
  if (amount === null) return undefined;
  if (role === 'discount') return `-${cell('discount', at)}`;
  if (list === null) return undefined;
  const [before, off] = [cell('list', at), cell('discount', at)];
  return discount === undefined ? before : rounded(`${before}-${off}`, terms);
}

function rounded(formula: string, { currency }: QuoteTerms): string {
  return `ROUND(${formula},${minorDigits(currency)})`;
}

function cell(column: Column, at: number): string {
  return `${letterOf(column)}${at}`;
}
