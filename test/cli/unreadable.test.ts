import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { plan } from '../support/plan-builder.ts';
import { type CommandLine, commandLine } from './command-line.ts';

const good = planText(plan().vpc('vpc-1', ['10.0.0.0/16']).build());

/** What makes a file unreadable, and the sentence for it, in which `#` stands for the rest of the line. */
const unreadable: readonly (readonly [what: string, make: (line: CommandLine) => void, sentence: string])[] = [
  ['a missing file', () => undefined, 'There is no such file.'],
  ['a folder', ({ folder }) => mkdirSync(path.join(folder, 'x.peerscape')), 'It is a folder, not a file.'],
  ['an empty file', ({ write }) => write('x.peerscape', ''), 'The file is empty.'],
  [
    'a truncated plan',
    ({ write }) => write('x.peerscape', '{\n  "format": "peerscape",\n  "version": 1,\n  "name": "cut'),
    'Line 4, column 11: the JSON is broken off or malformed.',
  ],
  [
    'another JSON file',
    ({ write }) => write('x.peerscape', '{ "name": "peerscape" }'),
    'The file is JSON but not a Peerscape plan: it does not say "format": "peerscape".',
  ],
  [
    'a wrong type',
    ({ write }) => write('x.peerscape', good.replace('["10.0.0.0/16"]', '[10]')),
    'Line 11: vpcs[0].cidrs[0] should be a text, not 10.',
  ],
  [
    'a newer plan',
    ({ write }) => write('x.peerscape', good.replace('"version": 1', '"version": 7')),
    'The plan has format version 7; this Peerscape reads up to version 1. Update Peerscape to open it.',
  ],
  [
    'a ZIP archive',
    ({ write }) => write('x.peerscape', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0xe1, 0x9c)),
    'It is not a text in UTF-8 but perhaps an archive, a picture or a file of another program.',
  ],
  [
    'a ZIP archive that happens to be valid UTF-8',
    ({ write }) => write('x.peerscape', 'PK\u0003\u0004\u0014\u0000'),
    'The file is not a text but an archive or another binary file.',
  ],
  [
    'a file beyond the limit',
    ({ folder }) => {
      const file = openSync(path.join(folder, 'x.peerscape'), 'w');
      ftruncateSync(file, 200 * 1024 * 1024); // sparse: nothing of it is on the disk
      closeSync(file);
    },
    'It is larger than 64 MB, the limit for a plan.',
  ],
  [
    'a plan nested out of all proportion',
    ({ write }) => write('x.peerscape', good.replace('"asOf"', `"odd": ${'['.repeat(500)}${']'.repeat(500)}, "asOf"`)),
    'The file nests deeper than any plan does and was not read further.',
  ],
];

describe('a file that cannot be read', () => {
  it.each(unreadable)('%s is told in a plain sentence, with 3', async (_what, make, sentence) => {
    const line = commandLine();
    make(line);
    for (const command of [['check'], ['check', '--format', 'json'], ['check', '--fix'], ['fmt'], ['fmt', '--check']]) {
      const { code, out, err } = await line.run(...command, 'x.peerscape');
      expect({ code, err }).toEqual({ code: 3, err: `x.peerscape was not read. ${sentence}\n` });
      if (command.includes('json')) expect(JSON.parse(out)).toEqual({ plans: [] });
    }
  });

  it.each(unreadable)('%s is told in Chinese', async (_what, make) => {
    const line = commandLine({ environment: { LANG: 'zh_CN.UTF-8' } });
    make(line);
    const { err } = await line.run('check', 'x.peerscape');
    expect(err).toMatch(/^未读取 x\.peerscape。.*\p{Script=Han}.*。\n$/u);
  });

  it.skipIf(process.getuid?.() === 0)('a file without permission is told in a plain sentence, with 3', async () => {
    const { run, write, folder } = commandLine();
    write('x.peerscape', good);
    chmodSync(path.join(folder, 'x.peerscape'), 0);
    const { code, err } = await run('check', 'x.peerscape');
    expect({ code, err }).toEqual({ code: 3, err: 'x.peerscape was not read. You do not have permission for it.\n' });
  });

  it('is left exactly as it was', async () => {
    const { run, write, read } = commandLine();
    write('x.peerscape', good.slice(0, 100));
    await run('fmt', 'x.peerscape');
    await run('check', '--fix', 'x.peerscape');
    expect(read('x.peerscape')).toBe(good.slice(0, 100));
  });
});
