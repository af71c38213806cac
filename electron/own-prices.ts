import Store from 'electron-store';
import { join } from 'node:path';
import type { OwnPrice } from '../shared/ipc/own-prices.ts';
import { log } from './log.ts';
import { readOwnPrices, withOwnPrices } from './own-price-list.ts';
import { setBrokenJsonAside } from './set-aside.ts';

/** The prices that the user filled in, whatever the plan: one for each row id, the latest one. */
export interface OwnPrices {
  all(): readonly OwnPrice[];
  keep(prices: readonly OwnPrice[]): void;
  remove(id: string): void;
}

export function openOwnPrices(folder: string): OwnPrices {
  if (setBrokenJsonAside(join(folder, 'prices.json'))) log.warn('prices.json was not readable and was set aside');
  const store = new Store<Record<string, unknown>>({
    name: 'prices',
    cwd: folder,
    accessPropertiesByDotNotation: false,
  });
  let prices: readonly OwnPrice[] = readOwnPrices(store.get('prices'));
  const change = (next: readonly OwnPrice[]): void => {
    prices = next;
    store.set('prices', next);
  };
  return {
    all: () => prices,
    keep: (given) => change(withOwnPrices(prices, given)),
    remove: (id) => change(prices.filter(({ row }) => row.id !== id)),
  };
}
