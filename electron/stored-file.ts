import Store from 'electron-store';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf, writeFailure } from './file-failure.ts';
import { log } from './log.ts';
import { copyAside, setBrokenJsonAside } from './set-aside.ts';
import type { UserDataProblems } from './user-data-problems.ts';

type Values = Readonly<Record<string, unknown>>;

/** A JSON object in the user's data. What it holds is remembered on the side: no failure of the disk is thrown, it is said once. */
export interface StoredFile {
  /** What the file held at the start. */
  readonly values: Values;
  write(values: Values): void;
  /** Keeps a copy of what is in the file, of which only a part could be used. */
  setAside(): void;
}

export function openStoredFile(folder: string, name: 'settings' | 'prices', problems: UserDataProblems): StoredFile {
  const path = join(folder, `${name}.json`);
  let store: Store | undefined;

  const notKept = (error: unknown): void => {
    log.warn(`${name}.json could not be used`, error);
    problems.say({ kind: 'notKept', what: name, reason: writeFailure(path, error).code });
  };
  const opened = (): Store => {
    if (setBrokenJsonAside(path)) problems.say({ kind: 'setAside', what: name });
    store ??= new Store({ name, cwd: folder, accessPropertiesByDotNotation: false, configFileMode: 0o600 });
    return store;
  };
  const guarded = <T>(otherwise: T, task: () => T): T => {
    try {
      return task();
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      notKept(error);
      return otherwise;
    }
  };
  return {
    values: guarded({}, () => opened().store),
    write: (values) =>
      guarded(undefined, () => {
        requireRoom(folder, values);
        opened().set(values);
      }),
    setAside: () =>
      guarded(undefined, () => {
        copyAside(path);
        problems.say({ kind: 'setAside', what: name });
      }),
  };
}

/** The store takes a short write for a whole one: where the disk fills up, it would put a part of the file in the place of the file. */
function requireRoom(folder: string, values: Values): void {
  const { bavail, bsize } = statfsSync(folder);
  const needed = 2 * Buffer.byteLength(JSON.stringify(values, undefined, '\t')) + bsize;
  if (bavail * bsize < needed) throw Object.assign(new Error('no room for the file'), { code: 'ENOSPC' });
}
