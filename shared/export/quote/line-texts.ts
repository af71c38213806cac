import { plainText } from '../../money/decimal.ts';
import type { Translator } from '../../messages/translator.ts';
import type { BillingComparison, MethodCost } from '../../pricing/billing-comparison.ts';
import { noPriceWords } from '../../pricing/line-words.ts';
import type { QuoteLine } from '../../pricing/quote-line.ts';
import type { QuoteTerms } from '../../pricing/quote-terms.ts';
import { amountText } from './quote-document.ts';

/** `2 months`, `29 days`, `120 GB`. */
export function quantityText({ quantity, unit }: QuoteLine, speak: Translator): string {
  return speak.t(`quote:out.quantity.${unit}`, { count: Number(plainText(quantity)) });
}

/** The amount with the digits of its currency, or that it is unknown. */
export function lineAmountText({ amount }: QuoteLine, currency: string, speak: Translator): string {
  return amount === null ? speak.t('quote:out.unknown') : amountText(amount, currency);
}

/** What is to be said of a line's amount: the free period or the discount that makes it cheaper than its list price, and a price by analogy. */
export function remarkText(line: QuoteLine, terms: QuoteTerms, speak: Translator): string {
  const reduction = reductionText(line, terms, speak);
  const parts = [
    ...(reduction === '' ? [] : [reduction]),
    ...(line.assumed === undefined ? [] : [speak.t('quote:out.assumed')]),
  ];
  return parts.join(punctuation(speak).comma);
}

function reductionText(line: QuoteLine, { currency, waivers }: QuoteTerms, speak: Translator): string {
  const { waived, discount, list } = line;
  if (waived !== null) {
    const title = waivers.find(({ id }) => id === waived)?.title ?? waived;
    return speak.t('quote:out.freeBy', { waiver: title });
  }
  if (discount === undefined || list === null) return '';
  const { value } = discount;
  const off =
    discount.kind === 'percent'
      ? speak.t('quote:out.percentOff', { value })
      : speak.t('quote:out.fixedOff', { value, currency });
  const reason = discount.reason === undefined || discount.reason === '' ? [] : [discount.reason];
  return [off, ...reason, speak.t('quote:out.listPrice', { amount: amountText(list, currency) })].join(
    punctuation(speak).comma,
  );
}

/** What stands between parts of a line and behind a label, with the space that belongs to it. */
export function punctuation({ language }: Translator): Record<'comma' | 'semicolon' | 'colon' | 'stop', string> {
  return language === 'zh-CN'
    ? { comma: '，', semicolon: '；', colon: '：', stop: '。' }
    : { comma: ', ', semicolon: '; ', colon: ': ', stop: '. ' };
}

/** What a method costs a month, or that it is unknown. */
export function methodCostText(cost: MethodCost, currency: string, speak: Translator): string {
  return 'unknown' in cost ? speak.t('quote:out.unknown') : amountText(cost.month, currency);
}

/** From when on the subscription is cheaper, or why nobody can tell. */
export function breakEvenText(comparison: BillingComparison, currency: string, speak: Translator): string {
  const { breakEven, months, subscription, payAsYouGo } = comparison;
  if (breakEven === undefined) {
    const none = 'unknown' in subscription ? subscription : payAsYouGo;
    return 'unknown' in none
      ? speak.t('quote:out.breakEven.unknown', { why: noPriceWords(none.unknown, currency) })
      : '';
  }
  switch (breakEven.kind) {
    case 'from-day':
    case 'from-month':
      return speak.t(`quote:out.breakEven.${breakEven.kind}`, { count: breakEven.count });
    case 'never':
      return speak.t('quote:out.breakEven.never');
    case 'same':
      return speak.t('quote:out.breakEven.same', { count: months });
  }
}
