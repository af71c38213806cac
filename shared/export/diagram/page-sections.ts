import type { Translator } from '../../messages/translator.ts';
import type { Network } from '../../network/network.ts';
import { buildRunbook } from '../../runbook/plan-runbook.ts';
import { quoteDocument } from '../quote/quote-document.ts';
import { quoteBody, quoteSummary } from '../quote/quote-html.ts';
import { runbookBody } from '../runbook/runbook-html.ts';
import { type RunbookPage, runbookPage } from '../runbook/runbook-page.ts';
import type { PageSection } from './html.ts';
import quoteStyle from './interactive-quote.css?raw';
import runbookStyle from './interactive-runbook.css?raw';
import { element, xmlText } from './xml.ts';

/** What an interactive page can hold beside the diagram and who reaches whom. */
export const pageParts = ['runbook', 'quote'] as const;

export type PagePart = (typeof pageParts)[number];

/** In bytes of UTF-8: with both, and with the largest drawing that is shown, a page stays below 3 MB. */
const mostOfSection = 240_000;
/** Of a runbook that would be longer: one line for each of so many steps. */
const mostSteps = 500;

/** A further part of a page: how to build the plan, or what it costs. What would be too long for a page is told in short. */
export function pageSection(part: PagePart, network: Network, speak: Translator): PageSection {
  return {
    id: part,
    title: speak.t(`diagram:page.${part}`),
    html: element('div', { class: part }, '\n', bodies[part](network, speak), '\n'),
    style: styles[part],
  };
}

const styles: Readonly<Record<PagePart, string>> = { runbook: runbookStyle, quote: quoteStyle };

const bodies: Readonly<Record<PagePart, (network: Network, speak: Translator) => string>> = {
  runbook(network, speak) {
    const page = runbookPage({ runbook: buildRunbook(network), plan: network.plan, network }, speak);
    const whole = runbookBody(page, speak);
    return fits(whole) ? whole : stepsInShort(page, speak);
  },
  quote(network, speak) {
    const document = quoteDocument(network);
    const whole = quoteBody(document, speak);
    if (fits(whole)) return whole;
    return `${note(speak.t('diagram:page.quoteCut'))}\n${quoteSummary(document, speak)}`;
  },
};

function fits(markup: string): boolean {
  return markup.length <= mostOfSection && utf8Length(markup) <= mostOfSection;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function stepsInShort({ sections }: RunbookPage, speak: Translator): string {
  const steps = sections.flatMap((section) => section.steps);
  const shown = steps.slice(0, mostSteps);
  const cut = note(speak.t('diagram:page.runbookCut', { shown: shown.length, count: steps.length }));
  const row = (name: 'th' | 'td', cells: readonly string[]): string =>
    element('tr', {}, ...cells.map((cell) => element(name, {}, xmlText(cell))));
  const head = row('th', ['', speak.t('diagram:page.step'), speak.t('runbook:doc.by')]);
  // A name may be of any length.
  const rows = shown.map(({ number, title, by }) => row('td', [String(number), title.slice(0, 120), by.slice(0, 60)]));
  return `${cut}\n${element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows.map((one) => `\n${one}`)))}`;
}

function note(text: string): string {
  return element('p', { class: 'quiet' }, xmlText(text));
}
