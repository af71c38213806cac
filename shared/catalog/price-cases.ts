import type { PriceBook, PriceRow } from './price-book.ts';

/** The case of which a source gives a price, where its row is used for others as well. */
export interface NamedCase {
  readonly method: 'subscription' | 'pay-as-you-go';
  readonly connection: 'vpc-to-vpc' | 'vbr-to-vpc';
}

/**
 * What the sources of the shipped rows speak of: the tables of connections within one region (guide, section 2; the billing pages of 2018) give
 * monthly prices of subscriptions between VPCs. A row of a user's own book says itself what it holds for.
 */
const sameRegion: NamedCase = { method: 'subscription', connection: 'vpc-to-vpc' };

const cases: ReadonlyMap<string, NamedCase> = new Map([
  ['guide-2019-08-14 ri-same-region-1g', sameRegion],
  ['public-figures-2026 ri-same-region-1g', sameRegion],
  ['public-figures-2026 ri-same-region-2g', sameRegion],
  ['public-figures-2026 ri-same-region-1g-cny', sameRegion],
  ['public-figures-2026 ri-same-region-2g-cny', sameRegion],
]);

/** The case that a row's source names; undefined where the row speaks for itself. */
export function namedCaseOf({ id: book }: Pick<PriceBook, 'id'>, { id }: Pick<PriceRow, 'id'>): NamedCase | undefined {
  return cases.get(`${book} ${id}`);
}
