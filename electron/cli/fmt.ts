import { planText } from '../../shared/plan/canonical.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { readPlan, writePlan } from './plan-on-disk.ts';
import { printable } from './printable.ts';

/** Writes every plan as the app would save it; with `check` it only names the files that differ. */
export async function fmt(context: Context, files: readonly string[], check: boolean): Promise<ExitCode> {
  const { io, speak } = context;
  let failed = false;
  let differs = false;
  for (const file of files) {
    const read = await readPlan(io, file);
    if (!read.ok) {
      failed = true;
      await complain(context, read.error);
      continue;
    }
    const { plan, text, known } = read.value;
    const canonical = planText(plan);
    // The size counts too: a byte order mark is no part of the text.
    if (text === canonical && known.size === Buffer.byteLength(canonical)) continue;
    if (check) {
      differs = true;
      await io.stdout.write(`${printable(file)}\n`);
      continue;
    }
    const written = await writePlan(io, file, plan, known);
    if (written.ok) await io.stdout.write(`${printable(speak.t('cli:fmt.written', { file }))}\n`);
    else {
      failed = true;
      await complain(context, written.error);
    }
  }
  if (failed) return exitCode.fileFailed;
  return differs ? exitCode.found : exitCode.fine;
}
