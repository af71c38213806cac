import type { Translator } from '../../messages/translator.ts';
import type { Network } from '../../network/network.ts';
import { quoteDocument } from './quote-document.ts';
import { quoteJson } from './quote-json.ts';
import { quoteText } from './quote-text.ts';

/** In what a quote can be written, as `peerscape quote --format` names it. */
export const quoteFormats = ['text', 'json'] as const;

export type QuoteFormat = (typeof quoteFormats)[number];

/** The quote of a plan in a format; the same plan gives the same bytes. */
export function writeQuote(network: Network, format: QuoteFormat, speak: Translator): Promise<string | Uint8Array> {
  const document = quoteDocument(network);
  switch (format) {
    case 'text':
      return Promise.resolve(quoteText(document, speak));
    case 'json':
      return Promise.resolve(quoteJson(document, speak));
  }
}
