import type { Analysis } from '../../shared/analysis.ts';
import { type CopyFlags, flagsOf } from '../../shared/export/customer-copy/copy-flags.ts';
import type { TitleBlock } from '../../shared/export/diagram/diagram-options.ts';
import { defaultPageLayout, type PageLayout } from '../../shared/export/diagram/pages.ts';
import type { KindIn } from '../../shared/export/kinds.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import type { Network } from '../../shared/network/network.ts';
import type { ExportChoices } from '../../shared/settings/export-choices.ts';
import type { ExportDetails } from '../answers/export-draft.ts';

/** What was chosen, of a kind that there is. */
export interface OfferedChoices extends ExportChoices {
  readonly target: KindIn<'window'>;
}

/** One export, fully described. */
export interface ExportJob {
  readonly analysis: Analysis;
  readonly choices: OfferedChoices;
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
