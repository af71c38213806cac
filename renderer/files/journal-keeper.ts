import type { Grant } from '../../shared/ipc/documents.ts';
import type { FileError } from '../../shared/ipc/file-error.ts';
import { journalChanges } from '../../shared/plan/journal-changes.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { failure, type Result, success } from '../../shared/result.ts';

/** After a write that failed, in milliseconds. */
const retryMs = 2000;

/** A text of more characters is written before there is a change: it takes longer than the change may wait on a slow disk. */
const longText = 256 * 1024;

/** Steps of fewer characters are not worth a new beginning, however small the plan. */
const leastRewritten = 1024 * 1024;

type Written = Promise<Result<null, FileError>>;

/** A plan with the text that it is read from, and the file that it belongs to. */
export interface JournalBase {
  readonly plan: Plan;
  readonly text: string;
  readonly grant: Grant | null;
}

/** The place of a step: behind so many others that were added since a beginning. */
export interface StepPlace {
  readonly edition: number;
  readonly after: number;
}

/** Where a journal is written to, and what else a keeper needs of the world. */
export interface JournalDesk {
  /** Lays a beginning aside; the first step that is added to its edition makes a journal of it. */
  prepare(edition: number, base: JournalBase): Promise<void>;
  /** Puts a new journal in the place of the old one, if any. What is asked for first is done first. */
  begin(edition: number, base: JournalBase, plan: Plan, step: string | undefined): Written;
  /** Adds a step; `not-found` where its place is not the end of what is there. */
  append(place: StepPlace, plan: Plan, step: string): Written;
  clear(): void;
  /** The text of the plan that the steps lead to from a text; made elsewhere, as it takes long. */
  textAfter(text: string, steps: readonly string[]): Promise<string>;
  /** Hears when writing begins to fail, and when it works again. */
  failing(error: FileError | undefined): void;
  /** Hears of what no disk can be blamed for. */
  defect(error: unknown): void;
  wait(ms: number, act: () => void): () => void;
}

/** Writes unsaved work to the journal of a window. */
export interface JournalKeeper {
  /** A plan is shown, or was saved: what changes from now on is told from this one. */
  rebase(base: JournalBase): void;
  /** Something may have changed. `unsaved` is the whole plan while it has changes that are in no file. */
  look(unsaved: Plan | undefined): void;
}

/** What is in the journal once a write is done. */
interface Content {
  readonly edition: number;
  readonly base: JournalBase;
  readonly plan: Plan;
  readonly steps: readonly string[];
  /** The characters of the steps. */
  readonly size: number;
}

/**
 * Every change is sent in the moment in which it is made, before the page goes on to draw it: a page that is busy for seconds must not keep a change to
 * itself. So a write does not wait for the answer to the one before; the place that each step names lets the other side refuse what would stand
 * behind a step that failed. A journal begins with a text that is there already, and what follows are steps, so that a write costs what was changed and
 * not what the plan holds. When the steps have outgrown the text, another text is made elsewhere, and the journal begun anew from that; where that
 * fails, it goes on as it is.
 */
