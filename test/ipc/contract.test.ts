import { describe, expect, it } from 'vitest';
import { callNames } from '../../shared/ipc/calls.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { describeFileError, fileErrorSchema } from '../../shared/ipc/file-error.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { languages } from '../../shared/messages/language.ts';

describe('the contract between a window and the main process', () => {
  it('has an entry for every call, each named once', () => {
    expect(callNames.length).toBeGreaterThan(20);
    expect(Object.keys(contract).sort()).toEqual([...callNames].sort());
  });

  it('lets nothing onto the clipboard as a picture that does not say that it is a PNG', () => {
    const { input } = contract['clipboard.write'];
    // https://www.w3.org/TR/png/#5PNG-file-signature
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);
    const bitmap = Uint8Array.of(0x42, 0x4d, 0, 0, 0, 0, 0, 0);
    expect(input.safeParse({ text: 'a', html: '<p>a</p>', png }).success).toBe(true);
    for (const wrong of [bitmap, png.slice(0, 4), 'png', [...png], null])
      expect(input.safeParse({ text: 'a', png: wrong }).success, JSON.stringify(wrong)).toBe(false);
    expect(contract['clipboard.writePicture'].input.safeParse({ png: bitmap }).success).toBe(false);
  });

  it('strips a path from what a window gets to see', () => {
    const recent = { id: 'a', name: 'a.peerscape', folder: '/plans', openedAt: '2026-01-01', exists: true };
    expect(contract['recents.list'].output.parse([{ ...recent, path: '/plans/a.peerscape' }])).toEqual([recent]);
    const error = { code: 'unreadable', name: 'a.peerscape' };
    expect(
      contract['documents.open'].output.parse({
        ok: false,
        error: { ...error, cause: 'EIO: open /plans/a.peerscape' },
      }),
    ).toEqual({ ok: false, error });
  });

  it.each([
    ['documents.save', { grant: '/etc/passwd', mode: 'save', text: '', suggestedName: '' }],
    ['documents.save', { grant: null, mode: 'append', text: '', suggestedName: '' }],
    ['documents.save', { grant: null, mode: 'saveAs', text: 7, suggestedName: '' }],
    ['documents.openDropped', { path: '' }],
    ['settings.set', { theme: 'pink' }],
    ['settings.set', { windowBounds: { x: 0 } }],
    ['windows.editText', { action: 'loadURL' }],
    ['menu.setState', { enabled: { 'no.such.command': true }, checked: {} }],
    ['app.info', { something: 1 }],
  ] as const)('refuses %s with %j', (name, input) => {
    expect(contract[name].input.safeParse(input).success).toBe(false);
  });
});

describe('what went wrong with a file', () => {
  it.each(languages)('has a sentence in %s for every code, with the name of the file', (language) => {
    const { text } = createTranslator(language, { en: {}, 'zh-CN': {} });
    const sentences = fileErrorSchema.shape.code.options.map((code) =>
      text(describeFileError({ code, name: 'a.peerscape' })),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/“a\.peerscape”.*[.。]$/);
  });

  it('names the limit of a file that is too large', () => {
    const { text } = createTranslator('en', { en: {}, 'zh-CN': {} });
    expect(text(describeFileError({ code: 'too-large', name: 'x' }))).toContain('64 MB');
  });
});
