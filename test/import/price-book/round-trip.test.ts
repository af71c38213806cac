import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../../../shared/catalog/price-book.ts';
import { shippedBooks } from '../../../shared/catalog/price-books.ts';
import { priceBookCsv } from '../../../shared/export/price-book/csv.ts';
import { priceBookXlsx } from '../../../shared/export/price-book/xlsx.ts';
import { type BookReading, readBookTables } from '../../../shared/import/price-book/read-book.ts';
import { csvTable } from '../../../shared/import/price-book/read-csv.ts';
import { xlsxTables } from '../../../shared/import/price-book/read-xlsx.ts';
import { languages } from '../../../shared/messages/language.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { arbitraryPriceBook } from '../../support/arbitrary-price-book.ts';

const speakers = languages.map((language) => createTranslator(language, { en: {}, 'zh-CN': {} }));
const speaker = fc.constantFrom(...speakers);
const rules = { sourceNotGiven: 'Source not given' };

/** The book that a reading is; what the file did not say is missing. */
function bookOf({ header, rows, waivers }: BookReading): unknown {
  return { ...header, rows, waivers };
}

async function throughXlsx(book: PriceBook, speak: (typeof speakers)[number]): Promise<BookReading> {
  const tables = await xlsxTables((await priceBookXlsx(book, speak)).bytes);
  if (!tables.ok) throw new Error(tables.error);
  return readBookTables(tables.value, rules);
}

describe('a price book that was exported and is imported', () => {
  it('is the same book as CSV, in either language', () => {
    fc.assert(
      fc.property(arbitraryPriceBook, speaker, (book, speak) => {
        const reading = readBookTables([csvTable(priceBookCsv(book, speak).text)], rules);
        expect(reading.refused).toEqual([]);
        expect(bookOf(reading)).toEqual(book);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same book as a workbook, in either language', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPriceBook, speaker, async (book, speak) => {
        const reading = await throughXlsx(book, speak);
        expect(reading.refused).toEqual([]);
        expect(bookOf(reading)).toEqual(book);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each(shippedBooks.map((book) => [book.id, book] as const))('is the same book: %s', async (_, book) => {
    for (const speak of speakers) {
      const csv = readBookTables([csvTable(priceBookCsv(book, speak).text)], rules);
      expect(bookOf(csv)).toEqual(book);
      const xlsx = await throughXlsx(book, speak);
      expect(bookOf(xlsx)).toEqual(book);
      // Of the rows without a price, the word for it is no remark: nothing was left out.
      expect([...csv.remarks, ...xlsx.remarks]).toEqual([]);
    }
  });

  it('is the same bytes whenever it is exported', async () => {
    for (const book of shippedBooks)
      for (const speak of speakers) {
        expect(priceBookCsv(book, speak).text).toBe(priceBookCsv(book, speak).text);
        const [first, second] = [await priceBookXlsx(book, speak), await priceBookXlsx(book, speak)];
        expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
      }
  });
});
