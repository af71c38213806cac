import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRecentFile } from '../../electron/recent-files.ts';
import { setBrokenJsonAside } from '../../electron/set-aside.ts';
import { readStoredState } from '../../electron/stored-state.ts';
import { defaultSettings } from '../../shared/settings/settings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = temporaryFolder();

describe('stored state', () => {
  it('begins with the defaults', () => {
    expect(readStoredState({})).toEqual({
      state: { settings: defaultSettings, recents: [], windowBounds: undefined, maximized: false },
      laterSettings: {},
      bad: false,
    });
  });

  it('keeps every part that is valid beside parts that are not', () => {
    const good = { id: 'a', path: '/plans/a.peerscape', openedAt: '2026-01-01T00:00:00.000Z' };
    const { state, bad } = readStoredState({
      settings: { theme: 'dark', wheel: 7, paletteWidth: -1 },
      recents: [good, { id: 'b' }, null, 'c'],
      windowBounds: { x: 0, y: 0, width: -5, height: 100 },
      maximized: 'yes',
    });
    expect(state.settings).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(state.recents).toEqual([good]);
    expect(state.windowBounds).toBeUndefined();
    expect(state.maximized).toBe(false);
    expect(bad).toBe(true);
  });

  it('takes a time that is none for no time, and leaves the other files in the list', () => {
    const good = { id: 'a', path: '/plans/a.peerscape', openedAt: '2026-01-01T00:00:00.000Z' };
    for (const openedAt of ['yesterday', '2026-02-30T00:00:00.000Z', '', 1767225600000]) {
      const { state, bad } = readStoredState({ recents: [{ ...good, id: 'b', openedAt }, good] });
      expect(state.recents).toEqual([good]);
      expect(bad).toBe(true);
    }
  });

  it('of a newer version is kept and is nothing bad', () => {
    const read = readStoredState({ settings: { theme: 'dark', zoomBox: [1] }, later: true });
    expect(read.laterSettings).toEqual({ zoomBox: [1] });
    expect(read.state.settings.theme).toBe('dark');
    expect(read.bad).toBe(false);
  });

  it.each([[{ settings: 5, recents: {}, windowBounds: 'x' }], [{ settings: null, recents: null, windowBounds: null }]])(
    'survives values of the wrong kind: %j',
    (stored) => {
      expect(readStoredState(stored)).toMatchObject({ state: { settings: defaultSettings, recents: [] }, bad: true });
    },
  );
});

describe('a broken settings file', () => {
  it.each(['{"settings":', '', '[]', '7', 'null'])('is set aside when it holds %j', (content) => {
    const path = join(root, 'settings.json');
    writeFileSync(path, content);
    expect(setBrokenJsonAside(path)).toBe(true);
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe(content);
    expect(readdirSync(root)).not.toContain('settings.json');
    rmSync(`${path}.broken`);
  });

  it('is set aside beside those that were set aside before, also when it is a folder', () => {
    const path = join(root, 'again.json');
    for (const content of ['first', 'second']) {
      writeFileSync(path, content);
      setBrokenJsonAside(path);
    }
    mkdirSync(path);
    expect(setBrokenJsonAside(path)).toBe(true);
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe('first');
    expect(readFileSync(`${path}.broken-2`, 'utf8')).toBe('second');
    expect(statSync(`${path}.broken-3`).isDirectory()).toBe(true);
  });

  it('is left alone when it is an object, and may be missing', () => {
    const path = join(root, 'good.json');
    expect(setBrokenJsonAside(path)).toBe(false);
    writeFileSync(path, '{}');
    expect(setBrokenJsonAside(path)).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('{}');
  });
});

describe('recent files', () => {
  it('begin with the file that was opened last, each file once and with its id', () => {
    const one = withRecentFile([], '/a', '2026-01-01', 'id-a');
    const two = withRecentFile(one, '/b', '2026-01-02', 'id-b');
    expect(withRecentFile(two, '/a', '2026-01-03', 'id-new')).toEqual([
      { id: 'id-a', path: '/a', openedAt: '2026-01-03' },
      { id: 'id-b', path: '/b', openedAt: '2026-01-02' },
    ]);
  });

  it('forget the oldest beyond twelve', () => {
    let list = withRecentFile([], '/0', '', '0');
    for (let n = 1; n < 20; n++) list = withRecentFile(list, `/${n}`, '', `${n}`);
    expect(list.map(({ path }) => path)).toEqual([19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8].map((n) => `/${n}`));
  });
});
