import fc from 'fast-check';
import type { PriceBook, PriceRow } from '../../../shared/catalog/price-book.ts';
import { analyze } from '../../../shared/analysis.ts';
import { type QuoteDocument, quoteDocument } from '../../../shared/export/quote/quote-document.ts';
import { decimalText } from '../../../shared/money/decimal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { QuoteSettings } from '../../../shared/plan/rows.ts';
import { hostileName } from '../hostile-names.ts';
import { plan } from '../../support/plan-builder.ts';

export function documentOfPlan(of: Plan): QuoteDocument {
  return quoteDocument(analyze(of, '2026-01-01').network);
}

const row = (id: string, fields: Partial<PriceRow>): PriceRow => ({
  id,
  item: 'peering',
  per: 'month',
  price: '1',
  source: 'test',
  ...fields,
});

/** What stands in names and notes of a plan and its book; a test puts hostile words there. */
export type Words = (kind: string) => string;

/** Prices of every kind: by the day, month and year, in two other currencies, without a figure, once and by traffic. */
function bookOf(words: Words): PriceBook {
  return {
    id: 'own',
    edition: '1',
    name: words('book'),
    currency: 'USD',
    rows: [
      row('by-month', { regions: 'cross', bandwidthMbps: 2, price: '30.005', source: words('source') }),
      row('by-day', { regions: 'cross', bandwidthMbps: 5, per: 'day', price: '1.37' }),
      row('by-year', { regions: 'cross', bandwidthMbps: 10, per: 'year', price: '100.00' }),
      row('in-yuan', { regions: 'cross', bandwidthMbps: 20, price: '333.33', currency: 'CNY' }),
      row('in-euro', { regions: 'cross', bandwidthMbps: 50, per: 'year', price: '1234.56', currency: 'EUR' }),
      row('no-figure', { regions: 'cross', bandwidthMbps: 100, price: null }),
      row('port', { item: 'port', price: '85.00' }),
      row('fee', { item: 'extra', name: words('fee'), per: 'once', price: '1500.00' }),
      row('traffic', { item: 'extra', name: 'Traffic', per: 'GB', price: '0.015' }),
    ],
    waivers: [],
  };
}

/** A plan whose quote has a line of every kind, under two accounts. */
export function richPlan(settings: QuoteSettings = {}, words: Words = (kind) => `a ${kind}`): Plan {
  const quote: QuoteSettings = {
    books: [{ id: 'own' }],
    months: 13,
    rates: [
      { from: 'CNY', to: 'USD', rate: '0.1437', on: '2020-12-01' },
      { from: 'USD', to: 'EUR', rate: '0.91', on: '2020-12-01' },
    ],
    number: words('number'),
    customer: words('customer'),
    preparedBy: words('preparer'),
    validUntil: '2021-01-31',
    tax: { name: 'VAT', percent: '6.5' },
    discounts: [
      { kind: 'percent', value: '7.5', reason: words('reason') },
      { kind: 'fixed', value: '0.33', peering: 'peer-5' },
      { kind: 'fixed', value: '12.345', account: 'acct-b', reason: words('reason') },
    ],
    extras: [
      { id: 'x-1', row: 'fee', account: 'acct-b', quantity: '1', note: words('note') },
      { id: 'x-2', row: 'traffic', account: 'acct-a', quantity: '1234.5' },
      { id: 'x-3', row: 'nowhere', account: 'acct-b', quantity: '2' },
    ],
    notes: `${words('notes')}\nsecond line`,
    ...settings,
  };
  const builder = plan({ name: words('plan'), asOf: '2020-12-15', quote })
    .account('acct-a', { name: words('account'), uid: words('uid') })
    .account('acct-b', { name: words('account') })
    .account('acct-c', { name: 'Acceptor' })
    .physicalConnection('pc', { accessPoint: 'ap-cn-beijing-dx-A', bandwidthMbps: 1000, name: words('port') });
  for (const [at, bandwidthMbps] of [2, 5, 10, 20, 50, 100].entries()) {
    builder
      .vpc(`from-${at}`, [], { account: at % 2 === 0 ? 'acct-a' : 'acct-b', region: 'cn-beijing' })
      .vpc(`to-${at}`, [], { account: 'acct-c', region: 'cn-hangzhou', name: words('router') })
      .peering(`peer-${bandwidthMbps}`, `from-${at}`, `to-${at}`, { bandwidthMbps, name: words('peering') });
  }
  return builder
    .vpc('home', [], { account: 'acct-a', region: 'cn-beijing' })
    .vpc('near', [], { account: 'acct-a', region: 'cn-beijing' })
    .peering('peer-free', 'home', 'near', { bandwidthMbps: 1000, name: words('peering') })
    .row('priceBooks', bookOf(words))
    .build();
}

/** Settings of all kinds for the same plan. */
export const arbitrarySettings: fc.Arbitrary<QuoteSettings> = fc.record({
  months: fc.integer({ min: 1, max: 40 }),
  currency: fc.constantFrom('USD', 'CNY', 'EUR'),
  discounts: fc.array(
    fc
      .record({
        kind: fc.constantFrom('list' as const, 'percent' as const, 'fixed' as const),
        value: fc.bigInt({ min: 0n, max: 2_000_000n }).map((units) => decimalText({ units, scale: 4 })),
        target: fc.constantFrom(
          {},
          { account: 'acct-a' },
          { account: 'acct-b' },
          { peering: 'peer-2' },
          { peering: 'peer-20' },
        ),
      })
      .map(({ kind, value, target }) => ({ kind, value, ...target })),
    { maxLength: 4 },
  ),
});

/** The plan with hostile names wherever words can stand. */
export const hostilePlan: fc.Arbitrary<Plan> = fc.array(hostileName, { minLength: 1, maxLength: 12 }).map((names) => {
  let at = 0;
  return richPlan({}, () => names[at++ % names.length] ?? '');
});
