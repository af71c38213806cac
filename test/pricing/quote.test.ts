import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../../shared/catalog/price-book.ts';
import { findRulePack } from '../../shared/catalog/rule-packs.ts';
import { add, compare, decimal, decimalText, zero } from '../../shared/money/decimal.ts';
import { compile } from '../../shared/network/compile.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { QuoteSettings } from '../../shared/plan/rows.ts';
import type { QuoteLine } from '../../shared/pricing/quote-line.ts';
import { type Quote, quoteOf } from '../../shared/pricing/quote.ts';
import { overviewOf } from '../../shared/pricing/totals.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { plan, type PlanBuilder } from '../support/plan-builder.ts';

function quoted(of: Plan): Quote {
  const pack = findRulePack(of.rulePack);
  if (pack === undefined) throw new Error('no pack');
  return quoteOf(compile(of, pack, '2026-01-01'));
}

/** What somebody pays: one line for each stretch, the free acceptor left out. */
function paid({ lines }: Quote): (readonly [string, string | null, string | null])[] {
  return lines.filter(({ role }) => role !== 'acceptor').map((line) => [line.payer, amountOf(line), line.waived]);
}

function amountOf({ amount }: QuoteLine): string | null {
  return amount && decimalText(amount);
}

function between(
  regions: readonly [string, string],
  bandwidthMbps: number,
  header: Parameters<typeof plan>[0] = {},
  billing: Plan['peerings'][number]['billing'] = { method: 'pay-as-you-go' },
): PlanBuilder {
  return plan(header)
    .account('acct-a')
    .account('acct-b')
    .vpc('vpc-a', ['10.0.0.0/16'], { account: 'acct-a', region: regions[0] })
    .vpc('vpc-b', ['10.1.0.0/16'], { account: 'acct-b', region: regions[1] })
    .peering('peer', 'vpc-a', 'vpc-b', { bandwidthMbps, billing });
}

const beijing = ['cn-beijing', 'cn-beijing'] as const;
const beijingZhangjiakou = ['cn-beijing', 'cn-zhangjiakou'] as const;
const beijingHangzhou = ['cn-beijing', 'cn-hangzhou'] as const;

const crossRegion: PriceBook = {
  id: 'own',
  edition: '1',
  name: 'Own prices',
  currency: 'USD',
  rows: [
    {
      id: 'bj-hz-2',
      item: 'peering',
      regions: ['cn-hangzhou', 'cn-beijing'],
      bandwidthMbps: 2,
      per: 'month',
      price: '30.005',
      source: 'purchase page, 2019-08-14',
    },
  ],
  waivers: [],
};

function withBook(builder: PlanBuilder, book: PriceBook): Plan {
  return builder.row('priceBooks', book).build();
}

