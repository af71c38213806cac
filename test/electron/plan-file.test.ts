import * as nodeFiles from 'node:fs/promises';
import { mkdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeOnDisk, type KnownFile, readPlanFile, writePlanFile } from '../../electron/plan-file.ts';
import { maxFileBytes } from '../../shared/ipc/file-error.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = temporaryFolder();
const at = (name: string) => join(root, name);

async function opened(name: string, text: string): Promise<KnownFile> {
  await writeFile(at(name), text);
  const read = await readPlanFile(at(name));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.file;
}

describe('reading a plan file', () => {
  it('gives the text, without a byte order mark', async () => {
    await writeFile(at('bom.peerscape'), '\uFEFF{"名": 1}\r\n');
    expect(await readPlanFile(at('bom.peerscape'))).toMatchObject({ ok: true, value: { text: '{"名": 1}\r\n' } });
  });

  it('knows two paths to one file for the same', async () => {
    const file = await opened('real.peerscape', '{}');
    await symlink(at('real.peerscape'), at('alias.peerscape'));
    expect(await readPlanFile(at('alias.peerscape'))).toMatchObject({
      ok: true,
      value: { file: { path: at('alias.peerscape'), realPath: file.realPath } },
    });
  });

  it.each([
    ['is missing', 'missing.peerscape', 'not-found', () => Promise.resolve()],
    ['is a folder', 'folder.peerscape', 'is-a-folder', () => mkdir(at('folder.peerscape'))],
    [
      'is not UTF-8',
      'zip.peerscape',
      'not-utf8',
      () => writeFile(at('zip.peerscape'), Buffer.from('504b0304ff00fe', 'hex')),
    ],
    [
      'is larger than the limit',
      'huge.peerscape',
      'too-large',
      async () => {
        await writeFile(at('huge.peerscape'), '');
        await truncate(at('huge.peerscape'), maxFileBytes + 1);
      },
    ],
    ['is a link to itself', 'loop.peerscape', 'unreadable', () => symlink('loop.peerscape', at('loop.peerscape'))],
    ['lies in a file', 'real.peerscape/plan.peerscape', 'not-found', () => Promise.resolve()],
  ])('says so when the file %s', async (_what, name, code, prepare) => {
    await prepare();
    expect(await readPlanFile(at(name))).toMatchObject({ ok: false, error: { code, name: name.split('/').at(-1) } });
  });

  it('does not wait at a socket or a pipe', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at('socket.peerscape'), resolve));
    expect(await readPlanFile(at('socket.peerscape'))).toMatchObject({ ok: false, error: { code: 'not-a-file' } });
    server.close();
  });

  it('reads a file of exactly the limit', async () => {
    await writeFile(at('limit.peerscape'), Buffer.alloc(maxFileBytes, 0x20));
    const read = await readPlanFile(at('limit.peerscape'));
    expect(read.ok && read.value.text.length).toBe(maxFileBytes);
  });
});

describe('saving over a file', () => {
  it('writes the text when nobody touched the file', async () => {
    const known = await opened('save.peerscape', 'one');
    expect(await writePlanFile(known.path, 'two', known)).toMatchObject({ ok: true, value: { size: 3 } });
    expect(await readFile(known.path, 'utf8')).toBe('two');
  });

  it('can be repeated with what the last save returned', async () => {
    const known = await opened('repeat.peerscape', 'one');
    const saved = await writePlanFile(known.path, 'two', known);
    if (!saved.ok) throw new Error(saved.error.code);
    expect(await writePlanFile(known.path, 'three', saved.value)).toMatchObject({ ok: true });
    expect(await writePlanFile(known.path, 'four', known)).toMatchObject({
      ok: false,
      error: { code: 'changed-on-disk' },
    });
  });

  it('refuses when another program wrote to the file, even with the same size and time', async () => {
    const known = await opened('conflict.peerscape', 'one');
    await writeFile(known.path, 'two');
    await utimes(known.path, known.mtimeMs / 1000, known.mtimeMs / 1000);
    expect(await writePlanFile(known.path, 'mine', known)).toMatchObject({
      ok: false,
      error: { code: 'changed-on-disk' },
    });
    expect(await readFile(known.path, 'utf8')).toBe('two');
  });

  it('does not mind a new time stamp on the same content', async () => {
    const known = await opened('touched.peerscape', 'one');
    await utimes(known.path, 1, 1);
    expect(await writePlanFile(known.path, 'two', known)).toMatchObject({ ok: true });
  });

  it('refuses when the file is gone, and writes it anew when told to', async () => {
    const known = await opened('gone.peerscape', 'one');
    await rm(known.path);
    expect(await writePlanFile(known.path, 'two', known)).toMatchObject({
      ok: false,
      error: { code: 'gone-from-disk' },
    });
    expect(await writePlanFile(known.path, 'two', null)).toMatchObject({ ok: true });
    expect(await readFile(known.path, 'utf8')).toBe('two');
  });

  it('says so when the folder is not there', async () => {
    expect(await writePlanFile(at('nowhere/plan.peerscape'), 'x', null)).toMatchObject({
      ok: false,
      error: { code: 'folder-missing', name: 'plan.peerscape' },
    });
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-permission'],
    ['EIO', 'unwritable'],
  ])('tells %s as %s', async (errno, code) => {
    const known = await opened(`fail-${errno}.peerscape`, 'old');
    const files = { ...nodeFiles, rename: () => Promise.reject(Object.assign(new Error(errno), { code: errno })) };
    expect(await writePlanFile(known.path, 'new', known, files)).toMatchObject({ ok: false, error: { code } });
    expect(await readFile(known.path, 'utf8')).toBe('old');
  });

  it('does not take a defect for a failure of the disk', async () => {
    const files = { ...nodeFiles, rename: () => Promise.reject(new TypeError('defect')) };
    await expect(writePlanFile(at('defect.peerscape'), 'x', null, files)).rejects.toThrow('defect');
  });
});

describe('looking at a file again', () => {
  it('sees no change in an untouched file, nor in a new time stamp alone', async () => {
    const known = await opened('look.peerscape', 'one');
    expect(await changeOnDisk(known)).toEqual({ ok: true, value: { kind: 'none' } });
    await utimes(known.path, 1, 1);
    expect(await changeOnDisk(known)).toEqual({ ok: true, value: { kind: 'none' } });
  });

  it('sees a change and a second change as two, and a file that is gone', async () => {
    const known = await opened('watch.peerscape', 'one');
    const marks: string[] = [];
    for (const text of ['three', 'four and more']) {
      await writeFile(known.path, text);
      const change = await changeOnDisk(known);
      if (!change.ok || change.value.kind !== 'changed') throw new Error('no change seen');
      marks.push(change.value.mark);
    }
    expect(new Set(marks).size).toBe(2);
    await rm(known.path);
    expect(await changeOnDisk(known)).toMatchObject({ ok: true, value: { kind: 'gone' } });
  });
});
