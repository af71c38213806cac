import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFolder } from '../../electron/export-folder.ts';

let box: string;
let folder: string;

beforeEach(() => {
  box = mkdtempSync(path.join(tmpdir(), 'peerscape-export-'));
  folder = path.join(box, 'chosen');
  mkdirSync(folder);
});
afterEach(() => rmSync(box, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(folder, ...names);
const yes = (): Promise<boolean> => Promise.resolve(true);
const no = (): Promise<boolean> => Promise.resolve(false);

describe('writing a folder of files', () => {
  it('makes the folders that the files need, for text and bytes', async () => {
    const files = [
      { path: 'a/b/main.tf', content: '中文\n' },
      { path: 'logo.bin', content: Uint8Array.of(0, 255) },
    ];
    expect(await writeFolder(folder, files, no)).toEqual({ ok: true, value: 'written' });
    expect(readFileSync(at('a', 'b', 'main.tf'), 'utf8')).toBe('中文\n');
    expect([...readFileSync(at('logo.bin'))]).toEqual([0, 255]);
  });

  it('asks before it replaces what is different, and only about that', async () => {
    writeFileSync(at('same.txt'), 'same');
    writeFileSync(at('mine.txt'), 'mine');
    const asked: string[][] = [];
    const files = [
      { path: 'same.txt', content: 'same' },
      { path: 'mine.txt', content: 'theirs' },
      { path: 'new.txt', content: 'new' },
    ];
    const refused = await writeFolder(folder, files, (paths) => {
      asked.push([...paths]);
      return no();
    });
    expect(refused).toEqual({ ok: true, value: 'cancelled' });
    expect(asked).toEqual([['mine.txt']]);
    expect(readdirSync(folder).sort()).toEqual(['mine.txt', 'same.txt']);
    expect(readFileSync(at('mine.txt'), 'utf8')).toBe('mine');
    expect(await writeFolder(folder, files, yes)).toEqual({ ok: true, value: 'written' });
    expect(readFileSync(at('mine.txt'), 'utf8')).toBe('theirs');
  });

  it('writes nothing at all where a link within the folder leads elsewhere', async () => {
    const elsewhere = path.join(box, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, 'keys'), 'secret');
    symlinkSync(elsewhere, at('sub'));
    symlinkSync(path.join(elsewhere, 'keys'), at('link.txt'));
    const through = await writeFolder(
      folder,
      [
        { path: 'first.txt', content: 'x' },
        { path: 'sub/keys', content: 'x' },
      ],
      yes,
    );
    expect(through).toEqual({ ok: false, error: { code: 'leads-outside', name: 'sub' } });
    const onto = await writeFolder(
      folder,
      [
        { path: 'first.txt', content: 'x' },
        { path: 'link.txt', content: 'x' },
      ],
      yes,
    );
    expect(onto).toEqual({ ok: false, error: { code: 'leads-outside', name: 'link.txt' } });
    expect(readdirSync(folder).sort()).toEqual(['link.txt', 'sub']);
    expect(readFileSync(path.join(elsewhere, 'keys'), 'utf8')).toBe('secret');
  });

  it('says what is in the way: a folder, a file, a folder that is gone', async () => {
    mkdirSync(at('taken'));
    writeFileSync(at('file'), '');
    const codeOf = async (root: string, wanted: string) => {
      const written = await writeFolder(root, [{ path: wanted, content: 'x' }], yes);
      return written.ok ? written.value : written.error.code;
    };
    expect(await codeOf(folder, 'taken')).toBe('is-a-folder');
    expect(await codeOf(folder, 'file/below')).toBe('folder-missing');
    expect(await codeOf(path.join(box, 'gone'), 'a')).toBe('folder-missing');
  });
});
