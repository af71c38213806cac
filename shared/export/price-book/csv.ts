import type { PriceBook } from '../../catalog/price-book.ts';
import type { Message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { quotedCell } from '../../separated-text.ts';
import { bookTables } from './book-tables.ts';

/**
 * A price book as CSV after RFC 4180: what it says about itself, its prices and its free periods under one another, with an empty line in
 * between. It begins with a byte order mark, without which a spreadsheet takes Chinese for something else.
 */
export function priceBookCsv(
  book: PriceBook,
  speak: Translator,
): { readonly text: string; readonly remarks: readonly Message[] } {
  const { about, prices, waivers, remarks } = bookTables(book, speak);
  const sections = [about.rows, [prices.heading, ...prices.rows], [waivers.heading, ...waivers.rows]];
  const lines = sections.map((rows) => rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join(''));
  return { text: `\uFEFF${lines.join('\r\n')}`, remarks };
}

/** A cell that no spreadsheet takes for a formula: an apostrophe before a sign that begins one. The import takes it off again. */
function csvCell(text: string): string {
  const safe = /^'*[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/u.test(safe) || safe !== safe.trim() ? quotedCell(safe) : safe;
}
