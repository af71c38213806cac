import { lstat, mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SaveFolderRequest } from '../shared/ipc/exports.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { writeAtomically } from './atomic-write.ts';
import { errnoOf, type FileFailure, readFailure, writeFailure } from './file-failure.ts';

type Files = SaveFolderRequest['files'];

/**
 * Writes files below a folder. First looks at everything that is there: where a link would lead out of the folder, or something is in the way,
 * nothing is written; files of another content are replaced only if `mayReplace` agrees. Paths were checked by the contract.
 */
export async function writeFolder(
  folder: string,
  files: Files,
  mayReplace: (paths: readonly string[]) => Promise<boolean>,
): Promise<Result<'written' | 'cancelled', FileFailure>> {
  const differing: string[] = [];
  const wanted: Files[number][] = [];
  let root: string;
  try {
    root = await realpath(folder);
  } catch (error) {
    return failure(writeFailure(folder, error));
  }
  for (const file of files) {
    const found = await lookAt(root, file);
    if (typeof found === 'object') return failure(found);
    if (found === 'other') differing.push(file.path);
    if (found !== 'same') wanted.push(file);
  }
  if (differing.length > 0 && !(await mayReplace(differing))) return success('cancelled');
  for (const { path, content } of wanted) {
    const target = join(root, ...path.split('/'));
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeAtomically(target, content);
    } catch (error) {
      return failure({ ...writeFailure(target, error), name: path });
    }
  }
  return success('written');
}

type Found = 'nothing' | 'same' | 'other' | FileFailure;

/** What is at the place of a file, or why it cannot be written. */
async function lookAt(root: string, { path, content }: Files[number]): Promise<Found> {
  const segments = path.split('/');
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const at = join(root, ...segments.slice(0, depth));
    try {
      const found = await lstat(at);
      // Whatever a link leads to: replacing it, or writing through it, would touch something beside the folder.
      if (found.isSymbolicLink()) return { code: 'leads-outside', name: segments.slice(0, depth).join('/') };
      if (depth < segments.length) {
        if (!found.isDirectory()) return { code: 'folder-missing', name: path };
        continue;
      }
      if (found.isDirectory()) return { code: 'is-a-folder', name: path };
      if (!found.isFile()) return { code: 'not-a-file', name: path };
      return (await readFile(at)).equals(Buffer.from(content as Uint8Array)) ? 'same' : 'other';
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return 'nothing';
      return { ...readFailure(at, error), name: path };
    }
  }
  return 'nothing';
}
