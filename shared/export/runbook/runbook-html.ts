import type { Translator } from '../../messages/translator.ts';
import { xmlText } from '../diagram/xml.ts';
import { plainLine } from '../plain-line.ts';
import { type RunbookDocument, type RunbookPage, runbookPage, type StepText } from './runbook-page.ts';

/** A runbook as one HTML file that needs nothing else, light and made to be printed; names are text and nothing else. */
export function runbookHtml(document: RunbookDocument, speak: Translator): string {
  const page = runbookPage(document, speak);
  return [
    '<!doctype html>',
    `<html lang="${speak.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    // Nothing of it runs or loads anything, whatever a plan put into it.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(page.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${text(page.title)}</h1>`,
    runbookBody(page, speak),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What stands below the title of a runbook, as markup for a page that has other parts too. */
export function runbookBody(page: RunbookPage, speak: Translator): string {
  const t = speak.t;
  const parts = [
    list(page.about),
    ...(page.lost === undefined
      ? []
      : [`<h2>${text(page.lost.heading)}</h2>`, `<p>${text(page.lost.text)}</p>`, list(page.lost.pairs)]),
    titled(t('runbook:doc.saved'), list(page.saved)),
    titled(t('runbook:doc.remarks'), list(page.remarks)),
    titled(
      t('runbook:doc.openInputs'),
      table(
        [t('runbook:doc.input'), t('runbook:doc.asked'), t('runbook:doc.needed'), t('runbook:doc.id')],
        page.open.map(({ label, askedOf, steps, id }) => [label, askedOf, steps.join(', '), id]),
      ),
    ),
    ...page.sections.flatMap(({ heading, steps }) => [
      `<h2>${text(heading)}</h2>`,
      ...steps.map((step) => stepMarkup(step, speak)),
    ]),
    titled(
      t('runbook:doc.acceptance'),
      table(
        [t('runbook:doc.test'), t('runbook:doc.by'), t('runbook:doc.expected'), t('runbook:doc.result')],
        page.tests.map((test) => [test.text, test.by, test.expected, test.result]),
      ),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function stepMarkup(one: StepText, speak: Translator): string {
  const { step } = one;
  const facts = [
    [speak.t('runbook:doc.by'), one.by],
    [speak.t('runbook:doc.region'), step.region],
    [speak.t('runbook:doc.where'), one.where],
    [speak.t('runbook:doc.waits'), one.waitsFor.length === 0 ? undefined : one.waitsFor.join(', ')],
  ].flatMap(([name, value]) =>
    name === undefined || value === undefined ? [] : [`<dt>${text(name)}</dt><dd>${text(value)}</dd>`],
  );
  const lists = one.lists.map(({ heading, items }) => `<dt>${text(heading)}</dt><dd>${list(items)}</dd>`);
  const calls =
    one.calls.length === 0
      ? []
      : [`<dt>${text(speak.t('runbook:doc.calls'))}</dt><dd><pre>${one.calls.map(text).join('\n')}</pre></dd>`];
  const box = `<span class="box" role="img" aria-label="${text(speak.t('runbook:doc.done'))}">${one.isDone ? '☑' : '☐'}</span>`;
  const number = one.handOff === undefined ? `${one.number}.` : `${one.number}. ${one.handOff}:`;
  return [
    `<section${one.handOff === undefined ? '' : ' class="hand-off"'}>`,
    `<h3>${box} ${text(number)} ${text(one.title)}</h3>`,
    ...(one.mark.length === 0 ? [] : [`<p class="mark">${one.mark.map(text).join(' – ')}</p>`]),
    `<dl>${[...facts, ...lists, ...calls].join('')}</dl>`,
    '</section>',
  ].join('');
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const row = (cells: readonly string[], name: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${name}>${text(cell)}</${name}>`).join('')}</tr>`;
  return `<table><thead>${row(heading, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
}

function titled(heading: string, block: string): string {
  return block === '' ? '' : `<h2>${text(heading)}</h2>\n${block}`;
}

function text(line: string): string {
  return xmlText(plainLine(line));
}

const style = [
  'body{font:14px/1.5 Inter,"Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1d2129;background:#fff;max-width:56rem;margin:2rem auto;padding:0 1.5rem}',
  'h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.2rem;margin:2rem 0 .75rem;padding-bottom:.25rem;border-bottom:1px solid #c9cdd4}',
  'h3{font-size:1rem;margin:0 0 .5rem}',
  'section{border:1px solid #e5e6eb;border-radius:6px;padding:.75rem 1rem;margin:0 0 .75rem;break-inside:avoid}',
  'section.hand-off{background:#f2f6ff;border-color:#bed2ff}',
  'h1,h3,dd,td,li{overflow-wrap:anywhere}',
  'dl{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.2rem 1rem;margin:0}dt{color:#4e5969}dd{margin:0}',
  'ul{margin:0;padding-left:1.1rem}.mark{color:#4e5969;margin:0 0 .5rem}',
  'pre{font:12px/1.5 "JetBrains Mono",Consolas,monospace;background:#f7f8fa;border-radius:4px;padding:.5rem .75rem;margin:0;white-space:pre-wrap;overflow-wrap:anywhere}',
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid #c9cdd4;padding:.35rem .6rem;text-align:left;vertical-align:top}th{background:#f7f8fa}',
  'td:last-child{min-width:8rem}',
  '@page{margin:16mm}@media print{body{margin:0;padding:0;max-width:none;font-size:10pt}h2{break-after:avoid}tr{break-inside:avoid}}',
].join('\n');
