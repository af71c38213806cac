import type { KeptPrice } from '../shared/catalog/price-book.ts';
import { keptPriceSchema, mostKeptPrices } from '../shared/ipc/kept-price.ts';

/** Reads stored prices of any origin; a row that is none is left out, the others stay. */
export function readKeptPrices(stored: unknown): KeptPrice[] {
  const rows: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return rows.flatMap((row) => {
    const parsed = keptPriceSchema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
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
