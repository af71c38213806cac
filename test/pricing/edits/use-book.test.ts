import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../../../shared/catalog/price-book.ts';
import { guideBook } from '../../../shared/catalog/price-books.ts';
import { invertPatch, mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { bookHash } from '../../../shared/pricing/book-hash.ts';
import { useBook } from '../../../shared/pricing/edits/use-book.ts';
import { plan } from '../../support/plan-builder.ts';

const book: PriceBook = {
  id: 'own',
  edition: '2026',
  name: 'Own',
  currency: 'USD',
  rows: [{ id: 'r', item: 'peering', per: 'month', price: '1.00', source: 's' }],
  waivers: [],
};
const other: PriceBook = { ...book, name: 'Own, corrected' };

function used(of: Plan, ...books: readonly PriceBook[]): Plan {
  return books.reduce((sofar, each) => mustApply(sofar, useBook(sofar, each)), of);
}

function sent(of: Plan, pins: readonly PriceBook[]): Plan {
  const books = pins.map((each) => ({ id: each.id, edition: each.edition, hash: bookHash(each) }));
  const record = {
    id: 'q',
    madeOn: '2026-01-01',
    asOf: '2026-01-01',
    months: 1,
    rulePack: 'x',
    settings: {},
    items: [],
    digest: '',
  };
  return { ...of, quotes: [{ ...record, books }] };
}

describe('using a price book', () => {
  it('takes it into the plan and lays it uppermost, and can be undone', () => {
    const before = plan({ quote: { months: 3, books: [{ id: 'own' }, { id: 'public-figures-2026' }] } }).build();
    const after = used(before, book);
    expect(after.priceBooks).toEqual([book]);
    expect(after.quote).toEqual({ months: 3, books: [{ id: 'public-figures-2026' }, { id: 'own', edition: '2026' }] });
    expect(mustApply(after, invertPatch(useBook(before, book)))).toEqual(before);
  });

  it('changes nothing when it is used already', () => {
    const once = used(plan().build(), book);
    expect(useBook(once, structuredClone(book)).changes).toEqual([]);
  });

  it('replaces an edition that nothing refers to', () => {
    expect(used(plan().build(), book, other).priceBooks).toEqual([other]);
  });

  it('leaves an edition alone that a stored quote refers to, and makes another one', () => {
    const pinned = sent(used(plan().build(), book), [book]);
    const after = used(pinned, other);
    expect(after.priceBooks).toEqual([book, { ...other, edition: '2026 (2)' }]);
    expect(after.quote?.books).toEqual([{ id: 'own', edition: '2026 (2)' }]);
    expect(used(after, other)).toEqual(after);
    expect(used(after, book).quote?.books).toEqual([{ id: 'own', edition: '2026' }]);
  });

  it('makes another edition too where the book that a quote refers to is gone', () => {
    expect(used(sent(plan().build(), [book]), other).priceBooks).toEqual([{ ...other, edition: '2026 (2)' }]);
  });

  it('never lets a book pass for one that comes with Peerscape', () => {
    const forged = { ...guideBook, rows: [] };
    expect(used(plan().build(), forged).priceBooks).toEqual([{ ...forged, edition: '2019-08-14 (2)' }]);
    expect(used(plan().build(), guideBook).priceBooks).toEqual([guideBook]);
  });
});
