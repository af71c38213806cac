import { type Analysis, analyze } from '../../shared/analysis.ts';
import { type CustomerCopy, customerCopy } from '../../shared/export/customer-copy/customer-copy.ts';
import { findLeaks } from '../../shared/export/customer-copy/find-leaks.ts';
import { diagramScene } from '../../shared/export/diagram/diagram-scene.ts';
import { exportPages } from '../../shared/export/diagram/pages-exporter.ts';
import { diagramSvg } from '../../shared/export/diagram/svg.ts';
import type { Blocker, ExportedFile, Exporter, ExportOutcome } from '../../shared/export/exporter.ts';
import { loadExporter } from '../../shared/export/registry.ts';
import type { Message } from '../../shared/messages/message.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { copyFlagsOf, diagramOptionsFor, type ExportJob, optionsFor, pageLayoutOf } from './job.ts';
import { isDrawing, targetOf } from './kinds.ts';
import { nextTask, runSliced, type Watch } from './run-sliced.ts';

/** What of a plan is left in a file of its customer copy. */
export interface Leak {
  readonly path: string;
  readonly text: string;
}

/** An export that can be saved, or why it can't. */
export type Prepared =
  | { readonly kind: 'blocked'; readonly blockers: readonly Blocker[] }
  | { readonly kind: 'leaking'; readonly leaks: readonly Leak[] }
  | {
      readonly kind: 'ready';
      readonly files: readonly ExportedFile[];
      readonly remarks: readonly Message[];
      /** Of the plan that was exported: that of a customer copy may be an alias. */
      readonly planName: string;
      /** The drawing, for the kinds that are made of it. */
      readonly svg: string | undefined;
    };

/**
 * Makes the files of an export between frames, without saving any; of a customer copy every file is scanned. A copy that can't be exported is answered with
 * the blockers of the plan itself, whose names are known to whoever has to mend it.
 */
export async function prepareExport(job: ExportJob, watch: Watch): Promise<Prepared> {
  const { choices, speak } = job;
  const { plan } = job.analysis.network;
  await nextTask(watch.signal);
  const flags = copyFlagsOf(choices);
  const copy = flags && customerCopy(plan, flags, speak);
  const exported = copy === undefined ? completed(job.analysis, plan, job.today) : analyze(copy.plan, job.today);
  await nextTask(watch.signal);
  const outcome = await run(job, exported, copy, watch);
  if (outcome.kind === 'blocked') {
    const own =
      copy === undefined ? outcome : await run(job, completed(job.analysis, plan, job.today), undefined, watch);
    return own.kind === 'blocked' ? own : outcome;
  }
  if (flags !== undefined) {
    const leaks = await leaksIn(outcome.files, (text) => findLeaks(plan, flags, text), watch);
    if (leaks.length > 0) return { kind: 'leaking', leaks };
  }
  const { files, remarks } = outcome;
  return {
    kind: 'ready',
    files,
    remarks,
    planName: exported.network.plan.name,
    svg: svgOf(job, exported, copy, files),
  };
}

/** Looks through all files at once, since most of the work is the same for each, and for the place of what was found file by file. */
async function leaksIn(
  files: readonly ExportedFile[],
  find: (text: string) => readonly { readonly text: string }[],
  { signal }: Watch,
): Promise<Leak[]> {
  const texts = files.flatMap(({ path, content }) => (typeof content === 'string' ? [{ path, content }] : []));
  await nextTask(signal);
  if (find(texts.map(({ content }) => content).join('\n\0\n')).length === 0) return [];
  const leaks: Leak[] = [];
  for (const { path, content } of texts) {
    await nextTask(signal);
    leaks.push(...find(content).map(({ text }) => ({ path, text })));
  }
  return leaks;
}

async function run(
  job: ExportJob,
  analysis: Analysis,
  copy: CustomerCopy | undefined,
  watch: Watch,
): Promise<ExportOutcome> {
  const { choices, speak } = job;
  const idOf = copy?.idOf ?? itself;
  const input = { analysis, speak };
  if (choices.target === 'pdf')
    return runSliced(exportPages(input, diagramOptionsFor(job, analysis.network, idOf), pageLayoutOf(choices)), watch);
  // The options are made for this very target.
  const exporter = (await loadExporter(targetOf(choices.target))) as Exporter<object>;
  return runSliced(exporter.run(input, optionsFor(job, analysis.network, idOf)), watch);
}

/** The drawing that a preview shows: the file itself, where it is one. */
function svgOf(
  job: ExportJob,
  analysis: Analysis,
  copy: CustomerCopy | undefined,
  files: readonly ExportedFile[],
): string | undefined {
  const { target } = job.choices;
  if (!isDrawing(target)) return undefined;
  const [file] = files;
  if (targetOf(target) === 'svg' && target !== 'pdf')
    return typeof file?.content === 'string' ? file.content : undefined;
  const options = diagramOptionsFor(job, analysis.network, copy?.idOf ?? itself);
  return diagramSvg(diagramScene(analysis, options), options, job.speak);
}

function itself(id: string): string {
  return id;
}

/** The findings of a large plan may still be those of before an edit. */
function completed(analysis: Analysis, plan: Plan, today: string): Analysis {
  return analysis.complete ? analysis : analyze(plan, today);
}
