import type { Translator } from '../../messages/translator.ts';
import { markdownText } from '../markdown.ts';
import { type RunbookDocument, runbookPage, type RunbookPage, type StepText } from './runbook-page.ts';

/** A runbook as Markdown with boxes to tick; whatever names are in it, they are text and nothing else. */
export function runbookMarkdown(document: RunbookDocument, speak: Translator): string {
  const page = runbookPage(document, speak);
  const t = speak.t;
  const blocks = [
    `# ${markdownText(page.title)}`,
    bullets(page.about),
    ...(page.lost === undefined
      ? []
      : [`## ${page.lost.heading}`, markdownText(page.lost.text), bullets(page.lost.pairs)]),
    ...titled(t('runbook:doc.saved'), bullets(page.saved)),
    ...titled(t('runbook:doc.remarks'), bullets(page.remarks)),
    ...titled(t('runbook:doc.openInputs'), openTable(page, speak)),
    ...page.sections.flatMap(({ heading, steps }) => [
      `## ${heading}`,
      ...steps.flatMap((step) => stepBlocks(step, speak)),
    ]),
    ...titled(t('runbook:doc.acceptance'), testTable(page, speak)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function stepBlocks(text: StepText, speak: Translator): string[] {
  const facts = [
    [speak.t('runbook:doc.by'), text.by],
    [speak.t('runbook:doc.region'), text.region],
    [speak.t('runbook:doc.where'), text.where],
    [speak.t('runbook:doc.waits'), text.waitsFor.length === 0 ? undefined : text.waitsFor.join(', ')],
  ].flatMap(([name, value]) =>
    name === undefined || value === undefined ? [] : [`- **${name}:** ${markdownText(value)}`],
  );
  const lists = text.lists.flatMap(({ heading, items }) => [
    `- **${heading}:**`,
    ...items.map((item) => `  - ${markdownText(item)}`),
  ]);
  return [
    `### ${text.number}. ${text.handOff === undefined ? '' : `${text.handOff}: `}${markdownText(text.title)}`,
    `- [${text.isDone ? 'x' : ' '}] ${[speak.t('runbook:doc.done'), ...text.mark].map(markdownText).join(' – ')}`,
    [...facts, ...lists].join('\n'),
    text.calls.length === 0 ? '' : fenced(text.calls, 'sh'),
    ...text.commands.flatMap(({ heading, lines }) => [`${markdownText(heading)}:`, fenced(lines, '')]),
  ];
}

/** A block of code ends at a fence that is as long as its own: it is longer than any in the code. */
function fenced(lines: readonly string[], language: 'sh' | ''): string {
  const code = lines.join('\n');
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/gu), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

function openTable({ open }: RunbookPage, speak: Translator): string {
  return table(
    [
      speak.t('runbook:doc.input'),
      speak.t('runbook:doc.asked'),
      speak.t('runbook:doc.needed'),
      speak.t('runbook:doc.id'),
    ],
    open.map(({ label, askedOf, steps, id }) => [label, askedOf, steps.join(', '), id]),
  );
}

function testTable({ tests }: RunbookPage, speak: Translator): string {
  return table(
    [
      speak.t('runbook:doc.test'),
      speak.t('runbook:doc.by'),
      speak.t('runbook:doc.expected'),
      speak.t('runbook:doc.result'),
    ],
    tests.map(({ text, by, expected, result }) => [text, by, expected, result]),
  );
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
  return [line(heading), `|${' --- |'.repeat(heading.length)}`, ...rows.map(line)].join('\n');
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${markdownText(item)}`).join('\n');
}

function titled(heading: string, block: string): string[] {
  return block === '' ? [] : [`## ${heading}`, block];
}
