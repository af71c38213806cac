import type { Translator } from '../../messages/translator.ts';
import { element } from '../diagram/xml.ts';
import { bullets, heading, inlineText, paragraph, ruledTable } from '../print/markup.ts';
import { printStyle } from '../print/print-style.ts';
import { printedDocument } from '../print/printed-document.ts';
import { type RunbookDocument, type RunbookPage, runbookPage, type StepText } from './runbook-page.ts';
import runbookStyle from './runbook.css?raw';

/**
 * A runbook as one HTML file that needs nothing else, light and made to be printed; names are text and nothing else. `fontFaces` are `@font-face`
 * rules that carry their data; without them the fonts of whoever reads it are used.
 */
export function runbookHtml(document: RunbookDocument, speak: Translator, fontFaces = ''): string {
  const page = runbookPage(document, speak);
  return printedDocument({
    title: page.title,
    language: speak.language,
    look: 'runbook',
    style: printStyle(undefined, fontFaces) + runbookStyle,
    body: [heading(1, page.title), runbookBody(page, speak)],
  });
}

/** What stands below the title of a runbook, as markup for a page that has other parts too; `level` is that of its headings. */
export function runbookBody(page: RunbookPage, speak: Translator, level = 2): string {
  const t = speak.t;
  const titled = (title: string, block: string): string[] => (block === '' ? [] : [heading(level, title), block]);
  const parts = [
    bullets(page.about),
    ...(page.lost === undefined
      ? []
      : [heading(level, page.lost.heading), paragraph(page.lost.text), bullets(page.lost.pairs)]),
    ...titled(t('runbook:doc.saved'), bullets(page.saved)),
    ...titled(t('runbook:doc.remarks'), bullets(page.remarks)),
    ...titled(
      t('runbook:doc.openInputs'),
      ruledTable(
        [t('runbook:doc.input'), t('runbook:doc.asked'), t('runbook:doc.needed'), t('runbook:doc.id')],
        page.open.map(({ label, askedOf, steps, id }) => [label, askedOf, steps.join(', '), id]),
      ),
    ),
    ...page.sections.flatMap((section) => [
      heading(level, section.heading),
      ...section.steps.map((step) => stepMarkup(step, speak, level + 1)),
    ]),
    ...titled(
      t('runbook:doc.acceptance'),
      ruledTable(
        [t('runbook:doc.test'), t('runbook:doc.by'), t('runbook:doc.expected'), t('runbook:doc.result')],
        page.tests.map((test) => [test.text, test.by, test.expected, test.result]),
        { class: 'lines sheet' },
      ),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function stepMarkup(one: StepText, speak: Translator, level: number): string {
  const { waitsFor } = one;
  const facts = [
    [speak.t('runbook:doc.by'), one.by],
    [speak.t('runbook:doc.region'), one.region],
    [speak.t('runbook:doc.where'), one.where],
    [speak.t('runbook:doc.waits'), waitsFor.length === 0 ? undefined : waitsFor.join(', ')],
  ].flatMap(([name, value]) => (name === undefined || value === undefined ? [] : fact(name, inlineText(value))));
  const lists = one.lists.flatMap((list) => fact(list.heading, bullets(list.items)));
  const code = (name: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : fact(name, element('pre', {}, lines.map(inlineText).join('\n')));
  const calls = code(speak.t('runbook:doc.calls'), one.calls);
  const commands = one.commands.flatMap(({ heading, lines }) => code(heading, lines));
  const done = speak.t('runbook:doc.done');
  const box = element('span', { class: 'box', role: 'img', 'aria-label': done }, one.isDone ? '☑' : '☐');
  const number = one.handOff === undefined ? `${one.number}.` : `${one.number}. ${one.handOff}:`;
  return element(
    'section',
    { class: one.handOff === undefined ? undefined : 'hand-off' },
    element(`h${Math.min(level, 4)}`, {}, `${box} ${inlineText(`${number} ${one.title}`)}`),
    one.mark.length === 0 ? '' : paragraph(one.mark.join(' – '), { class: 'mark' }),
    element('dl', {}, ...facts, ...lists, ...calls, ...commands),
  );
}

function fact(name: string, markup: string): string[] {
  return [element('dt', {}, inlineText(name)), element('dd', {}, markup)];
}
