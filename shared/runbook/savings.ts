import { type Message, message } from '../messages/message.ts';
import { minorDigits } from '../money/currency.ts';
import { decimalText, round, sum } from '../money/decimal.ts';
import type { Network } from '../network/network.ts';
import { monthlyPrices } from '../pricing/monthly-prices.ts';
import { quoteOf } from '../pricing/quote.ts';
import type { SavingOf } from './losses.ts';

/** What peerings cost a month by the quote of the plan that they are in, and of how many nobody knows it. Other charges are not in it. */
export function savingsIn(network: Network): SavingOf {
  return (peerings): readonly Message[] => {
    const prices = monthlyPrices(network);
    const { currency } = quoteOf(network).terms;
    const costs = peerings.map(({ id }) => prices.get(id) ?? null);
    const known = costs.filter((cost) => cost !== null);
    const unknown = costs.length - known.length;
    const amount = decimalText(round(sum(known), minorDigits(currency)));
    return [
      ...(known.length === 0 ? [] : [message('runbook:saved.month', { amount, currency, count: known.length })]),
      ...(unknown === 0 ? [] : [message('runbook:saved.unknown', { count: unknown })]),
    ];
  };
}
