import { nameOf, type Network } from '../../network/network.ts';
import { type Reachability, reachability, type ReachEndpoint } from '../../network/reach.ts';
import { type Verdict, verdicts } from '../../network/verdict.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import type { Palette } from '../../diagram/palette.ts';
import { element, xmlText } from './xml.ts';

/** As many networks a side; more make a table that neither a page of below 3 MB nor a reader can hold. */
export const mostNetworks = 60;

const signs: Readonly<Record<Verdict, string>> = { reachable: '●', partial: '◐', unreachable: '○', undetermined: '?' };

/** Who reaches whom, there and back, with the sum of all pairs above; the first networks alone where there are too many, and it says so. */
export function matrixHtml(network: Network, speak: Translator): string {
  const { sums, cut, table } = matrixParts(network, speak);
  return [
    element('h2', {}, xmlText(speak.t('exports:diagram.page.matrix'))),
    ...(table === ''
      ? [element('p', { class: 'quiet' }, xmlText(speak.t('exports:diagram.page.noMatrix')))]
      : [sums, cut === undefined ? '' : element('p', {}, element('b', {}, xmlText(speak.text(cut)))), table]),
  ].join('\n');
}

/** The matrix in its parts; without two networks there is none. */
export interface MatrixParts {
  /** How many pairs have which verdict, as markup. */
  readonly sums: string;
  /** That the table does not show all networks, where it does not. */
  readonly cut: Message | undefined;
  /** Markup; empty where there is no pair. */
  readonly table: string;
  readonly shown: number;
}

export function matrixParts(network: Network, speak: Translator): MatrixParts {
  const reach = reachability(network);
  const { endpoints, counts } = reach;
  if (endpoints.length < 2) return { sums: '', cut: undefined, table: '', shown: 0 };
  const shown = endpoints.slice(0, mostNetworks);
  const sums = verdicts.map(
    (verdict) => `${signs[verdict]} ${speak.t(`paths:verdict.${verdict}`)}: ${String(counts[verdict])}`,
  );
  return {
    sums: element('ul', { class: 'sums' }, ...sums.map((sum) => element('li', {}, xmlText(sum)))),
    cut:
      shown.length < endpoints.length
        ? message('exports:diagram.page.matrixCut', { shown: shown.length, count: endpoints.length })
        : undefined,
    table: element('div', { class: 'scroll' }, table(shown, reach, network, speak)),
    shown: shown.length,
  };
}

/** How the matrix looks. */
export function matrixStyle({ canvas, textMuted, severity }: Palette): string {
  return `ul.sums{display:flex;flex-wrap:wrap;gap:4px 24px;margin:0 0 12px;padding:0;list-style:none}
.scroll{overflow:auto;max-width:100%}
.matrix th{font-weight:400;white-space:nowrap}
.matrix td,.matrix thead th{min-width:26px;text-align:center}
.matrix .reachable{background:${severity.notice.soft};color:${severity.notice.ink}}
.matrix .partial{background:${severity.warning.soft};color:${severity.warning.ink}}
.matrix .unreachable{color:${textMuted}}
.matrix .undetermined{background:${severity.warning.soft};color:${severity.warning.ink}}
.matrix .self{background:${canvas}}
`;
}

function table(shown: readonly ReachEndpoint[], reach: Reachability, network: Network, { t }: Translator): string {
  const names = shown.map(({ id, kind, router }) =>
    kind === 'vSwitch' ? `${nameOf(network, router)} / ${nameOf(network, id)}` : nameOf(network, id),
  );
  const head = element(
    'tr',
    {},
    element('th', {}, xmlText(t('matrix:fromTo'))),
    ...names.map((name, at) => element('th', { title: name, scope: 'col' }, String(at + 1))),
  );
  const rows = names.map((name, from) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, `${String(from + 1)} `, xmlText(name)),
      ...names.map((_, to) => cell(from === to ? undefined : reach.verdict(from, to))),
    ),
  );
  return element(
    'table',
    { class: 'matrix' },
    element('thead', {}, head),
    element('tbody', {}, ...rows.map((row) => `\n${row}`)),
  );
}

function cell(verdict: Verdict | undefined): string {
  return verdict === undefined
    ? element('td', { class: 'self' }, '')
    : element('td', { class: verdict }, signs[verdict]);
}
