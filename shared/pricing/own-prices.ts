// A price that a user fills in is a row of the plan's own book (`own`), laid uppermost. It is keyed by what it prices: regions, bandwidth,
// and as much of the billing as the user says. The same row is kept beside the plans (`prices.json` in the user data) and only ever offered
// in the next one: nothing is priced without being asked for.
import type { KeptPrice, PriceBook, PriceRow } from '../catalog/price-book.ts';
import type { BillableItem } from './billable-item.ts';
import { findPrice } from './find-price.ts';

/** The id of the book that holds what the user filled in, in every plan. */
export const ownBookId = 'own';

/**
 * What a filled-in price holds for, beside the regions and the bandwidth of what it was filled in for: any billing, its billing method, or that
 * method and its term. Nothing is ever carried over to another bandwidth or another pair of regions.
 */
export const priceScopes = ['any', 'method', 'term'] as const;

export type PriceScope = (typeof priceScopes)[number];

/** A price as the user fills it in. */
export interface OwnFigure {
  /** As `decimalText` of the price book has it. */
  readonly price: string;
  readonly per: PriceRow['per'];
  readonly scope: PriceScope;
  /** On whose word. */
  readonly source: string;
  /** The day of the figure; ISO. */
  readonly on: string;
}

/** In what a price for an item can be told. */
export function unitsFor(item: BillableItem): readonly PriceRow['per'][] {
  return item.kind === 'extra' ? ['once', 'month', 'day', 'year', 'GB'] : ['month', 'day', 'year'];
}

/** What a price for an item can hold for; the first one is the narrowest that goes without a term. */
export function scopesFor(item: BillableItem): readonly PriceScope[] {
  if (item.kind !== 'peering' || item.method === undefined) return ['any'];
  return item.method === 'subscription' && item.term !== undefined ? ['method', 'term', 'any'] : ['method', 'any'];
}

/** Whether a price can be filled in for an item: not for a port of which the plan says too little. */
export function canBePriced(item: BillableItem): boolean {
  return item.kind !== 'port' || (item.bandwidthMbps !== undefined && item.region !== undefined);
}

/** The row that a filled-in price becomes. Its id says what it prices, so that a later figure for the same takes its place. */
export function ownRow(item: BillableItem, { price, per, scope, source, on }: OwnFigure): PriceRow {
  const figure = { per, price, asOf: on, source };
  switch (item.kind) {
    case 'peering': {
      const [from, to] = [...item.regions].sort() as [string, string];
      const regions: [string, string] = [from, to];
      const method = scope === 'any' ? undefined : item.method;
      const term = scope === 'term' ? item.term : undefined;
      const id = [
        ...(from === to ? [from] : regions),
        `${item.bandwidthMbps}m`,
        ...(method === undefined ? [] : [method]),
        ...(term === undefined ? [] : [`${term.count}-${term.unit}`]),
      ].join('-');
      return {
        id,
        item: 'peering',
        regions,
        bandwidthMbps: item.bandwidthMbps,
        ...(method !== undefined && { method }),
        ...(term !== undefined && { term }),
        ...figure,
      };
    }
    case 'port': {
      const { region, bandwidthMbps } = item;
      if (region === undefined || bandwidthMbps === undefined)
        throw new Error(`too little is known of port ${item.id}`);
      return { id: `port-${region}-${bandwidthMbps}m`, item: 'port', region, bandwidthMbps, ...figure };
    }
    case 'extra':
      return { id: item.row, item: 'extra', ...figure };
  }
}

/** The kept price that fits an item exactly, if any: something to offer, never to be used unasked. */
export function keptPriceFor(item: BillableItem, kept: readonly KeptPrice[], currency: string): KeptPrice | undefined {
  if (kept.length === 0) return undefined;
  const price = findPrice(item, [bookOf(kept)], { preferred: currency, convertible: () => true });
  if ('none' in price) return undefined;
  return kept.findLast(({ row }) => row.id === price.found.row.id);
}

const remembered = new WeakMap<readonly KeptPrice[], PriceBook>();

function bookOf(kept: readonly KeptPrice[]): PriceBook {
  const known = remembered.get(kept);
  if (known !== undefined) return known;
  const rows = kept.map(({ row, currency }) => ({ ...row, currency }));
  const book = { id: ownBookId, edition: '', name: '', currency: '', rows, waivers: [] };
  remembered.set(kept, book);
  return book;
}
