import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** A disk of its own in memory that can be filled, and closed for writing. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes every byte that is left. */
  fill(): void;
  /** Gives the bytes back. */
  free(): void;
  /** Fails while a file is open for writing. */
  makeReadOnly(): void;
  unmount(): void;
}

/** Undefined where nothing may be mounted: that takes Linux and root. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'peerscape-test', folder], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    makeReadOnly: () => void execFileSync('mount', ['-o', 'remount,ro', folder]),
    // Lazily: a process that was just killed may hold a file for a moment.
    unmount: () => void execFileSync('umount', ['-l', folder]),
  };
}

function fillUp(file: string): void {
  const descriptor = openSync(file, 'a');
  try {
    for (const size of [1024 * 1024, 4096, 1]) {
      const block = new Uint8Array(size);
      try {
        for (;;) if (writeSync(descriptor, block) < size) break;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      }
    }
  } finally {
    closeSync(descriptor);
  }
}
