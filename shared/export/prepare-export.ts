import { type Analysis, analyze, withoutRules } from '../analysis.ts';
import type { Message } from '../messages/message.ts';
import type { Translator } from '../messages/translator.ts';
import type { Network } from '../network/network.ts';
import type { CopyFlags } from './customer-copy/copy-flags.ts';
import { customerCopy } from './customer-copy/customer-copy.ts';
import { findLeaks } from './customer-copy/find-leaks.ts';
import { namingPrices } from '../rules/naming-prices.ts';
import { placeRemarks } from './place-remarks.ts';
import type { Blocker, ExportedFile, Exporter, ExportOutcome } from './exporter.ts';

/** An export that is asked for. */
export interface WantedExport<Options> {
  /** Of the plan itself; it need not be complete yet. */
  readonly analysis: Analysis;
  /** ISO. */
  readonly today: string;
  readonly speak: Translator;
  /** What a customer copy hides; undefined where the plan itself is exported. */
  readonly copy: CopyFlags | undefined;
  /** What the exporter is asked for, of the plan itself or of a copy in which its objects have other ids. */
  readonly optionsFor: OptionsFor<Options>;
}

export type OptionsFor<Options> = (network: Network, idOf: IdOf) => Options;

/** The id that an object of the plan has in what is exported. */
export type IdOf = (id: string) => string;

/** What of a plan is left in a file of its customer copy. */
export interface Leak {
  readonly path: string;
  readonly text: string;
}

/** An export that nobody has saved yet, or why there is none. */
export type PreparedExport =
  | { readonly kind: 'blocked'; readonly blockers: readonly Blocker[] }
  | {
      readonly kind: 'files';
      readonly files: readonly ExportedFile[];
      readonly remarks: readonly Message[];
      /** What a customer copy still tells; such files are saved only by somebody who was told. */
      readonly leaks: readonly Leak[];
      /** What was exported: the plan or its copy. */
      readonly exported: Analysis;
      readonly idOf: IdOf;
    };

/**
 * Makes the files of an export: copies the plan where a copy is asked for, analyses what is exported, writes it, and scans what was written of a copy. A copy
 * that can't be exported is answered with the blockers of the plan itself, whose names are known to whoever has to mend it. Yields how much is
 * written, from 0 to 1, so that whoever runs it can show progress and stop between two steps.
 */
export function* prepareExport<Options>(
  exporter: Exporter<Options>,
  { analysis, today, speak, copy: flags, optionsFor }: WantedExport<Options>,
): Generator<number, PreparedExport, undefined> {
  const { plan } = analysis.network;
  const run = (of: Analysis, idOf: IdOf): Generator<number, ExportOutcome, undefined> =>
    exporter.run({ analysis: of, speak }, optionsFor(of.network, idOf));
  if (flags === undefined) {
    const exported = completed(analysis, today);
    yield 0;
    const outcome = yield* run(exported, itself);
    return outcome.kind === 'blocked'
      ? outcome
      : { ...withPlaces(outcome, exported), leaks: [], exported, idOf: itself };
  }
  const copy = customerCopy(plan, flags, speak);
  yield 0;
  const copied = analyze(copy.plan, today);
  const exported = flags.prices ? withoutRules(copied, namingPrices) : copied;
  yield 0;
  const outcome = yield* run(exported, copy.idOf);
  if (outcome.kind === 'blocked') {
    const own = yield* run(completed(analysis, today), itself);
    return own.kind === 'blocked' ? own : outcome;
  }
  const leaks = yield* leaksIn(outcome.files, (text) => findLeaks(plan, flags, text));
  return { ...withPlaces(outcome, exported), leaks, exported, idOf: copy.idOf };
}

/** Whoever writes a place that the catalog does not know says so, whatever the kind of file. */
function withPlaces<Outcome extends Extract<ExportOutcome, { kind: 'files' }>>(
  outcome: Outcome,
  { network }: Analysis,
): Outcome {
  return { ...outcome, remarks: [...outcome.remarks, ...placeRemarks(network.plan, outcome.files)] };
}

/** Looks through all files at once, since most of the work is the same for each, and for the place of what was found file by file. */
function* leaksIn(
  files: readonly ExportedFile[],
  find: (text: string) => readonly { readonly text: string }[],
): Generator<number, readonly Leak[], undefined> {
  const texts = files.flatMap(({ path, content }) => (typeof content === 'string' ? [{ path, content }] : []));
  yield 1;
  if (find(texts.map(({ content }) => content).join('\n\0\n')).length === 0) return [];
  const leaks: Leak[] = [];
  for (const { path, content } of texts) {
    yield 1;
    leaks.push(...find(content).map(({ text }) => ({ path, text })));
  }
  return leaks;
}

/** The findings of a large plan may still be those of before an edit. */
function completed(analysis: Analysis, today: string): Analysis {
  return analysis.complete ? analysis : analyze(analysis.network.plan, today);
}

function itself(id: string): string {
  return id;
}
