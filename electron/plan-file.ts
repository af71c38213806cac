import { open, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { maxFileBytes } from '../shared/ipc/file-error.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { unicodeEncodingOf } from '../shared/text-encoding.ts';
import { z } from '../shared/zod.ts';
import { sha256 } from './content-hash.ts';
import { type Files, writeAtomically } from './atomic-write.ts';
import { errnoOf, type FileFailure, readFailure, writeFailure } from './file-failure.ts';

/** A file as it was when it was last read or written: enough to notice that another program touched it. */
export const knownFileSchema = z.object({
  /** Absolute, as the user chose it. */
  path: z.string(),
  /** With symbolic links resolved: two paths to one file are one file. */
  realPath: z.string(),
  mtimeMs: z.number(),
  size: z.number(),
  sha256: z.string(),
});
export type KnownFile = Readonly<z.infer<typeof knownFileSchema>>;

/** Reads a file as strict UTF-8, or as UTF-16 where its first bytes say so; a byte order mark is dropped. Nothing is read of what is too large or is no regular file. */
export async function readPlanFile(path: string): Promise<Result<{ text: string; file: KnownFile }, FileFailure>> {
  const refuse = (code: FileFailure['code']) => failure<FileFailure>({ code, name: basename(path) });
  try {
    // Before opening, because opening a pipe waits for its writer.
    const before = await stat(path);
    if (before.isDirectory()) return refuse('is-a-folder');
    if (!before.isFile()) return refuse('not-a-file');
    if (before.size > maxFileBytes) return refuse('too-large');
    const { bytes, mtimeMs, size } = await readBytes(path);
    const text = decode(bytes);
    if (text === undefined) return refuse('not-utf8');
    return success({ text, file: { path, realPath: await realpath(path), mtimeMs, size, sha256: sha256(bytes) } });
  } catch (error) {
    return failure(readFailure(path, error));
  }
}

/** What became of a file; `mark` tells one change from the next. */
export type DiskChange = { readonly kind: 'none' } | { readonly kind: 'changed' | 'gone'; readonly mark: string };

/** What another program did to a file since it was last read or written here; the time stamp alone does not count. */
export async function changeOnDisk(file: KnownFile): Promise<Result<DiskChange, FileFailure>> {
  try {
    const now = await stat(file.path);
    if (now.mtimeMs === file.mtimeMs && now.size === file.size) return success({ kind: 'none' });
    if (now.size === file.size && (await hasContentOf(file))) return success({ kind: 'none' });
    return success({ kind: 'changed', mark: `${now.mtimeMs} ${now.size}` });
  } catch (error) {
    return errnoOf(error) === 'ENOENT'
      ? success({ kind: 'gone', mark: 'gone' })
      : failure(readFailure(file.path, error));
  }
}

/**
 * Writes a plan's text to `path`. With `known`, the file is written only if it still is what was read; with null it is
 * replaced, which the user has to have agreed to. After a failure the file is what it was.
 */
export async function writePlanFile(
  path: string,
  text: string,
  known: KnownFile | null,
  files?: Files,
): Promise<Result<KnownFile, FileFailure>> {
  if (known) {
    const conflict = await conflictWith(known);
    if (conflict) return failure(conflict);
  }
  try {
    await writeAtomically(path, text, files);
    const { mtimeMs, size } = await stat(path);
    return success({ path, realPath: await realpath(path), mtimeMs, size, sha256: sha256(Buffer.from(text, 'utf8')) });
  } catch (error) {
    return failure(writeFailure(path, error));
  }
}

/** Looks at the content itself, since a save is rare and time stamps can be coarse or set back. */
async function conflictWith(known: KnownFile): Promise<FileFailure | undefined> {
  const name = basename(known.path);
  try {
    const now = await stat(known.path);
    const same = now.size === known.size && (await hasContentOf(known));
    return same ? undefined : { code: 'changed-on-disk', name };
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? { code: 'gone-from-disk', name } : readFailure(known.path, error);
  }
}

async function hasContentOf(file: KnownFile): Promise<boolean> {
  return sha256((await readBytes(file.path)).bytes) === file.sha256;
}

async function readBytes(path: string): Promise<{ bytes: Buffer; mtimeMs: number; size: number }> {
  const handle = await open(path, 'r');
  try {
    const { mtimeMs } = await handle.stat();
    const bytes = await handle.readFile();
    return { bytes, mtimeMs, size: bytes.length };
  } finally {
    await handle.close();
  }
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(unicodeEncodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
