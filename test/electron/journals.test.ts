import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournals } from '../../electron/journals.ts';
import type { KnownFile } from '../../electron/plan-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = temporaryFolder();
const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const file: KnownFile = {
  path: '/plans/a.peerscape',
  realPath: '/plans/a.peerscape',
  mtimeMs: 5,
  size: 2,
  sha256: 'x',
};

async function journalsIn(name: string, live: readonly string[] = []) {
  const warnings: string[] = [];
  const folder = join(root, name);
  const journals = await openJournals(
    folder,
    (each) => live.includes(each),
    (text) => warnings.push(text),
  );
  return { folder, journals, warnings };
}

describe('journals of unsaved work', () => {
  it('are found by the next run, newest first, with the file they belong to', async () => {
    const first = await journalsIn('found');
    await first.journals.write(id(1), {
      name: 'Draft',
      writtenAt: '2026-01-01T10:00:00.000Z',
      file: null,
      text: 'one',
    });
    await first.journals.write(id(2), { name: 'A', writtenAt: '2026-01-01T11:00:00.000Z', file, text: 'two' });
    const next = await journalsIn('found');
    expect(await next.journals.left()).toEqual([
      { id: id(2), name: 'a.peerscape', folder: '/plans', writtenAt: '2026-01-01T11:00:00.000Z' },
      { id: id(1), name: 'Draft', folder: null, writtenAt: '2026-01-01T10:00:00.000Z' },
    ]);
    expect(await next.journals.read(id(2))).toMatchObject({ text: 'two', file });
    expect(next.warnings).toEqual([]);
  });

  it('of a window that is alive are not offered', async () => {
    const { journals } = await journalsIn('alive', [id(1)]);
    await journals.write(id(1), { name: 'Draft', writtenAt: '2026-01-01T10:00:00.000Z', file: null, text: 'one' });
    expect(await journals.left()).toEqual([]);
  });

  it('are gone when removed, even while a write is under way', async () => {
    const { folder, journals } = await journalsIn('removed');
    const journal = { name: 'Draft', writtenAt: '2026-01-01T10:00:00.000Z', file: null, text: 'x'.repeat(100_000) };
    await Promise.all([journals.write(id(1), journal), journals.write(id(1), journal), journals.remove(id(1))]);
    expect(await readdir(folder)).toEqual([]);
    await journals.remove(id(1));
  });

  it.each([
    ['is cut short', '{"format":"peerscape-jour'],
    ['is empty', ''],
    ['has wrong types', '{"format":"peerscape-journal","version":1,"name":7}'],
    [
      'is of another version',
      '{"format":"peerscape-journal","version":2,"name":"a","writtenAt":"","file":null,"text":""}',
    ],
    ['is not an object', '[]'],
  ])('are set aside when one %s, and the others are offered', async (what, content) => {
    const { folder, journals, warnings } = await journalsIn(`broken ${what}`);
    await journals.write(id(1), { name: 'Good', writtenAt: '2026-01-01T10:00:00.000Z', file: null, text: 'one' });
    await writeFile(join(folder, `${id(2)}.journal`), content);
    expect((await journals.left()).map(({ name }) => name)).toEqual(['Good']);
    expect(await readFile(join(folder, `${id(2)}.journal.broken`), 'utf8')).toBe(content);
    expect(warnings).toHaveLength(1);
  });

  it('do not mind a folder in the place of a journal, nor files of others', async () => {
    const { folder, journals } = await journalsIn('strange');
    await mkdir(join(folder, `${id(3)}.journal`));
    await writeFile(join(folder, 'notes.journal'), '{}');
    await writeFile(join(folder, '.peerscape-old.tmp'), 'half');
    expect(await journals.left()).toEqual([]);
    expect(await journals.read(id(9))).toBeUndefined();
    await journalsIn('strange');
    expect((await readdir(folder)).sort()).toEqual([`${id(3)}.journal`, 'notes.journal']);
  });

  it.each(['../settings', '..', id(1).toUpperCase() + '/x', ''])('have no id like %j', async (wrong) => {
    const { journals } = await journalsIn('ids');
    await expect(journals.remove(wrong)).rejects.toThrow('not the id of a journal');
    await expect(journals.read(wrong)).rejects.toThrow('not the id of a journal');
  });
});
