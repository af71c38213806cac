import { namedCaseOf } from '../catalog/price-cases.ts';
import { findRegion } from '../catalog/regions.ts';
import { message, type Message } from '../messages/message.ts';
import type { BillableItem } from './billable-item.ts';
import type { PricedRow } from './find-price.ts';

/** What a price is taken over for although its source does not name it. */
export const assumptions = ['method', 'connection', 'area'] as const;

export type Assumption = (typeof assumptions)[number];

/** In what respects the source of a row speaks of another case than the item that it prices. */
export function assumptionsOf(item: BillableItem, { book, row }: PricedRow): readonly Assumption[] {
  const named = namedCaseOf(book, row);
  if (item.kind !== 'peering' || named === undefined) return [];
  const isOther: Readonly<Record<Assumption, boolean>> = {
    method: item.method !== named.method,
    connection: item.connection !== named.connection,
    area: row.area !== undefined && item.regions.some((region) => areaOf(region) !== row.area),
  };
  return assumptions.filter((assumption) => isOther[assumption]);
}

/** One sentence for each, for the explanation of a line. */
export function assumptionWords(assumed: readonly Assumption[]): readonly Message[] {
  return assumed.map((assumption) => message(`quote:why.assumed.${assumption}`));
}

function areaOf(region: string): 'mainland' | 'outside' | undefined {
  const known = findRegion(region);
  return known && (known.mainland ? 'mainland' : 'outside');
}
