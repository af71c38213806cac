import { isDay } from '../../shared/calendar/iso-date.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { type Decimal, parseDecimal } from '../../shared/money/decimal.ts';
import { failure, type Result, success } from '../../shared/result.ts';

/** What the command line says about a quote, read. */
export interface QuoteTermsGiven {
  readonly asOf?: string;
  readonly months?: number;
  readonly max?: { readonly amount: Decimal; readonly text: string };
}

/** As many as the settings of a plan may say. */
const mostMonths = 120;

/** Reads the values of options; a failure is the sentence for the user. */
export function quoteTermsGiven(options: {
  readonly asOf?: string;
  readonly months?: string;
  readonly max?: string;
}): Result<QuoteTermsGiven, Message> {
  const { asOf, months, max } = options;
  if (asOf !== undefined && !isDay(asOf)) return failure(message('cli:quote.noDay', { value: asOf }));
  if (months !== undefined && !(/^\d{1,3}$/.test(months) && Number(months) >= 1 && Number(months) <= mostMonths))
    return failure(message('cli:quote.noMonths', { value: months, most: mostMonths }));
  const amount = max === undefined ? undefined : parseDecimal(max);
  if (amount !== undefined && (!amount.ok || amount.value.units < 0n))
    return failure(message('cli:quote.noAmount', { value: max ?? '' }));
  return success({
    ...(asOf !== undefined && { asOf }),
    ...(months !== undefined && { months: Number(months) }),
    ...(amount?.ok === true && max !== undefined && { max: { amount: amount.value, text: max } }),
  });
}
