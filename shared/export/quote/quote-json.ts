import { decimalText, plainText } from '../../money/decimal.ts';
import type { Translator } from '../../messages/translator.ts';
import type { BillingComparison, MethodCost } from '../../pricing/billing-comparison.ts';
import { noPriceWords } from '../../pricing/line-words.ts';
import { quoteDigest } from '../../pricing/quote-digest.ts';
import type { QuoteLine } from '../../pricing/quote-line.ts';
import type { Total, Totals } from '../../pricing/totals.ts';
import { amountText, type QuoteDocument, whyText } from './quote-document.ts';

/** A quote for programs. The keys are a contract: more may come behind them, none changes its meaning. */
export function quoteJson({ quote, overview, billing, accounts }: QuoteDocument, speak: Translator): string {
  const { terms, books, lines, totals, left, problems } = quote;
  const { currency, asOf, months, rulePack, settings } = terms;
  const total = (each: Total) => totalJson(each, currency);
  const report = {
    currency,
    lines: lines.map((line) => lineJson(line, currency, speak)),
    totals: totals.accounts.map((each) => ({ account: each.account, ...total(each) })),
    total: total(totals.all),
    tax: taxJson(totals, currency),
    overview: {
      month: total(overview.month.all),
      term: total(overview.term.all),
      firstYear: total(overview.firstYear.all),
    },
    asOf,
    months,
    rulePack,
    books: books.map(({ id, edition, hash }) => ({ id, version: edition, hash })),
    digest: quoteDigest(quote),
    accounts: accounts.map(({ id, name }) => ({ id, name })),
    number: settings.number ?? null,
    customer: settings.customer ?? null,
    validUntil: settings.validUntil ?? null,
    billing: billing.map((each) => billingJson(each, currency, speak)),
    left: left.map(({ kind, id, payer }) => ({ kind, id, payer })),
    problems: problems.map((problem) => speak.text(problem)),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function lineJson(line: QuoteLine, currency: string, speak: Translator): object {
  const { peering, payer, description, quantity, unit, amount, waived, priced, role, list, discount, from, to } = line;
  return {
    peering,
    payer,
    description: speak.text(description),
    quantity: Number(plainText(quantity)),
    unit,
    amount: amount && amountText(amount, currency),
    waived,
    book: priced?.book.id ?? null,
    row: priced?.row.id ?? null,
    why: whyText(line, speak),
    role,
    item: line.item?.id ?? null,
    list: list && amountText(list, currency),
    discount:
      discount === undefined
        ? null
        : { kind: discount.kind, value: discount.value, off: amountText(discount.off, currency) },
    unknown: line.unknown?.code ?? null,
    from,
    to,
    assumed: line.assumed ?? [],
  };
}

function totalJson({ known, unknown }: Total, currency: string): { known: string; unknown: number } {
  return { known: amountText(known, currency), unknown };
}

function taxJson({ tax }: Totals, currency: string): object | null {
  if (tax === undefined) return null;
  const { name, percent, amount, gross } = tax;
  return { name, percent, amount: amountText(amount, currency), gross: amountText(gross, currency) };
}

function billingJson(
  { item, months, subscription, payAsYouGo, breakEven, waived }: BillingComparison,
  currency: string,
  speak: Translator,
): object {
  const cost = (each: MethodCost): object =>
    'unknown' in each
      ? { month: null, why: speak.text(noPriceWords(each.unknown, currency)) }
      : { month: decimalText(each.month), book: each.priced.book.id, row: each.priced.row.id };
  return {
    peering: item.id,
    months,
    subscription: cost(subscription),
    payAsYouGo: cost(payAsYouGo),
    breakEven: breakEven ?? null,
    waived,
  };
}
