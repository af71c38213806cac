import type { PriceBook } from '../../catalog/price-book.ts';
import { shippedBooks } from '../../catalog/price-books.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Patch } from '../../plan/patch.ts';
import type { Plan } from '../../plan/plan.ts';
import { bookHash } from '../book-hash.ts';

/**
 * Takes a price book into the plan and lays it uppermost. A book of the same id and edition that says something else is replaced; where a
 * stored quote or Peerscape itself refers to that edition, the new book gets another edition instead, since what a quote refers to never changes.
 */
export function useBook(plan: Plan, book: PriceBook): Patch {
  const draft = startDraft(plan);
  const embedded = embeddable(plan, book);
  const at = plan.priceBooks.findLastIndex(({ id, edition }) => id === embedded.id && edition === embedded.edition);
  const there = plan.priceBooks[at];
  if (there === undefined) draft.add('priceBooks', embedded);
  else if (bookHash(there) !== bookHash(embedded)) draft.replaceAt('priceBooks', at, embedded);
  const others = (plan.quote?.books ?? []).filter(({ id }) => id !== book.id);
  const { id, edition } = embedded;
  draft.header({ quote: { ...plan.quote, books: [...others, { id, edition }] } });
  return draft.patch();
}

/** Whether an edition of a book must stay as it is: a stored quote or Peerscape itself refers to it. */
export function isPinned(plan: Pick<Plan, 'quotes'>, { id, edition }: Pick<PriceBook, 'id' | 'edition'>): boolean {
  const fits = (other: { readonly id: string; readonly edition: string }): boolean =>
    other.id === id && other.edition === edition;
  return shippedBooks.some(fits) || plan.quotes.some(({ books }) => books.some(fits));
}

/** The book under an edition that may say what it says: its own, or that with the first number that is free. */
function embeddable(plan: Plan, book: PriceBook): PriceBook {
  let candidate = book;
  for (let number = 2; !maySay(plan, candidate); number += 1)
    candidate = { ...book, edition: `${book.edition} (${number})` };
  return candidate;
}

function maySay(plan: Plan, book: PriceBook): boolean {
  if (!isPinned(plan, book)) return true;
  const sameName = [...shippedBooks, ...plan.priceBooks].filter(
    ({ id, edition }) => id === book.id && edition === book.edition,
  );
  const hash = bookHash(book);
  const pins = plan.quotes.flatMap(({ books }) =>
    books.filter(({ id, edition }) => id === book.id && edition === book.edition),
  );
  return sameName.every((other) => bookHash(other) === hash) && pins.every((pin) => pin.hash === hash);
}
