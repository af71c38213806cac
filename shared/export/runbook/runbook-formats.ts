import type { Translator } from '../../messages/translator.ts';
import { runbookCsv } from './runbook-csv.ts';
import { runbookHtml } from './runbook-html.ts';
import { runbookJson } from './runbook-json.ts';
import { runbookMarkdown } from './runbook-markdown.ts';
import type { RunbookDocument } from './runbook-page.ts';

/** In what a runbook can be written, as `peerscape runbook --format` names it. */
export const runbookFormats = ['md', 'html', 'json', 'csv'] as const;

export type RunbookFormat = (typeof runbookFormats)[number];

const writers: Readonly<Record<RunbookFormat, (document: RunbookDocument, speak: Translator) => string>> = {
  md: runbookMarkdown,
  html: runbookHtml,
  json: runbookJson,
  csv: runbookCsv,
};

/** A runbook in a format; the same plan gives the same bytes. */
export function writeRunbook(document: RunbookDocument, format: RunbookFormat, speak: Translator): string {
  return writers[format](document, speak);
}
