import type { PriceBook } from '../../../shared/catalog/price-book.ts';
import { guideBook, shippedBooks } from '../../../shared/catalog/price-books.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { type BookName, findBook } from '../../../shared/pricing/books-in-use.ts';
import { type BookKey, keepsBook } from '../../../shared/pricing/edits/change-book.ts';

/** A price book as the list shows it. */
export interface BookEntry {
  readonly key: string;
  readonly book: PriceBook;
  /** `shipped`: comes with Peerscape and is never changed; `quoted`: a stored quote refers to it, a change makes its next edition. */
  readonly kind: 'own' | 'quoted' | 'shipped';
  /** Its place among the books laid over the guide's, from 0; undefined for one that is not in use. */
  readonly laidAt: number | undefined;
  /** In use, the guide's below all others included. */
  readonly inUse: boolean;
}

export interface BookEntries {
  /** The books in use, the uppermost first, the guide's last. */
  readonly inUse: readonly BookEntry[];
  readonly others: readonly BookEntry[];
  /** Books that the plan's settings name and that are nowhere. */
  readonly missing: readonly BookName[];
}

export function keyText({ id, edition }: BookKey): string {
  return `${id}\n${edition}`;
}

/** Every book that a plan can be quoted by: its own and those that come with Peerscape. */
export function bookEntries(plan: Plan): BookEntries {
  const named = plan.quote?.books ?? [];
  const laid = new Map<string, number>();
  const missing: BookName[] = [];
  named.forEach((name, at) => {
    const book = findBook(plan.priceBooks, name);
    if (book === undefined) missing.push(name);
    else if (book.id !== guideBook.id) laid.set(keyText(book), at);
  });
  const guide =
    named.map((name) => findBook(plan.priceBooks, name)).find((book) => book?.id === guideBook.id) ?? guideBook;
  const entryOf = (book: PriceBook): BookEntry => {
    const isShipped = shippedBooks.includes(book);
    const laidAt = laid.get(keyText(book));
    return {
      key: keyText(book),
      book,
      kind: isShipped ? 'shipped' : keepsBook(plan, book) ? 'quoted' : 'own',
      laidAt,
      inUse: laidAt !== undefined || book === guide,
    };
  };
  // A shipped book that a plan carries along is the plan's.
  const carried = new Set(plan.priceBooks.map(keyText));
  const all = [...plan.priceBooks, ...shippedBooks.filter((book) => !carried.has(keyText(book)))].map(entryOf);
  const inUse = all.filter((entry) => entry.inUse).sort((a, b) => (b.laidAt ?? -1) - (a.laidAt ?? -1));
  return { inUse, others: all.filter((entry) => !entry.inUse), missing };
}