describe('the guide’s own words', () => {
  it('make 1 Gbit/s within a mainland region free at 2019-08-14, and 70.00 USD a month after the waiver', () => {
    expect(paid(quoted(between(beijing, 1000).build()))).toEqual([['acct-a', '0.00', 'same-region']]);
    expect(paid(quoted(between(beijing, 1000, { asOf: '2020-12-30' }).build()))).toEqual([
      ['acct-a', '0.00', 'same-region'],
    ]);
    const after = quoted(between(beijing, 1000, { asOf: '2020-12-31' }).build());
    expect(paid(after)).toEqual([['acct-a', '70.00', null]]);
    expect(after.terms.currency).toBe('USD');
    expect(after.lines[0]?.priced?.row.id).toBe('ri-same-region-1g');
  });

  it('make Beijing to Zhangjiakou free up to 2 Gbit/s, in either direction, and leave 5 Gbit/s unknown', () => {
    expect(paid(quoted(between(beijingZhangjiakou, 2000).build()))).toEqual([
      ['acct-a', '0.00', 'beijing-zhangjiakou'],
    ]);
    const back = ['cn-zhangjiakou', 'cn-beijing'] as const;
    expect(paid(quoted(between(back, 2000).build()))).toEqual([['acct-a', '0.00', 'beijing-zhangjiakou']]);
    expect(paid(quoted(between(beijingZhangjiakou, 5000).build()))).toEqual([['acct-a', null, null]]);
    expect(paid(quoted(between(beijingZhangjiakou, 2000, { asOf: '2021-01-01' }).build()))).toEqual([
      ['acct-a', null, null],
    ]);
  });

  it('leave a cross-region connection unknown until a row is given, never 0 and never interpolated', () => {
    const unknown = quoted(between(beijingHangzhou, 2).build());
    expect(paid(unknown)).toEqual([['acct-a', null, null]]);
    expect(unknown.totals.all).toMatchObject({ unknown: 1 });
    const books: QuoteSettings = { books: [{ id: 'own' }] };
    expect(paid(quoted(withBook(between(beijingHangzhou, 2, { quote: books }), crossRegion)))).toEqual([
      ['acct-a', '30.01', null],
    ]);
    expect(paid(quoted(withBook(between(beijingHangzhou, 5, { quote: books }), crossRegion)))).toEqual([
      ['acct-a', null, null],
    ]);
  });

  it('let the VBR pay towards a VPC, and an acceptor never', () => {
    for (const name of caseNames) {
      const quote = quoted(casePlan(name));
      const routers = new Map([...casePlan(name).vpcs, ...casePlan(name).vbrs].map(({ id, account }) => [id, account]));
      for (const { role, peering, payer, amount } of quote.lines) {
        const row = casePlan(name).peerings.find(({ id }) => id === peering);
        expect(payer).toBe(routers.get((role === 'acceptor' ? row?.acceptor.router : row?.initiator.router) ?? ''));
        if (role === 'acceptor') expect(amount && compare(amount, zero)).toBe(0);
      }
    }
    const shared = quoted(casePlan('section-10-shared-physical-connection'));
    expect(paid(shared)).toEqual([
      ['acct-a', '0.00', 'same-region'],
      ['acct-a', null, null],
    ]);
    expect(shared.totals.accounts).toMatchObject([
      { account: 'acct-a', unknown: 1 },
      { account: 'acct-b', unknown: 0 },
    ]);
  });
});

describe('a quote over months', () => {
  it('splits a line where a free period ends, each month by its first day', () => {
    const quote = quoted(between(beijing, 1000, { asOf: '2020-11-15', quote: { months: 12 } }).build());
    // 2020-11-15 and 2020-12-15 begin before 2020-12-31, the ten months from 2021-01-15 on do not: 10 × 70.
    expect(quote.lines.map((line) => [line.role, decimalText(line.quantity), amountOf(line), line.from])).toEqual([
      ['initiator', '2', '0.00', '2020-11-15'],
      ['initiator', '10', '700.00', '2021-01-15'],
      ['acceptor', '12', '0.00', '2020-11-15'],
    ]);
  });

  it('counts from the start of a connection that is still to come', () => {
    const billing = { method: 'subscription', term: { unit: 'year', count: 1 }, startsOn: '2021-02-01' } as const;
    const quote = quoted(between(beijing, 1000, { asOf: '2020-06-01', quote: { months: 3 } }, billing).build());
    expect(paid(quote)).toEqual([['acct-a', '210.00', null]]);
    const { month, term, firstYear } = overviewOf(quote);
    expect([month, term, firstYear].map(({ all }) => decimalText(all.known))).toEqual(['70.00', '840.00', '840.00']);
  });

  it('counts the days of a price by the day, and a twelfth of a price by the year', () => {
    const rows = (per: 'day' | 'year'): PriceBook => ({
      ...crossRegion,
      rows: [{ id: 'r', item: 'peering', regions: 'cross', per, price: '100.00', source: 'test' }],
    });
    const header = { asOf: '2020-01-31', quote: { months: 1, books: [{ id: 'own' }] } };
    // From January 31 to February 29, 2020, are 29 days; a twelfth of 100 is 8.333….
    expect(paid(quoted(withBook(between(beijingHangzhou, 2, header), rows('day'))))).toEqual([
      ['acct-a', '2900.00', null],
    ]);
    expect(paid(quoted(withBook(between(beijingHangzhou, 2, header), rows('year'))))).toEqual([
      ['acct-a', '8.33', null],
    ]);
  });
});

