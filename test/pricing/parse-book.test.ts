import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../../shared/catalog/price-book.ts';
import { shippedBooks } from '../../shared/catalog/price-books.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { bookFailureMessages } from '../../shared/pricing/book-failure-message.ts';
import { bookFileText } from '../../shared/pricing/book-file-text.ts';
import { bookHash } from '../../shared/pricing/book-hash.ts';
import { type BookFailure, parseBook, priceBookJsonSchema } from '../../shared/pricing/parse-book.ts';

const good: PriceBook = {
  id: 'own',
  edition: '1',
  name: 'Own prices',
  currency: 'USD',
  rows: [
    { id: 'a', item: 'peering', regions: 'cross', per: 'month', price: '70.00', source: 's' },
    { id: 'b', item: 'port', region: 'cn-beijing', per: 'day', price: null, source: 's' },
    { id: 'c', item: 'extra', name: 'Access fee', per: 'once', price: '1500', source: 's' },
  ],
  waivers: [{ id: 'w', title: 'Free', startsOn: '2019-01-01', endsOn: '2019-12-31', lastDay: 'free', source: 's' }],
};

function fileOf(book: object): string {
  return JSON.stringify({ format: 'peerscape-prices', version: 1, ...book }, undefined, 2);
}

function failureOf(text: string): BookFailure {
  const parsed = parseBook(text);
  if (parsed.ok) throw new Error('it was read');
  return parsed.error;
}

function faultsOf(book: object): (readonly [string, string])[] {
  const failure = failureOf(fileOf(book));
  if (failure.code !== 'invalid') throw new Error(failure.code);
  return failure.faults.map(({ path, problem }) => [path, problem.code]);
}

const withRows = (...rows: object[]): object => ({ ...good, rows });
const withWaiver = (fields: object): object => ({ ...good, waivers: [{ ...good.waivers[0], ...fields }] });
const row = (fields: object): object => ({
  id: 'r',
  item: 'peering',
  per: 'month',
  price: '1',
  source: 's',
  ...fields,
});

