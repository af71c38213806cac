import type { Language } from '../messages/language.ts';
import type { PriceBook, PriceBookText } from './price-book.ts';
import guide from './price-books/guide-2019-08-14.json' with { type: 'json' };
import publicFigures from './price-books/public-figures-2026.json' with { type: 'json' };

/** The guide's one price and its two free periods: what every quote starts from. */
export const guideBook = guide as PriceBook;

/** What public documents prove beyond the guide. */
export const publicFiguresBook = publicFigures as PriceBook;

/** The books that come with Peerscape; an edition that was published once stays, since quotes refer to it. */
export const shippedBooks: readonly PriceBook[] = [guideBook, publicFiguresBook];

/** A text of a book in a language. */
export function bookText(text: PriceBookText, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}
