import { constants } from 'node:fs';
import * as nodeFiles from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Recoverable } from '../shared/ipc/contract.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { moveDurably, removeTemporaryFiles, writeAtomically } from './atomic-write.ts';
import { discardedName, isOverdue, readDiscardedName } from './discarded-journals.ts';
import { errnoOf, type FileFailure, readFailure, writeFailure } from './file-failure.ts';
import { type Journal, type JournalContent, journalLine, journalStart, readJournal } from './journal-file.ts';
import { createSerialQueue, type SerialQueue } from './serial-queue.ts';
import { freePath } from './set-aside.ts';

type Files = typeof nodeFiles;
type Readable = Exclude<JournalContent, { readonly kind: 'broken' }>;
type Written = Promise<Result<null, FileFailure>>;

/**
 * Unsaved work outlives a crash: a window keeps a journal while its plan is dirty, and the next run finds what was left. A journal goes when its
 * work was saved, and into the folder of the discarded when its user says so. No failure of the disk is thrown.
 */
export interface Journals {
  /** What earlier runs left, newest first, and what was discarded. A journal that cannot be understood is set aside as `.broken`. */
  left(): Promise<readonly Recoverable[]>;
  /** Undefined when there is none that this version can open. */
  read(id: string): Promise<Journal | undefined>;
  /** Lays a beginning aside, so that it is on disk already when the first step comes. There may be no room for it. */
  prepare(id: string, edition: number, start: Omit<Journal, 'steps' | 'damaged'>): Promise<void>;
  /**
   * Begins a journal, or begins it anew as another edition: at any moment either all of the old one or all of the new one is on disk.
   */
  begin(id: string, edition: number, start: Omit<Journal, 'steps' | 'damaged'>, step: string | undefined): Written;
  /**
   * Adds a step, the first one to a beginning that was laid aside; `not-found` when what it is to stand behind is not there, or not as it was
   * left. Steps that come while another is written go to the disk together.
   */
  append(id: string, step: NextStep): Written;
  remove(id: string): Written;
  /** Puts a journal among the discarded, where it stays for 30 days. */
  discard(id: string): Written;
  /** Puts a discarded journal back among those that are left. */
  restore(id: string): Written;
}

/** A step of an edition of a journal, behind so many others. */
interface NextStep {
  readonly edition: number;
  readonly after: number;
  readonly writtenAt: string;
  readonly name: string;
  readonly step: string;
}

/** What was written to a file. */
interface Extent {
  readonly edition: number;
  readonly bytes: number;
  readonly steps: number;
}

export interface JournalSurroundings {
  /** Whether a window of this run uses a journal. */
  readonly isLive: (id: string) => boolean;
  readonly now: () => Date;
  /** Hears what was set aside or could not be done, for the log. */
  readonly warn: (text: string) => void;
  /** Hears that damaged journals were set aside. */
  readonly setAside: () => void;
}

const extension = '.journal';
/**
 * Of a beginning that was laid aside. All of it is in the file of the plan, so that nobody misses it; a first step counts as written only once the file is a
 * journal.
 */
