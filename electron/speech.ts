import { app } from 'electron';
import type { Language } from '../shared/messages/language.ts';
import { createTranslator, type Translator } from '../shared/messages/translator.ts';
import { chosenLanguage } from '../shared/settings/language.ts';
import type { AppStore } from './store.ts';

/** The language of menus and native dialogs. */
export interface Speech {
  now(): Translator;
  systemLanguages(): readonly string[];
  /** Hears of the language that the user chose in the settings, once it is in use. */
  onChange(listener: () => void): void;
}

/** Has to run after the app is ready, when the system's languages are known. */
export function createSpeech(store: AppStore): Speech {
  const asked = app.commandLine.getSwitchValue('lang');
  const systemLanguages = [...(asked === '' ? [] : [asked]), ...app.getPreferredSystemLanguages(), app.getLocale()];
  const current = (): Language => chosenLanguage(store.settings().language, systemLanguages);
  const speak = (): Translator => createTranslator(current(), { en: {}, 'zh-CN': {} });
  const listeners: (() => void)[] = [];
  let translator = speak();
  store.onSettings(() => {
    if (current() === translator.language) return;
    translator = speak();
    for (const listener of listeners) listener();
  });
  return {
    now: () => translator,
    systemLanguages: () => systemLanguages,
    onChange: (listener) => void listeners.push(listener),
  };
}
