import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/**
 * The house as data: each room with the rooms it may import from, besides itself. What is not listed is forbidden. Single files of
 * `shared/` are rooms of their own.
 */
const house: Readonly<Record<string, readonly string[]>> = {
  'shared/remember-last.ts': [],
  'shared/result.ts': [],
  'shared/rule-code.ts': [],
  'shared/separated-text.ts': [],
  'shared/text-encoding.ts': [],
  'shared/zod.ts': [],
  'shared/net': ['shared/result.ts'],
  'shared/messages': ['shared/rule-code.ts'],
  'shared/commands': ['shared/messages'],
  'shared/settings': ['shared/messages', 'shared/zod.ts'],
  'shared/ipc': [
    'shared/catalog',
    'shared/commands',
    'shared/messages',
    'shared/result.ts',
    'shared/settings',
    'shared/zod.ts',
  ],
  'shared/calendar': [],
  'shared/catalog': ['shared/calendar', 'shared/messages', 'shared/net', 'shared/zod.ts'],
  'shared/plan': ['shared/catalog', 'shared/messages', 'shared/net', 'shared/result.ts', 'shared/zod.ts'],
  'shared/network': [
    'shared/catalog',
    'shared/messages',
    'shared/net',
    'shared/plan',
    'shared/result.ts',
    'shared/rule-code.ts',
  ],
  'shared/lifecycle': [
    'shared/calendar',
    'shared/catalog',
    'shared/messages',
    'shared/network',
    'shared/plan',
    'shared/result.ts',
  ],
  'shared/routing': [
    'shared/messages',
    'shared/net',
    'shared/network',
    'shared/plan',
    'shared/result.ts',
    'shared/separated-text.ts',
  ],
  'shared/tables': [
    'shared/catalog',
    'shared/messages',
    'shared/network',
    'shared/plan',
    'shared/remember-last.ts',
    'shared/result.ts',
    'shared/routing',
    'shared/separated-text.ts',
  ],
  'shared/diagram': ['shared/catalog', 'shared/messages', 'shared/net', 'shared/network', 'shared/plan'],
  'shared/paths': ['shared/messages', 'shared/net', 'shared/network', 'shared/plan'],
  'shared/devices': ['shared/messages', 'shared/net', 'shared/network', 'shared/plan', 'shared/rule-code.ts'],
  'shared/money': ['shared/result.ts'],
  'shared/pricing': [
    'shared/calendar',
    'shared/catalog',
    'shared/lifecycle',
    'shared/messages',
    'shared/money',
    'shared/network',
    'shared/plan',
    'shared/result.ts',
    'shared/zod.ts',
  ],
  'shared/runbook': [
    'shared/calendar',
    'shared/catalog',
    'shared/devices',
    'shared/lifecycle',
    'shared/messages',
    'shared/money',
    'shared/net',
    'shared/network',
    'shared/plan',
    'shared/pricing',
    'shared/result.ts',
    'shared/routing',
  ],
  'shared/rules': [
    'shared/calendar',
    'shared/catalog',
    'shared/lifecycle',
    'shared/messages',
    'shared/net',
    'shared/network',
    'shared/plan',
    'shared/pricing',
    'shared/result.ts',
    'shared/routing',
    'shared/rule-code.ts',
  ],
  'shared/templates': ['shared/messages', 'shared/plan'],
  'shared/fix-effects.ts': ['shared/network', 'shared/rules'],
  'shared/analysis.ts': [
    'shared/catalog',
    'shared/fix-effects.ts',
    'shared/network',
    'shared/plan',
    'shared/pricing',
    'shared/rule-code.ts',
    'shared/rules',
  ],
  'shared/scenarios': [
    'shared/analysis.ts',
    'shared/catalog',
    'shared/messages',
    'shared/money',
    'shared/network',
    'shared/plan',
    'shared/pricing',
    'shared/result.ts',
    'shared/rules',
  ],
  'shared/export': [
    'shared/analysis.ts',
    'shared/calendar',
    'shared/catalog',
    'shared/devices',
    'shared/diagram',
    'shared/messages',
    'shared/money',
    'shared/net',
    'shared/network',
    'shared/paths',
    'shared/plan',
    'shared/pricing',
    'shared/remember-last.ts',
    'shared/result.ts',
    'shared/routing',
    'shared/rule-code.ts',
    'shared/rules',
    'shared/runbook',
    'shared/scenarios',
    'shared/separated-text.ts',
  ],
  'shared/import': [
    'shared/catalog',
    'shared/messages',
    'shared/money',
    'shared/net',
    'shared/plan',
    'shared/pricing',
    'shared/result.ts',
    'shared/separated-text.ts',
    'shared/zod.ts',
  ],
  'shared/safe-fixes.ts': ['shared/analysis.ts', 'shared/fix-effects.ts', 'shared/plan', 'shared/rules'],
  renderer: ['shared'],
  // The version that the command line tells.
  electron: ['shared', 'package.json'],
};