const startExtension = '.start';
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Journals in a folder of our own, which need not be there, nor be one. */
export async function openJournals(
  folder: string,
  { isLive, now, warn, setAside: tellSetAside }: JournalSurroundings,
  files: Files = nodeFiles,
): Promise<Journals> {
  const discarded = join(folder, 'discarded');
  const queues = new Map<string, SerialQueue>();
  /** What the journals of this run hold, and the beginnings that were laid aside. */
  const kept = new Map<string, Extent>();
  const prepared = new Map<string, Extent>();
  /** Steps that still wait for their turn. */
  const batches = new Map<string, { readonly steps: NextStep[]; readonly written: Written }>();

  const pathOf = (id: string): string => {
    if (!idPattern.test(id)) throw new Error('not the id of a journal');
    return join(folder, id + extension);
  };
  const startPathOf = (id: string): string => join(folder, id + startExtension);
  // A removal that overtook a write would leave a journal of work that was saved.
  const inTurn = <T>(id: string, task: () => Promise<T>): Promise<T> => {
    const queue = queues.get(id) ?? createSerialQueue();
    queues.set(id, queue);
    // A step that comes later must not join those that came before this.
    batches.delete(id);
    return queue(task);
  };
  const change = (
    id: string,
    what: string,
    task: (path: string) => Promise<void>,
    whenMissing = readFailure,
  ): Written => {
    const path = pathOf(id);
    return inTurn(id, async () => {
      try {
        await task(path);
        return success(null);
      } catch (error) {
        const failed = (errnoOf(error) === 'ENOENT' ? whenMissing : writeFailure)(path, error);
        warn(`journal ${id} could not be ${what}: ${String(error)}`);
        return failure(failed);
      }
    });
  };
  const setAside = async (id: string, reason: string): Promise<void> => {
    warn(`journal ${id} was set aside: ${reason}`);
    tellSetAside();
    await files.rename(pathOf(id), freePath(`${pathOf(id)}.broken`));
  };
  const readAt = async (path: string): Promise<JournalContent> => {
    const { mtime } = await files.stat(path);
    return readJournal(await files.readFile(path), mtime);
  };
  const content = async (id: string): Promise<Readable | undefined> => {
    try {
      const found = await readAt(pathOf(id));
      if (found.kind !== 'broken') return found;
      await setAside(id, found.reason);
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      if (errnoOf(error) !== 'ENOENT') warn(`journal ${id} could not be read: ${String(error)}`);
    }
    return undefined;
  };
  const namesIn = async (path: string): Promise<readonly string[]> => {
    try {
      return await files.readdir(path);
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      if (errnoOf(error) !== 'ENOENT') warn(`${path} could not be read: ${String(error)}`);
      return [];
    }
  };
  const discardedOnes = async (): Promise<Recoverable[]> => {
    const found: Recoverable[] = [];
    for (const name of await namesIn(discarded)) {
      const parsed = readDiscardedName(name);
      if (parsed === undefined) continue;
      try {
        const read = await readAt(join(discarded, name));
        if (read.kind !== 'broken') found.push({ ...describe(parsed.id, read), state: 'discarded' });
      } catch (error) {
        if (errnoOf(error) === undefined) throw error;
        warn(`${name} could not be read: ${String(error)}`);
      }
    }
    return found;
  };
  const tidyUp = async (): Promise<void> => {
    try {
      await removeTemporaryFiles(folder);
      for (const name of await namesIn(folder)) {
        if (name.endsWith(startExtension)) await files.rm(join(folder, name), { force: true });
      }
      for (const name of await namesIn(discarded)) {
        if (isOverdue(name, now())) await files.rm(join(discarded, name), { force: true });
      }
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      if (errnoOf(error) !== 'ENOENT') warn(`the folder of journals could not be tidied up: ${String(error)}`);
    }
  };
  const addSteps = async (id: string, path: string, steps: readonly NextStep[]): Promise<void> => {
    const isFirst = prepared.get(id)?.edition === steps[0]?.edition;
    const [extents, file] = isFirst ? [prepared, startPathOf(id)] : [kept, path];
    const before = extents.get(id);
    const isNext = steps.every((step, at) => step.edition === before?.edition && step.after === before.steps + at);
    // A journal that was not begun by this run, or that somebody touched, is no ground to build on; nor is one that lacks the step before.
    if (before === undefined || !isNext) throw notAsItWasLeft();
    const lines = Buffer.concat(
      steps.map(({ after, writtenAt, name, step }) => journalLine(after + 1, { writtenAt, name }, step)),
    );
    const move = (): Promise<void> => moveDurably(file, path, files);
    // A process that is killed leaves what it has written, and the disk may take a second for all of a large text. Only what replaces a journal has to be
    // on disk before, for the power may fail.
    const isNew = isFirst && !kept.has(id);
    extents.delete(id);
    await appendDurably(file, lines, before.bytes, files, {
      ...(isNew && { written: move }),
      unchanged: () => extents.set(id, before),
    });
    if (isFirst && !isNew) await move();
    kept.set(id, { ...before, bytes: before.bytes + lines.length, steps: before.steps + steps.length });
  };
  await tidyUp();

  return {
    async left() {
      const ids = (await namesIn(folder))
        .filter((name) => name.endsWith(extension))
        .map((name) => basename(name, extension));
      const found: Recoverable[] = [];
      for (const id of ids.filter((each) => idPattern.test(each) && !isLive(each))) {
        const journal = await inTurn(id, () => content(id));
        if (journal) found.push(describe(id, journal));
      }
      const all = [...found, ...(await discardedOnes())];
      return all.sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : a.writtenAt > b.writtenAt ? -1 : 0));
    },
    async read(id) {
      pathOf(id);
      const found = await inTurn(id, () => content(id));
      return found?.kind === 'journal' ? found.journal : undefined;
    },
    async prepare(id, edition, start) {
      await change(id, 'prepared', async () => {
        prepared.delete(id);
        const bytes = journalStart(start);
        await files.mkdir(folder, { recursive: true, mode: 0o700 });
        await writeAside(startPathOf(id), bytes, files);
        prepared.set(id, { edition, bytes: bytes.length, steps: 0 });
      });
    },
    begin: (id, edition, start, step) =>
      change(
        id,
        'begun',
        async (path) => {
          const lines = step === undefined ? [] : [journalLine(1, start, step)];
          const bytes = Buffer.concat([journalStart(start), ...lines]);
          await files.mkdir(folder, { recursive: true, mode: 0o700 });
          // What lies aside is not wanted any more, and a full disk has its room.
          prepared.delete(id);
          await files.rm(startPathOf(id), { force: true });
          await writeAtomically(path, bytes, files, 0o600);
          kept.set(id, { edition, bytes: bytes.length, steps: lines.length });
        },
        writeFailure,
      ),
    append(id, step) {
      const waiting = batches.get(id);
      if (waiting !== undefined) {
        waiting.steps.push(step);
        return waiting.written;
      }
      const steps = [step];
      const written = change(id, 'added to', async (path) => {
        if (batches.get(id)?.steps === steps) batches.delete(id);
        await addSteps(id, path, steps);
      });
      batches.set(id, { steps, written });
      return written;
    },
    remove: (id) =>
      change(id, 'removed', async (path) => {
        kept.delete(id);
        prepared.delete(id);
        await files.rm(startPathOf(id), { force: true });
        await files.rm(path, { force: true });
      }),
    discard: (id) =>
      change(id, 'discarded', async (path) => {
        await files.mkdir(discarded, { recursive: true, mode: 0o700 });
        await files.rename(path, join(discarded, discardedName(id, now())));
      }),
    restore: (id) =>
      change(id, 'restored', async (path) => {
        const name = (await namesIn(discarded)).find((each) => readDiscardedName(each)?.id === id);
        await files.rename(join(discarded, name ?? discardedName(id, now())), path);
      }),
  };
}

