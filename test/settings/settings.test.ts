import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenLanguage } from '../../shared/settings/language.ts';
import { defaultSettings, readSettings, settingsSchema } from '../../shared/settings/settings.ts';

describe('settings', () => {
  it('have defaults that are valid', () => {
    expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
  });

  it('fall back field by field', () => {
    expect(readSettings({ theme: 'light', language: 'fr', snap: 'no', drawerHeight: 300, unknown: 1 })).toEqual({
      ...defaultSettings,
      theme: 'light',
      drawerHeight: 300,
    });
  });

  it('are valid whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (whole, theme) => {
        expect(settingsSchema.safeParse(readSettings(whole)).success).toBe(true);
        expect(settingsSchema.safeParse(readSettings({ theme, paletteWidth: theme })).success).toBe(true);
      }),
    );
  });
});

describe('the choices of the last export', () => {
  it('are kept where all of them are valid, and otherwise begin anew, without any other setting', () => {
    const chosen = { ...defaultSettings.exportChoices, target: 'pdf', paper: 'A3' };
    expect(readSettings({ exportChoices: chosen }).exportChoices).toEqual(chosen);
    for (const wrong of [{ ...chosen, scale: 9 }, { ...chosen, copyParts: ['all'] }, { target: 'pdf' }, 'pdf', null])
      expect(readSettings({ theme: 'dark', exportChoices: wrong })).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  it('are light, since what is drawn is for documents of others', () => {
    expect(defaultSettings.exportChoices.theme).toBe('light');
  });
});

describe('the language', () => {
  it.each([
    ['system', ['zh-Hans-CN', 'en-US'], 'zh-CN'],
    ['system', ['zh_TW'], 'zh-CN'],
    ['system', ['fr-FR', 'en-GB', 'zh-CN'], 'en'],
    ['system', ['fr-FR', 'zh-CN', 'en-GB'], 'zh-CN'],
    ['system', ['de-DE'], 'en'],
    ['system', [], 'en'],
    ['en', ['zh-CN'], 'en'],
    ['zh-CN', ['en-US'], 'zh-CN'],
  ] as const)('for the setting %s on a system of %j is %s', (setting, tags, language) => {
    expect(chosenLanguage(setting, tags)).toBe(language);
  });
});
