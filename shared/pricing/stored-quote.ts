import type { PriceBook } from '../catalog/price-book.ts';
import { shippedBooks } from '../catalog/price-books.ts';
import { findRulePack } from '../catalog/rule-packs.ts';
import type { Plan } from '../plan/plan.ts';
import type { QuoteRecord } from '../plan/rows.ts';
import { type BillableItem, billableItemSchema } from './billable-item.ts';
import { bookHash } from './book-hash.ts';
import { type PinnedBook, stackOf } from './books-in-use.ts';
import { quoteDigest } from './quote-digest.ts';
import { makeQuote, type Quote } from './quote.ts';
import { termsOf } from './quote-terms.ts';

/** What is stored of a quote that was sent on a day (ISO): enough to make it again to the byte, whatever becomes of the plan. */
export function quoteRecord(quote: Quote, id: string, madeOn: string): QuoteRecord {
  const { asOf, months, rulePack, missing, settings } = quote.terms;
  return {
    id,
    madeOn,
    asOf,
    months,
    rulePack,
    books: quote.books,
    ...(missing.length > 0 && { missing }),
    settings,
    items: [...quote.items, ...quote.left],
    digest: quoteDigest(quote),
  };
}

/** What became of a stored quote that was made again. */
export interface Recomputation {
  /** The quote as it comes out today; absent where something that it needs is missing. */
  readonly quote?: Quote;
  /** None: it is the quote that was sent, to the byte. */
  readonly problems: readonly RecomputeProblem[];
}

export type RecomputeProblem =
  /** A book is neither in the plan nor shipped. */
  | { readonly code: 'book-missing'; readonly book: PinnedBook }
  /** A book of that id and edition says something else now; `hash` is what it has. */
  | { readonly code: 'book-changed'; readonly book: PinnedBook; readonly hash: string }
  | { readonly code: 'rule-pack-missing'; readonly rulePack: string }
  /** An item is none that can be billed; counts from 0. */
  | { readonly code: 'item-unreadable'; readonly at: number }
  /** Everything is there, and yet another quote comes out: the record was edited, or the catalog of regions changed. */
  | { readonly code: 'differs'; readonly stored: string; readonly made: string };

/** Makes a stored quote again from what is stored, and tells whether it is the same. */
export function recompute(record: QuoteRecord, plan: Pick<Plan, 'priceBooks'>): Recomputation {
  const found = record.books.map((book) => findPinned(book, plan.priceBooks));
  const problems = found.flatMap(({ problem }) => problem ?? []);
  const pack = findRulePack(record.rulePack);
  if (pack === undefined) problems.push({ code: 'rule-pack-missing', rulePack: record.rulePack });
  const items: BillableItem[] = [];
  for (const [at, row] of record.items.entries()) {
    const item = billableItemSchema.safeParse(row);
    if (item.success) items.push(item.data);
    else problems.push({ code: 'item-unreadable', at });
  }
  const books = found.flatMap(({ book }) => book ?? []);
  if (pack === undefined || books.length < found.length || items.length < record.items.length) return { problems };
  const { asOf, months, rulePack, missing = [], settings } = record;
  const quote = makeQuote(items, termsOf({ asOf, months, rulePack, missing, settings }, stackOf(books, pack)));
  const made = quoteDigest(quote);
  // A changed book is the reason already.
  if (made !== record.digest && problems.length === 0) problems.push({ code: 'differs', stored: record.digest, made });
  return { quote, problems };
}

interface FoundBook {
  readonly book?: PriceBook;
  readonly problem?: RecomputeProblem;
}

/** The book that a quote refers to: by its name and by what it says, else by its name alone. */
function findPinned(pin: PinnedBook, own: readonly PriceBook[]): FoundBook {
  const named = [...shippedBooks, ...own].filter(({ id, edition }) => id === pin.id && edition === pin.edition);
  const exact = named.findLast((book) => bookHash(book) === pin.hash);
  if (exact !== undefined) return { book: exact };
  const other = named.at(-1);
  const { id, edition, hash } = pin;
  const book = { id, edition, hash };
  if (other === undefined) return { problem: { code: 'book-missing', book } };
  return { book: other, problem: { code: 'book-changed', book, hash: bookHash(other) } };
}
