import type { PriceBookText } from '../../catalog/price-book.ts';
import { minorDigits } from '../../money/currency.ts';
import { type Decimal, decimalText, round } from '../../money/decimal.ts';
import type { Translator } from '../../messages/translator.ts';
import type { Network } from '../../network/network.ts';
import type { Plan } from '../../plan/plan.ts';
import { type BillingComparison, billingComparisons } from '../../pricing/billing-comparison.ts';
import type { PinnedBook } from '../../pricing/books-in-use.ts';
import { type Quote, quoteOf } from '../../pricing/quote.ts';
import type { QuoteLine } from '../../pricing/quote-line.ts';
import { type AccountTotal, type Overview, overviewOf, type Total } from '../../pricing/totals.ts';

/** A quote with all that is told beside its lines: what every exporter of quotes writes. */
export interface QuoteDocument {
  readonly quote: Quote;
  readonly overview: Overview;
  readonly billing: readonly BillingComparison[];
  /** Of the plan. */
  readonly title: string;
  readonly accounts: readonly AccountLines[];
}

/** What one account pays. */
export interface AccountLines {
  readonly id: string;
  readonly name: string;
  readonly uid?: string;
  readonly lines: readonly QuoteLine[];
  readonly total: AccountTotal;
}

/** The quote of a plan, ready to be written. */
export function quoteDocument(network: Network): QuoteDocument {
  return documentOf(quoteOf(network), network.plan);
}

/** A quote that was made or made again, with the names that the plan has for its accounts. */
export function documentOf(quote: Quote, { name, accounts }: Pick<Plan, 'name' | 'accounts'>): QuoteDocument {
  const known = new Map(accounts.map((account) => [account.id, account]));
  const lines = new Map<string, QuoteLine[]>();
  for (const line of quote.lines) {
    const own = lines.get(line.payer);
    if (own === undefined) lines.set(line.payer, [line]);
    else own.push(line);
  }
  return {
    quote,
    overview: overviewOf(quote),
    billing: billingComparisons(quote),
    title: name,
    accounts: quote.totals.accounts.map((total) => {
      const row = known.get(total.account);
      return {
        id: total.account,
        name: row === undefined || row.name.trim() === '' ? total.account : row.name,
        ...(row?.uid !== undefined && { uid: row.uid }),
        lines: lines.get(total.account) ?? [],
        total,
      };
    }),
  };
}

/** An amount as it is written: with the digits of its currency. */
export function amountText(amount: Decimal, currency: string): string {
  return decimalText(round(amount, minorDigits(currency)));
}

/** `70.00 USD`, or `70.00 USD + 2 unknown`. */
export function totalText({ known, unknown }: Total, currency: string, speak: Translator): string {
  const amount = amountText(known, currency);
  return unknown === 0
    ? speak.t('quote:total.known', { amount, currency })
    : speak.t('quote:total.unknown', { amount, currency, count: unknown });
}

/** The steps of a line's explanation in one text. */
export function whyText({ why }: QuoteLine, speak: Translator): string {
  return why.map((step) => speak.text(step)).join(speak.language === 'zh-CN' ? '' : ' ');
}

/** A book of a quote with its name. */
export interface QuotedBook extends PinnedBook {
  readonly name: PriceBookText;
}

/** The books of a quote from the uppermost down. */
export function booksFromTop({ terms, books }: Quote): QuotedBook[] {
  return books.map((pin, at) => ({ ...pin, name: terms.books[at]?.name ?? pin.id })).toReversed();
}
