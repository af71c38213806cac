import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../shared/analysis.ts';
import { quoteCsv } from '../../../shared/export/quote/quote-csv.ts';
import { quoteDiagram } from '../../../shared/export/quote/quote-diagram.ts';
import { quoteHtml } from '../../../shared/export/quote/quote-html.ts';
import { quoteJson } from '../../../shared/export/quote/quote-json.ts';
import { quoteMarkdown } from '../../../shared/export/quote/quote-markdown.ts';
import { quoteText } from '../../../shared/export/quote/quote-text.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { add, decimal, decimalText, zero } from '../../../shared/money/decimal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { casePlan } from '../../support/cases.ts';
import { plan } from '../../support/plan-builder.ts';
import { readCsv } from '../csv/read-csv.ts';
import { everyElement, xmlTree } from '../diagram/xml-tree.ts';
import { documentOfPlan, hostilePlan, richPlan } from './quote-plans.ts';

const speakers = {
  en: createTranslator('en', { en: {}, 'zh-CN': {} }),
  'zh-CN': createTranslator('zh-CN', { en: {}, 'zh-CN': {} }),
};
const speak = speakers.en;

function htmlOf(of: Plan, language: Language = 'en'): string {
  const diagram = quoteDiagram(analyze(of, '2026-01-01'), speakers[language]);
  return quoteHtml(documentOfPlan(of), speakers[language], { paper: 'a4', diagram });
}

describe('quotes of the guide’s scenarios', () => {
  const public2026 = { books: [{ id: 'public-figures-2026' }], months: 12, customer: 'Example Ltd', number: 'Q-1' };
  const cases: readonly (readonly [string, Plan])[] = [
    ['section-08', casePlan('section-08-same-account')],
    ['section-09', casePlan('section-09-two-accounts')],
    ['section-10', casePlan('section-10-shared-physical-connection')],
    [
      'section-10-in-2021',
      { ...casePlan('section-10-shared-physical-connection'), asOf: '2021-01-01', quote: public2026 },
    ],
  ];

  it.each(cases)('are written as they were reviewed: %s', async (name, of) => {
    const document = documentOfPlan(of);
    const golden = (ending: string): string => `golden/${name}.${ending}`;
    await expect(quoteText(document, speak)).toMatchFileSnapshot(golden('txt'));
    await expect(quoteText(document, speakers['zh-CN'])).toMatchFileSnapshot(golden('zh-CN.txt'));
    await expect(quoteMarkdown(document, speakers['zh-CN'])).toMatchFileSnapshot(golden('zh-CN.md'));
    await expect(quoteHtml(document, speak, { paper: 'letter' })).toMatchFileSnapshot(golden('html'));
    await expect(quoteJson(document, speak)).toMatchFileSnapshot(golden('json'));
  });
});

