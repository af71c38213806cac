import { resolve } from 'node:path';
import { type Message, message } from '../../shared/messages/message.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { parseFailureMessage } from '../../shared/plan/parse-failure-message.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { type KnownFile, readPlanFile, writePlanFile } from '../plan-file.ts';
import { fileReason } from './file-reason.ts';
import type { Io } from './io.ts';

/** A plan, and the file as it was when the plan was read from it. */
export interface PlanOnDisk {
  readonly plan: Plan;
  readonly text: string;
  readonly known: KnownFile;
}

/** Reads a plan; a failure is the whole sentence for the user, with the file's name as it was given. */
export async function readPlan({ folder }: Io, file: string): Promise<Result<PlanOnDisk, Message>> {
  const read = await readPlanFile(resolve(folder, file));
  if (!read.ok) return failure(message('cli:file.unread', { file, reason: fileReason(read.error) }));
  const { text, file: known } = read.value;
  const parsed = parsePlan(text);
  if (!parsed.ok) return failure(message('cli:file.unread', { file, reason: parseFailureMessage(parsed.error) }));
  return success({ plan: parsed.value, text, known });
}

/** Writes a plan canonically and atomically: over the file that it was read from, if that is unchanged, or over whatever is there. */
export async function writePlan(
  { folder }: Io,
  file: string,
  plan: Plan,
  known: KnownFile | null,
): Promise<Result<void, Message>> {
  const written = await writePlanFile(resolve(folder, file), planText(plan), known);
  if (!written.ok) return failure(message('cli:file.unwritten', { file, reason: fileReason(written.error) }));
  return success(undefined);
}
