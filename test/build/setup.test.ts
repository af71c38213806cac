import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationArguments } from '../../build/application-arguments.mjs';
import { hasDisplay, onDisplay } from '../../build/display.mjs';
import { fingerprint } from '../../build/fingerprint.mjs';
import { cacheFolder } from '../../build/paths.mjs';
import { withLock } from '../../build/setup-lock.mjs';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'peerscape-setup-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('withLock', () => {
  it('lets one body run after the other', async () => {
    const lock = path.join(folder, 'lock');
    const events: string[] = [];
    const body = (name: string) => async () => {
      events.push(`${name} begins`);
      await Promise.resolve();
      events.push(`${name} ends`);
    };
    await Promise.all([withLock(lock, body('first')), withLock(lock, body('second'))]);
    expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is released when the body fails', async () => {
    const lock = path.join(folder, 'lock');
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over from a holder that has died', async () => {
    const lock = path.join(folder, 'lock');
    writeFileSync(lock, String(spawnSync(process.execPath, ['--version']).pid));
    expect(await withLock(lock, () => Promise.resolve('ran'))).toBe('ran');
  });
});

describe('fingerprint', () => {
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
  };

  it('is the same for the same contents and another for any change of them', () => {
    write('a.ts', 'one');
    const before = fingerprint(folder, ['.']);
    write('a.ts', 'one');
    expect(fingerprint(folder, ['.'])).toBe(before);
    write('a.ts', 'two');
    const changed = fingerprint(folder, ['.']);
    expect(changed).not.toBe(before);
    write('b.ts', '');
    expect(fingerprint(folder, ['.'])).not.toBe(changed);
  });

  it('tells a moved boundary between two files', () => {
    write('a', '1');
    write('b', '23');
    const before = fingerprint(folder, ['a', 'b']);
    write('a', '12');
    write('b', '3');
    expect(fingerprint(folder, ['a', 'b'])).not.toBe(before);
  });

  it('takes a missing input for an absent one', () => {
    expect(fingerprint(folder, ['missing'])).toBe(fingerprint(folder, []));
  });
});

describe('cacheFolder', () => {
  it('follows XDG_CACHE_HOME when it is absolute, otherwise the home folder', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/caches' }, '/home/ada')).toBe('/caches/peerscape');
    expect(cacheFolder({ XDG_CACHE_HOME: 'caches' }, '/home/ada')).toBe('/home/ada/.cache/peerscape');
    expect(cacheFolder({}, '/home/ada')).toBe('/home/ada/.cache/peerscape');
  });
});

describe('the display', () => {
  it('is missing only on a Linux without X11 and Wayland', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });

  it('is replaced by a virtual one', () => {
    expect(onDisplay('electron', ['.'], true)).toEqual(['electron', ['.']]);
    const [command, args] = onDisplay('electron', ['.'], false);
    expect(command).toBe('xvfb-run');
    expect(args.slice(-2)).toEqual(['electron', '.']);
  });
});

describe('applicationArguments', () => {
  it('resolves plans against the folder of the user and leaves flags alone', () => {
    writeFileSync(path.join(folder, 'a.peerscape'), '');
    expect(applicationArguments(['--flag', 'a.peerscape'], folder)).toEqual([
      '--flag',
      path.join(folder, 'a.peerscape'),
    ]);
  });

  it('says in a sentence that a plan does not exist', () => {
    expect(() => applicationArguments(['b.peerscape'], folder)).toThrow(/^There is no file .*b\.peerscape\.$/);
  });
});
