// An export of the window is made before it is asked for. The dialog prepares the files as they are described, in slices between the
// frames, and shows what will be saved: the drawing, the names of the files, blockers, or what a customer copy still tells. A step of an
// exporter is the shortest slice; for 1,000 VPCs one can take about a second.
import { diagramScene } from '../../shared/export/diagram/diagram-scene.ts';
import { diagramSvg } from '../../shared/export/diagram/svg.ts';
import type { Blocker, ExportedFile } from '../../shared/export/exporter.ts';
import { isDrawing, loadExporter } from '../../shared/export/kinds.ts';
import { type Leak, type PreparedExport, prepareExport } from '../../shared/export/prepare-export.ts';
import type { Message } from '../../shared/messages/message.ts';
import { copyFlagsOf, type ExportJob } from './job.ts';
import { drawn, optionsFor, type WindowKind } from './kinds.ts';
import { nextTask, runSliced, type Watch } from './run-sliced.ts';

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

/** Prepares an export between frames, without saving any of it. */
export async function prepareJob(job: ExportJob, watch: Watch): Promise<Prepared> {
  await nextTask(watch.signal);
  const prepared = await prepare(job.choices.target, job, watch);
  if (prepared.kind === 'blocked') return prepared;
  const { files, remarks, leaks, exported } = prepared;
  if (leaks.length > 0) return { kind: 'leaking', leaks };
  return { kind: 'ready', files, remarks, planName: exported.network.plan.name, svg: svgOf(job, prepared) };
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- one kind: its options go to its exporter and to no other
async function prepare<Kind extends WindowKind>(kind: Kind, job: ExportJob, watch: Watch): Promise<PreparedExport> {
  const { analysis, today, speak, choices } = job;
  const wanted = { analysis, today, speak, copy: copyFlagsOf(choices), optionsFor: optionsFor(kind, job) };
  return runSliced(prepareExport(await loadExporter(kind), wanted), watch);
}

/** The drawing that a preview shows: the file itself, where it is one. */
function svgOf(
  job: ExportJob,
  { files: [file], exported, idOf }: Extract<PreparedExport, { kind: 'files' }>,
): string | undefined {
  if (!isDrawing(job.choices.target)) return undefined;
  if (file?.path.endsWith('.svg') === true && typeof file.content === 'string') return file.content;
  const options = drawn(job)(exported.network, idOf);
  return diagramSvg(diagramScene(exported, options), options, job.speak);
}
