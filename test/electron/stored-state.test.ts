import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
      settings: defaultSettings,
      recents: [],
      windowBounds: undefined,
      maximized: false,
    });
  });

  it('keeps every part that is valid beside parts that are not', () => {
    const good = { id: 'a', path: '/plans/a.peerscape', openedAt: '2026-01-01T00:00:00.000Z' };
    const state = readStoredState({
      settings: { theme: 'dark', wheel: 7, paletteWidth: -1 },
      recents: [good, { id: 'b' }, null, 'c'],
      windowBounds: { x: 0, y: 0, width: -5, height: 100 },
      maximized: 'yes',
    });
    expect(state.settings).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(state.recents).toEqual([good]);
    expect(state.windowBounds).toBeUndefined();
    expect(state.maximized).toBe(false);
  });

  it.each([[{ settings: 5, recents: {}, windowBounds: 'x' }], [{ settings: null, recents: null, windowBounds: null }]])(
    'survives values of the wrong kind: %j',
    (stored) => {
      expect(readStoredState(stored)).toMatchObject({ settings: defaultSettings, recents: [] });
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
