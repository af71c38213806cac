import { type PriceBook, priceBookShape } from '../catalog/price-book.ts';
import type { Message } from '../messages/message.ts';
import { linesOf, pathOfInfinity, pathText } from '../plan/json-places.ts';
import { readFormat, withoutByteOrderMark } from '../plan/read-format.ts';
import { numberTooLarge, type SchemaFault, schemaFaults } from '../plan/schema-fault.ts';
import { failure, type Result, success } from '../result.ts';
import { z } from '../zod.ts';
import { type BookFault, bookFaults } from './book-faults.ts';

export const bookFormatName = 'peerscape-prices';
export const bookFormatVersion = 1;

/** The file: a header and the book. Unknown fields are legal everywhere and are kept. */
const bookFileSchema = z
  .looseObject({
    format: z.literal(bookFormatName),
    version: z.literal(bookFormatVersion),
    ...priceBookShape,
  })
  .meta({ title: 'Peerscape price book, version 1' });

/** The published JSON Schema of a price-book file, made from the same schema that files are parsed with. */
export function priceBookJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(bookFileSchema, { target: 'draft-2020-12' });
}

/** Something wrong in a price book, and where. */
export interface PlacedFault {
  /** Where in the file, as in `rows[2].price`. */
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  /** What the schema has against the value, as a text that goes on from the path; or what is wrong with a book that has the right shape. */
  readonly problem: { readonly code: 'not-expected'; readonly fault: Message } | BookFault;
}

/** Why a text is no price book. Lines and columns count from 1. */
export type BookFailure =
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number }
  /** Two versions that git could not merge; the line of the first conflict. */
  | { readonly code: 'merge-conflict'; readonly line: number }
  | { readonly code: 'not-a-book' }
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'too-deep' }
  /** At least one. */
  | { readonly code: 'invalid'; readonly faults: readonly PlacedFault[] };

/** Reads a price book from the text of a file. Never throws on any text; what it does not know it keeps. */
export function parseBook(text: string): Result<PriceBook, BookFailure> {
  return parseBookText(withoutByteOrderMark(text));
}

function parseBookText(text: string): Result<PriceBook, BookFailure> {
  const read = readFormat(text, bookFormatName);
  if (!read.ok) return failure(read.error.code === 'other-format' ? { code: 'not-a-book' } : read.error);
  const data = read.value;
  const { version } = data;
  if (typeof version === 'number' && version > bookFormatVersion) return failure({ code: 'newer-version', version });
  const parsed = bookFileSchema.safeParse(data);
  if (!parsed.success) return invalid(text, schemaFaults(parsed.error, data).map(notExpected));
  const tooLarge = pathOfInfinity(data);
  if (tooLarge !== undefined) return invalid(text, [notExpected({ path: tooLarge, fault: numberTooLarge })]);
  // The schema changes nothing, and its copy lacks fields called `__proto__`: what was read is what is kept.
  const { format: _format, version: _version, ...book } = data;
  const faults = bookFaults(book as unknown as PriceBook);
  return faults.length > 0 ? invalid(text, faults) : success(book as unknown as PriceBook);
}

interface FoundFault {
  readonly path: readonly PropertyKey[];
  readonly problem: PlacedFault['problem'];
}

function notExpected({ path, fault }: SchemaFault): FoundFault {
  return { path, problem: { code: 'not-expected', fault } };
}

function invalid(text: string, found: readonly FoundFault[]): Result<PriceBook, BookFailure> {
  const lines = linesOf(
    text,
    found.map(({ path }) => path),
  );
  const faults = found.map(({ path, problem }, at) => ({ path: pathText(path), line: lines[at] ?? 1, problem }));
  return failure({ code: 'invalid', faults });
}
