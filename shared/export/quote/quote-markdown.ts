import type { Translator } from '../../messages/translator.ts';
import type { QuoteTerms } from '../../pricing/quote-terms.ts';
import { markdownText } from '../markdown.ts';
import { type Footnotes, footnotesOf } from './footnotes.ts';
import { headRows } from './head-rows.ts';
import { breakEvenText, lineAmountText, methodCostText, punctuation, quantityText, remarkText } from './line-texts.ts';
import { type AccountLines, booksFromTop, type QuoteDocument, totalText } from './quote-document.ts';
import { leftOutText, sumRows, taxRows } from './sum-rows.ts';

/** A quote as Markdown: a table for each account, the sums, both ways to pay, and every line's explanation as a footnote. */
export function quoteMarkdown(document: QuoteDocument, speak: Translator): string {
  const { quote, accounts } = document;
  const notes = footnotesOf(document, speak);
  const { notes: remarks = '' } = quote.terms.settings;
  const sections: readonly (readonly string[])[] = [
    [`# ${speak.t('quote:out.title')}`],
    headRows(document, speak).map(
      ([label, value]) => `- ${markdownText(label)}${punctuation(speak).colon}${markdownText(value)}`,
    ),
    ...(accounts.length === 0 ? [[speak.t('quote:out.nothing')]] : []),
    ...accounts.flatMap((account) => accountSections(account, quote.terms, notes, speak)),
    ...(accounts.length === 0 ? [] : sumSections(document, speak)),
    ...billingSections(document, speak),
    ...(quote.left.length === 0 ? [] : [[markdownText(leftOutText(quote, speak))]]),
    ...listSection(speak.t('quote:out.problems'), quote.problems.map(speak.text)),
    ...(remarks.trim() === '' ? [] : [[`## ${speak.t('quote:out.notes')}`], remarks.split(/\r?\n/u).map(markdownText)]),
    ...listSection(
      speak.t('quote:out.books'),
      booksFromTop(quote).map(
        ({ id, edition, name, hash }) =>
          `${speak.t('quote:out.book', { name, id, edition })}${punctuation(speak).comma}SHA-256 ${hash}`,
      ),
    ),
    notes.texts.map((text, at) => `[^${at + 1}]: ${markdownText(text)}`),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function accountSections({ name, lines, total }: AccountLines, terms: QuoteTerms, notes: Footnotes, speak: Translator) {
  const { currency } = terms;
  const rows = lines.map((line) => {
    const remark = remarkText(line, terms, speak);
    const description = [speak.text(line.description), ...(remark === '' ? [] : [remark])].join(
      punctuation(speak).semicolon,
    );
    return [
      `${markdownText(description)}[^${notes.numberOf(line)}]`,
      markdownText(quantityText(line, speak)),
      `${line.from} – ${line.to}`,
      markdownText(lineAmountText(line, currency, speak)),
    ];
  });
  const heading = [
    speak.t('quote:out.column.description'),
    speak.t('quote:out.column.quantity'),
    `${speak.t('quote:out.column.from')} – ${speak.t('quote:out.column.to')}`,
    speak.t('quote:out.column.amountIn', { currency: markdownText(currency) }),
  ];
  const sum = [
    '**' + markdownText(speak.t('quote:out.total')) + '**',
    '',
    '',
    `**${markdownText(totalText(total, currency, speak))}**`,
  ];
  return [[`## ${markdownText(name)}`], table(heading, 'lllr', [...rows, sum])];
}

function sumSections({ quote, overview }: QuoteDocument, speak: Translator) {
  const { currency } = quote.terms;
  const rows = [
    ...sumRows(quote, overview, speak).map(({ label, total }) => [label, totalText(total, currency, speak)]),
    ...taxRows(quote, speak).map(({ label, amount }) => [label, `${amount} ${currency}`]),
  ];
  const heading = [speak.t('quote:out.sums'), speak.t('quote:out.column.amount')];
  return [
    [`## ${speak.t('quote:out.sums')}`],
    table(
      heading,
      'lr',
      rows.map((cells) => cells.map(markdownText)),
    ),
  ];
}

function billingSections({ quote, billing }: QuoteDocument, speak: Translator) {
  if (billing.length === 0) return [];
  const { currency } = quote.terms;
  const rows = billing.map((each) => [
    markdownText(each.item.name),
    markdownText(methodCostText(each.subscription, currency, speak)),
    markdownText(methodCostText(each.payAsYouGo, currency, speak)),
    markdownText(breakEvenText(each, currency, speak)),
  ]);
  const heading = [
    speak.t('quote:out.column.peering'),
    speak.t('quote:out.billing.subscription'),
    speak.t('quote:out.billing.payAsYouGo'),
    speak.t('quote:panel.billing.breakEven'),
  ];
  return [
    [`## ${speak.t('quote:out.billing.title')}`],
    [speak.t('quote:out.billing.about', { currency: markdownText(currency) })],
    table(heading, 'lrrl', rows),
  ];
}

function listSection(title: string, items: readonly string[]): string[][] {
  return items.length === 0 ? [] : [[`## ${title}`], items.map((item) => `- ${markdownText(item)}`)];
}

/** `aligned` has a letter for each column, `l` or `r`; the cells are Markdown already. */
function table(heading: readonly string[], aligned: string, rows: readonly (readonly string[])[]): string[] {
  const rule = aligned.split('').map((side) => (side === 'r' ? '---:' : '---'));
  return [heading, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
