import fc from 'fast-check';
import type { PriceBook, PriceRow, Waiver } from '../../shared/catalog/price-book.ts';

/** Texts that spreadsheets make something else of: formulas, numbers, quotes, separators, line ends, signs that XML lacks. */
const awkward = fc.constantFrom(
  "=cmd|' /C calc'!A0",
  '+1',
  '-2+3',
  '@SUM(A1)',
  "'=1",
  "''=1",
  '\t=1',
  '00123',
  '1e5',
  'TRUE',
  '2026-01-31',
  '"quoted"',
  'a;b,c\td',
  'two\r\nlines',
  'two\nlines',
  'old\rmac',
  '_x0041_',
  '_x000D_',
  '_x0041\u0001',
  '_x000D\r',
  '\u0001bell\u0007',
  '中国（北京）',
  '𠮷野家 🏢',
  ' spaces ',
  '<a href="x">&amp;</a>',
  'x'.repeat(10_000),
);

/** A text with something in it: a cell with nothing but spaces is an empty one. */
const text = fc
  .oneof(
    awkward,
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  )
  .map((value) => value.replaceAll('\uFEFF', ''))
  .filter((value) => value.trim() !== '');

const region = fc.oneof(fc.constantFrom('cn-beijing', 'cn-hangzhou', 'ap-southeast-1', 'not-in-the-list'));
const regions = fc.oneof(fc.constantFrom('same' as const, 'cross' as const), fc.tuple(region, region));
const connection = fc.constantFrom('vpc-to-vpc' as const, 'vbr-to-vpc' as const);
const bandwidth = fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 1e-9, max: 1e12, noNaN: true }));
const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`, 'u'));
const price = fc.oneof(
  fc.constant(null),
  digits(15),
  fc.tuple(digits(15), digits(9)).map(([whole, fraction]) => `${whole}.${fraction}`),
  fc.constantFrom('70.00', '0.015', '0', '0.10', '007.00', '999999999999999.999999999'),
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const localized = fc.oneof(text, fc.record({ en: text, 'zh-CN': text }));

const row: fc.Arbitrary<PriceRow> = fc
  .record({
    id: text,
    item: fc.constantFrom('peering' as const, 'port' as const, 'extra' as const),
    name: optional(text),
    regions: optional(regions),
    area: optional(fc.constantFrom('mainland' as const, 'outside' as const)),
    region: optional(region),
    connection: optional(connection),
    bandwidthMbps: optional(bandwidth),
    method: optional(fc.constantFrom('subscription' as const, 'pay-as-you-go' as const)),
    term: optional(
      fc.record({ unit: fc.constantFrom('month' as const, 'year' as const), count: fc.integer({ min: 1, max: 9999 }) }),
    ),
    per: fc.constantFrom('day' as const, 'month' as const, 'year' as const, 'once' as const, 'GB' as const),
    price,
    currency: optional(fc.constantFrom('USD', 'CNY', 'XTS')),
    asOf: optional(text),
    source: text,
    note: optional(text),
  })
  .map(present);

const waiver: fc.Arbitrary<Waiver> = fc
  .record({
    id: text,
    title: localized,
    regions: optional(regions),
    connection: optional(connection),
    maxBandwidthMbps: optional(bandwidth),
    startsOn: optional(day),
    endsOn: optional(day),
    lastDay: fc.constantFrom('free' as const, 'charged' as const),
    source: text,
  })
  .map(({ startsOn, endsOn, ...rest }) =>
    present(
      startsOn !== undefined && endsOn !== undefined && endsOn < startsOn
        ? { ...rest, startsOn: endsOn, endsOn: startsOn }
        : { ...rest, startsOn, endsOn },
    ),
  );

const byId = { selector: ({ id }: { readonly id: string }) => id, maxLength: 6 };

/** A price book as a table can hold it: every id once, texts that are not blank. */
export const arbitraryPriceBook: fc.Arbitrary<PriceBook> = fc
  .record({
    id: text,
    edition: text,
    name: localized,
    currency: fc.constantFrom('USD', 'CNY'),
    about: optional(localized),
    rows: fc.uniqueArray(row, byId),
    waivers: fc.uniqueArray(waiver, byId),
  })
  .map(present);

function present<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