/**
 * The window as data: each room of `renderer/` with the rooms of it that it may import from. Nobody else has to be remembered for `panels/` and
 * `sides/`: each of their folders, as they lie on the disk, stands by itself and is put together with the others by the frame alone.
 */
const windowHouse: Readonly<Record<string, readonly string[]>> = {
  'peerscape-api.ts': [],
  ui: [],
  store: ['peerscape-api.ts'],
  language: ['store'],
  theme: ['store'],
  answers: ['language', 'store'],
  files: ['answers', 'language', 'peerscape-api.ts', 'store', 'theme'],
  exports: ['answers', 'files', 'language', 'store'],
  commands: ['answers', 'files', 'language', 'peerscape-api.ts', 'store'],
  parts: ['answers', 'language', 'store', 'ui'],
  ...Object.fromEntries(
    ['canvas', 'dialogs', 'panels', 'sides'].map((room) => [
      room,
      ['answers', 'commands', 'exports', 'files', 'language', 'parts', 'peerscape-api.ts', 'store', 'ui'],
    ]),
  ),
  frame: [
    ...['answers', 'canvas', 'commands', 'dialogs', 'files', 'language', 'panels', 'parts', 'peerscape-api.ts'],
    ...['sides', 'store', 'ui'],
  ],
  'start-window.ts': ['commands', 'files', 'peerscape-api.ts', 'store', 'theme'],
  'main.tsx': ['frame', 'start-window.ts', 'theme'],
};

/** Rooms of the window whose folders do not know one another. */
const standAlone = ['panels', 'sides'];

const sources = ['shared', 'renderer', 'electron'].flatMap((folder) => sourcesIn(folder));
const imports = sources.flatMap((file) => importsOf(file).map((target) => ({ file, target })));
const inside = imports
  .filter(({ target }) => target.startsWith('./') || target.startsWith('../'))
  .map(({ file, target }) => ({
    file,
    target: path.posix.normalize(path.posix.join(path.posix.dirname(file), target)),
  }));

