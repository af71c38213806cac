import { resolve } from 'node:path';
import type { PriceBook } from '../../shared/catalog/price-book.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { bookFailureMessages } from '../../shared/pricing/book-failure-message.ts';
import { type BookFailure, parseBook } from '../../shared/pricing/parse-book.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { readPlanFile } from '../plan-file.ts';
import { fileReason } from './file-reason.ts';
import type { Io } from './io.ts';

/** Why there is no book: sentences for the user, with the file's name as it was given. */
export interface BookProblem {
  /** `file`: it could not be read at all. `book`: it could, and is no book or a faulty one. */
  readonly kind: 'file' | 'book';
  readonly problems: readonly Message[];
  /** Of a text that could be read. */
  readonly failure?: BookFailure;
}

/** Reads a price book. */
export async function readPriceBook({ folder }: Io, file: string): Promise<Result<PriceBook, BookProblem>> {
  const read = await readPlanFile(resolve(folder, file));
  if (!read.ok) {
    const reason = fileReason(read.error);
    return failure({ kind: 'file', problems: [message('cli:file.unread', { file, reason })] });
  }
  const parsed = parseBook(read.value.text);
  if (parsed.ok) return success(parsed.value);
  const problems = bookFailureMessages(parsed.error).map((reason) => message('cli:prices.fault', { file, reason }));
  return failure({ kind: 'book', problems, failure: parsed.error });
}
