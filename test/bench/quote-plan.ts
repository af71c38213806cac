import type { PriceBook, PriceRow } from '../../shared/catalog/price-book.ts';
import { regions } from '../../shared/catalog/regions.ts';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { offeredBandwidthsMbps } from '../../shared/catalog/specifications.ts';
import type { PeeringItem } from '../../shared/pricing/billable-item.ts';
import { quoteTerms, type QuoteTerms } from '../../shared/pricing/quote-terms.ts';

const regionIds = regions.map(({ id }) => id).slice(0, 12);

/** The unordered pairs of twelve regions, each region with itself included. */
const pairs = regionIds.flatMap((from, at) => regionIds.slice(at).map((to) => [from, to] as const));

/** A book as a sales team would keep it: a price for every pair of regions and bandwidth, but for every ninth, which is unknown. */
function largeBook(): PriceBook {
  const rows = pairs.flatMap(([from, to], pair) =>
    offeredBandwidthsMbps.map((bandwidthMbps, step): PriceRow => ({
      id: `${from} ${to} ${bandwidthMbps}`,
      item: 'peering',
      regions: [from, to],
      bandwidthMbps,
      per: 'month',
      price: (pair + step) % 9 === 0 ? null : `${pair + 1}${step}.${String((pair * step) % 1000).padStart(3, '0')}`,
      source: 'bench',
    })),
  );
  return { id: 'large', edition: '1', name: 'Large', currency: 'USD', rows, waivers: [] };
}

/** The terms of a quote over a year by that book, after the guide's free periods. */
export function largeTerms(): QuoteTerms {
  const plan = { priceBooks: [largeBook()], quote: { books: [{ id: 'large' }], months: 12 } };
  return quoteTerms(plan, defaultRulePack, '2021-06-01');
}

/** So many peerings: each makes two lines, one for either end. */
export function manyPeerings(count: number): PeeringItem[] {
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = pairs[(at * 7) % pairs.length] ?? ['', ''];
    return {
      kind: 'peering',
      id: `peer-${at}`,
      name: `Peering ${at}`,
      payer: `acct-${at % 20}`,
      acceptorAccount: `acct-${(at + 1) % 20}`,
      initiator: `from-${at}`,
      acceptor: `to-${at}`,
      regions: at % 2 === 0 ? [from, to] : [to, from],
      connection: 'vpc-to-vpc',
      bandwidthMbps: offeredBandwidthsMbps[at % offeredBandwidthsMbps.length] ?? 2,
      method: 'pay-as-you-go',
    };
  });
}
