import type { DiagramOptions } from '../../shared/export/diagram/diagram-options.ts';
import { pageParts } from '../../shared/export/diagram/page-sections.ts';
import type { KindIn, OptionsOf } from '../../shared/export/kinds.ts';
import type { OptionsFor } from '../../shared/export/prepare-export.ts';
import { priceLabels } from '../../shared/export/quote/price-labels.ts';
import { reportParts } from '../../shared/export/report/report-options.ts';
import type { CodeOptions } from '../../shared/export/resources/resources-of.ts';
import type { Message } from '../../shared/messages/message.ts';
import { type ExportJob, hidesPrices, pageLayoutOf, reportPaper, titleBlockOf } from './job.ts';

/** What the dialog asks for beside what the whole family is asked for. */
export type OwnOptions = 'none' | 'picture' | 'paper' | 'page' | 'report' | 'ports' | 'code';

/** How a kind is asked for in the window. */
interface KindReader<Options> {
  readonly optionsFor: (job: ExportJob) => OptionsFor<Options>;
  readonly asks: OwnOptions;
  /** Of a drawing: whether it can have a legend and a title block. Mermaid and draw.io lay out and explain things by themselves. */
  readonly hasLegend?: boolean;
  readonly canBeTransparent?: boolean;
}

const code: KindReader<CodeOptions> = {
  optionsFor:
    ({ choices }) =>
    () => ({ rebuild: choices.rebuild }),
  asks: 'code',
};

/** The readers of all kinds, in the order in which they are offered. A kind that is offered here and has none does not compile. */
const readers: { readonly [Kind in KindIn<'window'>]: KindReader<OptionsOf[Kind]> } = {
  svg: { optionsFor: drawn, asks: 'none', hasLegend: true, canBeTransparent: true },
  png: { optionsFor: drawn, asks: 'picture', hasLegend: true, canBeTransparent: true },
  pdf: {
    optionsFor: (job) => (network, idOf) => ({ ...drawn(job)(network, idOf), layout: pageLayoutOf(job.choices) }),
    asks: 'paper',
    hasLegend: true,
  },
  drawio: { optionsFor: drawn, asks: 'none', canBeTransparent: true },
  mermaid: { optionsFor: drawn, asks: 'none' },
  html: {
    optionsFor: (job) => (network, idOf) => ({
      ...drawn(job)(network, idOf),
      parts: pageParts.filter((part) => job.choices[part] && !(part === 'quote' && hidesPrices(job.choices))),
    }),
    asks: 'page',
    hasLegend: true,
  },
  report: {
    optionsFor: (job) => (network, idOf) => ({
      ...drawn(job)(network, idOf),
      parts: reportParts.filter((part) => part !== 'quote' || !hidesPrices(job.choices)),
      paper: reportPaper(job.choices),
    }),
    asks: 'report',
    hasLegend: true,
  },
  csv: { optionsFor: () => () => ({}), asks: 'none' },
  'device-config': {
    optionsFor:
      ({ details }) =>
      (_, idOf) => ({
        interfaces: Object.fromEntries(
          Object.entries(details.interfaces)
            .filter(([, name]) => name.trim() !== '')
            .map(([id, name]) => [idOf(id), name.trim()]),
        ),
      }),
    asks: 'ports',
  },
  terraform: code,
  'aliyun-cli': code,
  ros: code,
};

/** What the window exports. */
export type WindowKind = keyof typeof readers;

/** The kinds in the order in which they are offered. */
export const windowKinds = Object.keys(readers) as readonly WindowKind[];

/** What the exporter of a kind is asked for. */
export function optionsFor<Kind extends WindowKind>(kind: Kind, job: ExportJob): OptionsFor<OptionsOf[Kind]> {
  return readers[kind].optionsFor(job);
}

/** The name of a kind and a sentence of what it is; a kind without words does not compile. */
export function wordsOf(kind: WindowKind): { readonly name: Message; readonly about: Message } {
  return { name: { key: `exportDialog:kind.${kind}` }, about: { key: `exportDialog:about.${kind}` } };
}

export function ownOptionsOf(kind: WindowKind): OwnOptions {
  return readers[kind].asks;
}

export function hasLegend(kind: WindowKind): boolean {
  return readers[kind].hasLegend === true;
}

export function canBeTransparent(kind: WindowKind): boolean {
  return readers[kind].canBeTransparent === true;
}

/** How the drawing of an export looks. */
export function drawn(job: ExportJob): OptionsFor<DiagramOptions> {
  const { choices, details, selection, speak } = job;
  const { target, theme, transparent, frames, legend, bandwidth, state, findings } = choices;
  return (network, idOf) => ({
    theme,
    transparent: transparent && canBeTransparent(target),
    margin: 32,
    frames,
    legend,
    overlays: {
      bandwidth,
      state,
      findings,
      prices: choices.prices && !hidesPrices(choices) ? priceLabels(network, speak) : undefined,
    },
    selection: details.onlySelected && selection.length > 0 ? selection.map(idOf) : undefined,
    titleBlock: choices.titleBlock ? titleBlockOf(job, network) : undefined,
  });
}
