import { nameOf, type Network } from '../../network/network.ts';
import { type Reachability, reachability, type ReachEndpoint } from '../../network/reach.ts';
import { viewWords } from '../../network/view-words.ts';
import { type View, views } from '../../network/view.ts';
import { type Verdict, verdicts } from '../../network/verdict.ts';
import type { Translator } from '../../messages/translator.ts';
import { element, xmlText } from './xml.ts';

/** As many networks a side; more make a table that neither a page of below 3 MB nor a reader can hold. */
export const mostNetworks = 60;

const signs: Readonly<Record<Verdict, string>> = { reachable: '●', partial: '◐', unreachable: '○', undetermined: '?' };

/** Who reaches whom as designed, there and back, with the sum of all pairs in both views above; the first networks alone where there are too many, and it says so. */
export function matrixHtml(network: Network, speak: Translator): string {
  const { sums, table, shown, count } = matrixParts(network, speak);
  const { t } = speak;
  return [
    element('h2', {}, xmlText(t('diagram:page.matrix'))),
    ...(table === ''
      ? [element('p', { class: 'quiet' }, xmlText(t('diagram:page.noMatrix')))]
      : [
          sums,
          shown < count
            ? element('p', {}, element('b', {}, xmlText(t('diagram:page.matrixCut', { shown, count }))))
            : '',
          table,
        ]),
  ].join('\n');
}

/** The matrix in its parts; without two networks there is none. */
interface MatrixParts {
  /** How many pairs have which verdict, in each view, as markup. */
  readonly sums: string;
  /** As designed, as markup; empty where there is no pair. */
  readonly table: string;
  /** How many networks the table shows, and how many there are. */
  readonly shown: number;
  readonly count: number;
}

export function matrixParts(network: Network, speak: Translator): MatrixParts {
  const reach = reachability(network);
  const { endpoints } = reach;
  if (endpoints.length < 2) return { sums: '', table: '', shown: 0, count: endpoints.length };
  const shown = endpoints.slice(0, mostNetworks);
  return {
    sums: views.map((view) => sumsOf(network, view, speak)).join('\n'),
    table: element('div', { class: 'scroll' }, table(shown, reach, network, speak)),
    shown: shown.length,
    count: endpoints.length,
  };
}

function sumsOf(network: Network, view: View, speak: Translator): string {
  const { counts } = reachability(network, view);
  const items = verdicts.map((verdict) => {
    const count = String(counts[verdict]);
    return element('li', {}, xmlText(`${signs[verdict]} ${speak.t(`paths:verdict.${verdict}`)}: ${count}`));
  });
  return [
    element('p', { class: 'view' }, element('b', {}, xmlText(speak.text(viewWords(network, view))))),
    element('ul', { class: 'sums' }, ...items),
  ].join('\n');
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
    element('caption', {}, xmlText(t('trace:view.designed'))),
    element('thead', {}, head),
    element('tbody', {}, ...rows.map((row) => `\n${row}`)),
  );
}

function cell(verdict: Verdict | undefined): string {
  return verdict === undefined
    ? element('td', { class: 'self' }, '')
    : element('td', { class: verdict }, signs[verdict]);
}
