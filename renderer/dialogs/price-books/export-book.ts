import type { PriceBook } from '../../../shared/catalog/price-book.ts';
import { bookText } from '../../../shared/catalog/price-books.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import { bookFileText } from '../../../shared/pricing/book-file-text.ts';
import { saveExport } from '../../files/save-export.ts';
import { notify } from '../../store/view-store.ts';

/** What a price book can be saved as, in the order of the menu. */
export const bookFormats = ['xlsx', 'csv', 'json'] as const;

export type BookFormat = (typeof bookFormats)[number];

/** Saves a price book where the user says, and tells what the format has no place for. */
export async function exportBook(book: PriceBook, format: BookFormat, speak: Translator): Promise<void> {
  const { content, remarks } = await written(book, format, speak);
  const suggestedName = bookText(book.name, speak.language).slice(0, 200);
  const saved = await saveExport({ kind: 'file', extension: format, suggestedName, content });
  if (saved) for (const remark of remarks) notify('info', message('books:export.remark', { remark }));
}

async function written(
  book: PriceBook,
  format: BookFormat,
  speak: Translator,
): Promise<{ readonly content: string | Uint8Array<ArrayBuffer>; readonly remarks: readonly Message[] }> {
  switch (format) {
    case 'json':
      return { content: bookFileText(book), remarks: [] };
    case 'csv': {
      const { priceBookCsv } = await import('../../../shared/export/price-book/csv.ts');
      const { text, remarks } = priceBookCsv(book, speak);
      return { content: text, remarks };
    }
    case 'xlsx': {
      const { priceBookXlsx } = await import('../../../shared/export/price-book/xlsx.ts');
      const { bytes, remarks } = await priceBookXlsx(book, speak);
      return { content: new Uint8Array(bytes), remarks };
    }
  }
}