describe('price books', () => {
  it('are laid over the guide’s: a figure of the upper one wins, one that it lacks comes from below', () => {
    const books = { asOf: '2021-06-01', quote: { books: [{ id: 'public-figures-2026' }, { id: 'own' }] } };
    const own: PriceBook = {
      ...crossRegion,
      rows: [
        { id: 'any', item: 'peering', regions: 'same', per: 'month', price: '1.00', source: 'test' },
        {
          id: 'hz',
          item: 'peering',
          regions: ['cn-hangzhou', 'cn-hangzhou'],
          per: 'month',
          price: '2.00',
          source: 'test',
        },
      ],
    };
    const hangzhou = ['cn-hangzhou', 'cn-hangzhou'] as const;
    expect(paid(quoted(withBook(between(hangzhou, 1000, books), own)))).toEqual([['acct-a', '2.00', null]]);
    expect(paid(quoted(withBook(between(beijing, 1000, books), own)))).toEqual([['acct-a', '1.00', null]]);
    expect(
      paid(quoted(between(beijing, 2000, { ...books, quote: { books: [{ id: 'public-figures-2026' }] } }).build())),
    ).toEqual([['acct-a', '140.00', null]]);
  });

  it('price the ports of physical connections once one of them does; before that they are named and not counted', () => {
    const build = (quote: QuoteSettings) =>
      plan({ asOf: '2021-01-01', quote })
        .physicalConnection('pc', { accessPoint: 'ap-cn-beijing-dx-A', bandwidthMbps: 1000 })
        .physicalConnection('pc-unknown', { bandwidthMbps: 1000 })
        .build();
    const alone = quoted(build({}));
    expect(alone.lines).toEqual([]);
    expect(alone.left.map(({ id }) => id)).toEqual(['pc', 'pc-unknown']);
    const laidOver = quoted(build({ books: [{ id: 'public-figures-2026' }] }));
    expect(paid(laidOver)).toEqual([
      ['acct-a', '85.00', null],
      ['acct-a', null, null],
    ]);
  });

  it('that are nowhere are told, not passed over', () => {
    const quote = quoted(plan({ quote: { books: [{ id: 'lost' }] } }).build());
    expect(quote.problems.map(({ key }) => key)).toEqual(['quote:problem.bookMissing']);
  });

  it('in another currency need a rate, which is written down with its day', () => {
    const yuan: PriceBook = { ...crossRegion, currency: 'CNY' };
    const books = [{ id: 'own' }];
    expect(paid(quoted(withBook(between(beijingHangzhou, 2, { quote: { books } }), yuan)))).toEqual([
      ['acct-a', null, null],
    ]);
    const rates = [{ from: 'CNY', to: 'USD', rate: '0.14', on: '2019-08-14' }];
    // 30.005 × 0.14 = 4.2007
    expect(paid(quoted(withBook(between(beijingHangzhou, 2, { quote: { books, rates } }), yuan)))).toEqual([
      ['acct-a', '4.20', null],
    ]);
    const back = [{ from: 'USD', to: 'CNY', rate: '7', on: '2019-08-14' }];
    // 30.005 ÷ 7 = 4.286…
    expect(paid(quoted(withBook(between(beijingHangzhou, 2, { quote: { books, rates: back } }), yuan)))).toEqual([
      ['acct-a', '4.29', null],
    ]);
  });
});

