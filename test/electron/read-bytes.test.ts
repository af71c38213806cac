import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytesOf } from '../../electron/read-bytes.ts';
import { maxFileBytes } from '../../shared/ipc/file-error.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();

describe('a file that is handed to a window', () => {
  it('is handed over byte by byte', async () => {
    const file = path.join(folder, 'prices.xlsx');
    writeFileSync(file, Buffer.from([0x50, 0x4b, 0x00, 0xff]));
    expect(await readBytesOf(file)).toEqual({
      ok: true,
      value: new Uint8Array([0x50, 0x4b, 0x00, 0xff]),
    });
  });

  it('is not read when it is none, or too large', async () => {
    const large = path.join(folder, 'large.csv');
    writeFileSync(large, '');
    truncateSync(large, maxFileBytes + 1);
    mkdirSync(path.join(folder, 'folder.csv'));
    const codes = ['large.csv', 'folder.csv', 'gone.csv'].map(async (name) => {
      const read = await readBytesOf(path.join(folder, name));
      return read.ok ? 'read' : read.error.code;
    });
    expect(await Promise.all(codes)).toEqual(['too-large', 'is-a-folder', 'not-found']);
  });
});
