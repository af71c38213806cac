import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readlinkSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FileErrorCode } from '../shared/ipc/file-error.ts';
import { errnoOf, writeFailure } from './file-failure.ts';

/** More than everything that Peerscape keeps beside journals needs at once. */
const probe = new Uint8Array(64 * 1024);

/**
 * Makes the folder of the user's data, for its user alone, and says why nothing can be kept in it, if that is so. Synchronous: it comes before
 * everything that is kept there.
 */
export function prepareFolder(folder: string): FileErrorCode | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    makePrivate(folder);
    const file = join(folder, `.peerscape-${randomUUID()}.tmp`);
    try {
      writeProbe(file);
    } finally {
      rmSync(file, { force: true });
    }
    return undefined;
  } catch (error) {
    return writeFailure(folder, error).code;
  }
}

/** A folder of others, or one that everybody shares (with the sticky bit, as /tmp), is not ours to close. */
function makePrivate(folder: string): void {
  const { mode, uid } = statSync(folder);
  const isOurs = process.getuid === undefined || uid === process.getuid();
  if (isOurs && (mode & 0o1000) === 0 && (mode & 0o077) !== 0) chmodSync(folder, mode & 0o700);
}

function writeProbe(file: string): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    for (let at = 0; at < probe.length;) at += writeSync(descriptor, probe, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Whether another instance runs on a folder. Asked only where Chromium cannot take its lock: it says the same whether there is such an instance or
 * the folder cannot be written. The lock is a link that names machine and process.
 */
export function isUsedElsewhere(folder: string): boolean {
  try {
    const [, process] = /-(\d+)$/.exec(readlinkSync(join(folder, 'SingletonLock'))) ?? [];
    return process !== undefined && isRunning(Number(process));
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
