import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** The checkout's top folder. */
export const root = path.resolve(import.meta.dirname, '..');

/**
 * The folder, private to this user and shared by all checkouts, for things fetched once per machine.
 * A relative XDG_CACHE_HOME is ignored, as the XDG Base Directory Specification 0.8 asks.
 * @param {NodeJS.ProcessEnv} environment @param {string} home
 */
export function cacheFolder(environment = process.env, home = homedir()) {
  const configured = environment['XDG_CACHE_HOME'] ?? '';
  return path.join(path.isAbsolute(configured) ? configured : path.join(home, '.cache'), 'peerscape');
}

/**
 * The script behind a command of an installed package, to be run by `process.execPath` (works on Windows too, where
 * node_modules/.bin holds shell scripts).
 * @param {string} packageName @param {string} command
 */
export function toolScript(packageName, command) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}
