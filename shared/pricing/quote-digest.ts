import { decimalText } from '../money/decimal.ts';
import { hashOf } from './book-hash.ts';
import type { Quote } from './quote.ts';
import type { QuoteLine } from './quote-line.ts';
import type { Total, Totals } from './totals.ts';

/** SHA-256, hexadecimal, of what a quote says in whatever language: its lines, its sums, and the terms that it was made by. */
export function quoteDigest({ terms, books, items, lines, totals, left }: Quote): string {
  const { asOf, months, currency, rulePack, settings } = terms;
  return hashOf({
    terms: { asOf, months, currency, rulePack, settings },
    books,
    items,
    lines: lines.map(lineData),
    totals: totalsData(totals),
    left,
  });
}

function lineData(line: QuoteLine): object {
  const { role, peering, payer, quantity, unit, from, to, priced, unknown, list, discount, amount, waived } = line;
  return {
    role,
    peering,
    payer,
    quantity: decimalText(quantity),
    unit,
    from,
    to,
    book: priced === undefined ? null : [priced.book.id, priced.book.edition],
    row: priced?.row.id ?? null,
    unknown: unknown?.code ?? null,
    list: list && decimalText(list),
    discount: discount === undefined ? null : [discount.kind, discount.value, decimalText(discount.off)],
    amount: amount && decimalText(amount),
    waived,
  };
}

function totalsData({ accounts, all, tax }: Totals): object {
  return {
    accounts: accounts.map(({ account, ...total }) => [account, ...totalData(total)]),
    all: totalData(all),
    tax: tax === undefined ? null : [tax.name, tax.percent, decimalText(tax.amount), decimalText(tax.gross)],
  };
}

function totalData({ known, unknown }: Total): readonly [string, number] {
  return [decimalText(known), unknown];
}
