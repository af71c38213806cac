import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** A way in which what Peerscape keeps can be broken by somebody else. `journal` is one that is whole. */
export interface Damage {
  readonly name: string;
  /** Whether the work in the journal can still be offered as it was. */
  readonly sparesWork: boolean;
  readonly act: (userData: string, journal: string, random: () => number) => void;
}

const garbage = '\u0000\u0001{"half": [';

export const damages: readonly Damage[] = [
  {
    name: 'a journal cut short',
    sparesWork: false,
    act: (_userData, journal, random) => truncateSync(journal, Math.floor(random() * readFileSync(journal).length)),
  },
  {
    name: 'a byte of a journal changed',
    sparesWork: false,
    act(_userData, journal, random) {
      const bytes = readFileSync(journal);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ 0x15;
      writeFileSync(journal, bytes);
    },
  },
  {
    name: 'a half line behind a journal',
    sparesWork: true,
    act: (_userData, journal) => appendFileSync(journal, '0123456789abcdef\t{"numb'),
  },
  {
    name: 'garbage beside a journal',
    sparesWork: true,
    act: (_userData, journal) =>
      writeFileSync(path.join(path.dirname(journal), '00000000-0000-4000-8000-00000000000a.journal'), garbage),
  },
  {
    name: 'a folder beside a journal',
    sparesWork: true,
    act: (_userData, journal) =>
      mkdirSync(path.join(path.dirname(journal), '00000000-0000-4000-8000-00000000000b.journal'), { recursive: true }),
  },
  { name: 'garbage as settings', sparesWork: true, act: (userData) => put(userData, 'settings.json', garbage) },
  { name: 'garbage as prices', sparesWork: true, act: (userData) => put(userData, 'prices.json', garbage) },
  {
    name: 'values of the wrong kind as settings',
    sparesWork: true,
    act: (userData) =>
      put(
        userData,
        'settings.json',
        '{"settings":{"theme":7},"recents":[{"path":1}],"windowBounds":"all","maximized":[]}',
      ),
  },
  { name: 'a folder as settings', sparesWork: true, act: (userData) => folder(userData, 'settings.json') },
  { name: 'a file as the folder of logs', sparesWork: true, act: (userData) => put(userData, 'logs', garbage) },
  {
    name: 'a file as the folder of the discarded',
    sparesWork: true,
    act: (userData) => put(userData, 'recovery/discarded', garbage),
  },
];

function put(userData: string, name: string, content: string): void {
  moveAway(userData, name);
  writeFileSync(path.join(userData, name), content);
}

function folder(userData: string, name: string): void {
  moveAway(userData, name);
  mkdirSync(path.join(userData, name));
}

function moveAway(userData: string, name: string): void {
  const from = path.join(userData, name);
  const to = `${from}-before`;
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) renameSync(from, to);
}