describe('discounts', () => {
  const charged = (discounts: NonNullable<QuoteSettings['discounts']>, months = 2): Quote =>
    quoted(between(beijing, 1000, { asOf: '2021-01-01', quote: { months, discounts } }).build());

  it('are percent, or an amount a month, of the customer, an account or a connection, the nearest counting', () => {
    expect(paid(charged([{ kind: 'percent', value: '12.5' }]))).toEqual([['acct-a', '122.50', null]]);
    expect(
      paid(
        charged([
          { kind: 'percent', value: '50' },
          { kind: 'list', peering: 'peer' },
        ]),
      ),
    ).toEqual([['acct-a', '140.00', null]]);
    expect(paid(charged([{ kind: 'fixed', value: '5', peering: 'peer' }]))).toEqual([['acct-a', '130.00', null]]);
    expect(paid(charged([{ kind: 'percent', value: '10', account: 'acct-b' }]))).toEqual([['acct-a', '140.00', null]]);
  });

  it('take a fixed amount off an account as a line of its own, never below nothing', () => {
    expect(paid(charged([{ kind: 'fixed', value: '20', account: 'acct-a' }]))).toEqual([
      ['acct-a', '140.00', null],
      ['acct-a', '-40.00', null],
    ]);
    expect(decimalText(charged([{ kind: 'fixed', value: '100', account: 'acct-a' }]).totals.all.known)).toBe('0.00');
    expect(paid(charged([{ kind: 'percent', value: '150' }]))).toEqual([['acct-a', '0.00', null]]);
  });

  it('stay visible on their line', () => {
    const [line] = charged([{ kind: 'percent', value: '10', reason: 'frame contract' }]).lines;
    expect(line?.list && decimalText(line.list)).toBe('140.00');
    expect(line?.discount).toMatchObject({ kind: 'percent', value: '10', reason: 'frame contract' });
  });
});

describe('sums', () => {
  const price = fc.bigInt({ min: 0n, max: 10n ** 9n }).map((units) => decimalText({ units, scale: 4 }));
  const currency = fc.constantFrom('USD', 'CNY', 'JPY', 'KWD');

  it('equal their lines to the smallest unit in every currency', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(price, fc.nat(3)), { maxLength: 12 }),
        currency,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('0', '7.25', '33.333'),
        (peerings, into, months, percent) => {
          const header = {
            asOf: '2021-03-31',
            quote: {
              months,
              currency: into,
              books: [{ id: 'own' }],
              rates: [{ from: 'USD', to: into, rate: '6.9876', on: '2021-03-31' }],
              discounts: [{ kind: 'percent' as const, value: percent }],
              tax: { name: 'VAT', percent: '6' },
            },
          };
          const builder = plan(header).account('acct-0').account('acct-1').account('acct-2').account('acct-3');
          const rows = peerings.map(([figure, account], at) => {
            builder.vpc(`vpc-${at}`, [], { account: `acct-${account}`, region: 'cn-beijing' });
            builder.vpc(`to-${at}`, [], { account: 'acct-0', region: 'cn-hangzhou' });
            builder.peering(`peer-${at}`, `vpc-${at}`, `to-${at}`, { bandwidthMbps: at + 1 });
            return {
              id: `r-${at}`,
              item: 'peering' as const,
              regions: 'cross' as const,
              bandwidthMbps: at + 1,
              per: 'month' as const,
              price: figure,
              source: 't',
            };
          });
          const { lines, totals } = quoted(withBook(builder, { ...crossRegion, rows }));
          const total = lines.reduce((sofar, { amount }) => add(sofar, amount ?? zero), zero);
          const ofAccounts = totals.accounts.reduce((sofar, { known }) => add(sofar, known), zero);
          expect(compare(total, totals.all.known)).toBe(0);
          expect(compare(total, ofAccounts)).toBe(0);
          expect(totals.all.unknown).toBe(0);
          const digits = new Map([
            ['JPY', 0],
            ['KWD', 3],
          ]).get(into);
          for (const { amount } of lines) expect(amount?.scale).toBeLessThanOrEqual(digits ?? 2);
          if (totals.tax) expect(compare(add(totals.all.known, totals.tax.amount), totals.tax.gross)).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('count what is unknown beside what is known', () => {
    const two = between(beijing, 1000, { asOf: '2021-01-01' })
      .vpc('vpc-c', [], { account: 'acct-a', region: 'cn-hangzhou' })
      .peering('far', 'vpc-a', 'vpc-c', { bandwidthMbps: 2 })
      .build();
    const { totals } = quoted(two);
    expect(decimalText(totals.all.known)).toBe('70.00');
    expect(totals.all.unknown).toBe(1);
    expect(compare(totals.all.known, decimal('70'))).toBe(0);
  });
});
