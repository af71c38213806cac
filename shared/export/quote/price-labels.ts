import type { Translator } from '../../messages/translator.ts';
import type { Network } from '../../network/network.ts';
import { monthlyPrices } from '../../pricing/monthly-prices.ts';
import { quoteOf } from '../../pricing/quote.ts';
import { amountText } from './quote-document.ts';

/** What stands on a connection whose price nobody knows; spoken, it is a word. */
export const unknownPriceMark = '?';

/** What each connection costs a month, as it is written beside the connection, by the id of the peering. */
export function priceLabels(network: Network, { t }: Translator): ReadonlyMap<string, string> {
  const { currency } = quoteOf(network).terms;
  return new Map(
    [...monthlyPrices(network)].map(([id, price]) => [
      id,
      price === null
        ? unknownPriceMark
        : t('quote:overlay.perMonth', { amount: amountText(price, currency), currency }),
    ]),
  );
}
