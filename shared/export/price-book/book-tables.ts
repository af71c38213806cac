import { priceRowShape, priceBookShape, waiverShape, type PriceBook } from '../../catalog/price-book.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { headerCells, headerFields } from '../../pricing/book-table/book-header.ts';
import { priceCells, priceColumns } from '../../pricing/book-table/price-columns.ts';
import { waiverCells, waiverColumns } from '../../pricing/book-table/waiver-columns.ts';

/** A table of a book for a spreadsheet; `numeric` columns hold numbers, `heading` is empty where every row names itself. */
export interface BookTable {
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: ReadonlySet<number>;
}

/** A price book as three tables in the words of a language, and what of it no table has a place for. */
export function bookTables(
  book: PriceBook,
  speak: Translator,
): {
  readonly about: BookTable;
  readonly prices: BookTable;
  readonly waivers: BookTable;
  readonly remarks: readonly Message[];
} {
  const header = headerCells(book);
  return {
    about: {
      name: speak.t('books:header.id'),
      heading: [],
      rows: headerFields
        .filter((field) => header[field] !== '')
        .map((field) => [speak.t(`books:header.${field}`), header[field]]),
      numeric: new Set(),
    },
    prices: {
      name: speak.t('books:sheet.prices'),
      heading: priceColumns.map((column) => speak.t(`books:column.${column}`)),
      rows: book.rows.map((row) => {
        const cells = priceCells(row, speak);
        return priceColumns.map((column) => cells[column]);
      }),
      numeric: new Set([priceColumns.indexOf('bandwidth'), priceColumns.indexOf('price')]),
    },
    waivers: {
      name: speak.t('books:sheet.waivers'),
      heading: waiverColumns.map((column) => speak.t(`books:column.${column}`)),
      rows: book.waivers.map((waiver) => {
        const cells = waiverCells(waiver, speak);
        return waiverColumns.map((column) => cells[column]);
      }),
      numeric: new Set([waiverColumns.indexOf('maxBandwidth')]),
    },
    remarks: leftOut(book),
  };
}

/** Fields that a later version of Peerscape wrote: JSON keeps them, a table has no columns for them. */
function leftOut(book: PriceBook): readonly Message[] {
  const strange = new Set<string>();
  const look = (shape: object, row: object): void => {
    for (const name of Object.keys(row)) if (!Object.hasOwn(shape, name)) strange.add(name);
  };
  look(priceBookShape, book);
  for (const row of book.rows) look(priceRowShape, row);
  for (const waiver of book.waivers) look(waiverShape, waiver);
  return strange.size === 0
    ? []
    : [
        message('books:export.unknownFields', {
          count: strange.size,
          names: [...strange].sort().join(', ').slice(0, 200),
        }),
      ];
}
