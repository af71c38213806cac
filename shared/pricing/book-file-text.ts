import { type PriceBook, priceBookShape } from '../catalog/price-book.ts';
import { block, inline, ordered } from '../plan/canonical-json.ts';
import { z } from '../zod.ts';
import { bookFormatName, bookFormatVersion } from './parse-book.ts';

const bookSchema = z.looseObject(priceBookShape);

/**
 * The canonical text of a price-book file: two-space JSON, fields in the order of the format, unknown ones behind them, every row and every
 * free period on one line, so that a changed price is one changed line.
 */
export function bookFileText(book: PriceBook): string {
  const fields = { format: bookFormatName, version: bookFormatVersion, ...(ordered(book, bookSchema) as PriceBook) };
  const lines = Object.entries(fields).map(([key, value]) => {
    const text =
      key === 'rows' || key === 'waivers' ? listText(value as readonly unknown[]) : block(value, 2, key.length + 6);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function listText(rows: readonly unknown[]): string {
  if (rows.length === 0) return '[]';
  return `[\n${rows.map((row) => `    ${inline(row)}`).join(',\n')}\n  ]`;
}
