import type { PriceBook } from '../../../shared/catalog/price-book.ts';
import { shippedBooks } from '../../../shared/catalog/price-books.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import type { BookReading, ImportNote, RefusedRow } from '../../../shared/import/price-book/read-book.ts';
import type { SourceTable } from '../../../shared/import/price-book/source-table.ts';
import { bookFailureMessages } from '../../../shared/pricing/book-failure-message.ts';
import { parseBook } from '../../../shared/pricing/parse-book.ts';
import { failure, type Result, success } from '../../../shared/result.ts';
import { decodedChineseText, decodedText } from '../../files/decoded-text.ts';
import { isTableSize, tableLimitMb } from '../../files/table-limit.ts';

/** A price book that was read out of a file and is in no plan yet. */
export interface ReadBook {
  readonly file: string;
  /** Its currency is empty where the file names none: that is asked, not guessed. */
  readonly book: PriceBook;
  readonly refused: readonly RefusedRow[];
  readonly remarks: readonly ImportNote[];
}

/** Reads a file as a price book: its content tells whether it is JSON, a workbook or CSV. */
export async function readBookFile(
  file: string,
  bytes: Uint8Array,
  speak: Translator,
): Promise<Result<ReadBook, readonly Message[]>> {
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const { xlsxTables } = await import('../../../shared/import/price-book/read-xlsx.ts');
    const tables = await xlsxTables(bytes);
    return tables.ok ? fromTables(file, tables.value, speak) : failure([message(`books:workbook.${tables.error}`)]);
  }
  if (!isTableSize(bytes.length)) return failure([message('files:tableTooLarge', { name: file, limit: tableLimitMb })]);
  const unicode = decodedText(bytes);
  const text = unicode ?? decodedChineseText(bytes);
  if (text === undefined) return failure([message('books:import.notUtf8')]);
  if (/^\uFEFF?\s*\{/u.test(text)) {
    const parsed = parseBook(text);
    if (!parsed.ok) return failure(bookFailureMessages(parsed.error));
    return success({ file, book: parsed.value, refused: [], remarks: [] });
  }
  const { csvTable } = await import('../../../shared/import/price-book/read-csv.ts');
  const read = await fromTables(file, [csvTable(text)], speak);
  // No sign in such a file says what it is in: a person has to see whether its words are words.
  if (!read.ok || unicode !== undefined) return read;
  return success({ ...read.value, remarks: [readAsGbk, ...read.value.remarks] });
}

const readAsGbk: ImportNote = { sheet: '', line: 1, text: message('books:import.readAsGbk') };

async function fromTables(
  file: string,
  tables: readonly SourceTable[],
  speak: Translator,
): Promise<Result<ReadBook, readonly Message[]>> {
  const { bookReadingSteps } = await import('../../../shared/import/price-book/read-book.ts');
  const steps = bookReadingSteps(tables, { sourceNotGiven: speak.t('books:sourceNotGiven') });
  const reading = await inSlices(steps);
  if (!reading.hasTable) return failure([message('books:import.noTable')]);
  return success({ file, book: bookOf(file, reading), refused: reading.refused, remarks: reading.remarks });
}

/** How long a long table may hold up the window at a time. Milliseconds. */
const slice = 30;

async function inSlices<Value>(steps: Generator<undefined, Value, undefined>): Promise<Value> {
  let end = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + slice;
  }
}

function bookOf(file: string, { header, rows, waivers }: BookReading): PriceBook {
  const name = file.replace(/\.[^.]*$/u, '');
  return {
    id: header.id ?? idOf(name),
    edition: header.edition ?? '1',
    name: header.name ?? name,
    currency: header.currency ?? '',
    ...(header.about !== undefined && { about: header.about }),
    rows,
    waivers,
  };
}

/** An id after the file's name that no shipped book has. */
function idOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const id = plain === '' ? 'imported' : plain.slice(0, 60);
  return shippedBooks.some((book) => book.id === id) ? `${id}-imported` : id;
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((byte, at) => bytes[at] === byte);
}
