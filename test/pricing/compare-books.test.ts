import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../../shared/catalog/price-book.ts';
import { guideBook, publicFiguresBook } from '../../shared/catalog/price-books.ts';
import { compareBooks } from '../../shared/pricing/compare-books.ts';

const nothing = { added: [], gone: [], changed: [] };

describe('two price books', () => {
  it('are the same whatever the order of their rows and fields', () => {
    const turned = { ...publicFiguresBook, rows: publicFiguresBook.rows.toReversed() };
    expect(compareBooks(publicFiguresBook, turned)).toEqual({
      fields: [],
      rows: nothing,
      waivers: nothing,
      same: true,
    });
  });

  it('differ by rows that came, rows that went and fields that changed', () => {
    const [row] = guideBook.rows;
    if (row === undefined) throw new Error('no row');
    const { area: _area, ...rest } = row;
    const after: PriceBook = {
      ...guideBook,
      currency: 'CNY',
      rows: [
        { ...rest, price: '75.00', note: 'new' },
        { ...row, id: 'other' },
      ],
      waivers: guideBook.waivers.slice(1),
    };
    expect(compareBooks(guideBook, after)).toEqual({
      fields: [{ field: 'currency', before: 'USD', after: 'CNY' }],
      rows: {
        added: ['other'],
        gone: [],
        changed: [
          {
            id: 'ri-same-region-1g',
            fields: [
              { field: 'area', before: 'mainland', after: undefined },
              { field: 'price', before: '70.00', after: '75.00' },
              { field: 'note', before: undefined, after: 'new' },
            ],
          },
        ],
      },
      waivers: { added: [], gone: ['same-region'], changed: [] },
      same: false,
    });
  });
});
