import type { Translator } from '../../shared/messages/translator.ts';
import { amountText } from '../../shared/export/quote/quote-document.ts';
import type { Network } from '../../shared/network/network.ts';
import { monthlyPrices } from '../../shared/pricing/monthly-prices.ts';
import { quoteOf } from '../../shared/pricing/quote.ts';

/** What stands on a connection whose price nobody knows; spoken, it is a word. */
export const unknownPriceMark = '?';

const remembered = new WeakMap<
  Network,
  { readonly translator: Translator; readonly texts: ReadonlyMap<string, string> }
>();

/** What each connection costs a month, as the canvas writes it, by the id of the peering. The same until the plan or the language changes. */
export function priceTexts(network: Network, translator: Translator): ReadonlyMap<string, string> {
  const known = remembered.get(network);
  if (known?.translator === translator) return known.texts;
  const { currency } = quoteOf(network).terms;
  const texts = new Map(
    [...monthlyPrices(network)].map(([id, price]) => [
      id,
      price === null
        ? unknownPriceMark
        : translator.t('quote:overlay.perMonth', { amount: amountText(price, currency), currency }),
    ]),
  );
  remembered.set(network, { translator, texts });
  return texts;
}

/** The same in words: `?` is no word. */
export function priceWords(text: string, { t }: Translator): string {
  return text === unknownPriceMark ? t('quote:overlay.unknown') : text;
}
