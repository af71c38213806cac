import type { Analysis } from '../../shared/analysis.ts';
import { type CopyFlags, flagsOf } from '../../shared/export/customer-copy/copy-flags.ts';
import type { DiagramOptions, TitleBlock } from '../../shared/export/diagram/diagram-options.ts';
import { pageParts } from '../../shared/export/diagram/page-sections.ts';
import { defaultPageLayout, type PageLayout } from '../../shared/export/diagram/pages.ts';
import { reportParts, type ReportOptions } from '../../shared/export/report/report-options.ts';
import { priceLabels } from '../../shared/export/quote/price-labels.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import type { Network } from '../../shared/network/network.ts';
import type { ExportChoices } from '../../shared/settings/export-choices.ts';
import type { ExportDetails } from '../answers/export-draft.ts';
import { canBeTransparent, isCode, isDrawing } from './kinds.ts';

/** One export, fully described. */
export interface ExportJob {
  readonly analysis: Analysis;
  readonly choices: ExportChoices;
  readonly details: ExportDetails;
  readonly selection: readonly string[];
  /** ISO, for the title block. */
  readonly today: string;
  readonly speak: Translator;
}

/** What a customer copy hides; undefined where the plan itself is exported. */
export function copyFlagsOf({ customerCopy, copyParts }: ExportChoices): CopyFlags | undefined {
  return customerCopy ? flagsOf(copyParts) : undefined;
}

/** What the exporter is asked for, for the plan itself or for a copy in which its objects have other ids. */
export function optionsFor(job: ExportJob, network: Network, idOf: (id: string) => string): object {
  const { choices, details } = job;
  const { target } = choices;
  if (target === 'device-config')
    return {
      interfaces: Object.fromEntries(
        Object.entries(details.interfaces)
          .filter(([, name]) => name.trim() !== '')
          .map(([id, name]) => [idOf(id), name.trim()]),
      ),
    };
  if (isCode(target)) return { rebuild: choices.rebuild };
  if (!isDrawing(target)) return {};
  const options = diagramOptionsFor(job, network, idOf);
  const parts = pageParts.filter((part) => choices[part] && !(part === 'quote' && hidesPrices(choices)));
  if (target === 'report') {
    const shown = reportParts.filter((part) => part !== 'quote' || !hidesPrices(choices));
    return { ...options, parts: shown, paper: reportPaper(choices) } satisfies ReportOptions;
  }
  return target === 'html' ? { ...options, parts } : options;
}

/** How the drawing of an export looks. */
export function diagramOptionsFor(job: ExportJob, network: Network, idOf: (id: string) => string): DiagramOptions {
  const { choices, details, selection, speak } = job;
  const { target, theme, transparent, frames, legend, bandwidth, state, findings } = choices;
  const prices = choices.prices && !hidesPrices(choices) ? priceLabels(network, speak) : undefined;
  return {
    theme,
    transparent: transparent && canBeTransparent(target),
    margin: 32,
    frames,
    legend,
    overlays: { bandwidth, state, findings, prices },
    selection: details.onlySelected && selection.length > 0 ? selection.map(idOf) : undefined,
    titleBlock: choices.titleBlock ? titleBlockOf(job, network) : undefined,
  };
}

/** The title block as it stands now: what was typed, and where nothing was, what the exported plan knows. */
export function titleBlockOf({ choices, details, today }: ExportJob, { plan }: Network): TitleBlock {
  return {
    title: plan.name,
    customer: plan.quote?.customer,
    date: today,
    version: '',
    ...details.typed,
    author: choices.author,
  };
}

export function hidesPrices(choices: ExportChoices): boolean {
  return copyFlagsOf(choices)?.prices === true;
}

/** A report is read page by page, on the paper of the office. */
export function reportPaper({ paper }: ExportChoices): 'a4' | 'letter' {
  return paper === 'Letter' || paper === 'Tabloid' ? 'letter' : 'a4';
}

export function pageLayoutOf({ paper, orientation, onto, printedPercent }: ExportChoices): PageLayout {
  return {
    ...defaultPageLayout,
    paper,
    orientation,
    onto: onto === 'tiles' ? { kind: 'tiles', scale: printedPercent / 100, overlapMm: 10 } : { kind: 'one-page' },
  };
}
