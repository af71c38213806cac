import { type KeptPrice, type PriceRow, priceRowShape } from '../catalog/price-book.ts';
import { z } from '../zod.ts';

export const keptPriceSchema: z.ZodType<KeptPrice> = z.object({
  row: z.object(priceRowShape) as unknown as z.ZodType<PriceRow>,
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  on: z.iso.date(),
});

/** The most prices that are kept; the oldest go first. */
export const mostKeptPrices = 1000;
