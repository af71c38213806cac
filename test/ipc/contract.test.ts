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
