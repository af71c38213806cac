import type { KeptPrice } from '../shared/catalog/price-book.ts';
import { readKeptPrices, withKeptPrices } from './kept-price-list.ts';
import { openStoredFile } from './stored-file.ts';
import type { UserDataProblems } from './user-data-problems.ts';

/** The prices that the user filled in, whatever the plan: one for each row id, the latest one. */
export interface PricesFile {
  all(): readonly KeptPrice[];
  keep(prices: readonly KeptPrice[]): void;
  remove(id: string): void;
}

export function openPricesFile(folder: string, problems: UserDataProblems): PricesFile {
  const file = openStoredFile(folder, 'prices', problems);
  const read = readKeptPrices(file.values['prices']);
  let prices: readonly KeptPrice[] = read.prices;
  const change = (next: readonly KeptPrice[]): void => {
    prices = next;
    file.write({ prices: next });
  };
  if (read.bad) {
    file.setAside();
    change(prices);
  }
  return {
    all: () => prices,
    keep: (given) => change(withKeptPrices(prices, given)),
    remove: (id) => change(prices.filter(({ row }) => row.id !== id)),
  };
}
