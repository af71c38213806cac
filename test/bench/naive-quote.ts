import type { PriceRow } from '../../shared/catalog/price-book.ts';
import type { PeeringItem } from '../../shared/pricing/billable-item.ts';
import type { QuoteTerms } from '../../shared/pricing/quote-terms.ts';

/** The sum of a quote as one would first write it: every row of every book is looked at for every item, and nothing is explained. */
export function naiveTotal(items: readonly PeeringItem[], { books, months }: QuoteTerms): string {
  let cents = 0n;
  let unknown = 0;
  for (const item of items) {
    const price = books.toReversed().flatMap(({ rows }) => rows.filter((row) => fits(row, item)))[0]?.price ?? null;
    if (price === null) unknown += 1;
    else cents += centsOf(price, months);
  }
  const text = cents.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)} + ${unknown}`;
}

function fits({ item, price, regions, bandwidthMbps }: PriceRow, peering: PeeringItem): boolean {
  return (
    item === 'peering' &&
    price !== null &&
    bandwidthMbps === peering.bandwidthMbps &&
    (Array.isArray(regions)
      ? [...(regions as readonly string[])].sort().join(' ') === [...peering.regions].sort().join(' ')
      : regions === 'same' &&
        peering.regions[0] === peering.regions[1] &&
        peering.regions[0].startsWith('cn-') &&
        peering.regions[0] !== 'cn-hongkong')
  );
}

/** Price × months in hundredths, half rounded up. */
function centsOf(price: string, months: number): bigint {
  const [whole = '', fraction = ''] = price.split('.');
  const thousandths = BigInt(whole + fraction.padEnd(3, '0')) * BigInt(months);
  return (thousandths + 5n) / 10n;
}
