import { describe, expect, it } from 'vitest';
import type { PriceBook, PriceRow } from '../../../shared/catalog/price-book.ts';
import { guideBook } from '../../../shared/catalog/price-books.ts';
import { applyPatch, invertPatch, mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { QuoteRecord } from '../../../shared/plan/rows.ts';
import { bookHash } from '../../../shared/pricing/book-hash.ts';
import { addBook, changeBook, copyBook, layBooks, removeBook } from '../../../shared/pricing/edits/change-book.ts';
import { useBook } from '../../../shared/pricing/edits/use-book.ts';
import { plan } from '../../support/plan-builder.ts';

const row = (id: string, price: string): PriceRow => ({ id, item: 'port', per: 'month', price, source: 'S' });
const ours: PriceBook = { id: 'ours', edition: '1', name: 'Ours', currency: 'USD', rows: [row('a', '1')], waivers: [] };
const key = { id: 'ours', edition: '1' };

const empty = plan().build();
const withOurs = mustApply(empty, useBook(empty, ours));

/** The plan with a stored quote that was made by an edition of a book. */
function quotedBy(start: Plan, book: PriceBook): Plan {
  const record: QuoteRecord = {
    id: 'quote-1',
    madeOn: '2026-01-01',
    asOf: '2026-01-01',
    months: 1,
    rulePack: start.rulePack,
    books: [{ id: book.id, edition: book.edition, hash: bookHash(book) }],
    settings: {},
    items: [],
    digest: '',
  };
  return { ...start, quotes: [record] };
}

describe('a change of a price book', () => {
  it('changes the book where no quote refers to it, and can be taken back', () => {
    const { patch, key: after } = changeBook(withOurs, key, { rows: [row('a', '2')] });
    const next = mustApply(withOurs, patch);
    expect(after).toEqual(key);
    expect(next.priceBooks).toEqual([{ ...ours, rows: [row('a', '2')] }]);
    expect(applyPatch(next, invertPatch(patch))).toEqual({ ok: true, value: withOurs });
  });

  it('makes the next edition where a stored quote refers to the book, which takes its place among those in use', () => {
    const other: PriceBook = { ...ours, id: 'other', name: 'Other' };
    const both = mustApply(withOurs, useBook(withOurs, other));
    const start = quotedBy(both, ours);
    const { patch, key: after } = changeBook(start, key, { rows: [] });
    const next = mustApply(start, patch);
    expect(after).toEqual({ id: 'ours', edition: '2' });
    expect(next.priceBooks).toEqual([ours, other, { ...ours, edition: '2', rows: [] }]);
    expect(next.quote?.books).toEqual([
      { id: 'ours', edition: '2' },
      { id: 'other', edition: '1' },
    ]);
    expect(changeBook(quotedBy(next, next.priceBooks[2] as PriceBook), after, { rows: [] }).key.edition).toBe('3');
  });

  it('counts on behind an edition that is no number', () => {
    const dated: PriceBook = { ...ours, edition: 'spring' };
    const start = quotedBy(mustApply(empty, useBook(empty, dated)), dated);
    expect(changeBook(start, { id: 'ours', edition: 'spring' }, { name: 'N' }).key.edition).toBe('spring (2)');
  });

  it('takes out what the book does not say any more', () => {
    const about = mustApply(withOurs, changeBook(withOurs, key, { about: 'Words' }).patch);
    expect(about.priceBooks[0]?.about).toBe('Words');
    expect(mustApply(about, changeBook(about, key, { about: undefined }).patch).priceBooks).toEqual([ours]);
  });
});

describe('the books of a plan', () => {
  it('begin empty or as a copy, under ids of their own, and lie uppermost', () => {
    const first = addBook(withOurs, { name: 'New', currency: 'CNY' });
    const one = mustApply(withOurs, first.patch);
    const second = copyBook(one, guideBook, 'My guide');
    const two = mustApply(one, second.patch);
    const third = mustApply(two, copyBook(two, guideBook, 'My guide').patch);
    expect(first.key).toEqual({ id: 'book-1', edition: '1' });
    expect(third.priceBooks.map(({ id }) => id)).toEqual([
      'ours',
      'book-1',
      'guide-2019-08-14-copy',
      'guide-2019-08-14-copy-2',
    ]);
    expect(third.priceBooks[2]).toEqual({ ...guideBook, id: 'guide-2019-08-14-copy', edition: '1', name: 'My guide' });
    expect(two.quote?.books?.at(-1)).toEqual(second.key);
  });

  it('go out of the plan and of the books in use, but not while a stored quote refers to them', () => {
    expect(mustApply(withOurs, removeBook(withOurs, key))).toEqual({ ...empty, quote: { books: [] } });
    expect(() => removeBook(quotedBy(withOurs, ours), key)).toThrow("can't be removed");
  });

  it('lie over each other as they are told', () => {
    const next = mustApply(withOurs, layBooks(withOurs, [{ id: 'public-figures-2026' }, key]));
    expect(next.quote?.books).toEqual([{ id: 'public-figures-2026' }, key]);
    expect(mustApply(next, layBooks(next, [])).quote).toBeUndefined();
  });
});
