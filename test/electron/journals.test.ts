import * as nodeFiles from 'node:fs/promises';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

const today = new Date('2026-03-31T12:00:00.000Z');

async function journalsIn(name: string, live: readonly string[] = [], files?: typeof nodeFiles) {
  const warnings: string[] = [];
  const setAside: string[] = [];
  const folder = join(root, name);
  const surroundings = {
    isLive: (each: string) => live.includes(each),
    now: () => today,
    warn: (text: string) => void warnings.push(text),
    setAside: () => void setAside.push('journal'),
  };
  return { folder, journals: await openJournals(folder, surroundings, files), warnings, setAside };
}

const at = (hour: number) => ({ name: 'Draft', writtenAt: `2026-01-01T${hour}:00:00.000Z` });
const step = (after: number, content: string, edition = 1) => ({ ...at(11), edition, after, step: content });
const draft = { ...at(10), file: null, text: 'one' };

/** Files whose disk is full while `full` is set: what is written gets there in part. */
function fillingDisk(): { full: boolean; readonly files: typeof nodeFiles } {
  const disk = {
    full: false,
    files: {
      ...nodeFiles,
      open: async (...args: Parameters<typeof nodeFiles.open>) => {
        const handle = await nodeFiles.open(...args);
        const write = handle.writeFile.bind(handle);
        handle.writeFile = async (content) => {
          if (!disk.full) return write(content);
          await write((content as Buffer).subarray(0, 5));
          throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        };
        return handle;
      },
    },
  };
  return disk;
}