describe('the house', () => {
  it('has been looked at: a checker that sees nothing would be green', () => {
    expect(sources.length).toBeGreaterThan(150);
    expect(inside.length).toBeGreaterThan(400);
  });

  it('has no source outside its rooms', () => {
    expect(sources.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it('imports in one direction only', () => {
    const wrong = inside.filter(({ file, target }) => {
      const from = roomOf(file) ?? '';
      const to = roomOf(target) ?? target;
      return from !== to && !(house[from] ?? []).some((room) => to === room || to.startsWith(`${room}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('has no source of the window outside its rooms', () => {
    const known = Object.keys(windowHouse);
    const rooms = readdirSync(path.join(root, 'renderer')).filter((name) => !/\.(html|json)$/.test(name));
    expect(rooms.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !rooms.includes(name))).toEqual([]);
    const loose = sources.filter((file) => standAlone.some((room) => path.posix.dirname(file) === `renderer/${room}`));
    expect(loose).toEqual([]);
  });

  it('imports in one direction only inside the window too, and its ui kit knows no domain', () => {
    const wrong = inside.filter(({ file, target }) => {
      const from = windowRoom(file);
      const to = windowRoom(target);
      if (from === undefined) return false;
      if (from === 'ui' && to === undefined) return true;
      return to !== undefined && from !== to && !(windowHouse[from] ?? []).includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the panels of the window apart, each folder of them, and so its sides', () => {
    const folders = standAlone.flatMap((room) => readdirSync(path.join(root, 'renderer', room)));
    expect(folders.length).toBeGreaterThan(10);
    const wrong = inside.filter(({ file, target }) => {
      const [from, to] = [panelOf(file), panelOf(target)];
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(wrong).toEqual([]);
  });

  it('has no circles of imports, those of types included', () => {
    expect(circles()).toEqual([]);
  });

  it('leaves the outside world to the main process: shared imports no package but pure ones', () => {
    const pure = ['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'hucre', 'i18next', 'jsonc-parser', 'yaml', 'zod'];
    const wrong = imports.filter(
      ({ file, target }) => file.startsWith('shared/') && !target.startsWith('.') && !pure.includes(target),
    );
    expect(wrong).toEqual([]);
  });

  it('lets the command line live without Electron', () => {
    const reached = reachableFrom('electron/cli.ts');
    expect(reached.size).toBeGreaterThan(50);
    const wrong = imports.filter(({ file, target }) => reached.has(file) && target === 'electron');
    expect(wrong).toEqual([]);
  });

  it('imports zod through shared/zod.ts alone, which forbids it to use eval', () => {
    expect(imports.filter(({ target }) => target === 'zod').map(({ file }) => file)).toEqual(['shared/zod.ts']);
  });

  it('has no folder for what has no name', () => {
    const folders = new Set(sources.flatMap((file) => path.posix.dirname(file).split('/')));
    expect(['utils', 'util', 'helpers', 'common', 'lib', 'misc'].filter((name) => folders.has(name))).toEqual([]);
  });

  it('keeps files to one idea: none over 400 lines', () => {
    const long = sources.filter(
      (file) => !isTexts(file) && readFileSync(path.join(root, file), 'utf8').split('\n').length > 400,
    );
    expect(long).toEqual([]);
  });

  it('names only classes that exist in the style sheets', () => {
    const wrong = sources
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => {
        const text = readFileSync(path.join(root, file), 'utf8');
        const sheet = /import styles from '(.+?\.module\.css)'/.exec(text)?.[1];
        if (sheet === undefined) return [];
        const css = readFileSync(path.join(root, path.dirname(file), sheet), 'utf8');
        return [...text.matchAll(/(?<![-/])\bstyles\.(\w+)/g)]
          .map(([, name = '']) => name)
          .filter((name) => !new RegExp(`\\.${name}\\b`).test(css))
          .map((name) => `${file}: ${name}`);
      });
    expect(wrong).toEqual([]);
  });
});

function isTexts(file: string): boolean {
  return file.startsWith('shared/messages/');
}

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The innermost room of a file; undefined for what lies in none. */
function roomOf(file: string): string | undefined {
  return Object.keys(house).find((room) => file === room || file.startsWith(`${room}/`));
}

/** The room of the window that a file lies in; undefined for what is not of the window. */
function windowRoom(file: string): string | undefined {
  const [folder, room] = file.split('/');
  return folder === 'renderer' ? room : undefined;
}

/** The panel or side that a file belongs to, such as `panels/quote`. */
function panelOf(file: string): string | undefined {
  const [folder, room = '', panel = ''] = file.split('/');
  return folder === 'renderer' && standAlone.includes(room) ? `${room}/${panel}` : undefined;
}

/** The files that import one another in a circle, each circle as the files along it. */
function circles(): string[][] {
  const targets = new Map(sources.map((file) => [file, new Set<string>()]));
  for (const { file, target } of inside) if (targets.has(target)) targets.get(file)?.add(target);
  // Whoever imports nothing that is left is in no circle; what remains in the end is in one, or leads to one.
  for (let before = -1; before !== targets.size;) {
    before = targets.size;
    for (const [file, wanted] of targets) if (![...wanted].some((target) => targets.has(target))) targets.delete(file);
  }
  const found: string[][] = [];
  const seen = new Set<string>();
  for (const start of targets.keys()) {
    const way: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      way.push(at);
      at = [...(targets.get(at) ?? [])].find((target) => targets.has(target));
    }
    const begin = at === undefined ? -1 : way.indexOf(at);
    if (begin >= 0) found.push(way.slice(begin));
  }
  return found;
}

function reachableFrom(start: string): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) {
    for (const edge of inside) if (edge.file === file && sources.includes(edge.target)) reached.add(edge.target);
  }
  return reached;
}
