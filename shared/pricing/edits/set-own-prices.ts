import type { PriceBook, PriceRow } from '../../catalog/price-book.ts';
import type { Patch } from '../../plan/patch.ts';
import type { Plan } from '../../plan/plan.ts';
import { ownBookId } from '../own-prices.ts';
import { useBook } from './use-book.ts';

/**
 * Writes prices that the user filled in into the plan's own book and lays it uppermost. An edition that a stored quote refers to stays as it is,
 * and the book gets its next edition. `currency` is that of the rows, where they name none.
 */
export function setOwnPrices(plan: Plan, rows: readonly PriceRow[], currency: string): Patch {
  return useBook(plan, withRows(ownBookOf(plan, currency), rows, currency));
}

/** The plan's own book under an edition that may be changed, as it is so far. */
function ownBookOf({ priceBooks, quotes }: Plan, currency: string): PriceBook {
  const latest = priceBooks.findLast(({ id }) => id === ownBookId);
  if (latest === undefined) {
    const name = { en: 'Own prices', 'zh-CN': '自有价格' };
    return { id: ownBookId, edition: '1', name, currency, rows: [], waivers: [] };
  }
  const isTaken = (edition: string): boolean =>
    quotes.some(({ books }) => books.some((book) => book.id === ownBookId && book.edition === edition));
  if (!isTaken(latest.edition)) return latest;
  const editions = new Set(priceBooks.flatMap(({ id, edition }) => (id === ownBookId ? [edition] : [])));
  let number = 2;
  while (editions.has(String(number)) || isTaken(String(number))) number += 1;
  return { ...latest, edition: String(number) };
}

function withRows(book: PriceBook, given: readonly PriceRow[], currency: string): PriceBook {
  const rows = new Map(book.rows.map((row) => [row.id, row]));
  for (const row of given) {
    const inBook = row.currency ?? currency;
    const { currency: _currency, ...rest } = row;
    rows.set(row.id, inBook === book.currency ? rest : { ...rest, currency: inBook });
  }
  return { ...book, rows: [...rows.values()] };
}