/** Writes what counts for nothing yet: whether all of it is on disk is seen to when it does. */
async function writeAside(path: string, bytes: Buffer, files: Files): Promise<void> {
  const handle = await files.open(path, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
  } catch (error) {
    await handle.truncate();
    throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Makes lines the end of a file that is there and has `length` bytes; `written` comes before all of it is on disk. After a failure the file is as it was,
 * which `unchanged` hears; else it is not known.
 */
async function appendDurably(
  path: string,
  lines: Buffer,
  length: number,
  files: Files,
  { written, unchanged }: { readonly written?: () => Promise<void>; readonly unchanged: () => void },
): Promise<void> {
  const handle = await files.open(path, constants.O_WRONLY | constants.O_APPEND);
  let isAsItWas = true;
  try {
    if ((await handle.stat()).size !== length) throw notAsItWasLeft();
    try {
      await handle.writeFile(lines);
      if (written !== undefined) {
        await written();
        isAsItWas = false;
      }
      await handle.datasync();
    } catch (error) {
      // A disk that fills up takes a part of the lines; the next one must not stand behind it.
      await handle.truncate(length);
      if (isAsItWas) unchanged();
      throw error;
    }
  } finally {
    await handle.close();
  }
}

function notAsItWasLeft(): Error {
  return Object.assign(new Error('not as it was left'), { code: 'ENOENT' });
}

function describe(id: string, content: Readable): Recoverable {
  if (content.kind === 'newer')
    return { id, name: content.name, folder: null, writtenAt: content.writtenAt, state: 'newer' };
  const { name, file, writtenAt } = content.journal;
  return {
    id,
    name: file ? basename(file.path) : name,
    folder: file ? dirname(file.path) : null,
    writtenAt,
    state: 'left',
  };
}
