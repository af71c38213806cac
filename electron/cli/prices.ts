import { shippedBooks } from '../../shared/catalog/price-books.ts';
import type { PriceBook } from '../../shared/catalog/price-book.ts';
import { bookFailureMessages } from '../../shared/pricing/book-failure-message.ts';
import { compareBooks } from '../../shared/pricing/compare-books.ts';
import { paintFor } from './colours.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { type BookProblem, readPriceBook } from './price-book-on-disk.ts';
import { bookDifferenceJson, bookDifferenceText } from './prices-difference.ts';
import { printable } from './printable.ts';
import type { Result } from '../../shared/result.ts';

export interface PricesOptions {
  readonly format: 'text' | 'json';
}

/** Holds price books against their form and their sense; one that is wrong ends the run as found, with every fault in its place. */
export async function validatePrices(
  context: Context,
  files: readonly string[],
  { format }: PricesOptions,
): Promise<ExitCode> {
  const { io, speak } = context;
  let worst: ExitCode = exitCode.fine;
  const reports: object[] = [];
  for (const file of files) {
    const read = await readPriceBook(io, file);
    if (!read.ok) worst = Math.max(worst, codeOf(read.error)) as ExitCode;
    if (format === 'json') {
      if (!read.ok && read.error.kind === 'file') await complainAll(context, read.error);
      else reports.push(validationJson(context, file, read));
    } else if (read.ok) {
      const { id, edition, rows, waivers } = read.value;
      const counts = { rows: rows.length, waivers: waivers.length };
      await io.stdout.write(`${printable(speak.t('cli:prices.fine', { file, id, edition, ...counts }))}\n`);
    } else await complainAll(context, read.error);
  }
  if (format === 'json') await io.stdout.write(`${JSON.stringify({ books: reports }, undefined, 2)}\n`);
  return worst;
}

/** Shows how two price books differ, which ends the run as found. A name is a file, or the id of a book that comes with Peerscape. */
export async function diffPrices(
  context: Context,
  names: readonly [string, string],
  { format }: PricesOptions,
): Promise<ExitCode> {
  const books: PriceBook[] = [];
  let worst: ExitCode = exitCode.fine;
  for (const name of names) {
    const shipped = shippedBooks.findLast(({ id }) => id === name);
    const read: Result<PriceBook, BookProblem> =
      shipped === undefined ? await readPriceBook(context.io, name) : { ok: true, value: shipped };
    if (read.ok) books.push(read.value);
    else {
      // A book that can't be compared is no difference: both kinds are failures here.
      worst = exitCode.fileFailed;
      await complainAll(context, read.error);
    }
  }
  const [before, after] = books;
  if (worst !== exitCode.fine || before === undefined || after === undefined) return worst;
  const comparison = compareBooks(before, after);
  await context.io.stdout.write(
    format === 'json'
      ? bookDifferenceJson(comparison)
      : bookDifferenceText(comparison, names, context.speak, paintFor(context.io)),
  );
  return comparison.same ? exitCode.fine : exitCode.found;
}

function codeOf({ kind }: BookProblem): ExitCode {
  return kind === 'file' ? exitCode.fileFailed : exitCode.found;
}

async function complainAll(context: Context, { problems }: BookProblem): Promise<void> {
  for (const problem of problems) await complain(context, problem);
}

function validationJson({ speak }: Context, file: string, read: Result<PriceBook, BookProblem>): object {
  if (read.ok) {
    const { id, edition, rows, waivers } = read.value;
    return { file, valid: true, id, edition, rows: rows.length, waivers: waivers.length, faults: [] };
  }
  const { failure } = read.error;
  if (failure === undefined) return { file, valid: false, faults: [] };
  const reasons = bookFailureMessages(failure).map((reason) => speak.text(reason));
  const faults = reasons.map((reason, at) => {
    const fault = failure.code === 'invalid' ? failure.faults[at] : undefined;
    const line = 'line' in failure ? failure.line : (fault?.line ?? null);
    return { code: fault?.problem.code ?? failure.code, path: fault?.path ?? null, line, reason };
  });
  return { file, valid: false, faults };
}
