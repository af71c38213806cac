import { resolve } from 'node:path';

/**
 * The files that a command line asks to open, as absolute paths. Options are Chromium's, Electron's or ours and never files;
 * everything behind `--` is a file. `appPath` is the app itself when it is started as `electron <app> …`.
 */
export function filesToOpen(argv: readonly string[], folder: string, appPath: string): readonly string[] {
  const words = argv.slice(1);
  const end = words.indexOf('--');
  const before = end === -1 ? words : words.slice(0, end);
  const after = end === -1 ? [] : words.slice(end + 1);
  const files = before.filter(
    (word, index) =>
      word !== '' &&
      !word.startsWith('-') &&
      !takesValue.has(before[index - 1] ?? '') &&
      resolve(folder, word) !== resolve(appPath),
  );
  return [...files, ...after].map((file) => resolve(folder, file));
}

/** Options of Electron whose value stands behind a blank. */
const takesValue = new Set(['-r', '--require']);
