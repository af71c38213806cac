import type { KeptPrice } from '../shared/catalog/price-book.ts';
import { keptPriceSchema, mostKeptPrices } from '../shared/ipc/kept-price.ts';

/** Reads stored prices of any origin; a row that is none is left out, the others stay. `bad`: something was left out. */
export function readKeptPrices(stored: unknown): { readonly prices: readonly KeptPrice[]; readonly bad: boolean } {
  const rows: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const read = rows.map((row) => keptPriceSchema.safeParse(row));
  return {
    prices: read.flatMap((row) => (row.success ? [row.data] : [])),
    bad: (stored !== undefined && !Array.isArray(stored)) || read.some(({ success }) => !success),
  };
}

/** Prices with others laid over them by row id, the latest last; beyond the limit the oldest go. */
export function withKeptPrices(prices: readonly KeptPrice[], given: readonly KeptPrice[]): KeptPrice[] {
  const byId = new Map(prices.map((price) => [price.row.id, price]));
  for (const price of given) {
    byId.delete(price.row.id);
    byId.set(price.row.id, price);
  }
  return [...byId.values()].slice(-mostKeptPrices);
}
