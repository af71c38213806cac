import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A digest of the names and contents of files and whole folders below a base folder; a missing one counts as absent.
 * Contents rather than times: a switch of branch and back, or a fresh clone with a copied build, changes nothing.
 * @param {string} base @param {readonly string[]} inputs relative to the base
 */
export function fingerprint(base, inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(base, input))) {
    const content = readFileSync(path.join(base, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} base @param {string} input
 * @returns {string[]}
 */
function filesOf(base, input) {
  const full = path.join(base, input);
  if (!existsSync(full)) return [];
  try {
    return readdirSync(full)
      .sort()
      .flatMap((name) => filesOf(base, `${input}/${name}`));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [input];
    throw error;
  }
}
