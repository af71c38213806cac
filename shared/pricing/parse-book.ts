import { type PriceBook, priceBookShape } from '../catalog/price-book.ts';
import { linesIn, pathOfInfinity, pathText } from '../plan/json-places.ts';
import { readFormat, withoutByteOrderMark } from '../plan/read-format.ts';
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
  /** What the schema expected there, in its own English words; or what is wrong with a book that has the right shape. */
  readonly problem: { readonly code: 'not-expected'; readonly expected: string } | BookFault;
}

/** Why a text is no price book. Lines and columns count from 1. */
export type BookFailure =
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number }
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
  if (!parsed.success)
    return invalid(
      text,
      parsed.error.issues.map(({ path, message: expected }) => ({ path, problem: { code: 'not-expected', expected } })),
    );
  const tooLarge = pathOfInfinity(data);
  if (tooLarge !== undefined)
    return invalid(text, [{ path: tooLarge, problem: { code: 'not-expected', expected: 'a number up to 1.7e308' } }]);
  // The schema changes nothing, and its copy lacks fields called `__proto__`: what was read is what is kept.
  const { format: _format, version: _version, ...book } = data;
  const faults = bookFaults(book as unknown as PriceBook);
  return faults.length > 0 ? invalid(text, faults) : success(book as unknown as PriceBook);
}

function invalid(
  text: string,
  found: readonly { readonly path: readonly PropertyKey[]; readonly problem: PlacedFault['problem'] }[],
): Result<PriceBook, BookFailure> {
  const lineOf = linesIn(text);
  const faults = found.map(({ path, problem }) => ({ path: pathText(path), line: lineOf(path), problem }));
  return failure({ code: 'invalid', faults });
}
