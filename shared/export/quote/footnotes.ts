import type { Translator } from '../../messages/translator.ts';
import type { QuoteLine } from '../../pricing/quote-line.ts';
import { type QuoteDocument, whyText } from './quote-document.ts';

/** The explanations of a quote's lines, numbered from 1 in the order of the document; lines with the same one share it. */
export interface Footnotes {
  readonly numberOf: (line: QuoteLine) => number;
  readonly texts: readonly string[];
}

/** Numbers the explanations of a document's lines. */
export function footnotesOf({ accounts }: QuoteDocument, speak: Translator): Footnotes {
  const byText = new Map<string, number>();
  const byLine = new Map<QuoteLine, number>();
  for (const line of accounts.flatMap(({ lines }) => lines)) {
    const text = whyText(line, speak);
    const number = byText.get(text) ?? byText.size + 1;
    byText.set(text, number);
    byLine.set(line, number);
  }
  return {
    numberOf: (line) => {
      const number = byLine.get(line);
      if (number === undefined) throw new Error('not a line of this quote');
      return number;
    },
    texts: [...byText.keys()],
  };
}
