import { type PriceRow, priceRowShape } from '../catalog/price-book.ts';
import { z } from '../zod.ts';

/** A price that the user once filled in, kept beside the plans so that the next plan can offer it. */
export const ownPriceSchema = z.object({
  /** As it went into the plan's own book; its id says what it prices. */
  row: z.object(priceRowShape) as unknown as z.ZodType<PriceRow>,
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** The day on which it was filled in; ISO. */
  on: z.iso.date(),
});

export type OwnPrice = Readonly<z.infer<typeof ownPriceSchema>>;

/** The most prices that are kept; the oldest go first. */
export const mostOwnPrices = 1000;
