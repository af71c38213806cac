import type { Translator } from '../../messages/translator.ts';
import type { QuoteTerms } from '../../pricing/quote-terms.ts';
import { plainLine } from '../plain-line.ts';
import { breakEvenText, lineAmountText, methodCostText, punctuation, quantityText, remarkText } from './line-texts.ts';
import { type AccountLines, booksFromTop, type QuoteDocument, totalText, whyText } from './quote-document.ts';
import { leftOutText, sumRows, taxRows } from './sum-rows.ts';

/** As wide as most amounts: a column in front, since names in Chinese would put one behind them out of line. */
const amountWidth = 14;

/** A quote for a terminal: the lines by who pays, each with its explanation, the sums, and by which books. */
export function quoteText(document: QuoteDocument, speak: Translator): string {
  const { quote, accounts } = document;
  const { asOf, months, currency } = quote.terms;
  const lines = [
    document.title,
    speak.t('quote:out.asOf', { date: asOf, months: speak.t('quote:out.quantity.month', { count: months }), currency }),
    ...accounts.flatMap((account) => accountText(account, quote.terms, speak)),
    ...(accounts.length === 0 ? [speak.t('quote:out.nothing')] : sumsText(document, speak)),
    ...billingText(document, speak),
    ...(quote.left.length === 0 ? [] : [leftOutText(quote, speak)]),
    ...problemsText(document, speak),
    speak.t('quote:out.books'),
    ...booksFromTop(quote).map(
      ({ id, edition, name, hash }) => `  ${speak.t('quote:out.book', { name, id, edition })}  ${hash}`,
    ),
  ];
  return `${lines.map(plainLine).join('\n')}\n`;
}

function accountText({ name, id, lines, total }: AccountLines, terms: QuoteTerms, speak: Translator): string[] {
  const { currency } = terms;
  const { semicolon } = punctuation(speak);
  return [
    name === id ? name : `${name} (${id})`,
    ...lines.flatMap((line) => {
      const remark = remarkText(line, terms, speak);
      const parts = [speak.text(line.description), quantityText(line, speak), ...(remark === '' ? [] : [remark])];
      return [
        inColumns(lineAmountText(line, currency, speak), parts.join(semicolon)),
        inColumns('', whyText(line, speak)),
      ];
    }),
    inColumns(totalText(total, currency, speak), speak.t('quote:out.totalOf', { account: name })),
  ];
}

function sumsText({ quote, overview }: QuoteDocument, speak: Translator): string[] {
  const { currency } = quote.terms;
  const { colon } = punctuation(speak);
  return [
    speak.t('quote:out.sums'),
    ...sumRows(quote, overview, speak).map(
      ({ label, total }) => `  ${label}${colon}${totalText(total, currency, speak)}`,
    ),
    ...taxRows(quote, speak).map(({ label, amount }) => `  ${label}${colon}${amount} ${currency}`),
  ];
}

function billingText({ quote, billing }: QuoteDocument, speak: Translator): string[] {
  if (billing.length === 0) return [];
  const { currency } = quote.terms;
  const { colon, semicolon, stop } = punctuation(speak);
  return [
    `${speak.t('quote:out.billing.title')}${stop}${speak.t('quote:out.billing.about', { currency })}`,
    ...billing.map((each) => {
      const subscription = `${speak.t('quote:out.billing.subscription')} ${methodCostText(each.subscription, currency, speak)}`;
      const payAsYouGo = `${speak.t('quote:out.billing.payAsYouGo')} ${methodCostText(each.payAsYouGo, currency, speak)}`;
      const parts = [subscription, payAsYouGo, breakEvenText(each, currency, speak)];
      return `  ${each.item.name}${colon}${parts.join(semicolon)}`;
    }),
  ];
}

function problemsText({ quote }: QuoteDocument, speak: Translator): string[] {
  if (quote.problems.length === 0) return [];
  return [speak.t('quote:out.problems'), ...quote.problems.map((problem) => `  ${speak.text(problem)}`)];
}

function inColumns(amount: string, text: string): string {
  // A Chinese sign takes two columns.
  const wide = amount.match(/\p{Script=Han}/gu)?.length ?? 0;
  return `  ${amount.padStart(amountWidth - wide)}  ${text}`;
}
