import { readFileSync, renameSync } from 'node:fs';
import { errnoOf } from './file-failure.ts';

/**
 * Renames a JSON file that does not hold an object to `<name>.broken`, so that the user's file is kept and a start goes on with
 * defaults. Says whether it did. Synchronous, since nothing can be shown before the settings are known.
 */
export function setBrokenJsonAside(path: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return false;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    if (!(error instanceof SyntaxError)) throw error;
  }
  renameSync(path, `${path}.broken`);
  return true;
}
