import * as nodeFiles from 'node:fs/promises';
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, removeTemporaryFiles, writeAtomically } from '../../electron/atomic-write.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = temporaryFolder();
const isRoot = process.getuid?.() === 0;

async function folder(name: string): Promise<string> {
  const path = join(root, name);
  await mkdir(path);
  return path;
}

/** The real file system, but for one operation that fails as the system would. */
function failing(operation: keyof Files, code: string, times = Infinity): Files & { readonly calls: () => number } {
  let calls = 0;
  const fail = (...args: unknown[]): unknown => {
    calls += 1;
    if (calls <= times) throw Object.assign(new Error(code), { code });
    return (nodeFiles[operation] as (...rest: unknown[]) => unknown)(...args);
  };
  return { ...nodeFiles, [operation]: fail, calls: () => calls };
}

describe('writing a file atomically', () => {
  it('writes a new file and leaves nothing else in the folder', async () => {
    const inside = await folder('new');
    await writeAtomically(join(inside, 'plan.peerscape'), 'text 文本\n');
    expect(await readFile(join(inside, 'plan.peerscape'), 'utf8')).toBe('text 文本\n');
    expect(await readdir(inside)).toEqual(['plan.peerscape']);
  });

  it('keeps the mode of the file that it replaces', async () => {
    const path = join(await folder('mode'), 'plan.peerscape');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await writeAtomically(path, 'new');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('follows a symbolic link and leaves the link in place', async () => {
    const inside = await folder('link');
    await mkdir(join(inside, 'elsewhere'));
    await writeFile(join(inside, 'elsewhere', 'real.peerscape'), 'old');
    await symlink(join('elsewhere', 'real.peerscape'), join(inside, 'plan.peerscape'));
    await writeAtomically(join(inside, 'plan.peerscape'), 'new');
    expect((await lstat(join(inside, 'plan.peerscape'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(inside, 'elsewhere', 'real.peerscape'), 'utf8')).toBe('new');
  });

  it('makes the file that a dangling link points to', async () => {
    const inside = await folder('dangling');
    await symlink('later.peerscape', join(inside, 'plan.peerscape'));
    await writeAtomically(join(inside, 'plan.peerscape'), 'new');
    expect((await lstat(join(inside, 'plan.peerscape'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(inside, 'later.peerscape'), 'utf8')).toBe('new');
  });

  it('leaves the old file whole and no temporary file when it fails between write and rename', async () => {
    const inside = await folder('crash');
    const path = join(inside, 'plan.peerscape');
    await writeFile(path, 'old');
    await expect(writeAtomically(path, 'new', failing('rename', 'EIO'))).rejects.toThrow('EIO');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(inside)).toEqual(['plan.peerscape']);
  });

  it('leaves the old file whole when the disk is full', async () => {
    const inside = await folder('full');
    const path = join(inside, 'plan.peerscape');
    await writeFile(path, 'old');
    await expect(writeAtomically(path, 'new', failing('open', 'ENOSPC'))).rejects.toThrow('ENOSPC');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(inside)).toEqual(['plan.peerscape']);
  });

  it('tries again while another program holds the old file', async () => {
    const path = join(await folder('held'), 'plan.peerscape');
    await writeFile(path, 'old');
    const files = failing('rename', 'EPERM', 2);
    await writeAtomically(path, 'new', files);
    expect(files.calls()).toBe(3);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('gives up when the old file stays held, and leaves it whole', async () => {
    const inside = await folder('held-for-good');
    const path = join(inside, 'plan.peerscape');
    await writeFile(path, 'old');
    await expect(writeAtomically(path, 'new', failing('rename', 'EBUSY'))).rejects.toThrow('EBUSY');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(inside)).toEqual(['plan.peerscape']);
  });

  it.skipIf(isRoot)('does not replace a file that its owner protected', async () => {
    const path = join(await folder('protected'), 'plan.peerscape');
    await writeFile(path, 'old');
    await chmod(path, 0o444);
    await expect(writeAtomically(path, 'new')).rejects.toThrow('EACCES');
  });

  it('asks the system whether the old file may be written before it writes anything', async () => {
    const inside = await folder('refused');
    const path = join(inside, 'plan.peerscape');
    await writeFile(path, 'old');
    await expect(writeAtomically(path, 'new', failing('access', 'EACCES'))).rejects.toThrow('EACCES');
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('is content with a folder that cannot be synced', async () => {
    const path = join(await folder('unsynced'), 'plan.peerscape');
    const files: Files = {
      ...nodeFiles,
      open: (name, ...rest) =>
        rest[0] === 'r'
          ? Promise.reject(Object.assign(new Error('EISDIR'), { code: 'EISDIR' }))
          : nodeFiles.open(name, ...rest),
    };
    await writeAtomically(path, 'new', files);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('sweeps what a killed process left, and nothing else', async () => {
    const inside = await folder('sweep');
    await writeFile(join(inside, '.peerscape-1.tmp'), '');
    await writeFile(join(inside, 'plan.tmp'), '');
    await removeTemporaryFiles(inside);
    expect(await readdir(inside)).toEqual(['plan.tmp']);
  });
});
