import type { Grant } from '../shared/ipc/documents.ts';
import type { KnownFile } from './plan-file.ts';

/**
 * The files that the user handed to one window. The window holds random ids only; an id of another window means nothing here,
 * and the ids end with the window.
 */
export interface Grants {
  /** The id of a file; the same file keeps its id, and what is known of it is brought up to date. */
  give(file: KnownFile): Grant;
  /** The file behind an id. An id that this window was never given is a broken invariant and throws. */
  fileOf(grant: Grant): KnownFile;
  /** Replaces what is known of the file behind an id, after it was read or written again. */
  update(grant: Grant, file: KnownFile): void;
}

/** `newId` has to be unguessable. */
export function createGrants(newId: () => string): Grants {
  const files = new Map<Grant, KnownFile>();
  const fileOf = (grant: Grant): KnownFile => {
    const file = files.get(grant);
    if (!file) throw new Error('this window has no such grant');
    return file;
  };
  return {
    give(file) {
      const held = [...files].find(([, other]) => other.realPath === file.realPath)?.[0];
      const grant = held ?? (newId() as Grant);
      files.set(grant, file);
      return grant;
    },
    fileOf,
    update(grant, file) {
      fileOf(grant);
      files.set(grant, file);
    },
  };
}
