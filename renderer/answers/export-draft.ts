import { create } from 'zustand';
import type { TitleBlock } from '../../shared/export/diagram/diagram-options.ts';

/** What is about one plan and one export, and not remembered beyond it. */
export interface ExportDetails {
  /** What was typed into the title block; a field that nobody touched says what the plan says. */
  readonly typed: Omit<TitleBlock, 'author'>;
  /** Names of ports by the id of the physical connection. */
  readonly interfaces: Readonly<Record<string, string>>;
  readonly onlySelected: boolean;
}

export const noDetails: ExportDetails = { typed: {}, interfaces: {}, onlySelected: false };

/** What was entered for exports of the plan that is shown: kept while the dialog is closed, and forgotten with the plan. */
export const useExportDraft = create<ExportDetails>(() => noDetails);
