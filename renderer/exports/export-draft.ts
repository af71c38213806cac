import { create } from 'zustand';
import { type ExportDetails, noDetails } from './job.ts';

/** What was entered for exports of the plan that is shown: kept while the dialog is closed, and forgotten with the plan. */
export const useExportDraft = create<ExportDetails>(() => noDetails);
