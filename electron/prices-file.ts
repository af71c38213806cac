import Store from 'electron-store';
import { join } from 'node:path';
import type { KeptPrice } from '../shared/catalog/price-book.ts';
import { log } from './log.ts';
import { readKeptPrices, withKeptPrices } from './kept-price-list.ts';
import { setBrokenJsonAside } from './set-aside.ts';

/** The prices that the user filled in, whatever the plan: one for each row id, the latest one. */
export interface PricesFile {
  all(): readonly KeptPrice[];
  keep(prices: readonly KeptPrice[]): void;
  remove(id: string): void;
}

export function openPricesFile(folder: string): PricesFile {
  if (setBrokenJsonAside(join(folder, 'prices.json'))) log.warn('prices.json was not readable and was set aside');
  const store = new Store<Record<string, unknown>>({
    name: 'prices',
    cwd: folder,
    accessPropertiesByDotNotation: false,
  });
  let prices: readonly KeptPrice[] = readKeptPrices(store.get('prices'));
  const change = (next: readonly KeptPrice[]): void => {
    prices = next;
    store.set('prices', next);
  };
  return {
    all: () => prices,
    keep: (given) => change(withKeptPrices(prices, given)),
    remove: (id) => change(prices.filter(({ row }) => row.id !== id)),
  };
}
