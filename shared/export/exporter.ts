import type { Analysis } from '../analysis.ts';
import type { Message } from '../messages/message.ts';
import type { Translator } from '../messages/translator.ts';
import type { Finding } from '../rules/finding.ts';

/** One file of an export; `path` is relative to the folder that the user chose, with `/` between folders, and made of plain ASCII. */
export interface ExportedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Why an exporter does not write a file rather than one that is half right. */
export interface Blocker {
  /** The finding that stands in the way, where it is one. */
  readonly finding?: Finding;
  readonly reason: Message;
  /** Ids of the objects concerned, the first the one to jump to. */
  readonly subjects: readonly string[];
}

/** What came of an export. */
export type ExportOutcome =
  | { readonly kind: 'files'; readonly files: readonly ExportedFile[]; readonly remarks: readonly Message[] }
  | { readonly kind: 'blocked'; readonly blockers: readonly Blocker[] };

/** What every exporter gets; the same input gives the same bytes. The analysis is complete. */
export interface ExportInput {
  readonly analysis: Analysis;
  readonly speak: Translator;
}

/**
 * Text out of a plan. A generator, so that whoever runs it can show progress and stop between two steps: it yields how much is done, from 0
 * to 1, and returns the outcome.
 */
export interface Exporter<Options> {
  readonly run: (input: ExportInput, options: Options) => Generator<number, ExportOutcome, undefined>;
}
