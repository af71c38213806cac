import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../../shared/catalog/price-book.ts';
import { defaultRulePack, findRulePack } from '../../shared/catalog/rule-packs.ts';
import { documentOf } from '../../shared/export/quote/quote-document.ts';
import { quoteJson } from '../../shared/export/quote/quote-json.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { compile } from '../../shared/network/compile.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { QuoteSettings } from '../../shared/plan/rows.ts';
import { useBook } from '../../shared/pricing/edits/use-book.ts';
import { type Quote, quoteOf } from '../../shared/pricing/quote.ts';
import { recomputeMessage } from '../../shared/pricing/recompute-message.ts';
import { quoteRecord, recompute } from '../../shared/pricing/stored-quote.ts';
import { arbitraryEdits } from '../support/arbitrary-edits.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { casePlan } from '../support/cases.ts';
import { plan } from '../support/plan-builder.ts';

const speak = createTranslator('en', { en: {}, 'zh-CN': {} });

function quoted(of: Plan): Quote {
  return quoteOf(compile(of, findRulePack(of.rulePack) ?? defaultRulePack, '2026-01-01'));
}

const accounts: Plan = plan().account('acct-a', { name: 'A' }).build();
const jsonOf = (quote: Quote): string => quoteJson(documentOf(quote, accounts), speak);

function bookOf(price: string): PriceBook {
  return {
    id: 'own',
    edition: '1',
    name: 'Own',
    currency: 'USD',
    rows: [
      { id: 'r', item: 'peering', regions: 'cross', per: 'month', price, source: 's' },
      { id: 'p', item: 'port', per: 'day', price: '1.005', source: 's' },
    ],
    waivers: [],
  };
}

/** Stores the quote of a plan in it, and saves and opens the file. */
function sent(of: Plan): Plan {
  const parsed = parsePlan(planText({ ...of, quotes: [quoteRecord(quoted(of), 'quote-1', '2026-01-01')] }));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

const settings: QuoteSettings = {
  books: [{ id: 'own' }, { id: 'lost', edition: '7' }],
  months: 13,
  discounts: [
    { kind: 'percent', value: '7.5' },
    { kind: 'fixed', value: '3', account: 'acct-a' },
  ],
  tax: { name: 'VAT', percent: '6' },
  extras: [{ id: 'x', row: 'nowhere', account: 'acct-a', quantity: '2.5' }],
};

function sentWithBook(): Plan {
  const start = casePlan('section-10-shared-physical-connection');
  const own = mustApply(start, useBook(start, bookOf('30.005')));
  return sent({ ...own, quote: settings });
}

function again(of: Plan) {
  const [record] = of.quotes;
  if (record === undefined) throw new Error('no stored quote');
  return recompute(record, of);
}

describe('a stored quote', () => {
  it('comes out again to the byte, whatever became of the plan and its books since', () => {
    const before = sentWithBook();
    const original = jsonOf(quoted({ ...before, quotes: [] }));
    const later = mustApply(before, useBook(before, bookOf('99.00')));
    const changed: Plan = {
      ...later,
      asOf: '2031-05-05',
      rulePack: 'express-connect-2026',
      peerings: [],
      vpcs: [],
      physicalConnections: [],
      quote: { currency: 'CNY' },
    };
    const { quote, problems } = again(changed);
    expect(problems).toEqual([]);
    expect(quote && jsonOf(quote)).toBe(original);
    // The quote has all that can be in one: the property below rests on it.
    expect(original).toContain('"unknown": "not-in-books"');
    expect(original).toContain('The price book lost');
  });

  it('comes out again after any edits of any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryEdits, (of, edits) => {
        const own = mustApply(of, useBook(of, bookOf('12.34')));
        const before = sent(own);
        const original = jsonOf(quoted(own));
        const { quote, problems } = again(edits(before));
        expect(problems).toEqual([]);
        expect(quote && jsonOf(quote)).toBe(original);
      }),
      { numRuns: 60 },
    );
  });

  it('tells when its book says something else, and what would come out now', () => {
    const before = sentWithBook();
    const { quote, problems } = again({ ...before, priceBooks: [bookOf('31.00')] });
    expect(problems).toMatchObject([{ code: 'book-changed', book: { id: 'own', edition: '1' } }]);
    expect(quote?.lines.some(({ priced }) => priced?.row.price === '31.00')).toBe(true);
  });

  it('tells when its book is gone', () => {
    const { quote, problems } = again({ ...sentWithBook(), priceBooks: [] });
    expect(quote).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'book-missing', book: { id: 'own' } }]);
  });

  it('tells when what is stored was edited', () => {
    const before = sentWithBook();
    const [record] = before.quotes;
    if (record === undefined) throw new Error('no stored quote');
    const edited = (fields: object) => recompute({ ...record, ...fields }, before).problems.map(({ code }) => code);
    expect(edited({ months: 14 })).toEqual(['differs']);
    expect(edited({ items: record.items.slice(1) })).toEqual(['differs']);
    expect(edited({ items: record.items.map((item) => ({ ...item, name: 'renamed' })) })).toEqual(['differs']);
    expect(edited({ settings: { ...settings, customer: 'another' } })).toEqual(['differs']);
    expect(edited({ items: [{ kind: 'peering' }, ...record.items] })).toEqual(['item-unreadable']);
    expect(edited({ rulePack: 'of-a-newer-version' })).toEqual(['rule-pack-missing']);
  });

  it('tells it in both languages', () => {
    const { problems } = again({ ...sentWithBook(), priceBooks: [] });
    expect(problems.map((problem) => speak.text(recomputeMessage(problem)))).toEqual([
      'The price book own, edition 1, is neither in the plan nor shipped.',
    ]);
    const chinese = createTranslator('zh-CN', { en: {}, 'zh-CN': {} });
    expect(problems.map((problem) => chinese.text(recomputeMessage(problem)))).toEqual([
      '价格表 own（版本 1）既不在方案中，也不是内置价格表。',
    ]);
  });
});
