import { type Analysis, analyze, fixesFor } from '../../shared/analysis.ts';
import type { CopyFlags } from '../../shared/export/customer-copy/copy-flags.ts';
import type { Blocker } from '../../shared/export/exporter.ts';
import { loadExporter } from '../../shared/export/kinds.ts';
import { type PreparedExport, prepareExport } from '../../shared/export/prepare-export.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { success } from '../../shared/result.ts';
import { paintFor } from './colours.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { writeExport } from './export-files.ts';
import { readCopyFlags, readOptions } from './export-options.ts';
import { type AskedFor, type ExportTarget, type TargetOptions, targetReaders } from './export-targets.ts';
import { withPicture } from './picture-file.ts';
import { readPlan } from './plan-on-disk.ts';
import { printable } from './printable.ts';

export interface ExportCommandOptions extends TargetOptions {
  readonly to: ExportTarget;
  readonly out: string;
  readonly force?: boolean;
  /** Which parts are hidden; all of them where it stands alone. */
  readonly customerCopy?: true | readonly string[];
}

/** Exports a plan to files in a folder; where findings stand in the way nothing is written, and they are told with what mends them. */
export async function exportPlan(context: Context, file: string, options: ExportCommandOptions): Promise<ExitCode> {
  const { io, speak } = context;
  const read = await readPlan(io, file);
  if (!read.ok) {
    await complain(context, read.error);
    return exitCode.fileFailed;
  }
  const flags = options.customerCopy === undefined ? undefined : readCopyFlags(options.customerCopy);
  if (flags?.ok === false) {
    await complain(context, flags.error);
    return exitCode.usage;
  }
  const copy = flags?.value;
  const analysis = analyze(read.value.plan, io.today);
  const hidesPrices = copy?.prices === true;
  const asked = readOptions(options.to, options, analysis.network, { hidesPrices, speak });
  if (!asked.ok) {
    await complain(context, asked.error);
    return exitCode.usage;
  }
  const prepared = await prepare(context, options.to, analysis, { copy, asked: asked.value });
  if (prepared.kind === 'blocked') {
    await io.stderr.write(blockersText(context, analysis, prepared.blockers));
    return exitCode.found;
  }
  const { out, to, png, force = false } = options;
  const pictured = png === undefined ? success(prepared) : await withPicture(prepared, Number(png));
  if (!pictured.ok) {
    await complain(context, pictured.error);
    return exitCode.usage;
  }
  const { files, remarks, leaks } = pictured.value;
  for (const { path, text } of leaks) await complain(context, message('cli:export.leak', { file: path, text }));
  if (leaks.length > 0 && !force) {
    await complain(context, message('cli:export.leakNotWritten'));
    return exitCode.found;
  }
  const written = await writeExport(out, to, files, { from: io.folder, force });
  if (!written.ok) {
    if (written.error.kind === 'failed') await complain(context, written.error.reason);
    else
      for (const path of written.error.paths)
        await complain(context, message('cli:export.inTheWay', { file: `${out}/${path}`, target: to }));
    return exitCode.fileFailed;
  }
  const lines = [
    ...files.map(({ path }) => message('cli:written', { file: `${out}/${path}` })),
    ...written.value.map((path) => message('cli:export.stale', { file: `${out}/${path}` })),
    ...remarks,
  ];
  await io.stdout.write(lines.map((line) => `${printable(speak.text(line))}\n`).join(''));
  return leaks.length > 0 ? exitCode.found : exitCode.fine;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- one kind: its options go to its exporter and to no other
async function prepare<Target extends ExportTarget>(
  context: Context,
  target: Target,
  analysis: Analysis,
  { copy, asked }: { readonly copy: CopyFlags | undefined; readonly asked: AskedFor },
): Promise<PreparedExport> {
  const optionsFor = targetReaders[target].optionsFor(asked);
  const { io, speak } = context;
  const request = { analysis, today: io.today, speak, copy, optionsFor };
  return runShowingProgress(context, prepareExport(await loadExporter(target), request));
}

/** Runs the steps of an export; on a terminal the share that is done stands in one line until it is over. */
async function runShowingProgress(
  { io: { stderr }, speak }: Context,
  steps: Generator<number, PreparedExport, undefined>,
): Promise<PreparedExport> {
  let shown = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      if (shown > 0) await stderr.write(eraseLine);
      return step.value;
    }
    const percent = Math.floor(step.value * 100);
    if (!stderr.isTerminal || percent <= shown) continue;
    shown = percent;
    await stderr.write(`${eraseLine}${speak.t('cli:export.progress', { percent })}`);
  }
}

/** ECMA-48: to the first column, and erase in line. */
const eraseLine = '\r\u001b[K';

function blockersText({ io, speak }: Context, analysis: Analysis, blockers: readonly Blocker[]): string {
  const paint = paintFor(io);
  const line = (text: Message): string => printable(speak.text(text));
  const lines = [paint('strong', line(message('cli:export.blocked', { count: blockers.length })))];
  for (const { finding, reason } of blockers) {
    lines.push(`  ${finding === undefined ? '' : `${finding.rule}  `}${line(reason)}`);
    if (finding === undefined) continue;
    for (const { title, safe } of fixesFor(analysis, finding))
      lines.push(`    ${line(safe ? message('cli:check.safeFix', { title }) : message('cli:check.fix', { title }))}`);
  }
  return `${lines.join('\n')}\n`;
}
