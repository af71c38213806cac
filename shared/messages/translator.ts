// i18next without its React binding: `renderer/language` hands out one typed translator; rules, main process and command line use the same.
import i18next, { type i18n } from 'i18next';
import { messages } from './areas.ts';
import type { Language } from './language.ts';
import type { Message, MessageKey, MessageParam, MessageParams, ParamsOf } from './message.ts';

/** Turns messages into text of one language. Values are inserted as they are: escaping belongs to whoever shows the text. */
export interface Translator {
  readonly language: Language;
  /** The text of a message made elsewhere (a finding, a refusal, the label of a history step). */
  readonly text: (message: Message) => string;
  /** The text of a key that is known here. */
  readonly t: <K extends MessageKey>(key: K, ...params: ParamsOf<K>) => string;
}

/** Texts that come beside the shared tables, by namespace: those of the rules. */
export type ExtraTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A translator for a language; a key that is missing there falls back to English, so nothing is ever blank. */
export function createTranslator(language: Language, extra: Readonly<Record<Language, ExtraTexts>>): Translator {
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: {
      en: { ...messages.en, ...extra.en },
      'zh-CN': { ...messages['zh-CN'], ...extra['zh-CN'] },
    },
    ns: [...Object.keys(messages.en), ...Object.keys(extra.en)],
    initAsync: false,
    keySeparator: false,
    interpolation: { escapeValue: false },
  });
  const shown = (value: MessageParam): string | number => {
    if (typeof value !== 'object') return value;
    return 'key' in value ? text(value) : value[language];
  };
  const resolve = (params: MessageParams | undefined): Record<string, string | number> =>
    Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, shown(value)]));
  // The words of a table or a form, which are asked for thousands of times and never change.
  const words = new Map<string, string>();
  const word = (key: Message['key']): string => {
    const known = words.get(key) ?? instance.t(key);
    words.set(key, known);
    return known;
  };
  const text = (message: Message): string => {
    const said = message.params ? instance.t(message.key, resolve(message.params)) : word(message.key);
    return message.inSentence ? withoutCapital(said) : said;
  };
  return { language, text, t: (key, ...[params]) => text(params === undefined ? { key } : { key, params }) };
}

/** Abbreviations, and what begins with one, keep their capitals. */
function withoutCapital(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
