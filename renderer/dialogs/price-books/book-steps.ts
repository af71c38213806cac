import type { PriceBook } from '../../../shared/catalog/price-book.ts';
import { bookText } from '../../../shared/catalog/price-books.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import {
  type BookChange,
  type BookKey,
  changeBook,
  type ChangedBook,
  copyBook,
  addBook,
  layBooks,
  removeBook,
} from '../../../shared/pricing/edits/change-book.ts';
import { currentTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import type { BookEntry } from './book-entries.ts';

/** A book's name for a step to undo. */
export function shortName({ name }: Pick<PriceBook, 'name'>): string {
  return clipped(bookText(name, currentTranslator().language));
}

/** Changes a book of the plan as one step; returns the edition that was changed, which is another one where a quote refers to the first. */
export function changeBookStep(label: Message, key: BookKey, change: BookChange, mergeKey?: string): BookKey {
  return taken(label, changeBook(currentPlan(), key, change), mergeKey);
}

export function addBookStep(): BookKey {
  const { t } = currentTranslator();
  const plan = currentPlan();
  const currency = plan.quote?.currency ?? 'USD';
  return taken(message('books:step.add'), addBook(plan, { name: t('books:newName'), currency }));
}

export function copyBookStep(book: PriceBook): BookKey {
  const name = currentTranslator().t('books:copyName', { name: shortName(book) });
  return taken(message('books:step.copy', { name: shortName(book) }), copyBook(currentPlan(), book, name));
}

export function removeBookStep(book: PriceBook): void {
  edit(message('books:step.remove', { name: shortName(book) }), removeBook(currentPlan(), book));
}

/** Lays a book over the others, or takes it out of use. */
export function layBookStep({ book, laidAt }: BookEntry, inUse: boolean): void {
  const books = currentPlan().quote?.books ?? [];
  const name = shortName(book);
  if (inUse) {
    const key = { id: book.id, edition: book.edition };
    edit(
      message('books:step.use', { name }),
      layBooks(currentPlan(), [...books.filter(({ id }) => id !== book.id), key]),
    );
  } else {
    const rest = books.filter((_, at) => at !== laidAt);
    edit(message('books:step.unuse', { name }), layBooks(currentPlan(), rest));
  }
}

/** Moves a book over (1) or under (-1) the next one. */
export function moveBookStep({ book, laidAt }: BookEntry, by: 1 | -1): void {
  const books = currentPlan().quote?.books ?? [];
  const name = books[laidAt ?? -1];
  const to = (laidAt ?? 0) + by;
  if (name === undefined || to < 0 || to >= books.length) return;
  const next = books.toSpliced(laidAt ?? 0, 1).toSpliced(to, 0, name);
  edit(message('books:step.order', { name: shortName(book) }), layBooks(currentPlan(), next));
}

function taken(label: Message, { patch, key }: ChangedBook, mergeKey?: string): BookKey {
  edit(label, patch, mergeKey);
  return key;
}
