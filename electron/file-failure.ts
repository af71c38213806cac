import { basename } from 'node:path';
import type { FileError, FileErrorCode } from '../shared/ipc/file-error.ts';

/** A FileError with what the system said, for the log; the contract strips `cause` before a window hears of it. */
export interface FileFailure extends FileError {
  readonly cause?: string;
}

const whileReading: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'is-a-folder',
  EBUSY: 'busy',
  EAGAIN: 'busy',
};

const whileWriting: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'is-a-folder',
  EBUSY: 'busy',
  EAGAIN: 'busy',
  ETXTBSY: 'busy',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** The errno name of a system error (`ENOENT`), or undefined when it is none. */
export function errnoOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** What a system error met while reading `path` means to a user. An error that is not the system's is thrown on. */
export function readFailure(path: string, error: unknown): FileFailure {
  return { code: whileReading[errnoOrThrow(error)] ?? 'unreadable', name: basename(path), cause: String(error) };
}

/** What a system error met while writing `path` means to a user. An error that is not the system's is thrown on. */
export function writeFailure(path: string, error: unknown): FileFailure {
  return { code: whileWriting[errnoOrThrow(error)] ?? 'unwritable', name: basename(path), cause: String(error) };
}

function errnoOrThrow(error: unknown): string {
  const errno = errnoOf(error);
  if (errno === undefined) throw error;
  return errno;
}
