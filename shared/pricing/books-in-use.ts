import type { PriceBook, Waiver } from '../catalog/price-book.ts';
import { guideBook, shippedBooks } from '../catalog/price-books.ts';
import type { RulePack } from '../catalog/rule-pack.ts';
import type { Plan } from '../plan/plan.ts';
import { bookHash } from './book-hash.ts';

/** The books that a quote is made by, the lowest first, and the free periods that apply. */
export interface BooksInUse {
  readonly books: readonly PriceBook[];
  /** Those of the books and of the rule pack; of one id that of the uppermost book. */
  readonly waivers: readonly Waiver[];
  /** Books that the settings name and that are nowhere. */
  readonly missing: readonly BookName[];
}

export interface BookName {
  readonly id: string;
  readonly edition?: string | undefined;
}

/** A book together with the fingerprint of what it says. */
export interface PinnedBook {
  readonly id: string;
  readonly edition: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

/** The books that a plan is quoted by: the guide's, and over it those that its settings name. */
export function booksInUse(plan: Pick<Plan, 'priceBooks' | 'quote'>, pack: RulePack): BooksInUse {
  const named = plan.quote?.books ?? [];
  const found = named.map((name) => findBook(plan.priceBooks, name));
  const missing = named.filter((_, at) => found[at] === undefined);
  const laidOver = found.filter((book) => book !== undefined && book.id !== guideBook.id) as PriceBook[];
  const guide = found.find((book) => book?.id === guideBook.id) ?? guideBook;
  return { ...stackOf([guide, ...laidOver], pack), missing };
}

/** Books and the free periods of a stack of them. */
export function stackOf(books: readonly PriceBook[], pack: RulePack | undefined): Omit<BooksInUse, 'missing'> {
  const waivers = new Map<string, Waiver>();
  for (const waiver of pack?.billing.waivers ?? []) waivers.set(waiver.id, waiver);
  for (const book of books) for (const waiver of book.waivers) waivers.set(waiver.id, waiver);
  return { books, waivers: [...waivers.values()] };
}

/** A book by its name: of the plan's own, the last one is the latest; a shipped one where the plan has none. */
export function findBook(own: Plan['priceBooks'], { id, edition }: BookName): PriceBook | undefined {
  const fits = (book: PriceBook): boolean => book.id === id && (edition === undefined || book.edition === edition);
  return own.findLast(fits) ?? shippedBooks.findLast(fits);
}

export function pinned(book: PriceBook): PinnedBook {
  return { id: book.id, edition: book.edition, hash: bookHash(book) };
}
