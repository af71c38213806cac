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
