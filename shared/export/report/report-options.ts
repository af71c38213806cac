import type { DiagramOptions } from '../diagram/diagram-options.ts';
import type { Paper } from '../print/print-style.ts';

/** What a report can hold, in its order; what it leaves out follows at the end in any case. */
export const reportParts = [
  'diagram',
  'inventory',
  'findings',
  'matrix',
  'intents',
  'quote',
  'runbook',
  'openInputs',
] as const;

export type ReportPart = (typeof reportParts)[number];

/** How a report is made; the options of every drawing are for its diagram, and the title block stands on the cover. */
export interface ReportOptions extends DiagramOptions {
  /** All of them where it is not said. */
  readonly parts?: readonly ReportPart[] | undefined;
  /** A4 where it is not said. */
  readonly paper?: Paper | undefined;
  /** `@font-face` rules whose sources are `data:` URLs, so that the document needs nothing beside it. */
  readonly fontFaces?: string | undefined;
}
