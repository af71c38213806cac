import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { message } from '../../shared/messages/message.ts';
import { findTemplate, templates } from '../../shared/templates/templates.ts';
import { errnoOf } from '../file-failure.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { writePlan } from './plan-on-disk.ts';
import { printable } from './printable.ts';

export interface NewPlanOptions {
  readonly template: string;
  readonly force?: boolean;
}

/** The names of the templates, as a list for a sentence. */
export const templateNames = templates.map(({ name }) => name).join(', ');

/** Writes a template to a file that does not exist yet, or over one with `force`. */
export async function newPlan(context: Context, file: string, { template, force }: NewPlanOptions): Promise<ExitCode> {
  const found = findTemplate(template);
  if (found === undefined) {
    await complain(context, message('cli:new.unknownTemplate', { name: template, names: templateNames }));
    return exitCode.usage;
  }
  if (force !== true && (await exists(resolve(context.io.folder, file)))) {
    await complain(context, message('cli:new.exists', { file }));
    return exitCode.usage;
  }
  const written = await writePlan(context.io, file, found.plan(), null);
  if (!written.ok) {
    await complain(context, written.error);
    return exitCode.fileFailed;
  }
  await context.io.stdout.write(`${printable(context.speak.t('cli:written', { file }))}\n`);
  return exitCode.fine;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    // Anything but a file that is there is for the write to meet and to explain.
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
}
