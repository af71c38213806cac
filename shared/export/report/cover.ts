import type { Analysis } from '../../analysis.ts';
import { quoteOf } from '../../pricing/quote.ts';
import type { Translator } from '../../messages/translator.ts';
import { element } from '../diagram/xml.ts';
import { heading, headTable, inlineText, onLines, paragraph } from '../print/markup.ts';
import { punctuation } from '../quote/line-texts.ts';
import { booksFromTop } from '../quote/quote-document.ts';
import type { ReportOptions, ReportPart } from './report-options.ts';

/** What the report is about, for whom, and what it rests on. */
export function cover(
  { network, findings, counts }: Analysis,
  options: ReportOptions,
  parts: readonly ReportPart[],
  speak: Translator,
): string {
  const { t } = speak;
  const { plan, pack, asOf } = network;
  const block = options.titleBlock;
  const accepted = findings.filter(({ acceptance }) => acceptance !== undefined).length;
  const { customer, preparedBy } = parts.includes('quote') ? (plan.quote ?? {}) : {};
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('report:head.plan'), block?.title === undefined ? undefined : plan.name],
    [t('diagram:block.customer'), block?.customer ?? customer],
    [t('diagram:block.author'), block?.author ?? preparedBy],
    [t('diagram:block.date'), block?.date],
    [t('diagram:block.version'), block?.version],
    [t('quote:out.head.asOf'), asOf],
    [t('quote:out.head.rulePack'), pack.id],
    ...(parts.includes('quote') ? bookRows(booksFromTop(quoteOf(network)), speak) : []),
    [
      t('report:head.findings'),
      t('report:head.counts', { errors: counts.error, warnings: counts.warning, notices: counts.notice, accepted }),
    ],
  ];
  return element(
    'header',
    { class: 'cover' },
    ...onLines([
      paragraph(t('report:title'), { class: 'kind' }),
      heading(1, titleOf(options, plan.name)),
      headTable(
        rows.flatMap(([label, value]) => (value === undefined || value.trim() === '' ? [] : [[label, value] as const])),
      ),
    ]),
  );
}

/** What a report is called: as its title block says, or like the plan. */
export function titleOf({ titleBlock }: ReportOptions, planName: string): string {
  const title = titleBlock?.title ?? planName;
  return title.trim() === '' ? planName : title;
}

/** Links to the parts. Which page they are on a browser can't tell (it knows no `target-counter`); a PDF has its outline for that. */
export function contents(parts: readonly { readonly id: string; readonly title: string }[], speak: Translator): string {
  const items = parts.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, inlineText(title))));
  return element(
    'nav',
    { 'aria-labelledby': 'contents' },
    ...onLines([heading(2, speak.t('report:contents'), { id: 'contents' }), element('ol', {}, ...onLines(items))]),
  );
}

function bookRows(books: ReturnType<typeof booksFromTop>, speak: Translator): (readonly [string, string])[] {
  return books.map(({ id, edition, name, hash }, at) => [
    at === 0 ? speak.t('report:head.books') : '',
    `${speak.t('quote:out.book', { name, id, edition })}${punctuation(speak).comma}SHA-256 ${hash}`,
  ]);
}
