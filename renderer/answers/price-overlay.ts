import { priceLabels, unknownPriceMark } from '../../shared/export/quote/price-labels.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import type { Network } from '../../shared/network/network.ts';

const remembered = new WeakMap<
  Network,
  { readonly translator: Translator; readonly texts: ReadonlyMap<string, string> }
>();

/** What each connection costs a month, as the canvas writes it, by the id of the peering. The same until the plan or the language changes. */
export function priceTexts(network: Network, translator: Translator): ReadonlyMap<string, string> {
  const known = remembered.get(network);
  if (known?.translator === translator) return known.texts;
  const texts = priceLabels(network, translator);
  remembered.set(network, { translator, texts });
  return texts;
}

/** The same in words: `?` is no word. */
export function priceWords(text: string, { t }: Translator): string {
  return text === unknownPriceMark ? t('quote:overlay.unknown') : text;
}