export function createJournalKeeper(desk: JournalDesk): JournalKeeper {
  let base: JournalBase | undefined;
  let unsaved: Plan | undefined;
  let written: Content | undefined;
  /** What will be written when everything has got there that is under way. */
  let sent: Content | undefined;
  let underWay = 0;
  /** What failed first, while others are under way that will be refused for it. */
  let failed: { readonly error: FileError; readonly wasAnew: boolean } | undefined;
  let stopWaiting: (() => void) | undefined;
  /** The size of the steps at which another text is made. */
  let limit = leastRewritten;
  let rewriting = false;
  let rewritten: JournalBase | undefined;
  let isFailing = false;
  let editions = 0;
  /** The beginning that lies aside. */
  let prepared: Content | undefined;
  /** Goes up when what was sent before counts no more. */
  let era = 0;

  const next = (): void => {
    if (failed !== undefined || stopWaiting !== undefined || unsaved === undefined) return;
    if (sent?.plan === unsaved && rewritten === undefined) return;
    void write(unsaved);
  };
  const write = async (plan: Plan): Promise<void> => {
    const started = era;
    const anew = rewritten;
    rewritten = undefined;
    underWay += 1;
    const outcome = await result(plan, anew);
    underWay -= 1;
    if (started === era) {
      if (outcome.ok) take(outcome.value, anew !== undefined);
      else failed ??= { error: outcome.error, wasAnew: anew !== undefined };
    }
    if (failed !== undefined && underWay === 0) recover(failed);
  };
  const result = async (plan: Plan, anew: JournalBase | undefined): Promise<Result<Content, FileError>> => {
    try {
      const [before, started] = [sent, era];
      // A beginning that lies aside takes its first step as a journal takes the next one.
      const laidAside = anew === undefined ? prepared : undefined;
      const from = anew === undefined ? (before ?? laidAside) : undefined;
      const next = from === undefined ? undefined : longer(from, plan);
      const content = next === undefined || next.steps.length === 0 ? begun(anew, plan) : next;
      prepared = undefined;
      sent = content;
      const { edition, steps } = content;
      const step = steps.at(-1);
      if (edition !== from?.edition) return await answered(content, desk.begin(edition, content.base, plan, step));
      if (step === undefined || steps === from.steps) return success(content);
      const outcome = await answered(content, desk.append({ edition, after: from.steps.length }, plan, step));
      // On a full disk it still lies there, and takes the step once there is room for that: the whole text would need more.
      if (!outcome.ok && outcome.error.code !== 'not-found' && before === undefined && started === era)
        prepared = laidAside;
      return outcome;
    } catch (error) {
      // A write that was refused must not be the last one.
      desk.defect(error);
      return failure({ code: 'unwritable', name: '' });
    }
  };
  const begun = (anew: JournalBase | undefined, plan: Plan): Content => {
    const from = anew ?? base;
    if (from === undefined) throw new Error('a plan is shown whose text nobody told');
    editions += 1;
    const step = journalChanges(from.plan, plan);
    return { edition: editions, base: from, plan, steps: step === undefined ? [] : [step], size: step?.length ?? 0 };
  };
  const take = (content: Content, wasAnew: boolean): void => {
    if (content.edition !== written?.edition) limit = Math.max(leastRewritten, content.base.text.length);
    if (wasAnew) rewriting = false;
    written = content;
    base = content.base;
    if (failed === undefined) tell(undefined);
    if (!rewriting && content.size > limit) void rewrite(content);
  };
  /** Goes on from what was written last. */
  const recover = ({ error, wasAnew }: NonNullable<typeof failed>): void => {
    failed = undefined;
    if (wasAnew) rewriting = false;
    // A journal that is gone is begun anew at once.
    if (error.code === 'not-found') written = undefined;
    sent = written;
    if (wasAnew && written !== undefined) {
      // Without room for another text the journal goes on.
      limit = written.size * 2;
    } else if (error.code !== 'not-found') {
      tell(error);
      stopWaiting = desk.wait(retryMs, () => {
        stopWaiting = undefined;
        next();
      });
    }
    next();
  };
  const tell = (error: FileError | undefined): void => {
    if ((error !== undefined) === isFailing) return;
    isFailing = error !== undefined;
    desk.failing(error);
  };
  const rewrite = async (from: Content): Promise<void> => {
    const started = era;
    rewriting = true;
    try {
      const text = await desk.textAfter(from.base.text, from.steps);
      if (started === era) rewritten = { plan: from.plan, text, grant: from.base.grant };
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
    written = undefined;
    sent = undefined;
    failed = undefined;
    rewriting = false;
    rewritten = undefined;
  };

  /** Lays the beginning aside that the next journal will have, where that is worth it. */
  const prepare = (): void => {
    if (base === undefined || base.text.length <= longText) return;
    editions += 1;
    prepared = { edition: editions, base, plan: base.plan, steps: [], size: 0 };
    // Where it could not be laid aside, the first step is refused and the journal begun as a whole.
    desk.prepare(editions, base).catch((error: unknown) => desk.defect(error));
  };

  return {
    rebase(next) {
      forget();
      prepared = undefined;
      base = next;
      // While there is unsaved work, what lies aside would go with it when it is cleared.
      if (unsaved === undefined) prepare();
    },
    look(plan) {
      const wasUnsaved = unsaved !== undefined;
      unsaved = plan;
      if (plan === undefined) {
        if (!wasUnsaved) return;
        forget();
        desk.clear();
        prepare();
      } else next();
    },
  };
}

/** A journal with what leads on to a plan; the same steps where nothing does. */
function longer(content: Content, plan: Plan): Content {
  const step = journalChanges(content.plan, plan);
  return step === undefined
    ? { ...content, plan }
    : { ...content, plan, steps: [...content.steps, step], size: content.size + step.length };
}

async function answered(content: Content, answer: Written): Promise<Result<Content, FileError>> {
  const written = await answer;
  return written.ok ? success(content) : written;
}
