import type { Translator } from '../../messages/translator.ts';
import type { QuoteTerms } from '../../pricing/quote-terms.ts';
import { element, xmlText } from '../diagram/xml.ts';
import { type Footnotes, footnotesOf } from './footnotes.ts';
import { headRows } from './head-rows.ts';
import {
  breakEvenText,
  lineAmountText,
  methodCostText,
  punctuation,
  quantityText,
  reductionText,
} from './line-texts.ts';
import { type AccountLines, booksFromTop, type QuoteDocument, totalText } from './quote-document.ts';
import { quoteStyle, type QuotePaper } from './quote-style.ts';
import { leftOutText, sumRows, taxRows } from './sum-rows.ts';

export interface QuotePageOptions {
  readonly paper: QuotePaper;
  /** An SVG document made by Peerscape, for the first page. */
  readonly diagram?: string | undefined;
  /** `@font-face` rules whose sources are `data:` URLs, so that the document needs nothing beside it. */
  readonly fontFaces?: string | undefined;
}

/** Nothing is fetched and nothing runs, whatever names stand in the document. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** A quote to be sent: one HTML document that needs nothing else, well-formed as XML too, to be read on a screen and printed on paper. */
export function quoteHtml(document: QuoteDocument, speak: Translator, options: QuotePageOptions): string {
  const { quote } = document;
  const { customer = '' } = quote.terms.settings;
  const notes = footnotesOf(document, speak);
  const title = [speak.t('quote:out.title'), customer, document.title].filter((part) => part.trim() !== '').join(' – ');
  const body = [
    element('header', {}, element('h1', {}, xmlText(speak.t('quote:out.title'))), headTable(document, speak)),
    diagramFigure(options.diagram, speak),
    ...quoteParts(document, notes, speak),
  ].filter((part) => part !== '');
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, xmlText(title)),
    element('style', {}, `\n${quoteStyle(options.paper, options.fontFaces ?? '')}`),
  ];
  const root = { lang: speak.language, xmlns: 'http://www.w3.org/1999/xhtml' };
  const html = element(
    'html',
    root,
    '\n',
    element('head', {}, ...lines(head)),
    '\n',
    element('body', {}, ...lines(body)),
    '\n',
  );
  return `<!DOCTYPE html>\n${html}\n`;
}

/** A quote as markup for a page that has other parts too. */
export function quoteBody(document: QuoteDocument, speak: Translator): string {
  return [headTable(document, speak), ...quoteParts(document, footnotesOf(document, speak), speak)].join('\n');
}

/** What it is for and what it comes to, without the lines. */
export function quoteSummary(document: QuoteDocument, speak: Translator): string {
  return [headTable(document, speak), sumsTable(document, speak)].join('\n');
}

function quoteParts(document: QuoteDocument, notes: Footnotes, speak: Translator): string[] {
  const { quote, accounts } = document;
  const { notes: remarks = '' } = quote.terms.settings;
  return [
    accounts.length === 0 ? paragraph(speak.t('quote:out.nothing')) : sumsTable(document, speak),
    ...accounts.map((account) => accountSection(account, quote.terms, notes, speak)),
    billingSection(document, speak),
    quote.left.length === 0 ? '' : paragraph(leftOutText(quote, speak)),
    list('ul', speak.t('quote:out.problems'), quote.problems.map(speak.text)),
    remarks.trim() === '' ? '' : section(speak.t('quote:out.notes'), ...remarks.split(/\r?\n/u).map(paragraph)),
    explanations(notes, speak),
    list(
      'ul',
      speak.t('quote:out.books'),
      booksFromTop(quote).map(
        ({ id, edition, name, hash }) =>
          `${speak.t('quote:out.book', { name, id, edition })}${punctuation(speak).comma}SHA-256 ${hash}`,
      ),
    ),
  ].filter((part) => part !== '');
}

function headTable(document: QuoteDocument, speak: Translator): string {
  const rows = headRows(document, speak).map(([label, value]) =>
    element('tr', {}, cell('th', label, { scope: 'row' }), cell('td', value)),
  );
  return element('table', { class: 'head' }, element('tbody', {}, ...lines(rows)));
}

function diagramFigure(diagram: string | undefined, speak: Translator): string {
  if (diagram === undefined) return '';
  const svg = diagram.replace(/^\s*<\?xml[^>]*\?>\s*/u, '').trim();
  return element('figure', { 'aria-label': speak.t('quote:out.diagram') }, '\n', svg, '\n');
}

