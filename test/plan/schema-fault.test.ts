import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/messages/language.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { fileSchema } from '../../shared/plan/file-schema.ts';
import { parseFailureMessage } from '../../shared/plan/parse-failure-message.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { bookFailureMessages } from '../../shared/pricing/book-failure-message.ts';
import { parseBook } from '../../shared/pricing/parse-book.ts';
import { z } from '../../shared/zod.ts';

const speakers = languages.map((language) => createTranslator(language, { en: {}, 'zh-CN': {} }));
const [english] = speakers;

/** Words that only the schema library has. */
const borrowed =
  /invalid (input|option|string|element|key|value)|expected|received|undefined|too (small|big):|regex|pattern|\{\{|schema:/iu;

const header = { format: 'peerscape', version: 1, name: 'N', rulePack: 'r' };

function planSentences(fields: object): string[] {
  const parsed = parsePlan(JSON.stringify({ ...header, ...fields }));
  if (parsed.ok) return [];
  return speakers.map(({ text }) => text(parseFailureMessage(parsed.error)));
}

const vpc = { id: 'v', name: 'n', account: 'a', region: 'r', cidrs: [] };
const end = { router: 'v', state: 'planned' };
const peering = { id: 'p', name: 'n', initiator: end, acceptor: end, bandwidthMbps: 2 };

describe('a value that a plan does not have there', () => {
  it.each<[object, string]>([
    [{ vpcs: [{ ...vpc, cidrs: [10] }] }, 'Line 1: vpcs[0].cidrs[0] should be a text, not 10.'],
    [{ vpcs: [{ ...vpc, name: undefined }] }, 'Line 1: vpcs[0].name is missing: a text belongs there.'],
    [{ vpcs: [{ ...vpc, id: '' }] }, 'Line 1: vpcs[0].id should be a text that is not empty, not "".'],
    [{ vpcs: {} }, 'Line 1: vpcs should be a list, not an object.'],
    [{ vpcs: [[]] }, 'Line 1: vpcs[0] should be an object with fields, not an empty list.'],
    [{ asOf: '14.8.2019' }, 'Line 1: asOf should be a day such as "2019-08-14", not "14.8.2019".'],
    [
      { peerings: [{ ...peering, bandwidthMbps: 0 }] },
      'Line 1: peerings[0].bandwidthMbps should be a number above 0, not 0.',
    ],
    [
      { peerings: [{ ...peering, bandwidthMbps: null }] },
      'Line 1: peerings[0].bandwidthMbps should be a number, not null.',
    ],
    [
      { intents: [{ id: 'i', from: 'a', to: 'b', expect: 'maybe' }] },
      'Line 1: intents[0].expect should be "reachable" or "unreachable", not "maybe".',
    ],
    [{ quote: { months: 121 } }, 'Line 1: quote.months should be a number up to 120, not 121.'],
    [{ quote: { months: 1.5 } }, 'Line 1: quote.months should be a whole number, not 1.5.'],
    [
      { accepted: [{ rule: 'r', subjects: [], reason: '' }] },
      'Line 1: accepted[0].subjects should be a list of at least 1 entry, not an empty list.',
    ],
    [{ layout: { v: { x: 1, y: 2, pinned: 'yes' } } }, 'Line 1: layout.v.pinned should be true or false, not "yes".'],
    [{ quotas: { q: { v: -1 } } }, 'Line 1: quotas.q.v should be a number from 0 up, not -1.'],
    [{ version: 'x' }, 'Line 1: version should be a whole number, not "x".'],
  ])('%j is said in our own words', (fields, sentence) => {
    const [inEnglish, inChinese] = planSentences(fields);
    expect(inEnglish).toBe(sentence);
    expect(inChinese).toMatch(/^第 1 行：.*\p{Script=Han}.*。$/u);
  });

  it('is never said in the words of the schema library, whatever stands anywhere in a plan', () => {
    const values = [null, true, 7, -1.5, 'x', '', [], {}, [[]], [{}], [null], { en: 1 }];
    const rows = Object.entries(fileSchema.shape).flatMap(([name, schema]) => samples(name, schema, values));
    const said = rows.flatMap(planSentences);
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter((sentence) => borrowed.test(sentence))).toEqual([]);
    expect(said.filter((sentence) => sentence.includes('has not the form'))).toEqual([]);
  });
});

describe('a value that a price book does not have there', () => {
  const row = { id: 'a', item: 'peering', per: 'month', price: '1', source: 's' };
  const book = {
    format: 'peerscape-prices',
    version: 1,
    id: 'b',
    edition: '1',
    name: 'n',
    currency: 'USD',
    rows: [row],
    waivers: [],
  };

  function bookSentences(data: object, speak = english): readonly string[] {
    const parsed = parseBook(JSON.stringify(data));
    return parsed.ok ? [] : bookFailureMessages(parsed.error).map((each) => speak?.text(each) ?? '');
  }

  it.each<[object, string]>([
    [
      { ...book, currency: 'dollars' },
      'currency (line 1): it should be the code of a currency, such as "USD", not "dollars"',
    ],
    [
      { ...book, rows: [{ ...row, price: '-1' }] },
      'rows[0].price (line 1): it should be an amount as text, such as "70.00", not "-1"',
    ],
    [{ ...book, rows: [{ ...row, price: 7 }] }, 'rows[0].price (line 1): it should be a text, not 7'],
    [
      { ...book, rows: [{ ...row, regions: 'here' }] },
      'rows[0].regions (line 1): it should be "same" or "cross" or a list, not "here"',
    ],
    [{ ...book, name: { en: 'n' } }, 'name.zh-CN (line 1): it is missing: a text belongs there'],
    [{ ...book, name: 7 }, 'name (line 1): it should be a text or an object with fields, not 7'],
  ])('is said in our own words: %j', (data, sentence) => {
    expect(bookSentences(data)).toEqual([sentence]);
    for (const said of speakers.flatMap((speak) => bookSentences(data, speak))) expect(said).not.toMatch(borrowed);
  });
});

/** Files with each value in the place of a table's row, of each field of a row, and of the field itself. */
function samples(name: string, schema: z.ZodType, values: readonly unknown[]): object[] {
  const element = schema.def.type === 'optional' ? (schema as z.ZodOptional<z.ZodType>).unwrap() : schema;
  const shape = element instanceof z.ZodArray && element.element instanceof z.ZodObject ? element.element.shape : {};
  return values.flatMap((value) => [
    { [name]: value },
    { [name]: [value] },
    ...Object.keys(shape).map((field) => ({ [name]: [{ ...full(shape), [field]: value }] })),
  ]);
}

function full(shape: object): object {
  return Object.fromEntries(Object.keys(shape).map((field) => [field, field === 'subjects' ? ['a'] : 'x']));
}