describe('a price-book file', () => {
  it('is read with what it does not know, and with a byte order mark', () => {
    const parsed = parseBook(`\ufeff${fileOf({ ...good, contact: { phone: '1' } })}`);
    expect(parsed).toEqual({ ok: true, value: { ...good, contact: { phone: '1' } } });
  });

  it.each([
    ['', { code: 'empty' }],
    ['PK\u0003\u0004…', { code: 'binary' }],
    ['{\n  "format": oops', { code: 'not-json', line: 2, column: 13 }],
    ['[]', { code: 'not-a-book' }],
    ['{"format":"peerscape","version":1}', { code: 'not-a-book' }],
    ['{"format":"peerscape-prices","version":2}', { code: 'newer-version', version: 2 }],
    [`{"format":"peerscape-prices","x":${'['.repeat(100)}${']'.repeat(100)}}`, { code: 'too-deep' }],
    ['['.repeat(100_000), { code: 'too-deep' }],
  ])('is refused by name: %j', (text, failure) => {
    expect(failureOf(text)).toEqual(failure);
  });

  it('names every place that has another form, with its line', () => {
    const failure = failureOf(fileOf(withRows(row({ price: 70 }), row({ id: 's', per: 'week' }))));
    expect(failure).toMatchObject({
      code: 'invalid',
      // Lines of the text that `fileOf` makes: the header takes six, a row seven with its brackets.
      faults: [
        { path: 'rows[0].price', line: 13 },
        { path: 'rows[1].per', line: 19 },
      ],
    });
  });

  it.each<[string, object, (readonly [string, string])[]]>([
    ['an id twice', withRows(row({}), row({ bandwidthMbps: 2 })), [['rows[1].id', 'id-repeated']]],
    ['a peering billed once', withRows(row({ per: 'once' })), [['rows[0].per', 'per-not-periodic']]],
    ['a port billed by traffic', withRows(row({ item: 'port', per: 'GB' })), [['rows[0].per', 'per-not-periodic']]],
    [
      'conditions that nobody would look at',
      withRows(row({ item: 'port', regions: 'cross', method: 'subscription' })),
      [
        ['rows[0].regions', 'field-unused'],
        ['rows[0].method', 'field-unused'],
      ],
    ],
    [
      'a bandwidth of a fee',
      withRows(row({ item: 'extra', bandwidthMbps: 2 })),
      [['rows[0].bandwidthMbps', 'field-unused']],
    ],
    [
      'two rows for the same, a pair of regions in either order',
      withRows(row({ regions: ['a', 'b'] }), row({ id: 's', regions: ['b', 'a'], price: '2' })),
      [['rows[1]', 'same-as-row']],
    ],
    ['a day that is none', withWaiver({ startsOn: '2019-02-29' }), [['waivers[0].startsOn', 'no-such-day']]],
    ['an end before its start', withWaiver({ endsOn: '2018-12-31' }), [['waivers[0].endsOn', 'ends-before-start']]],
    [
      'two free periods of one id',
      { ...good, waivers: [good.waivers[0], good.waivers[0]] },
      [['waivers[1].id', 'id-repeated']],
    ],
    ['a currency that is no code', { ...good, currency: 'dollars' }, [['currency', 'not-expected']]],
    ['a price with a sign', withRows(row({ price: '-1' })), [['rows[0].price', 'not-expected']]],
  ])('is refused with %s', (_what, book, faults) => {
    expect(faultsOf(book)).toEqual(faults);
  });

  it('may have two rows for the same in two currencies, or one that has no figure yet', () => {
    const rows = [row({}), row({ id: 's', currency: 'CNY' }), row({ id: 't', price: null })];
    expect(parseBook(fileOf(withRows(...rows))).ok).toBe(true);
  });

  it('is explained in both languages', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const speak = createTranslator(language, { en: {}, 'zh-CN': {} });
      for (const text of [
        '',
        '[]',
        '{"format":"peerscape-prices","version":9}',
        fileOf(withRows(row({ per: 'once' }))),
      ]) {
        const sentences = bookFailureMessages(failureOf(text)).map(speak.text);
        expect(sentences.length).toBeGreaterThan(0);
        for (const sentence of sentences) expect(sentence).not.toMatch(/out\.|\{\{|undefined/);
      }
    }
  });

  it('never makes the reader throw', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('id', 'edition', 'name', 'currency', 'rows', 'waivers'), value),
        (book) => {
          parseBook(fileOf(book));
        },
      ),
    );
    fc.assert(fc.property(fc.string(), (text) => void parseBook(text)));
  });
});

describe('the canonical text of a price book', () => {
  it('is read back as the same book and written the same again', () => {
    for (const book of [
      ...shippedBooks,
      good,
      { ...good, about: { en: 'x', 'zh-CN': 'y' }, extra: [1] } as PriceBook,
    ]) {
      const text = bookFileText(book);
      const parsed = parseBook(text);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      expect(bookHash(parsed.value)).toBe(bookHash(book));
      expect(bookFileText(parsed.value)).toBe(text);
    }
  });

  it('has one line for each row, so that a changed price is one changed line', () => {
    const [first, ...others] = good.rows;
    const changed = bookFileText({ ...good, rows: [{ ...first, price: '71.00' } as PriceBook['rows'][0], ...others] });
    const before = bookFileText(good).split('\n');
    expect(changed.split('\n').filter((line, at) => line !== before[at])).toEqual([
      '    { "id": "a", "item": "peering", "regions": "cross", "per": "month", "price": "71.00", "source": "s" },',
    ]);
  });

  it('does not depend on the order of fields', () => {
    const turned = Object.fromEntries(Object.entries(good).reverse()) as unknown as PriceBook;
    expect(bookFileText(turned)).toBe(bookFileText(good));
  });
});

describe('the published schema', () => {
  it('is the one that files are read with', () => {
    const file = new URL('../../shared/pricing/price-book.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(priceBookJsonSchema());
  });
});
