import type { PriceBook } from '../../catalog/price-book.ts';
import { shippedBooks } from '../../catalog/price-books.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Patch } from '../../plan/patch.ts';
import type { Plan } from '../../plan/plan.ts';
import { type BookName, findBook } from '../books-in-use.ts';
import { changeQuoteSettings } from './quote-settings.ts';
import { present } from '../book-table/price-columns.ts';
import { isPinned, useBook } from './use-book.ts';

/** What of a book can be changed; its id stays, since quotes name it. */
export type BookChange = Partial<Omit<PriceBook, 'id' | 'edition'>>;

/** A book of a plan by its id and edition. */
export interface BookKey {
  readonly id: string;
  readonly edition: string;
}

/** A patch together with the edition of the book that holds what was changed. */
export interface ChangedBook {
  readonly patch: Patch;
  readonly key: BookKey;
}

/**
 * Changes a book of the plan; a field of undefined is taken out. An edition that a stored quote refers to stays as it is: the change makes the next
 * edition, which takes its place among the books in use.
 */
export function changeBook(plan: Plan, key: BookKey, change: BookChange): ChangedBook {
  const at = placeOf(plan, key);
  const book = plan.priceBooks[at];
  if (book === undefined) throw new Error(`no price book ${key.id} ${key.edition}`);
  const draft = startDraft(plan);
  if (!isPinned(plan, book)) {
    draft.setAt('priceBooks', at, change);
    return { patch: draft.patch(), key };
  }
  const edition = nextEdition(plan, book);
  const next = { ...book, ...change, edition };
  draft.add('priceBooks', present(next) as PriceBook);
  const books = plan.quote?.books?.map((name) => (isNamed(plan, name, book) ? { ...name, edition } : name));
  if (books !== undefined) draft.header({ quote: { ...plan.quote, books } });
  return { patch: draft.patch(), key: { id: book.id, edition } };
}

/** Adds an empty book under an id of its own, and lays it uppermost. */
export function addBook(plan: Plan, { name, currency }: Pick<PriceBook, 'name' | 'currency'>): ChangedBook {
  return addCopy(plan, { id: 'book', edition: '1', name, currency, rows: [], waivers: [] });
}

/** Adds a book that says what another one says, under a name and an id of its own, and lays it uppermost. */
export function copyBook(plan: Plan, book: PriceBook, name: PriceBook['name']): ChangedBook {
  return addCopy(plan, { ...book, edition: '1', name });
}

/** Why a book stays in the plan: a stored quote can only be made again with it. */
export function keepsBook(plan: Plan, { id, edition }: BookKey): boolean {
  return plan.quotes.some(({ books }) => books.some((book) => book.id === id && book.edition === edition));
}

/** Takes a book out of the plan and out of the books in use; one that a stored quote refers to must stay. */
export function removeBook(plan: Plan, key: BookKey): Patch {
  const at = placeOf(plan, key);
  const book = plan.priceBooks[at];
  if (book === undefined || keepsBook(plan, key))
    throw new Error(`price book ${key.id} ${key.edition} can't be removed`);
  const draft = startDraft(plan);
  draft.removeAt('priceBooks', at);
  const books = plan.quote?.books?.filter((name) => !isNamed(plan, name, book));
  if (books !== undefined) draft.header({ quote: { ...plan.quote, books } });
  return draft.patch();
}

/** Lays these books over the guide's, the last one uppermost. */
export function layBooks(plan: Plan, books: readonly BookName[]): Patch {
  return changeQuoteSettings(plan, { books: books.length === 0 ? undefined : books });
}

/** Whether a name among the books in use leads to a book. */
function isNamed(plan: Plan, name: BookName, { id, edition }: BookKey): boolean {
  const found = findBook(plan.priceBooks, name);
  return found?.id === id && found.edition === edition;
}

function placeOf({ priceBooks }: Plan, { id, edition }: BookKey): number {
  return priceBooks.findLastIndex((book) => book.id === id && book.edition === edition);
}

function addCopy(plan: Plan, book: PriceBook): ChangedBook {
  const taken = new Set([...shippedBooks, ...plan.priceBooks].map(({ id }) => id));
  for (const { books } of plan.quotes) for (const { id } of books) taken.add(id);
  const base = book.id.replace(/-copy(-\d+)?$/u, '');
  const start = book.rows.length === 0 && base === 'book' ? 'book' : `${base}-copy`;
  let id = start === 'book' ? 'book-1' : start;
  for (let number = 2; taken.has(id); number += 1) id = `${start}-${number}`;
  return { patch: useBook(plan, { ...book, id }), key: { id, edition: book.edition } };
}

/** `2` after `1`; an edition that is no number gets one behind it. */
function nextEdition({ priceBooks, quotes }: Plan, { id, edition }: BookKey): string {
  const known = [...shippedBooks, ...priceBooks, ...quotes.flatMap(({ books }) => books)];
  const taken = new Set(known.flatMap((book) => (book.id === id ? [book.edition] : [])));
  const isNumber = /^[1-9]\d{0,8}$/u.test(edition);
  let number = isNumber ? Number(edition) + 1 : 2;
  const candidate = (): string => (isNumber ? String(number) : `${edition} (${number})`);
  while (taken.has(candidate())) number += 1;
  return candidate();
}