describe('journals of unsaved work', () => {
  it('are found by the next run, newest first, with the file they belong to', async () => {
    const first = await journalsIn('found');
    await first.journals.begin(id(1), 1, draft, undefined);
    await first.journals.begin(id(2), 1, { ...at(11), file, text: 'two' }, '["a"]');
    await first.journals.append(id(2), { ...step(1, '["b"]'), ...at(12) });
    const next = await journalsIn('found');
    expect(await next.journals.left()).toEqual([
      { id: id(2), name: 'a.peerscape', folder: '/plans', writtenAt: at(12).writtenAt, state: 'left' },
      { id: id(1), name: 'Draft', folder: null, writtenAt: at(10).writtenAt, state: 'left' },
    ]);
    expect(await next.journals.read(id(2))).toMatchObject({ text: 'two', file, steps: ['["a"]', '["b"]'] });
    expect(next.warnings).toEqual([]);
  });

  it('of a window that is alive are not offered', async () => {
    const { journals } = await journalsIn('alive', [id(1)]);
    await journals.begin(id(1), 1, draft, undefined);
    expect(await journals.left()).toEqual([]);
  });

  it('are gone when removed, even while a write is under way', async () => {
    const { folder, journals } = await journalsIn('removed');
    const large = { ...draft, text: 'x'.repeat(100_000) };
    await Promise.all([
      journals.begin(id(1), 1, large, undefined),
      journals.append(id(1), step(0, '[]')),
      journals.remove(id(1)),
    ]);
    expect(await readdir(folder)).toEqual([]);
    await journals.remove(id(1));
  });

  it('may have their beginning laid aside, which is offered to nobody until the first step makes a journal of it', async () => {
    const { folder, journals } = await journalsIn('aside');
    await journals.prepare(id(1), 1, draft);
    expect(await readdir(folder)).toEqual([`${id(1)}.start`]);
    expect(await journals.left()).toEqual([]);
    await Promise.all([journals.append(id(1), step(0, '["a"]')), journals.append(id(1), step(1, '["b"]'))]);
    expect(await readdir(folder)).toEqual([`${id(1)}.journal`]);
    await journals.append(id(1), step(2, '["c"]'));
    expect(await journals.read(id(1))).toMatchObject({
      text: 'one',
      steps: ['["a"]', '["b"]', '["c"]'],
      damaged: false,
    });
  });

  it('lose a beginning that lies aside with what is removed, begun otherwise or left by a run that ended', async () => {
    const { folder, journals } = await journalsIn('aside goes');
    await journals.prepare(id(1), 1, draft);
    await journals.remove(id(1));
    expect(await readdir(folder)).toEqual([]);
    await journals.prepare(id(1), 2, draft);
    await journals.begin(id(1), 3, { ...draft, text: 'other' }, '["a"]');
    expect(await readdir(folder)).toEqual([`${id(1)}.journal`]);
    expect(await journals.append(id(1), step(0, '["b"]', 2))).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    await journals.prepare(id(2), 1, draft);
    const next = await journalsIn('aside goes');
    expect(await readdir(folder)).toEqual([`${id(1)}.journal`]);
    expect(await next.journals.left()).toHaveLength(1);
  });

  it('stay as they were until the first step of what lies aside is on disk', async () => {
    const disk = fillingDisk();
    const { journals } = await journalsIn('aside full', [], disk.files);
    await journals.begin(id(1), 1, draft, '["a"]');
    await journals.prepare(id(1), 2, { ...draft, text: 'later' });
    disk.full = true;
    expect(await journals.append(id(1), step(0, '["b"]', 2))).toMatchObject({ ok: false });
    expect(await journals.read(id(1))).toMatchObject({ text: 'one', steps: ['["a"]'] });
    disk.full = false;
    expect((await journals.append(id(1), step(0, '["b"]', 2))).ok).toBe(true);
    expect(await journals.read(id(1))).toMatchObject({ text: 'later', steps: ['["b"]'] });
  });

  it('have the first step as soon as it is written, however long the disk takes until all of it is safe', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const slow: typeof nodeFiles = {
      ...nodeFiles,
      open: async (...args: Parameters<typeof nodeFiles.open>) => {
        const handle = await nodeFiles.open(...args);
        const [sync, datasync] = [handle.sync.bind(handle), handle.datasync.bind(handle)];
        handle.sync = () => held.then(sync);
        handle.datasync = () => held.then(datasync);
        return handle;
      },
    };
    const { folder, journals } = await journalsIn('slow disk', [], slow);
    await journals.prepare(id(1), 1, draft);
    let isSafe = false;
    const written = journals.append(id(1), step(0, '["a"]')).then(() => (isSafe = true));
    await expect.poll(() => readdir(folder)).toEqual([`${id(1)}.journal`]);
    // What a run finds that begins after a kill.
    const next = await journalsIn('slow disk');
    expect(await next.journals.read(id(1))).toMatchObject({ text: 'one', steps: ['["a"]'], damaged: false });
    expect(isSafe).toBe(false);
    letGo();
    await written;
  });

  it('give the room of what lies aside to a beginning that is asked for instead', async () => {
    const { folder, journals } = await journalsIn('aside instead');
    await journals.prepare(id(1), 1, { ...draft, text: 'aside' });
    await journals.prepare(id(1), 2, { ...draft, text: 'later' });
    await journals.begin(id(1), 3, draft, '["a"]');
    expect((await readdir(folder)).filter((name) => name.endsWith('.start'))).toEqual([]);
    expect(await journals.read(id(1))).toMatchObject({ text: 'one', steps: ['["a"]'] });
  });

  it('are begun anew in one stroke', async () => {
    const { journals } = await journalsIn('anew');
    await journals.begin(id(1), 1, draft, '["a"]');
    await journals.begin(id(1), 2, { ...draft, text: 'later' }, '["b"]');
    await journals.append(id(1), step(1, '["c"]', 2));
    expect(await journals.read(id(1))).toMatchObject({ text: 'later', steps: ['["b"]', '["c"]'] });
  });

  it('take no step that they could not be recovered with: none was begun, or somebody touched it', async () => {
    const { folder, journals } = await journalsIn('touched');
    const nothing = { ok: false, error: { code: 'not-found' } };
    expect(await journals.append(id(1), step(0, '["a"]'))).toMatchObject(nothing);
    expect(await readdir(root)).not.toContain('touched');
    await journals.begin(id(1), 1, draft, undefined);
    await appendFile(join(folder, `${id(1)}.journal`), 'x');
    expect(await journals.append(id(1), step(0, '["a"]'))).toMatchObject(nothing);
    await journals.begin(id(1), 1, draft, '["a"]');
    expect((await journals.append(id(1), step(1, '["b"]'))).ok).toBe(true);
    expect(await journals.read(id(1))).toMatchObject({ steps: ['["a"]', '["b"]'], damaged: false });
  });

  it('take steps that come at once in their order, and none behind one that is missing or of another edition', async () => {
    const { journals } = await journalsIn('order');
    await journals.begin(id(1), 1, draft, '["a"]');
    const outcomes = await Promise.all([
      journals.append(id(1), step(1, '["b"]')),
      journals.append(id(1), step(2, '["c"]')),
      journals.read(id(1)),
      journals.append(id(1), step(4, '["e"]')),
      journals.begin(id(1), 2, { ...draft, text: 'later' }, '["f"]'),
      journals.append(id(1), step(1, '["g"]')),
      journals.read(id(1)),
      journals.append(id(1), step(1, '["h"]', 2)),
    ]);
    expect(outcomes).toMatchObject([
      { ok: true },
      { ok: true },
      { text: 'one', steps: ['["a"]', '["b"]', '["c"]'] },
      { ok: false, error: { code: 'not-found' } },
      { ok: true },
      { ok: false, error: { code: 'not-found' } },
      { text: 'later', steps: ['["f"]'] },
      { ok: true },
    ]);
    expect(await journals.read(id(1))).toMatchObject({ steps: ['["f"]', '["h"]'] });
  });

  it('stay whole on a disk that fills up, and go on when there is room again', async () => {
    const disk = fillingDisk();
    const { folder, journals } = await journalsIn('full', [], disk.files);
    await journals.begin(id(1), 1, draft, '["a"]');
    disk.full = true;
    const full = { ok: false, error: { code: 'disk-full' } };
    expect(await journals.append(id(1), step(1, '["b"]'))).toMatchObject(full);
    expect(await journals.append(id(1), step(1, '["b"]'))).toMatchObject(full);
    expect(await journals.begin(id(1), 1, { ...draft, text: 'later' }, undefined)).toMatchObject(full);
    expect(await journals.read(id(1))).toMatchObject({ text: 'one', steps: ['["a"]'], damaged: false });
    disk.full = false;
    expect((await journals.append(id(1), step(1, '["b"]'))).ok).toBe(true);
    expect(await journals.read(id(1))).toMatchObject({ text: 'one', steps: ['["a"]', '["b"]'], damaged: false });
    expect(await readdir(folder)).toEqual([`${id(1)}.journal`]);
  });

  it('cannot be kept where their folder is a file, and nothing throws', async () => {
    await writeFile(join(root, 'no folder'), 'mine');
    const { journals } = await journalsIn('no folder');
    expect((await journals.begin(id(1), 1, draft, undefined)).ok).toBe(false);
    expect((await journals.append(id(1), step(0, '[]'))).ok).toBe(false);
    expect((await journals.discard(id(1))).ok).toBe(false);
    await journals.remove(id(1));
    expect(await journals.left()).toEqual([]);
    expect(await journals.read(id(1))).toBeUndefined();
    expect(await readFile(join(root, 'no folder'), 'utf8')).toBe('mine');
  });

  it('that are discarded can be brought back for 30 days', async () => {
    const first = await journalsIn('discarded');
    await first.journals.begin(id(1), 1, draft, '["a"]');
    expect((await first.journals.discard(id(1))).ok).toBe(true);
    expect(await first.journals.left()).toMatchObject([{ id: id(1), state: 'discarded', name: 'Draft' }]);
    expect(await first.journals.read(id(1))).toBeUndefined();
    const bin = join(first.folder, 'discarded');
    expect(await readdir(bin)).toEqual([`2026-03-31-${id(1)}.journal`]);
    await writeFile(join(bin, `2026-03-01-${id(2)}.journal`), 'thirty days');
    await writeFile(join(bin, `2026-02-28-${id(3)}.journal`), 'longer');
    await writeFile(join(bin, 'notes.txt'), 'of somebody else');

    const next = await journalsIn('discarded');
    expect((await readdir(bin)).sort()).toEqual([
      `2026-03-01-${id(2)}.journal`,
      `2026-03-31-${id(1)}.journal`,
      'notes.txt',
    ]);
    expect((await next.journals.restore(id(1))).ok).toBe(true);
    expect(await next.journals.read(id(1))).toMatchObject({ text: 'one', steps: ['["a"]'] });
    expect(await next.journals.restore(id(7))).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('of a newer version stay where they are and are listed as such', async () => {
    const { folder, journals, setAside } = await journalsIn('newer');
    await journals.begin(id(1), 1, draft, undefined);
    const newer = JSON.stringify({ format: 'peerscape-journal', version: 3, ...at(11) });
    await writeFile(join(folder, `${id(2)}.journal`), newer);
    expect(await journals.left()).toMatchObject([
      { id: id(2), state: 'newer' },
      { id: id(1), state: 'left' },
    ]);
    expect(await journals.read(id(2))).toBeUndefined();
    expect(await readFile(join(folder, `${id(2)}.journal`), 'utf8')).toBe(newer);
    expect(setAside).toEqual([]);
  });

  it.each([
    ['is cut short', '{"format":"peerscape-jour'],
    ['is empty', ''],
    ['has no text', '{"format":"peerscape-journal","version":1,"name":7}'],
    ['is of no version', '{"format":"peerscape-journal","version":0,"name":"a","writtenAt":"","file":null,"text":""}'],
    ['is not an object', '[]'],
  ])('are set aside when one %s, and the others are offered', async (what, content) => {
    const { folder, journals, warnings, setAside } = await journalsIn(`broken ${what}`);
    await journals.begin(id(1), 1, { ...draft, name: 'Good' }, undefined);
    await writeFile(join(folder, `${id(2)}.journal`), content);
    expect((await journals.left()).map(({ name }) => name)).toEqual(['Good']);
    expect(await readFile(join(folder, `${id(2)}.journal.broken`), 'utf8')).toBe(content);
    expect(warnings).toHaveLength(1);
    expect(setAside).toHaveLength(1);
  });

  it('are offered or set aside whichever byte somebody changed, and never gone', async () => {
    const { folder, journals } = await journalsIn('changed byte');
    const mine = { ...draft, file };
    await journals.begin(id(1), 1, mine, '["a"]');
    const path = join(folder, `${id(1)}.journal`);
    const whole = await readFile(path);
    const outcomes = new Map<string, number>();
    for (const at of whole.keys()) {
      const changed = Buffer.from(whole);
      changed[at] = (whole[at] ?? 0) ^ 0x15;
      await writeFile(path, changed);
      const next = await journalsIn('changed byte');
      const [offered] = await next.journals.left();
      const isSetAside = (await readdir(folder)).includes(`${id(1)}.journal.broken`);
      // A name is no part of the work: where it is hit the work is offered under what is left of it.
      const outcome = isSetAside ? 'set aside' : offered?.name === 'a.peerscape' ? 'offered' : offered && 'renamed';
      outcomes.set(outcome ?? 'gone', (outcomes.get(outcome ?? 'gone') ?? 0) + 1);
      await rm(join(folder, `${id(1)}.journal.broken`), { force: true });
    }
    expect([...outcomes.keys()].sort()).toEqual(['offered', 'renamed', 'set aside']);
  });

  it('do not mind a folder in the place of a journal, nor files of others', async () => {
    const { folder, journals } = await journalsIn('strange');
    await mkdir(folder);
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
    expect(() => journals.remove(wrong)).toThrow('not the id of a journal');
    expect(() => journals.discard(wrong)).toThrow('not the id of a journal');
    await expect(journals.read(wrong)).rejects.toThrow('not the id of a journal');
  });
});
