import { type Cell, writeXlsx, type WriteSheet } from 'hucre';
import type { PriceBook } from '../../catalog/price-book.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { type BookTable, bookTables } from './book-tables.ts';
import { columnWidth } from '../xlsx-cell.ts';

/** The most characters that a cell of a workbook holds. */
const mostCharacters = 32_767;

/** Without a clock the same book gives the same bytes. */
const madeOn = new Date(Date.UTC(2000, 0, 1));

/** A price book as a workbook: its prices, its free periods and what it says about itself on three sheets. Nothing in it is a formula. */
export async function priceBookXlsx(
  book: PriceBook,
  speak: Translator,
): Promise<{ readonly bytes: Uint8Array; readonly remarks: readonly Message[] }> {
  const { about, prices, waivers, remarks } = bookTables(book, speak);
  const tables = [prices, waivers, about];
  const bytes = await writeXlsx({
    sheets: tables.map(sheetOf),
    properties: { creator: 'Peerscape', created: madeOn, modified: madeOn },
  });
  const cut = tables.flatMap(({ rows }) => rows.flat()).filter((text) => text.length > mostCharacters).length;
  return {
    bytes,
    remarks: cut === 0 ? remarks : [...remarks, message('books:export.cut', { count: cut, most: mostCharacters })],
  };
}

function sheetOf({ name, heading, rows, numeric }: BookTable): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const head = heading.length === 0 ? [] : [heading];
  head.forEach((texts, row) =>
    texts.forEach((text, column) =>
      cells.set(`${row},${column}`, { value: text, type: 'string', style: { font: { bold: true } } }),
    ),
  );
  rows.forEach((texts, row) =>
    texts.forEach((text, column) => {
      if (text !== '') cells.set(`${row + head.length},${column}`, cellOf(text, numeric.has(column)));
    }),
  );
  const widest = [...head, ...rows].reduce((most, texts) => Math.max(most, texts.length), 0);
  return {
    name,
    rows: [...head, ...rows].map((texts) => texts.map(() => null)),
    cells,
    columns: Array.from({ length: widest }, (_, column) => ({
      width: columnWidth(
        [...head, ...rows].map((texts) => texts[column] ?? ''),
        60,
      ),
    })),
    ...(head.length > 0 && { freezePane: { rows: 1 } }),
  };
}

/** A number keeps the decimal places that the book writes by its format; where a number can't hold the text, the text itself stands there. */
function cellOf(text: string, numeric: boolean): Partial<Cell> {
  const number = numeric ? numberOf(text) : undefined;
  if (number !== undefined)
    return {
      value: number.value,
      type: 'number',
      style: { numFmt: number.places === 0 ? '0' : `0.${'0'.repeat(number.places)}` },
    };
  return { value: literally(text), type: 'string', style: { numFmt: '@' } };
}

function numberOf(text: string): { readonly value: number; readonly places: number } | undefined {
  if (!/^\d{1,15}(\.\d{1,9})?$/u.test(text) || text.length > 15) return undefined;
  const value = Number(text);
  const places = text.split('.')[1]?.length ?? 0;
  return value.toFixed(places) === text ? { value, places } : undefined;
}

/** `_x0041_` is how a workbook writes a sign that XML lacks; a text that looks so gets its first sign written that way. */
function literally(text: string): string {
  return text.slice(0, mostCharacters).replaceAll(/_(?=x[0-9a-f]{4})/giu, '_x005F_');
}
