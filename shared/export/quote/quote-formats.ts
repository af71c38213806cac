import type { Translator } from '../../messages/translator.ts';
import type { QuoteDocument } from './quote-document.ts';
import { quoteCsv } from './quote-csv.ts';
import { quoteHtml, type QuotePageOptions } from './quote-html.ts';
import { quoteJson } from './quote-json.ts';
import { quoteMarkdown } from './quote-markdown.ts';
import { quoteText } from './quote-text.ts';
import { quoteXlsx } from './quote-xlsx.ts';

/** In what a quote can be written, as `peerscape quote --format` names it. */
export const quoteFormats = ['text', 'json', 'csv', 'md', 'html', 'xlsx'] as const;

export type QuoteFormat = (typeof quoteFormats)[number];

/** A quote in a format; the same one gives the same bytes. Only a workbook is no text. */
export async function writeQuote(
  document: QuoteDocument,
  format: QuoteFormat,
  speak: Translator,
  page: QuotePageOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return quoteText(document, speak);
    case 'json':
      return quoteJson(document, speak);
    case 'csv':
      return quoteCsv(document, speak);
    case 'md':
      return quoteMarkdown(document, speak);
    case 'html':
      return quoteHtml(document, speak, page);
    case 'xlsx':
      return quoteXlsx(document, speak);
  }
}
