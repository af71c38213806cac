import type { PriceBook } from '../../catalog/price-book.ts';
import { shippedBooks } from '../../catalog/price-books.ts';
import type { Plan } from '../../plan/plan.ts';
import { changeBook, type ChangedBook, copyBook } from './change-book.ts';
import { useBook } from './use-book.ts';

/** The book of a plan that an imported one changes: its own of the same id, the latest edition. */
export function importTarget({ priceBooks }: Pick<Plan, 'priceBooks'>, { id }: PriceBook): PriceBook | undefined {
  return priceBooks.findLast((book) => book.id === id);
}

/**
 * Takes a book that was read out of a file into the plan. It changes the plan's own book of that id, which keeps its place among the books in use; one
 * under the id of a book that comes with Peerscape becomes a copy; any other is new, and lies uppermost.
 */
export function importBook(plan: Plan, book: PriceBook): ChangedBook {
  const target = importTarget(plan, book);
  if (target === undefined) {
    if (shippedBooks.some(({ id }) => id === book.id)) return copyBook(plan, book, book.name);
    return { patch: useBook(plan, book), key: { id: book.id, edition: book.edition } };
  }
  const { id: _id, edition: _edition, ...says } = book;
  return changeBook(plan, target, { about: undefined, ...says });
}