function sumsTable({ quote, overview }: QuoteDocument, speak: Translator): string {
  const { currency } = quote.terms;
  const rows = [
    ...sumRows(quote, overview, speak).map(({ label, total }) => [label, totalText(total, currency, speak)] as const),
    ...taxRows(quote, speak).map(({ label, amount }) => [label, `${amount} ${currency}`] as const),
  ].map(([label, sum]) => element('tr', {}, cell('th', label, { scope: 'row' }), cell('td', sum, { class: 'amount' })));
  return section(speak.t('quote:out.sums'), element('table', { class: 'sums' }, element('tbody', {}, ...lines(rows))));
}

function accountSection(
  { name, uid, lines: own, total }: AccountLines,
  terms: QuoteTerms,
  notes: Footnotes,
  speak: Translator,
): string {
  const { currency } = terms;
  const heading = [
    cell('th', speak.t('quote:out.column.description'), { scope: 'col' }),
    cell('th', speak.t('quote:out.column.from'), { scope: 'col' }),
    cell('th', speak.t('quote:out.column.to'), { scope: 'col' }),
    cell('th', speak.t('quote:out.column.quantity'), { scope: 'col', class: 'amount' }),
    cell('th', speak.t('quote:out.column.amountIn', { currency }), { scope: 'col', class: 'amount' }),
  ];
  const rows = own.map((line) => {
    const number = notes.numberOf(line);
    const reduction = reductionText(line, terms, speak);
    const mark = element('sup', {}, element('a', { href: `#note-${number}` }, String(number)));
    return element(
      'tr',
      line.amount === null ? { class: 'unknown' } : {},
      element(
        'td',
        {},
        xmlText(speak.text(line.description)),
        mark,
        reduction === '' ? '' : element('div', { class: 'reduction' }, xmlText(reduction)),
      ),
      cell('td', line.from, { class: 'day' }),
      cell('td', line.to, { class: 'day' }),
      cell('td', quantityText(line, speak), { class: 'amount' }),
      cell('td', lineAmountText(line, currency, speak), { class: 'amount' }),
    );
  });
  const sum = element(
    'tr',
    {},
    cell('th', speak.t('quote:out.totalOf', { account: name }), { scope: 'row', colspan: 4 }),
    cell('td', totalText(total, currency, speak), { class: 'amount' }),
  );
  const table = element(
    'table',
    { class: 'lines' },
    element('thead', {}, element('tr', {}, ...heading)),
    '\n',
    element('tbody', {}, ...lines(rows)),
    '\n',
    element('tfoot', {}, sum),
  );
  return section(uid === undefined ? name : `${name} (${uid})`, table);
}

function billingSection({ quote, billing }: QuoteDocument, speak: Translator): string {
  if (billing.length === 0) return '';
  const { currency } = quote.terms;
  const heading = [
    cell('th', speak.t('quote:out.column.peering'), { scope: 'col' }),
    cell('th', speak.t('quote:out.billing.subscription'), { scope: 'col', class: 'amount' }),
    cell('th', speak.t('quote:out.billing.payAsYouGo'), { scope: 'col', class: 'amount' }),
    cell('th', speak.t('quote:out.billing.breakEven'), { scope: 'col' }),
  ];
  const rows = billing.map((each) =>
    element(
      'tr',
      {},
      cell('td', each.item.name),
      cell('td', methodCostText(each.subscription, currency, speak), { class: 'amount' }),
      cell('td', methodCostText(each.payAsYouGo, currency, speak), { class: 'amount' }),
      cell('td', breakEvenText(each, currency, speak)),
    ),
  );
  const table = element(
    'table',
    { class: 'lines' },
    element('thead', {}, element('tr', {}, ...heading)),
    element('tbody', {}, ...lines(rows)),
  );
  return section(
    speak.t('quote:out.billing.title'),
    paragraph(speak.t('quote:out.billing.about', { currency })),
    table,
  );
}

function explanations({ texts }: Footnotes, speak: Translator): string {
  if (texts.length === 0) return '';
  const items = texts.map((text, at) => element('li', { id: `note-${at + 1}` }, xmlText(text)));
  return section(speak.t('quote:out.explanations'), element('ol', { class: 'notes' }, ...lines(items)));
}

function list(kind: 'ul', title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return section(title, element(kind, {}, ...lines(items.map((item) => element('li', {}, xmlText(item))))));
}

function section(title: string, ...content: readonly string[]): string {
  return element('section', {}, element('h2', {}, xmlText(title)), ...lines(content));
}

function paragraph(text: string): string {
  return element('p', {}, xmlText(text));
}

function cell(name: 'td' | 'th', text: string, attributes: Readonly<Record<string, string | number>> = {}): string {
  return element(name, attributes, xmlText(text));
}

function lines(parts: readonly string[]): string[] {
  return ['\n', ...parts.map((part) => `${part}\n`)];
}
