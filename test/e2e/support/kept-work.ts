import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Journal, readJournal } from '../../../electron/journal-file.ts';
import { replayJournal } from '../../../shared/plan/journal-changes.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/plan.ts';

/** A journal as it lies on disk, with the plan that it leads to; without one it is broken. */
export interface KeptWork {
  readonly path: string;
  readonly file: Journal['file'];
  readonly plan: Plan | undefined;
  /** The plan that its steps begin with. */
  readonly startsFrom: Plan | undefined;
}

/** The journals in the user's data. */
export function keptWork(userData: string): readonly KeptWork[] {
  const folder = path.join(userData, 'recovery');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.journal'))
    .map(({ name }) => read(path.join(folder, name)));
}

function read(file: string): KeptWork {
  const content = readJournal(readFileSync(file), new Date(0));
  if (content.kind !== 'journal') return { path: file, file: null, plan: undefined, startsFrom: undefined };
  const { journal } = content;
  const start = parsePlan(journal.text);
  const replayed = start.ok ? replayJournal(start.value, journal.steps) : undefined;
  const isWhole = replayed?.taken === journal.steps.length && !journal.damaged;
  const plan = isWhole ? replayed.plan : undefined;
  return { path: file, file: journal.file, plan, startsFrom: start.ok ? start.value : undefined };
}
