import path from 'node:path';
import { mountSmallDisk, type SmallDisk } from '../../support/small-disk.ts';
import { test as base } from './desktop.ts';

interface Fixtures {
  /** The disk that holds the user's data and nothing else. */
  readonly disk: SmallDisk;
}

/** For tests whose user's data lie on a disk of their own; skipped where none can be mounted. */
export const test = base.extend<Fixtures>({
  disk: async ({ folder }, use) => {
    const disk = mountSmallDisk(path.join(folder, 'disk'), 96);
    base.skip(disk === undefined, 'a disk of its own takes Linux and root');
    if (disk === undefined) return;
    await use(disk);
    disk.unmount();
  },
  userData: async ({ disk }, use) => use(path.join(disk.folder, 'user-data')),
});
