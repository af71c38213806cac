import { isDay } from '../calendar/iso-date.ts';
import type { PriceBook, PriceRow } from '../catalog/price-book.ts';

/** What can be wrong with a book that has the right shape: it would be read, and price something else than its author meant. */
export type BookFault =
  | { readonly code: 'id-repeated'; readonly id: string }
  /** A field that does not count for what the row is about: a port with `regions` would price every port. */
  | { readonly code: 'field-unused'; readonly field: string; readonly item: PriceRow['item'] }
  /** A peering and a port are billed by the day, month or year. */
  | { readonly code: 'per-not-periodic'; readonly per: string; readonly item: PriceRow['item'] }
  /** Two rows with a figure for exactly the same: one of them would never be used. */
  | { readonly code: 'same-as-row'; readonly id: string }
  | { readonly code: 'no-such-day'; readonly day: string }
  | { readonly code: 'ends-before-start'; readonly startsOn: string; readonly endsOn: string };

interface FaultAt {
  readonly path: readonly (string | number)[];
  readonly problem: BookFault;
}

/** Everything that is wrong with a book beyond its shape, in file order. */
export function bookFaults(book: PriceBook): FaultAt[] {
  return [...rowFaults(book), ...waiverFaults(book)];
}

/** The conditions that count for an item; the others are never looked at. */
const conditions: Readonly<Record<PriceRow['item'], ReadonlySet<string>>> = {
  peering: new Set(['regions', 'area', 'connection', 'bandwidthMbps', 'method', 'term']),
  port: new Set(['region', 'area', 'bandwidthMbps']),
  extra: new Set(),
};

const anyCondition = ['regions', 'area', 'region', 'connection', 'bandwidthMbps', 'method', 'term'] as const;

function rowFaults({ rows, currency }: PriceBook): FaultAt[] {
  const faults: FaultAt[] = [];
  const ids = new Set<string>();
  const alike = new Map<string, string>();
  for (const [at, row] of rows.entries()) {
    const report = (field: string | undefined, problem: BookFault): void => {
      faults.push({ path: ['rows', at, ...(field === undefined ? [] : [field])], problem });
    };
    const isRepeated = ids.has(row.id);
    if (isRepeated) report('id', { code: 'id-repeated', id: row.id });
    ids.add(row.id);
    for (const field of anyCondition)
      if (row[field] !== undefined && !conditions[row.item].has(field))
        report(field, { code: 'field-unused', field, item: row.item });
    if (row.item !== 'extra' && (row.per === 'once' || row.per === 'GB'))
      report('per', { code: 'per-not-periodic', per: row.per, item: row.item });
    if (isRepeated || row.item === 'extra' || row.price === null) continue;
    const key = meaningOf(row, currency);
    const first = alike.get(key);
    if (first === undefined) alike.set(key, row.id);
    else report(undefined, { code: 'same-as-row', id: first });
  }
  return faults;
}

/** What a row prices, in which currency: the same for rows that price exactly the same. */
function meaningOf(row: PriceRow, currency: string): string {
  const pair = Array.isArray(row.regions) ? row.regions.toSorted() : row.regions;
  const term = row.term && [row.term.unit, row.term.count];
  const { item, area, region, connection, bandwidthMbps, method } = row;
  return JSON.stringify(
    [item, pair, area, region, connection, bandwidthMbps, method, term, row.currency ?? currency].map(
      (value) => value ?? null,
    ),
  );
}

function waiverFaults({ waivers }: PriceBook): FaultAt[] {
  const faults: FaultAt[] = [];
  const ids = new Set<string>();
  for (const [at, { id, startsOn, endsOn }] of waivers.entries()) {
    const report = (field: string, problem: BookFault): void => {
      faults.push({ path: ['waivers', at, field], problem });
    };
    if (ids.has(id)) report('id', { code: 'id-repeated', id });
    ids.add(id);
    if (startsOn !== undefined && !isDay(startsOn)) report('startsOn', { code: 'no-such-day', day: startsOn });
    if (endsOn !== undefined && !isDay(endsOn)) report('endsOn', { code: 'no-such-day', day: endsOn });
    if (startsOn !== undefined && endsOn !== undefined && startsOn > endsOn)
      report('endsOn', { code: 'ends-before-start', startsOn, endsOn });
  }
  return faults;
}
