import { describe, expect, it } from 'vitest';
import type { PriceBook, PriceRow } from '../../shared/catalog/price-book.ts';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { decimalText } from '../../shared/money/decimal.ts';
import { compile } from '../../shared/network/compile.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { QuoteSettings } from '../../shared/plan/rows.ts';
import {
  type BillingComparison,
  billingComparisons,
  type MethodCost,
} from '../../shared/pricing/billing-comparison.ts';
import { quoteOf } from '../../shared/pricing/quote.ts';
import { plan } from '../support/plan-builder.ts';

function compared(
  rows: readonly Partial<PriceRow>[],
  billing: Plan['peerings'][number]['billing'] = { method: 'pay-as-you-go' },
  settings: QuoteSettings = {},
): BillingComparison {
  const book: PriceBook = {
    id: 'own',
    edition: '1',
    name: 'Own',
    currency: 'USD',
    rows: rows.map((row, at) => ({ id: `r-${at}`, item: 'peering', per: 'month', price: '1', source: 's', ...row })),
    waivers: [],
  };
  const of = plan({ asOf: '2021-06-01', quote: { ...settings, books: [{ id: 'own' }] } })
    .account('acct-a')
    .vpc('vpc-a', [], { region: 'cn-beijing' })
    .vpc('vpc-b', [], { region: 'cn-hangzhou' })
    .peering('peer', 'vpc-a', 'vpc-b', { bandwidthMbps: 2, billing })
    .row('priceBooks', book)
    .build();
  const [comparison] = billingComparisons(quoteOf(compile(of, defaultRulePack, '2021-06-01')));
  if (comparison === undefined) throw new Error('no peering');
  return comparison;
}

const monthOf = (cost: MethodCost): string => ('unknown' in cost ? cost.unknown.code : decimalText(cost.month));

const payByDay = (price: string): Partial<PriceRow> => ({ method: 'pay-as-you-go', per: 'day', price });
const payByMonth = (price: string): Partial<PriceRow> => ({ method: 'pay-as-you-go', price });
const subscribed = (price: string, fields: Partial<PriceRow> = {}): Partial<PriceRow> => ({
  method: 'subscription',
  price,
  ...fields,
});
const year = { method: 'subscription', term: { unit: 'year', count: 1 } } as const;

describe('subscription against pay-as-you-go', () => {
  it('breaks even on the first day of a month whose days cost more than the subscription', () => {
    // 7 × 10 = 70 is not more than 70, 8 × 10 is.
    const { months, subscription, payAsYouGo, breakEven } = compared([subscribed('70.00'), payByDay('10.00')]);
    expect([months, monthOf(subscription), monthOf(payAsYouGo)]).toEqual([1, '70.00', '300.00']);
    expect(breakEven).toEqual({ kind: 'from-day', count: 8 });
  });

  it('never breaks even where the days of the whole term cost less', () => {
    // June has 30 days: 30 × 2 = 60 < 70.
    expect(compared([subscribed('70.00'), payByDay('2.00')]).breakEven).toEqual({ kind: 'never' });
  });

  it('breaks even in a month of a longer term', () => {
    // A year at 50 a month is 600: 8 × 75 = 600 is not more, 9 × 75 is.
    expect(compared([subscribed('50.00'), payByMonth('75.00')], year)).toMatchObject({
      months: 12,
      breakEven: { kind: 'from-month', count: 9 },
    });
  });

  it('takes the row of the term, and a twelfth of a price by the year for a month', () => {
    const rows = [subscribed('600.00', { term: year.term, per: 'year' }), subscribed('70.00'), payByMonth('75.00')];
    const { subscription, breakEven } = compared(rows, year);
    expect(monthOf(subscription)).toBe('50.00');
    expect(breakEven).toEqual({ kind: 'from-month', count: 9 });
    expect(compared(rows).breakEven).toEqual({ kind: 'from-month', count: 1 });
  });

  it('tells that both cost the same where one row prices both', () => {
    expect(compared([{ price: '70.00' }]).breakEven).toEqual({ kind: 'same' });
    expect(compared([{ price: '0' }]).breakEven).toEqual({ kind: 'same' });
  });

  it('stays unknown with the reason where a book has no figure for one of them', () => {
    const { subscription, payAsYouGo, breakEven } = compared([payByMonth('75.00')]);
    expect([monthOf(subscription), monthOf(payAsYouGo), breakEven]).toEqual(['not-in-books', '75.00', undefined]);
    expect(monthOf(compared([{ price: null }]).subscription)).toBe('not-public');
  });

  it('compares in the currency of the quote', () => {
    const rates = [{ from: 'USD', to: 'CNY', rate: '7', on: '2021-06-01' }];
    const { subscription, payAsYouGo } = compared([subscribed('70.00'), payByDay('10.00')], undefined, {
      currency: 'CNY',
      rates,
    });
    expect([monthOf(subscription), monthOf(payAsYouGo)]).toEqual(['490.00', '2100.00']);
  });
});
