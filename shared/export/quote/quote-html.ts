import type { Translator } from '../../messages/translator.ts';
import type { QuoteTerms } from '../../pricing/quote-terms.ts';
import { element } from '../diagram/xml.ts';
import { bullets, cell, heading, headTable, inlineText, onLines, paragraph } from '../print/markup.ts';
import { type Paper, printStyle } from '../print/print-style.ts';
import { printedDocument } from '../print/printed-document.ts';
import { type Footnotes, footnotesOf } from './footnotes.ts';
import { headRows } from './head-rows.ts';
import { breakEvenText, lineAmountText, methodCostText, punctuation, quantityText, remarkText } from './line-texts.ts';
import { type AccountLines, booksFromTop, type QuoteDocument, totalText } from './quote-document.ts';
import quoteStyle from './quote.css?raw';
import { leftOutText, sumRows, taxRows } from './sum-rows.ts';

export interface QuotePageOptions {
  readonly paper: Paper;
  /** An SVG document made by Peerscape, for the first page. */
  readonly diagram?: string | undefined;
  /** `@font-face` rules whose sources are `data:` URLs, so that the document needs nothing beside it. */
  readonly fontFaces?: string | undefined;
}

/** A quote to be sent: one HTML document that needs nothing else, well-formed as XML too, to be read on a screen and printed on paper. */
export function quoteHtml(document: QuoteDocument, speak: Translator, options: QuotePageOptions): string {
  const { customer = '' } = document.quote.terms.settings;
  const name = speak.t('quote:out.title');
  return printedDocument({
    title: [name, customer, document.title].filter((part) => part.trim() !== '').join(' – '),
    language: speak.language,
    look: 'quote',
    style: printStyle(options.paper, options.fontFaces ?? '') + quoteStyle,
    body: [
      element('header', {}, heading(1, name), headTable(headRows(document, speak))),
      diagramFigure(options.diagram, speak),
      ...quoteParts(document, speak, 2),
    ],
  });
}

/** A quote as markup for a page that has other parts too; `level` is that of its headings. */
export function quoteBody(document: QuoteDocument, speak: Translator, level = 2): string {
  return [headTable(headRows(document, speak)), ...quoteParts(document, speak, level)].join('\n');
}

/** What it is for and what it comes to, without the lines. */
export function quoteSummary(document: QuoteDocument, speak: Translator): string {
  return [headTable(headRows(document, speak)), sumsTable(document, speak, 2)].join('\n');
}

function quoteParts(document: QuoteDocument, speak: Translator, level: number): string[] {
  const { quote, accounts } = document;
  const notes = footnotesOf(document, speak);
  const { notes: remarks = '' } = quote.terms.settings;
  return [
    accounts.length === 0 ? paragraph(speak.t('quote:out.nothing')) : sumsTable(document, speak, level),
    ...accounts.map((account) => accountSection(account, quote.terms, notes, { speak, level })),
    billingSection(document, speak, level),
    quote.left.length === 0 ? '' : paragraph(leftOutText(quote, speak)),
    list(level, speak.t('quote:out.problems'), quote.problems.map(speak.text)),
    remarks.trim() === ''
      ? ''
      : section(level, speak.t('quote:out.notes'), ...remarks.split(/\r?\n/u).map((line) => paragraph(line))),
    explanations(notes, speak, level),
    list(
      level,
      speak.t('quote:out.books'),
      booksFromTop(quote).map(
        ({ id, edition, name, hash }) =>
          `${speak.t('quote:out.book', { name, id, edition })}${punctuation(speak).comma}SHA-256 ${hash}`,
      ),
    ),
  ].filter((part) => part !== '');
}

function diagramFigure(diagram: string | undefined, speak: Translator): string {
  if (diagram === undefined) return '';
  const svg = diagram.replace(/^\s*<\?xml[^>]*\?>\s*/u, '').trim();
  return element('figure', { 'aria-label': speak.t('quote:out.diagram') }, '\n', svg, '\n');
}

function sumsTable({ quote, overview }: QuoteDocument, speak: Translator, level: number): string {
  const { currency } = quote.terms;
  const rows = [
    ...sumRows(quote, overview, speak).map(({ label, total }) => [label, totalText(total, currency, speak)] as const),
    ...taxRows(quote, speak).map(({ label, amount }) => [label, `${amount} ${currency}`] as const),
  ].map(([label, sum]) => element('tr', {}, cell('th', label, { scope: 'row' }), cell('td', sum, { class: 'amount' })));
  return section(
    level,
    speak.t('quote:out.sums'),
    element('table', { class: 'sums' }, element('tbody', {}, ...onLines(rows))),
  );
}

function accountSection(
  { name, uid, lines: own, total }: AccountLines,
  terms: QuoteTerms,
  notes: Footnotes,
  { speak, level }: { readonly speak: Translator; readonly level: number },
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
    const remark = remarkText(line, terms, speak);
    const mark = element('sup', {}, element('a', { href: `#note-${number}` }, String(number)));
    return element(
      'tr',
      line.amount === null ? { class: 'unknown' } : {},
      element(
        'td',
        {},
        inlineText(speak.text(line.description)),
        mark,
        remark === '' ? '' : element('div', { class: 'remark' }, inlineText(remark)),
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
    element('tbody', {}, ...onLines(rows)),
    '\n',
    element('tfoot', {}, sum),
  );
  return section(level, uid === undefined ? name : `${name} (${uid})`, table);
}

function billingSection({ quote, billing }: QuoteDocument, speak: Translator, level: number): string {
  if (billing.length === 0) return '';
  const { currency } = quote.terms;
  const heading = [
    cell('th', speak.t('quote:out.column.peering'), { scope: 'col' }),
    cell('th', speak.t('quote:out.billing.subscription'), { scope: 'col', class: 'amount' }),
    cell('th', speak.t('quote:out.billing.payAsYouGo'), { scope: 'col', class: 'amount' }),
    cell('th', speak.t('quote:panel.billing.breakEven'), { scope: 'col' }),
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
    element('tbody', {}, ...onLines(rows)),
  );
  return section(
    level,
    speak.t('quote:out.billing.title'),
    paragraph(speak.t('quote:out.billing.about', { currency })),
    table,
  );
}

function explanations({ texts }: Footnotes, speak: Translator, level: number): string {
  if (texts.length === 0) return '';
  const items = texts.map((text, at) => element('li', { id: `note-${at + 1}` }, inlineText(text)));
  return section(level, speak.t('quote:out.explanations'), element('ol', { class: 'notes' }, ...onLines(items)));
}

function list(level: number, title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : section(level, title, bullets(items));
}

function section(level: number, title: string, ...content: readonly string[]): string {
  return element('section', {}, heading(level, title), ...onLines(content));
}
