import { nameOf, type Network } from '../../network/network.ts';
import { type Reachability, reachability, type ReachEndpoint } from '../../network/reach.ts';
import { type Verdict, verdicts } from '../../network/verdict.ts';
import type { Translator } from '../../messages/translator.ts';
import { element, xmlText } from './xml.ts';

/** As many networks a side; more make a table that neither a page of below 3 MB nor a reader can hold. */
export const mostNetworks = 60;

const signs: Readonly<Record<Verdict, string>> = { reachable: '●', partial: '◐', unreachable: '○', undetermined: '?' };

/** Who reaches whom, there and back, with the sum of all pairs above; the first networks alone where there are too many, and it says so. */
export function matrixHtml(network: Network, speak: Translator): string {
  const { t } = speak;
  const reach = reachability(network);
  const { endpoints, counts } = reach;
  const heading = element('h2', {}, xmlText(t('exports:diagram.page.matrix')));
  if (endpoints.length < 2)
    return heading + element('p', { class: 'quiet' }, xmlText(t('exports:diagram.page.noMatrix')));
  const shown = endpoints.slice(0, mostNetworks);
  const sums = verdicts.map(
    (verdict) => `${signs[verdict]} ${t(`paths:verdict.${verdict}`)}: ${String(counts[verdict])}`,
  );
  const isCut = shown.length < endpoints.length;
  return [
    heading,
    element('ul', { class: 'sums' }, ...sums.map((sum) => element('li', {}, xmlText(sum)))),
    isCut
      ? element(
          'p',
          {},
          element(
            'b',
            {},
            xmlText(t('exports:diagram.page.matrixCut', { shown: shown.length, count: endpoints.length })),
          ),
        )
      : '',
    element('div', { class: 'scroll' }, table(shown, reach, network, speak)),
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
    element('thead', {}, head),
    element('tbody', {}, ...rows.map((row) => `\n${row}`)),
  );
}

function cell(verdict: Verdict | undefined): string {
  return verdict === undefined
    ? element('td', { class: 'self' }, '')
    : element('td', { class: verdict }, signs[verdict]);
}
