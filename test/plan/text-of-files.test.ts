import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../electron/plan-file.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { unicodeEncodingOf } from '../../shared/text-encoding.ts';
import { wrongCaseBytes, wrongCasePath } from '../support/cases.ts';

describe('the text of a plan file', () => {
  it('in UTF-16, as Windows writes it, is read', async () => {
    const read = await readPlanFile(wrongCasePath('utf-16.peerscape'));
    const parsed = read.ok ? parsePlan(read.value.text) : read;
    expect(parsed.ok).toBe(true);
  });

  it.each([
    ['utf-16le', [0xff, 0xfe, 0x7b, 0]],
    ['utf-16le', [0x7b, 0, 0x0a, 0]],
    ['utf-16be', [0xfe, 0xff, 0, 0x7b]],
    ['utf-16be', [0, 0x7b]],
    ['utf-8', [0x7b, 0x0a]],
    ['utf-8', [0xef, 0xbb, 0xbf, 0x7b]],
    ['utf-8', []],
  ] as const)('is in %s where it begins with %j', (encoding, bytes) => {
    expect(unicodeEncodingOf(Uint8Array.from(bytes))).toBe(encoding);
  });

  it('that git could not merge is named as that, with the line of the first conflict', () => {
    const text = new TextDecoder().decode(wrongCaseBytes('conflict-markers.peerscape'));
    expect(text.split('\n')[157]).toBe('  <<<<<<< HEAD');
    expect(parsePlan(text)).toEqual({ ok: false, error: { code: 'merge-conflict', line: 158 } });
    expect(parsePlan(text.replaceAll('\n', '\r\n'))).toMatchObject({ error: { code: 'merge-conflict', line: 158 } });
  });

  it('that is broken in another way keeps its place, whatever signs stand within a line', () => {
    expect(parsePlan('{\n  "format": <<<<<<< oops')).toMatchObject({ error: { code: 'not-json', line: 2 } });
  });
});
