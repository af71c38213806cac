import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalLine, journalStart, readJournal } from '../../electron/journal-file.ts';
import type { KnownFile } from '../../electron/plan-file.ts';

const file: KnownFile = { path: '/p/a.peerscape', realPath: '/p/a.peerscape', mtimeMs: 5, size: 2, sha256: 'x' };
const start = { name: 'Draft', writtenAt: '2026-01-01T10:00:00.000Z', file, text: '{\n "ä": "中 \u2028"\n}\n' };
const modified = new Date('2026-02-02T00:00:00.000Z');
const line = (number: number, step: string) =>
  journalLine(number, { name: `Draft ${number}`, writtenAt: `2026-01-01T10:00:0${number}.000Z` }, step);
const bytes = (...steps: readonly string[]) =>
  Buffer.concat([journalStart(start), ...steps.map((step, at) => line(at + 1, step))]);

describe('the bytes of a journal', () => {
  it('say which version of the format they are in', () => {
    expect(JSON.parse(bytes('[1]').toString('utf8').split('\n')[0] ?? '')).toMatchObject({
      format: 'peerscape-journal',
      version: 2,
    });
  });

  it('hold the text of the plan as it is, and what was changed since, with the name and the time of the last change', () => {
    expect(readJournal(bytes(), modified)).toEqual({
      kind: 'journal',
      journal: { ...start, steps: [], damaged: false },
    });
    expect(readJournal(bytes('["one"]', '["two"]'), modified)).toEqual({
      kind: 'journal',
      journal: {
        ...start,
        name: 'Draft 2',
        writtenAt: '2026-01-01T10:00:02.000Z',
        steps: ['["one"]', '["two"]'],
        damaged: false,
      },
    });
  });

  it('lose a last line that was cut short, and nothing else, wherever it was cut', () => {
    const whole = bytes('["one"]', '["two ä"]');
    const one = bytes('["one"]').length;
    for (let length = one; length < whole.length - 1; length += 1) {
      const read = readJournal(whole.subarray(0, length), modified);
      expect(read, String(length)).toMatchObject({ journal: { steps: ['["one"]'], damaged: false } });
    }
  });

  it('keep what stands before a line that is damaged, and say that there was more', () => {
    const whole = bytes('["one"]', '["two"]', '["three"]');
    const at = whole.indexOf('["two"]');
    whole[at + 3] = 0x58;
    expect(readJournal(whole, modified)).toMatchObject({ journal: { steps: ['["one"]'], damaged: true } });
    const without = Buffer.concat([bytes('["one"]'), line(3, '["three"]')]);
    expect(readJournal(without, modified)).toMatchObject({ journal: { steps: ['["one"]'], damaged: true } });
  });

  it('of version 1 are still read', () => {
    const old = JSON.stringify({ format: 'peerscape-journal', version: 1, ...start });
    expect(readJournal(Buffer.from(old), modified)).toEqual({
      kind: 'journal',
      journal: { ...start, steps: [], damaged: false },
    });
  });

  it.each([
    ['of a newer format', { version: 3, sections: [] }],
    ['of a newer format whose text is elsewhere', { version: 9, text: null }],
    ['with a plan of a newer version', { version: 2, planVersion: 99, text: { bytes: 1, sha256: '' } }],
  ])('%s are for that version to open', (_what, fields) => {
    const head = { format: 'peerscape-journal', name: 'Later', writtenAt: start.writtenAt, ...fields };
    expect(readJournal(Buffer.from(`${JSON.stringify(head)}\nanything`), modified)).toEqual({
      kind: 'newer',
      name: 'Later',
      writtenAt: start.writtenAt,
    });
  });

  it('are of use whatever is wrong with name, time and file', () => {
    const head = { format: 'peerscape-journal', version: 1, name: 7, writtenAt: 'yesterday', file: {}, text: 'x' };
    expect(readJournal(Buffer.from(JSON.stringify(head)), modified)).toEqual({
      kind: 'journal',
      journal: { name: '', writtenAt: modified.toISOString(), file: null, text: 'x', steps: [], damaged: false },
    });
  });

  it('are broken when the text of the plan is not what was written, or there is none', () => {
    const changed = bytes('[1]');
    changed[changed.indexOf('中')] = 0x41;
    for (const content of [changed, bytes().subarray(0, -5), Buffer.alloc(0), Buffer.from('{"format":')]) {
      expect(readJournal(content, modified).kind).toBe('broken');
    }
    for (const head of [{ format: 'other', version: 2 }, { format: 'peerscape-journal', version: 2 }, []]) {
      expect(readJournal(Buffer.from(`${JSON.stringify(head)}\n`), modified).kind).toBe('broken');
    }
  });

  it('never make their reader throw, whatever is done to them', () => {
    const whole = bytes('["one"]', '["two"]');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const hurt = Buffer.from(whole);
        hurt[at] = value;
        const read = readJournal(hurt.subarray(0, length), modified);
        // What is read of the steps is what was written, from the first on.
        if (read.kind !== 'journal') return;
        expect(['["one"]', '["two"]'].slice(0, read.journal.steps.length)).toEqual(read.journal.steps);
        expect(read.journal.text).toBe(start.text);
      }),
    );
  });
});
