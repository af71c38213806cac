import { lstat, mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExportedFile } from '../../shared/export/exporter.ts';
import { isRelativePath } from '../../shared/ipc/exports.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { writeFolder } from '../export-folder.ts';
import { errnoOf, type FileFailure, writeFailure } from '../file-failure.ts';
import { isUntouched, manifestName, readManifest, rememberFiles } from './export-manifest.ts';
import { fileReason } from './file-reason.ts';

/** Why nothing, or not everything, was written: files in the way that are somebody's own, or the system. */
export type WriteProblem =
  | { readonly kind: 'in-the-way'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: Message };

/**
 * Writes the files of an export into a folder, which is made where there is none. What an earlier export to the same target wrote, and nobody changed since, is
 * replaced; any other file of another content only with `force`. Resolves to the files of an earlier export of the same target that are no
 * longer part of it: they are left where they are.
 */
export async function writeExport(
  out: string,
  target: string,
  files: readonly ExportedFile[],
  options: { readonly from: string; readonly force: boolean },
): Promise<Result<readonly string[], WriteProblem>> {
  const stray = files.find(({ path }) => !isRelativePath(path));
  if (stray !== undefined) throw new Error(`an exporter names a file outside of its folder: ${stray.path}`);
  const folder = resolve(options.from, out);
  try {
    await mkdir(folder, { recursive: true });
    const root = await realpath(folder);
    const link = await linkAt(join(root, manifestName));
    if (link !== undefined) return failed(out, link);
    const before = await readManifest(root);
    // What a window sends comes in buffers of its own; so it is asked for here.
    const copied = files.map(({ path, content }) => ({
      path,
      content: typeof content === 'string' ? content : new Uint8Array(content),
    }));
    let inTheWay: readonly string[] = [];
    const written = await writeFolder(root, copied, async (differing) => {
      if (options.force) return true;
      const untouched = await Promise.all(
        differing.map((path) => isUntouched(root, path, { target, manifest: before })),
      );
      inTheWay = differing.filter((_, at) => untouched[at] === false);
      return inTheWay.length === 0;
    });
    if (!written.ok) return failed(`${out}/${written.error.name}`, written.error);
    if (written.value === 'cancelled') return failure({ kind: 'in-the-way', paths: inTheWay });
    return success(await rememberFiles(root, target, files, before));
  } catch (error) {
    return failed(out, writeFailure(folder, error));
  }
}

function failed(file: string, reason: FileFailure): Result<never, WriteProblem> {
  return failure({ kind: 'failed', reason: message('cli:file.unwritten', { file, reason: fileReason(reason) }) });
}

async function linkAt(path: string): Promise<FileFailure | undefined> {
  try {
    return (await lstat(path)).isSymbolicLink() ? { code: 'leads-outside', name: manifestName } : undefined;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
