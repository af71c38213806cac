import type { FileError } from '../../shared/ipc/file-error.ts';
import { journalChanges } from '../../shared/plan/journal-changes.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { failure, type Result, success } from '../../shared/result.ts';

/** Between two writes to a journal, in milliseconds. With what a write takes, a change is on disk within a second. */
const cadenceMs = 300;

/** After a write that failed, in milliseconds. */
const retryMs = 2000;

/** Steps of fewer characters are not worth a new beginning, however small the plan. */
const leastRewritten = 1024 * 1024;

type Written = Promise<Result<null, FileError>>;

/** A plan with the text that it is read from. */
export interface JournalBase {
  readonly plan: Plan;
  readonly text: string;
}

/** Where a journal is written to, and what else a keeper needs of the world. */
export interface JournalDesk {
  /** Puts a new journal in the place of the old one, if any. */
  begin(base: JournalBase, plan: Plan, step: string | undefined): Written;
  append(plan: Plan, step: string): Written;
  clear(): void;
  /** The text of the plan that the steps lead to from a text; made elsewhere, as it takes long. */
  textAfter(text: string, steps: readonly string[]): Promise<string>;
  /** Hears when writing begins to fail, and when it works again. */
  failing(error: FileError | undefined): void;
  /** Hears of what no disk can be blamed for. */
  defect(error: unknown): void;
  now(): number;
  wait(ms: number, act: () => void): () => void;
}

/** Writes unsaved work to the journal of a window. */
export interface JournalKeeper {
  /** A plan is shown, or was saved: what changes from now on is told from this one. */
  rebase(base: JournalBase): void;
  /** Something may have changed. `unsaved` is the whole plan while it has changes that are in no file. */
  look(unsaved: Plan | undefined): void;
}

/** What is in the journal once everything that was sent is written. */
interface Kept {
  readonly base: JournalBase;
  readonly plan: Plan;
  readonly steps: readonly string[];
  /** The characters of the steps. */
  readonly size: number;
}

/**
 * The first change is written at once and the next ones at a fixed cadence, never later for more changes. A journal begins with a text that is there
 * already, and what follows are steps, so that a write costs what was changed and not what the plan holds. When the steps have outgrown the
 * text, another text is made elsewhere, and the journal begun anew from that. Where that fails, the journal goes on as it is.
 */
export function createJournalKeeper(desk: JournalDesk): JournalKeeper {
  let base: JournalBase | undefined;
  let unsaved: Plan | undefined;
  let kept: Kept | undefined;
  /** The size of the steps at which another text is made. */
  let limit = leastRewritten;
  let rewriting = false;
  let rewritten: JournalBase | undefined;
  let writing = false;
  let stopWaiting: (() => void) | undefined;
  let earliest = 0;
  let isFailing = false;
  /** Goes up when what was sent before counts no more. */
  let era = 0;

  const later = (): void => {
    stopWaiting ??= desk.wait(Math.max(0, earliest - desk.now()), () => {
      stopWaiting = undefined;
      next();
    });
  };
  const next = (): void => {
    if (writing || stopWaiting !== undefined || unsaved === undefined) return;
    if (kept?.plan === unsaved && rewritten === undefined) return;
    if (desk.now() < earliest) later();
    else void write(unsaved);
  };
  const write = async (plan: Plan): Promise<void> => {
    const started = era;
    const other = rewritten;
    rewritten = undefined;
    earliest = desk.now() + cadenceMs;
    writing = true;
    const outcome = await sent(plan, other);
    writing = false;
    if (other !== undefined && started === era) rewriting = false;
    if (outcome.ok) {
      if (started === era) take(outcome.value);
      tell(undefined);
    } else if (other !== undefined && kept !== undefined && started === era) {
      // Without room for another text the journal goes on, at once: what is unsaved waits already.
      earliest = desk.now();
      limit = kept.size * 2;
    } else {
      // A journal that is gone is begun anew at once.
      if (outcome.error.code !== 'not-found') tell(outcome.error);
      else if (started === era) kept = undefined;
    }
    next();
  };
  /** A write that was refused must not be the last one. */
  const sent = async (plan: Plan, other: JournalBase | undefined): Promise<Result<Kept, FileError>> => {
    try {
      if (other === undefined && kept !== undefined) return await append(kept, plan, desk);
      const from = other ?? base;
      if (from === undefined) throw new Error('a plan is shown whose text nobody told');
      return await begin(from, plan, desk);
    } catch (error) {
      desk.defect(error);
      return failure({ code: 'unwritable', name: '' });
    }
  };
  const take = (written: Kept): void => {
    if (written.base !== kept?.base) limit = Math.max(leastRewritten, written.base.text.length);
    kept = written;
    base = written.base;
    if (!rewriting && written.size > limit) void rewrite(written);
  };
  const tell = (error: FileError | undefined): void => {
    if (error !== undefined) earliest = desk.now() + retryMs;
    if ((error !== undefined) === isFailing) return;
    isFailing = error !== undefined;
    desk.failing(error);
  };
  const rewrite = async (from: Kept): Promise<void> => {
    const started = era;
    rewriting = true;
    try {
      const text = await desk.textAfter(from.base.text, from.steps);
      if (started === era) rewritten = { plan: from.plan, text };
    } catch (error) {
      desk.defect(error);
      if (started !== era) return;
      rewriting = false;
      limit = from.size * 2;
    }
    next();
  };
  const forget = (): void => {
    era += 1;
    kept = undefined;
    rewriting = false;
    rewritten = undefined;
  };

  return {
    rebase(next) {
      forget();
      base = next;
    },
    look(plan) {
      const wasUnsaved = unsaved !== undefined;
      unsaved = plan;
      if (plan === undefined) {
        if (!wasUnsaved) return;
        forget();
        desk.clear();
      } else next();
    },
  };
}

async function append(kept: Kept, plan: Plan, desk: JournalDesk): Promise<Result<Kept, FileError>> {
  const step = journalChanges(kept.plan, plan);
  if (step === undefined) return success({ ...kept, plan });
  const written = await desk.append(plan, step);
  return written.ok ? success({ ...kept, plan, steps: [...kept.steps, step], size: kept.size + step.length }) : written;
}

async function begin(base: JournalBase, plan: Plan, desk: JournalDesk): Promise<Result<Kept, FileError>> {
  const step = journalChanges(base.plan, plan);
  const written = await desk.begin(base, plan, step);
  if (!written.ok) return written;
  return success({ base, plan, steps: step === undefined ? [] : [step], size: step?.length ?? 0 });
}
