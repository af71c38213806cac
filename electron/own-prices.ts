import type { OwnPrice } from '../shared/ipc/own-prices.ts';
import { readOwnPrices, withOwnPrices } from './own-price-list.ts';
import { openStoredFile } from './stored-file.ts';
import type { UserDataProblems } from './user-data-problems.ts';

/** The prices that the user filled in, whatever the plan: one for each row id, the latest one. */
export interface OwnPrices {
  all(): readonly OwnPrice[];
  keep(prices: readonly OwnPrice[]): void;
  remove(id: string): void;
}

export function openOwnPrices(folder: string, problems: UserDataProblems): OwnPrices {
  const file = openStoredFile(folder, 'prices', problems);
  const read = readOwnPrices(file.values['prices']);
  let prices: readonly OwnPrice[] = read.prices;
  const change = (next: readonly OwnPrice[]): void => {
    prices = next;
    file.write({ prices: next });
  };
  if (read.bad) {
    file.setAside();
    change(prices);
  }
  return {
    all: () => prices,
    keep: (given) => change(withOwnPrices(prices, given)),
    remove: (id) => change(prices.filter(({ row }) => row.id !== id)),
  };
}
