import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { errnoOf } from './file-failure.ts';

/**
 * Renames what stands in the place of a JSON file and does not hold an object to `<name>.broken`, so that it is kept and a start goes on with
 * defaults. Says whether it did. Synchronous, since nothing can be shown before the settings are known. Throws what the system says.
 */
export function setBrokenJsonAside(path: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return false;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    // A folder in the place of the file.
    if (!(error instanceof SyntaxError) && errnoOf(error) !== 'EISDIR') throw error;
  }
  renameSync(path, freePath(`${path}.broken`));
  return true;
}

/** Keeps a copy of a JSON file of which only a part can be used, before the rest is written over. */
export function copyAside(path: string): void {
  copyFileSync(path, freePath(`${path}.broken`));
}

/** A path that nothing stands at yet: what was set aside before stays. */
export function freePath(path: string): string {
  for (let number = 2, free = path; ; number += 1) {
    if (!existsSync(free)) return free;
    free = `${path}-${number}`;
  }
}
