import type { PriceBook, PriceRow } from '../catalog/price-book.ts';
import { findRegion } from '../catalog/regions.ts';
import { regionsMatch } from '../catalog/waivers.ts';
import type { BillableItem, PeeringItem, PortItem } from './billable-item.ts';

/** A row that prices an item, with the book that it stands in. */
export interface PricedRow {
  readonly book: PriceBook;
  readonly row: PriceRow & { readonly price: string };
  readonly currency: string;
}

/** Why an item has no price. */
export type NoPrice =
  /** No book in use has a figure for it. */
  | { readonly code: 'not-in-books' }
  /** A book has a row for it and says that no figure is known. */
  | { readonly code: 'not-public'; readonly book: PriceBook; readonly row: PriceRow }
  /** There is a figure in a currency for which the quote has no rate. */
  | { readonly code: 'no-rate'; readonly found: PricedRow }
  /** The plan does not say how fast a port is, or where. */
  | { readonly code: 'plan-incomplete'; readonly missing: 'bandwidth' | 'region' };

/**
 * The row that prices an item: from the uppermost book down, within a book the one that says most about it. Bandwidths are compared exactly;
 * nothing is interpolated. `convertible` tells which currencies the quote can be paid in, `preferred` is its own.
 */
export function findPrice(
  item: BillableItem,
  books: readonly PriceBook[],
  currency: { readonly preferred: string; readonly convertible: (currency: string) => boolean },
): { readonly found: PricedRow } | { readonly none: NoPrice } {
  let none: NoPrice = { code: 'not-in-books' };
  for (const book of books.toReversed()) {
    let best: { readonly found: PricedRow; readonly rank: number } | undefined;
    for (const row of candidates(book, item)) {
      if (!matches(row, item)) continue;
      if (row.price === null) {
        if (none.code === 'not-in-books') none = { code: 'not-public', book, row };
        continue;
      }
      const found: PricedRow = { book, row: { ...row, price: row.price }, currency: row.currency ?? book.currency };
      if (found.currency !== currency.preferred && !currency.convertible(found.currency)) {
        if (none.code !== 'no-rate') none = { code: 'no-rate', found };
        continue;
      }
      const rank = saysOf(row) + (found.currency === currency.preferred ? 1000 : 0);
      if (best === undefined || rank > best.rank) best = { found, rank };
    }
    if (best !== undefined) return { found: best.found };
  }
  if (item.kind === 'port') {
    if (item.bandwidthMbps === undefined) return { none: { code: 'plan-incomplete', missing: 'bandwidth' } };
    if (item.region === undefined) return { none: { code: 'plan-incomplete', missing: 'region' } };
  }
  return { none };
}

/** Whether any book in use has figures of that kind at all. */
export function pricesKind(books: readonly PriceBook[], kind: BillableItem['kind']): boolean {
  return books.some(({ rows }) => rows.some(({ item, price }) => item === kind && price !== null));
}

type Index = ReadonlyMap<string, readonly PriceRow[]>;

const indexes = new WeakMap<PriceBook, Index>();

/**
 * The rows that may be about an item, those that say more about it first: by kind, bandwidth and regions. A book of a thousand rows is not read
 * a thousand times.
 */
function* candidates(book: PriceBook, item: BillableItem): Generator<PriceRow> {
  let index = indexes.get(book);
  if (index === undefined) {
    index = indexOf(book);
    indexes.set(book, index);
  }
  if (item.kind === 'extra') {
    yield* index.get(`extra ${item.row}`) ?? [];
    return;
  }
  const places = item.kind === 'peering' ? placesOfPeering(item.regions) : [item.region ?? anything, anything];
  const bandwidths = item.bandwidthMbps === undefined ? [anything] : [item.bandwidthMbps, anything];
  for (const bandwidth of bandwidths)
    for (const place of places) {
      const rows = index.get(`${item.kind} ${bandwidth} ${place}`);
      if (rows !== undefined) yield* rows;
    }
}

const anything = '*';

function placesOfPeering([from, to]: readonly [string, string]): readonly string[] {
  return [pairKey(from, to), from === to ? 'same' : 'cross', anything];
}

/** The same for a pair of regions in either order; JSON, for an id may hold anything. */
function pairKey(from: string, to: string): string {
  return JSON.stringify(from < to ? [from, to] : [to, from]);
}

function indexOf({ rows }: PriceBook): Index {
  const index = new Map<string, PriceRow[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const same = index.get(key);
    if (same === undefined) index.set(key, [row]);
    else same.push(row);
  }
  return index;
}

function keyOfRow({ id, item, bandwidthMbps, regions, region }: PriceRow): string {
  if (item === 'extra') return `extra ${id}`;
  const place =
    item === 'port' ? region : regions === undefined || typeof regions === 'string' ? regions : pairKey(...regions);
  return `${item} ${bandwidthMbps ?? anything} ${place ?? anything}`;
}

function matches(row: PriceRow, item: BillableItem): boolean {
  switch (item.kind) {
    case 'peering':
      return isPeriodic(row) && matchesPeering(row, item);
    case 'port':
      return isPeriodic(row) && matchesPort(row, item);
    case 'extra':
      return true;
  }
}

function isPeriodic({ per }: PriceRow): boolean {
  return per === 'day' || per === 'month' || per === 'year';
}

function matchesPeering(row: PriceRow, { regions, connection, method, term }: PeeringItem): boolean {
  return (
    regionsMatch(row.regions, regions) &&
    (row.area === undefined || regions.every((region) => areaOf(region) === row.area)) &&
    (row.connection === undefined || row.connection === connection) &&
    (row.method === undefined || row.method === method) &&
    (row.term === undefined || (term?.unit === row.term.unit && term.count === row.term.count))
  );
}

function matchesPort(row: PriceRow, { region }: PortItem): boolean {
  if (row.region !== undefined) return row.region === region;
  return row.area === undefined || (region !== undefined && areaOf(region) === row.area);
}

/** Undefined for a region that the catalog does not know. */
function areaOf(region: string): PriceRow['area'] {
  const known = findRegion(region);
  return known === undefined ? undefined : known.mainland ? 'mainland' : 'outside';
}

/** How much a row says about what it prices. */
function saysOf({ regions, region, area, connection, bandwidthMbps, method, term }: PriceRow): number {
  return (
    (Array.isArray(regions) || region !== undefined ? 64 : regions === undefined ? 0 : 32) +
    (bandwidthMbps === undefined ? 0 : 16) +
    (term === undefined ? 0 : 8) +
    (method === undefined ? 0 : 4) +
    (area === undefined ? 0 : 2) +
    (connection === undefined ? 0 : 1)
  );
}
