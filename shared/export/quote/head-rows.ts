import type { Translator } from '../../messages/translator.ts';
import type { QuoteDocument } from './quote-document.ts';

/** What stands at the head of a quote that is sent: label and value; what the settings do not say is left out. */
export function headRows({ quote, title }: QuoteDocument, speak: Translator): readonly (readonly [string, string])[] {
  const { asOf, months, currency, rulePack, settings } = quote.terms;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [speak.t('quote:out.head.plan'), title],
    [speak.t('quote:out.head.number'), settings.number],
    [speak.t('quote:out.head.customer'), settings.customer],
    [speak.t('quote:out.head.preparedBy'), settings.preparedBy],
    [speak.t('quote:out.head.asOf'), asOf],
    [speak.t('quote:out.head.validUntil'), settings.validUntil],
    [speak.t('quote:out.head.months'), speak.t('quote:out.quantity.month', { count: months })],
    [speak.t('quote:out.column.currency'), currency],
    ...(settings.rates ?? []).map(
      ({ from, to, rate, on }) =>
        [speak.t('quote:out.column.rate'), speak.t('quote:out.rate', { from, to, rate, date: on })] as const,
    ),
    [speak.t('quote:out.head.rulePack'), rulePack],
  ];
  return rows.flatMap(([label, value]) =>
    value === undefined || value.trim() === '' ? [] : [[label, value] as const],
  );
}
