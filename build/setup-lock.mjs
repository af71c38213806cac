import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 100;

/**
 * Runs the body while this process alone holds the lock file, which contains the holder's process id. A lock whose
 * holder has died is taken over.
 * @template T
 * @param {string} file @param {() => Promise<T>} body
 */
export async function withLock(file, body) {
  while (!tryLock(file)) await delay(pollMs);
  const release = () => rmSync(file, { force: true });
  process.on('exit', release);
  try {
    return await body();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function tryLock(file) {
  // Linked into place, so that a lock is never seen without the id in it.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(own);
  }
  removeIfAbandoned(file);
  return false;
}

/**
 * Moves the lock aside before judging it: of several waiting processes only one can move it. A lock that turns out to
 * be alive (its holder changed between the two reads) goes back.
 * @param {string} file
 */
function removeIfAbandoned(file) {
  if (holderLives(file)) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if (holderLives(aside)) renameSync(aside, file);
  else rmSync(aside);
}

/** @param {string} file */
function holderLives(file) {
  let holder;
  try {
    holder = Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return true;
    throw error;
  }
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/** @param {unknown} error @param {string} code */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
