import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Recoverable } from '../shared/ipc/contract.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { z } from '../shared/zod.ts';
import { removeTemporaryFiles, writeAtomically } from './atomic-write.ts';
import { errnoOf, type FileFailure, writeFailure } from './file-failure.ts';
import { knownFileSchema } from './plan-file.ts';
import { createSerialQueue, type SerialQueue } from './serial-queue.ts';

const journalSchema = z.object({
  format: z.literal('peerscape-journal'),
  version: z.literal(1),
  name: z.string(),
  writtenAt: z.string(),
  /** The file as the window knew it, so that a save after recovery still notices a change on disk. */
  file: knownFileSchema.nullable(),
  text: z.string(),
});

/** Unsaved work of one window, as it is kept in the user's data. */
export type Journal = Readonly<z.infer<typeof journalSchema>>;

/** Unsaved work outlives a crash: a window keeps a journal while its plan is dirty, and the next run finds what was left. */
export interface Journals {
  /** What earlier runs left, newest first. A journal that cannot be understood is set aside as `.broken`. */
  left(): Promise<readonly Recoverable[]>;
  read(id: string): Promise<Journal | undefined>;
  write(id: string, journal: Omit<Journal, 'format' | 'version'>): Promise<Result<null, FileFailure>>;
  remove(id: string): Promise<void>;
}

const extension = '.journal';
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Journals in a folder of our own. `isLive` tells the ids that windows of this run use; `warn` hears what was set aside. */
export async function openJournals(
  folder: string,
  isLive: (id: string) => boolean,
  warn: (text: string) => void,
): Promise<Journals> {
  await mkdir(folder, { recursive: true });
  await removeTemporaryFiles(folder);
  const queues = new Map<string, SerialQueue>();

  const pathOf = (id: string): string => {
    if (!idPattern.test(id)) throw new Error('not the id of a journal');
    return join(folder, id + extension);
  };
  // A removal that overtook a write would leave a journal of work that was saved.
  const inTurn = <T>(id: string, task: () => Promise<T>): Promise<T> => {
    const queue = queues.get(id) ?? createSerialQueue();
    queues.set(id, queue);
    return queue(task);
  };
  const setAside = async (id: string, reason: string): Promise<void> => {
    warn(`journal ${id} was set aside: ${reason}`);
    await rename(pathOf(id), `${pathOf(id)}.broken`);
  };

  const read = async (id: string): Promise<Journal | undefined> => {
    try {
      const parsed = journalSchema.safeParse(JSON.parse(await readFile(pathOf(id), 'utf8')));
      if (parsed.success) return parsed.data;
      await setAside(id, z.prettifyError(parsed.error));
    } catch (error) {
      if (error instanceof SyntaxError) await setAside(id, 'not JSON');
      else if (errnoOf(error) === undefined) throw error;
      else if (errnoOf(error) !== 'ENOENT') warn(`journal ${id} could not be read: ${String(error)}`);
    }
    return undefined;
  };

  return {
    async left() {
      const names = await readdir(folder);
      const ids = names.filter((name) => name.endsWith(extension)).map((name) => basename(name, extension));
      const found: Recoverable[] = [];
      for (const id of ids.filter((each) => idPattern.test(each) && !isLive(each))) {
        const journal = await inTurn(id, () => read(id));
        if (journal) found.push(describe(id, journal));
      }
      return found.sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : a.writtenAt > b.writtenAt ? -1 : 0));
    },
    read: (id) => inTurn(id, () => read(id)),
    write: (id, { name, writtenAt, file, text }) =>
      inTurn(id, async () => {
        const journal: Journal = { format: 'peerscape-journal', version: 1, name, writtenAt, file, text };
        try {
          await writeAtomically(pathOf(id), JSON.stringify(journal));
          return success(null);
        } catch (error) {
          return failure({ ...writeFailure(pathOf(id), error), name });
        }
      }),
    remove: (id) => inTurn(id, () => rm(pathOf(id), { force: true })),
  };
}

function describe(id: string, { name, file, writtenAt }: Journal): Recoverable {
  return { id, name: file ? basename(file.path) : name, folder: file ? dirname(file.path) : null, writtenAt };
}
