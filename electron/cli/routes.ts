import { analyze } from '../../shared/analysis.ts';
import { addRoutes } from '../../shared/plan/edits/add-route.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import { type MissingRoutes, missingRoutes } from '../../shared/routing/missing-routes.ts';
import { paintFor } from './colours.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { readPlan, writePlan } from './plan-on-disk.ts';
import { missingRoutesJson, routeTablesJson } from './routes-as-json.ts';
import { missingRoutesText, routeTablesText } from './routes-as-text.ts';

export interface RoutesOptions {
  readonly format: 'text' | 'json';
  /** Show what the tables lack instead of the tables. */
  readonly missing?: boolean;
  /** Write what the tables lack to the file. */
  readonly write?: boolean;
}

/** Shows the route tables of a plan, or what they lack; what is missing and stays missing ends the run as found. */
export async function routes(context: Context, file: string, options: RoutesOptions): Promise<ExitCode> {
  const { io, speak } = context;
  const read = await readPlan(io, file);
  if (!read.ok) {
    await complain(context, read.error);
    return exitCode.fileFailed;
  }
  const { plan, known } = read.value;
  const { network } = analyze(plan, io.today);
  if (options.missing !== true && options.write !== true) {
    await io.stdout.write(
      options.format === 'json' ? routeTablesJson(network) : routeTablesText(network, file, speak, paintFor(io)),
    );
    return exitCode.fine;
  }
  const found = missingRoutes(network, 'plan');
  const writes = options.write === true && found.routes.length > 0;
  if (writes) {
    const written = await writePlan(io, file, mustApply(plan, addRoutes(plan, found.routes)), known);
    if (!written.ok) {
      await complain(context, written.error);
      return exitCode.fileFailed;
    }
  }
  await io.stdout.write(
    options.format === 'json'
      ? missingRoutesJson(found, writes, speak)
      : missingRoutesText(network, file, { ...found, written: writes }, speak, paintFor(io)),
  );
  return isAnyLeft(found, writes) ? exitCode.found : exitCode.fine;
}

function isAnyLeft({ routes: found, impossible }: MissingRoutes, written: boolean): boolean {
  return impossible.length > 0 || (found.length > 0 && !written);
}
