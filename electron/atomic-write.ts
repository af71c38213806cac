// Written here instead of taken from a library: `atomically` passes over short writes, so that a full disk would leave a truncated file in
// the place of the plan.
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import * as nodeFiles from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf } from './file-failure.ts';

export type Files = Pick<
  typeof nodeFiles,
  'access' | 'open' | 'readdir' | 'readlink' | 'realpath' | 'rename' | 'stat' | 'unlink'
>;

/** Milliseconds between attempts: on Windows a virus scanner or an indexer may hold the old file for a moment. */
const renamePausesMs = [20, 50, 100, 200, 400];

/**
 * Replaces the content of a file so that at any moment, even when the power fails, the file holds either all of the old or all of
 * the new content. A symbolic link is followed, mode and owner are kept, no temporary file remains; `mode` is that of a new file. Throws the system's error, and
 * then the old file is untouched.
 *
 * Our own because `atomically` takes a short write (a disk that fills up) for a complete one and then renames it over the original.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  files: Files = nodeFiles,
  mode = 0o666,
): Promise<void> {
  const target = await followLinks(path, files);
  const old = await statOrNothing(target, files);
  // The rename would replace even a file that its owner protected, since it needs only the folder's permission.
  if (old) await files.access(target, constants.W_OK);
  const temporary = join(dirname(target), `${temporaryPrefix}${randomUUID()}.tmp`);
  try {
    const handle = await files.open(temporary, 'wx', old?.mode ?? mode);
    try {
      await handle.writeFile(content, 'utf8');
      if (old) await keepOwnerAndMode(handle, old);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameWithPatience(temporary, target, files);
  } catch (error) {
    await unlinkIfThere(temporary, files);
    throw error;
  }
  await syncFolder(dirname(target), files);
}

/** Puts a file that is on disk in the place of another one in the same folder, in one stroke that survives a power failure. */
export async function moveDurably(from: string, to: string, files: Files = nodeFiles): Promise<void> {
  await renameWithPatience(from, to, files);
  await syncFolder(dirname(to), files);
}

const temporaryPrefix = '.peerscape-';

/** Removes what a process that was killed in the middle of a write left in a folder that is ours alone. */
export async function removeTemporaryFiles(folder: string, files: Files = nodeFiles): Promise<void> {
  for (const name of await files.readdir(folder)) {
    if (name.startsWith(temporaryPrefix) && name.endsWith('.tmp')) await unlinkIfThere(join(folder, name), files);
  }
}

async function followLinks(path: string, files: Files): Promise<string> {
  try {
    return await files.realpath(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  const folder = await files.realpath(dirname(path));
  try {
    // A link to a file that does not exist yet: the file is made where the link points.
    return resolve(folder, await files.readlink(path));
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return join(folder, basename(path));
  }
}

async function statOrNothing(path: string, files: Files) {
  try {
    return await files.stat(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function keepOwnerAndMode(handle: nodeFiles.FileHandle, old: Awaited<ReturnType<Files['stat']>>): Promise<void> {
  const fresh = await handle.stat();
  if (fresh.uid !== old.uid || fresh.gid !== old.gid) {
    try {
      await handle.chown(Number(old.uid), Number(old.gid));
    } catch (error) {
      // Only root may give a file away; for anybody else the text matters more than who owns it.
      if (errnoOf(error) !== 'EPERM') throw error;
    }
  }
  await handle.chmod(Number(old.mode) & 0o7777);
}

async function renameWithPatience(from: string, to: string, files: Files): Promise<void> {
  for (const pauseMs of renamePausesMs) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error) ?? '')) throw error;
      await wait(pauseMs);
    }
  }
  await files.rename(from, to);
}

async function unlinkIfThere(path: string, files: Files): Promise<void> {
  try {
    await files.unlink(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}

/** Makes the rename itself survive a power failure, where the system lets a folder be opened (Windows does not). */
async function syncFolder(folder: string, files: Files): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    // The file is complete and in its place; network file systems refuse this, each with an errno of its own.
    if (errnoOf(error) === undefined) throw error;
  }
}
