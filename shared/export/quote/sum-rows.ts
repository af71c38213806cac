import type { Translator } from '../../messages/translator.ts';
import type { Quote } from '../../pricing/quote.ts';
import type { Overview, Total } from '../../pricing/totals.ts';
import { amountText } from './quote-document.ts';

/** A sum with what it is of. */
export interface SumRow {
  readonly label: string;
  readonly total: Total;
}

/** The sums of a quote: a month, whole terms, the first year, and the months that are quoted. */
export function sumRows({ terms, totals }: Quote, { month, term, firstYear }: Overview, speak: Translator): SumRow[] {
  return [
    { label: speak.t('quote:out.sum.month'), total: month.all },
    // Without a subscription there is no term.
    ...(term.accounts.length === 0 ? [] : [{ label: speak.t('quote:out.sum.term'), total: term.all }]),
    { label: speak.t('quote:out.sum.firstYear'), total: firstYear.all },
    { label: speak.t('quote:out.sum.over', { count: terms.months }), total: totals.all },
  ];
}

/** The tax on the months that are quoted and the sum with it; none where the quote has no tax. */
export function taxRows({ terms, totals }: Quote, speak: Translator): { label: string; amount: string }[] {
  const { tax } = totals;
  if (tax === undefined) return [];
  const { name, percent, amount, gross } = tax;
  return [
    { label: speak.t('quote:out.tax', { name, percent }), amount: amountText(amount, terms.currency) },
    { label: speak.t('quote:out.gross', { name }), amount: amountText(gross, terms.currency) },
  ];
}

/** The ports that no book in use prices; empty where there is none. */
export function leftOutText({ left }: Quote, speak: Translator): string {
  if (left.length === 0) return '';
  const names = left.map((item) => (item.kind === 'extra' ? item.id : item.name));
  return speak.t('quote:out.left', { names: names.join(speak.language === 'zh-CN' ? '、' : ', ') });
}
