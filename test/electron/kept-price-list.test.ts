import { describe, expect, it } from 'vitest';
import { readKeptPrices, withKeptPrices } from '../../electron/kept-price-list.ts';
import type { KeptPrice } from '../../shared/catalog/price-book.ts';
import { mostKeptPrices } from '../../shared/ipc/kept-price.ts';

function price(id: string, amount: string): KeptPrice {
  const row = { id, item: 'peering', per: 'month', price: amount, source: 'console' } as const;
  return { row, currency: 'USD', on: '2026-11-20' };
}

describe('the prices that a user filled in', () => {
  it('are kept once for each row, the latest figure', () => {
    const kept = withKeptPrices([price('a', '1.00'), price('b', '2.00')], [price('a', '3.00')]);
    expect(kept.map(({ row }) => [row.id, row.price])).toEqual([
      ['b', '2.00'],
      ['a', '3.00'],
    ]);
  });

  it('do not grow without end: the oldest go', () => {
    const many = Array.from({ length: mostKeptPrices }, (_, at) => price(`row-${at}`, '1.00'));
    const kept = withKeptPrices(many, [price('new', '1.00')]);
    expect(kept).toHaveLength(mostKeptPrices);
    expect(kept[0]?.row.id).toBe('row-1');
    expect(kept.at(-1)?.row.id).toBe('new');
  });

  it('survive rows that something else wrote into their file', () => {
    const good = price('a', '1.00');
    const stored = [good, null, { row: {} }, { ...good, on: '2026-02-30' }, { ...good, currency: 'dollars' }];
    expect(readKeptPrices(stored)).toEqual({ prices: [good], bad: true });
    expect(readKeptPrices('no list')).toEqual({ prices: [], bad: true });
    expect(readKeptPrices([good])).toEqual({ prices: [good], bad: false });
    expect(readKeptPrices(undefined)).toEqual({ prices: [], bad: false });
  });
});
