import { createHash } from 'node:crypto';

/** What tells two contents of a file apart. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