describe('a quote as CSV', () => {
  it('has lines whose amounts add up to the total', () => {
    const document = documentOfPlan(richPlan());
    const [heading, ...rows] = readCsv(quoteCsv(document, speak).slice(1));
    const amounts = rows.map((row) => row[heading?.indexOf('Amount') ?? -1] ?? '');
    expect(amounts).toHaveLength(document.quote.lines.length);
    expect(amounts.filter((amount) => amount === 'unknown')).toHaveLength(document.quote.totals.all.unknown);
    // A discount on an account is a number with its sign, for sums of the column.
    expect(amounts.some((amount) => amount.startsWith('-'))).toBe(true);
    const sum = amounts
      .filter((amount) => amount !== 'unknown')
      .reduce((sofar, amount) => add(sofar, decimal(amount)), zero);
    expect(decimalText(sum)).toBe(decimalText(document.quote.totals.all.known));
  });

  it('is read again as one record a line, and no cell of it is a formula', () => {
    fc.assert(
      fc.property(hostilePlan, (of) => {
        const document = documentOfPlan(of);
        const rows = readCsv(quoteCsv(document, speak).slice(1));
        expect(rows).toHaveLength(document.quote.lines.length + 1);
        expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([17]));
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\ufffd]*(?:[=+@＝＋－＠]|-(?!\d+(?:\.\d+)?$))/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a quote as HTML', () => {
  it('is well-formed, fetches nothing and runs nothing, whatever stands in names', () => {
    fc.assert(
      fc.property(hostilePlan, fc.constantFrom<Language>('en', 'zh-CN'), (of, language) => {
        const html = htmlOf(of, language);
        const elements = everyElement(xmlTree(html));
        expect(elements.length).toBeGreaterThan(100);
        for (const { name, attributes } of elements) {
          expect(['script', 'img', 'link', 'iframe', 'object', 'foreignObject', 'image']).not.toContain(name);
          for (const [attribute, value] of Object.entries(attributes)) {
            expect(attribute).not.toMatch(/^on|^src/u);
            if (attribute.endsWith('href')) expect(value).toMatch(/^#/u);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says to whom it goes, until when, and explains every line in a numbered note', () => {
    const document = documentOfPlan(richPlan());
    const html = htmlOf(richPlan());
    for (const words of ['a customer', 'a number', 'a preparer', '2021-01-31', '2020-12-15', 'a notes', 'second line'])
      expect(html).toContain(words);
    const notes = [...html.matchAll(/id="note-(\d+)"/gu)].map(([, number]) => Number(number));
    expect(notes).toEqual(notes.map((_, at) => at + 1));
    const marks = [...html.matchAll(/href="#note-(\d+)"/gu)].map(([, number]) => Number(number));
    expect(marks).toHaveLength(document.quote.lines.length);
    expect(new Set(marks)).toEqual(new Set(notes));
    for (const { hash } of document.quote.books) expect(html).toContain(hash);
  });

  it('is set for the paper that is asked for, with page numbers', () => {
    const document = documentOfPlan(richPlan());
    for (const [paper, size] of [
      ['a4', 'A4'],
      ['letter', 'letter'],
    ] as const) {
      const html = quoteHtml(document, speak, { paper });
      expect(html).toContain(`size: ${size};`);
      expect(html).toContain("counter(page) ' / ' counter(pages)");
    }
  });

  it('brings the fonts that it is given', () => {
    const fontFaces = '@font-face { font-family: x; src: url(data:font/woff2;base64,AA==); }\n';
    expect(quoteHtml(documentOfPlan(richPlan()), speak, { paper: 'a4', fontFaces })).toContain(fontFaces);
  });

  it('has the sums of the quote', () => {
    const document = documentOfPlan(richPlan());
    const { all, tax } = document.quote.totals;
    const html = htmlOf(richPlan());
    expect(html).toContain(`${decimalText(all.known)} USD + ${all.unknown} unknown`);
    expect(html).toContain(`${decimalText(tax?.gross ?? zero)} USD`);
  });
});

describe('a quote as Markdown and as text', () => {
  it('keeps hostile names within their line and their cell', () => {
    fc.assert(
      fc.property(hostilePlan, (of) => {
        const document = documentOfPlan(of);
        const text = quoteText(document, speak);
        // eslint-disable-next-line no-control-regex
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/u);
        const markdown = quoteMarkdown(document, speak);
        const cellsOf = (line: string): number => line.replaceAll(/\\./gu, '').split('|').length;
        const tables = markdown.split('\n').filter((line) => line.startsWith('|'));
        expect(new Set(tables.map(cellsOf))).toEqual(new Set([6, 4]));
        expect(markdown).not.toContain('<');
      }),
      { numRuns: 40 },
    );
  });

  it('tells that there is nothing to pay in an empty plan', () => {
    const document = documentOfPlan(plan().build());
    expect(quoteText(document, speak)).toContain('Nothing in this plan is charged.');
    expect(quoteMarkdown(document, speak)).toContain('Nothing in this plan is charged.');
    expect(quoteHtml(document, speak, { paper: 'a4' })).toContain('Nothing in this plan is charged.');
  });
});

describe('every format', () => {
  it('leaves no placeholder and no key, in both languages', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const document = documentOfPlan(richPlan());
      const speaker = speakers[language];
      for (const text of [
        quoteText(document, speaker),
        quoteJson(document, speaker),
        quoteCsv(document, speaker),
        quoteMarkdown(document, speaker),
        quoteHtml(document, speaker, { paper: 'a4' }),
      ])
        expect(text).not.toMatch(/\{\{|quote:|out\.|undefined|NaN|\[object/u);
    }
  });
});
