import { mostOwnPrices, type OwnPrice, ownPriceSchema } from '../shared/ipc/own-prices.ts';

/** Reads stored prices of any origin; a row that is none is left out, the others stay. */
export function readOwnPrices(stored: unknown): OwnPrice[] {
  const rows: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return rows.flatMap((row) => {
    const parsed = ownPriceSchema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Prices with others laid over them by row id, the latest last; beyond the limit the oldest go. */
export function withOwnPrices(prices: readonly OwnPrice[], given: readonly OwnPrice[]): OwnPrice[] {
  const byId = new Map(prices.map((price) => [price.row.id, price]));
  for (const price of given) {
    byId.delete(price.row.id);
    byId.set(price.row.id, price);
  }
  return [...byId.values()].slice(-mostOwnPrices);
}
