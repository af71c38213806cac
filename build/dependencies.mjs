import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { npm } from './run.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/** The set-up step that makes node_modules agree with package-lock.json. */
export const dependencies = {
  title: 'Installing the dependencies',
  isDone() {
    // npm writes this list as the last act of an installation: an interrupted one leaves none.
    const installed = path.join(root, 'node_modules/.package-lock.json');
    return (
      existsSync(installed) && lockIsInstalled(readJson(path.join(root, 'package-lock.json')), readJson(installed))
    );
  },
  async perform() {
    // No install scripts: none of the packages needs one, and Electron's would fail where its download is blocked.
    const { code, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) throw npmFailure('The dependencies could not be installed', output);
  },
};

/**
 * Whether the list that npm leaves in node_modules has every package of the lock file at its version, and no other.
 * Optional packages may be absent: they are binaries for other platforms.
 * @param {Lock} lock @param {Lock} installed
 */
export function lockIsInstalled(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([folder]) => folder !== '');
  return (
    wanted.every(([folder, { version, optional }]) => {
      const present = installed.packages[folder];
      return present === undefined ? optional === true : present.version === version;
    }) && Object.keys(installed.packages).every((folder) => folder in lock.packages)
  );
}

/**
 * Says in one sentence why npm failed.
 * @param {string} what what could not be done @param {string} output everything npm printed
 */
export function npmFailure(what, output) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(output)?.[1] ?? 'unknown reason';
  if (
    /^(ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|ENOTCACHED)/.test(
      code,
    )
  )
    return new PlainFailure(
      `${what}: the npm registry cannot be reached (${code}); check the network and npm's registry and proxy settings.`,
    );
  if (/^(EACCES|EPERM|EROFS|ENOSPC|EDQUOT|ENOTDIR|EEXIST)$/.test(code))
    return new PlainFailure(
      `${what}: npm may not write to one of its folders (${code}); make it writable and try again.`,
    );
  const reason = /^npm (?:error|ERR!) (?!code )(.*\S)/m.exec(output)?.[1];
  return new PlainFailure(`${what}: npm said "${reason ?? code}".`);
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
