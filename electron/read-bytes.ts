import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { maxFileBytes } from '../shared/ipc/file-error.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { type FileFailure, readFailure } from './file-failure.ts';

/** The bytes of a file that the user chose; nothing is read of what is too large or is no regular file. */
export async function readBytesOf(path: string): Promise<Result<Uint8Array<ArrayBuffer>, FileFailure>> {
  const refuse = (code: FileFailure['code']) => failure<FileFailure>({ code, name: basename(path) });
  try {
    // Before opening, because opening a pipe waits for its writer.
    const before = await stat(path);
    if (before.isDirectory()) return refuse('is-a-folder');
    if (!before.isFile()) return refuse('not-a-file');
    if (before.size > maxFileBytes) return refuse('too-large');
    const handle = await open(path, 'r');
    try {
      const bytes = await handle.readFile();
      return success(new Uint8Array(bytes));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failure(readFailure(path, error));
  }
}
