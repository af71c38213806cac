import { type Analysis, analyze } from '../../shared/analysis.ts';
import type { CopyFlags } from '../../shared/export/customer-copy/copy-flags.ts';
import { customerCopy } from '../../shared/export/customer-copy/customer-copy.ts';
import { findLeaks } from '../../shared/export/customer-copy/find-leaks.ts';
import type { Blocker, ExportedFile, Exporter, ExportOutcome, ExportTarget } from '../../shared/export/exporter.ts';
import { loadExporter } from '../../shared/export/registry.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { success } from '../../shared/result.ts';
import { paintFor } from './colours.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { writeExport } from './export-files.ts';
import { readCopyFlags, readOptions, type TargetOptions } from './export-options.ts';
import { fixLister } from './listed-fixes.ts';
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
  const { plan } = read.value;
  const flags = options.customerCopy === undefined ? undefined : readCopyFlags(options.customerCopy);
  if (flags?.ok === false) {
    await complain(context, flags.error);
    return exitCode.usage;
  }
  const analysis = analyze(plan, io.today);
  const hidesPrices = flags?.value.prices === true;
  const optionsFor = readOptions(options.to, options, analysis.network, { hidesPrices, speak });
  if (!optionsFor.ok) {
    await complain(context, optionsFor.error);
    return exitCode.usage;
  }
  // The options were read for this very target.
  const exporter = (await loadExporter(options.to)) as Exporter<object>;
  const exported = (of: Analysis, idOf: (id: string) => string): Promise<ExportOutcome> =>
    runShowingProgress(context, exporter.run({ analysis: of, speak }, optionsFor.value(of.network, idOf)));
  const copy = flags && customerCopy(plan, flags.value, speak);
  let outcome = await exported(copy === undefined ? analysis : analyze(copy.plan, io.today), copy?.idOf ?? itself);
  // Whoever has to mend the plan knows its own names.
  if (copy !== undefined && outcome.kind === 'blocked') outcome = await exported(analysis, itself);
  if (outcome.kind === 'blocked') {
    await io.stderr.write(blockersText(context, analysis, outcome.blockers));
    return exitCode.found;
  }
  const { out, to, png, force = false } = options;
  const pictured = png === undefined ? success(outcome) : await withPicture(outcome, Number(png));
  if (!pictured.ok) {
    await complain(context, pictured.error);
    return exitCode.usage;
  }
  const { files, remarks } = pictured.value;
  const leaks = flags === undefined ? [] : leaksIn(files, plan, flags.value);
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
    ...files.map(({ path }) => message('cli:new.written', { file: `${out}/${path}` })),
    ...written.value.map((path) => message('cli:export.stale', { file: `${out}/${path}` })),
    ...remarks,
  ];
  await io.stdout.write(lines.map((line) => `${printable(speak.text(line))}\n`).join(''));
  return leaks.length > 0 ? exitCode.found : exitCode.fine;
}

/** What a title block, a region of an unusual name or a word that occurs by chance still tells of the plan. */
function leaksIn(files: readonly ExportedFile[], plan: Plan, flags: CopyFlags) {
  return files.flatMap(({ path, content }) =>
    findLeaks(plan, flags, typeof content === 'string' ? content : '').map(({ text }) => ({ path, text })),
  );
}

function itself(id: string): string {
  return id;
}

/** Runs the steps of an exporter; on a terminal the share that is done stands in one line until it is over. */
async function runShowingProgress(
  { io: { stderr }, speak }: Context,
  steps: Generator<number, ExportOutcome, undefined>,
): Promise<ExportOutcome> {
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
  const fixesOf = fixLister(analysis, false);
  let unlisted = 0;
  for (const { finding, reason } of blockers) {
    lines.push(`  ${finding === undefined ? '' : `${finding.rule}  `}${line(reason)}`);
    if (finding === undefined) continue;
    const fixes = fixesOf(finding);
    if (fixes === undefined) unlisted += 1;
    for (const { title, safe } of fixes ?? [])
      lines.push(`    ${line(safe ? message('cli:check.safeFix', { title }) : message('cli:check.fix', { title }))}`);
  }
  if (unlisted > 0) lines.push(`  ${line(message('cli:check.unlisted', { count: unlisted }))}`);
  return `${lines.join('\n')}\n`;
}
