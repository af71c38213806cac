import { resolve } from 'node:path';
import { analyze } from '../../shared/analysis.ts';
import type { PriceBook } from '../../shared/catalog/price-book.ts';
import { placeRemarks } from '../../shared/export/place-remarks.ts';
import { quoteDiagram } from '../../shared/export/quote/quote-diagram.ts';
import { quoteDocument, totalText } from '../../shared/export/quote/quote-document.ts';
import { type QuoteFormat, writeQuote } from '../../shared/export/quote/quote-formats.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { compare } from '../../shared/money/decimal.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { useBook } from '../../shared/pricing/edits/use-book.ts';
import { type Quote, quoteOf } from '../../shared/pricing/quote.ts';
import { writeAtomically } from '../atomic-write.ts';
import { writeFailure } from '../file-failure.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { fileReason } from './file-reason.ts';
import { readPlan } from './plan-on-disk.ts';
import { readPriceBook } from './price-book-on-disk.ts';
import { printable } from './printable.ts';
import { type QuoteTermsGiven, quoteTermsGiven } from './quote-options.ts';

export interface QuoteOptions {
  readonly format: QuoteFormat;
  /** Files of price books, laid over those of the plan in this order. */
  readonly book: readonly string[];
  readonly asOf?: string;
  readonly months?: string;
  readonly out?: string;
  /** An amount in the quote's currency that must not be exceeded. */
  readonly max?: string;
  /** A line without a price ends the run as found. */
  readonly requireKnown?: boolean;
}

/** Quotes a plan in memory and writes the quote; more than allowed, or unknown where it must not be, ends the run as found. */
export async function quote(context: Context, file: string, options: QuoteOptions): Promise<ExitCode> {
  const given = quoteTermsGiven(options);
  const wrong = given.ok ? outProblem(context, file, options) : given.error;
  if (!given.ok || wrong !== undefined) {
    if (wrong !== undefined) await complain(context, wrong);
    return exitCode.usage;
  }
  const read = await readPlan(context.io, file);
  const books = await readBooks(context, options.book);
  if (!read.ok) await complain(context, read.error);
  if (!read.ok || books === undefined) return exitCode.fileFailed;

  const analysis = analyze(asQuoted(read.value.plan, books, given.value), context.io.today);
  const { network } = analysis;
  const page = options.format === 'html' ? { diagram: quoteDiagram(analysis, context.speak) } : {};
  const content = await writeQuote(quoteDocument(network), options.format, context.speak, { paper: 'a4', ...page });
  const written = await deliver(context, options.out, content);
  if (!written) return exitCode.fileFailed;
  for (const remark of placeRemarks(network.plan, [{ content }])) await complain(context, remark);
  return judge(context, quoteOf(network), given.value, options.requireKnown === true);
}

/** What is wrong with where the quote shall go. */
function outProblem({ io }: Context, file: string, { format, out, book }: QuoteOptions): Message | undefined {
  if (out === undefined) return format === 'xlsx' ? message('cli:quote.xlsxNeedsOut') : undefined;
  const target = resolve(io.folder, out);
  const read = [file, ...book].find((name) => resolve(io.folder, name) === target);
  return read === undefined ? undefined : message('cli:quote.outIsInput', { file: out });
}

/** The books in the order given; undefined, and everything said, where one can't be used. */
async function readBooks(context: Context, files: readonly string[]): Promise<readonly PriceBook[] | undefined> {
  const books: PriceBook[] = [];
  for (const file of files) {
    const read = await readPriceBook(context.io, file);
    if (read.ok) books.push(read.value);
    else for (const problem of read.error.problems) await complain(context, problem);
  }
  return books.length === files.length ? books : undefined;
}

/** The plan as it is quoted: by other books, another day or more months than it says itself. */
function asQuoted(plan: Plan, books: readonly PriceBook[], { asOf, months }: QuoteTermsGiven): Plan {
  const laidOver = books.reduce((sofar, book) => mustApply(sofar, useBook(sofar, book)), plan);
  return {
    ...laidOver,
    ...(asOf !== undefined && { asOf }),
    ...(months !== undefined && { quote: { ...laidOver.quote, months } }),
  };
}

async function deliver(context: Context, out: string | undefined, content: string | Uint8Array): Promise<boolean> {
  const { io, speak } = context;
  if (out === undefined) {
    // Only text comes here without a file; the mark that spreadsheets want at its beginning is for files.
    await io.stdout.write(String(content).replace(/^\ufeff/u, ''));
    return true;
  }
  const path = resolve(io.folder, out);
  try {
    await writeAtomically(path, content);
  } catch (error) {
    const reason = fileReason(writeFailure(path, error));
    await complain(context, message('cli:file.unwritten', { file: out, reason }));
    return false;
  }
  await io.stdout.write(`${printable(speak.t('cli:written', { file: out }))}\n`);
  return true;
}

async function judge(
  context: Context,
  { totals, terms }: Quote,
  { max }: QuoteTermsGiven,
  requireKnown: boolean,
): Promise<ExitCode> {
  const { all } = totals;
  const tooMuch = max !== undefined && compare(all.known, max.amount) > 0;
  const tooLittleKnown = requireKnown && all.unknown > 0;
  const total = totalText(all, terms.currency, context.speak);
  if (tooMuch) await complain(context, message('cli:quote.overMax', { total, max: max.text }));
  if (tooLittleKnown) await complain(context, message('cli:quote.unknown', { count: all.unknown }));
  return tooMuch || tooLittleKnown ? exitCode.found : exitCode.fine;
}
