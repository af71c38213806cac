import { messages } from '../../messages/areas.ts';
import { excerpt } from '../../messages/excerpt.ts';
import { languages } from '../../messages/language.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { failure, type Result, success } from '../../result.ts';

/** The closed vocabularies of a price book, each as its file writes it. */
export const vocabularies = {
  item: ['peering', 'port', 'extra'],
  scope: ['same', 'cross'],
  area: ['mainland', 'outside'],
  connection: ['vpc-to-vpc', 'vbr-to-vpc'],
  method: ['subscription', 'pay-as-you-go'],
  per: ['day', 'month', 'year', 'once', 'GB'],
  lastDay: ['free', 'charged'],
} as const;

export type Vocabulary = keyof typeof vocabularies;
export type WordOf<V extends Vocabulary> = (typeof vocabularies)[V][number];

/** A word of a vocabulary as a reader of that language knows it. */
export function wordText(word: WordOf<Vocabulary>, speak: Translator): string {
  return speak.t(`books:word.${word}`);
}

/** Reads a word of a vocabulary: as a file writes it, or as any language of Peerscape names it; case and spaces do not count. */
export function readWord<V extends Vocabulary>(vocabulary: V, text: string): Result<WordOf<V>, Message> {
  const word = spellings[vocabulary].get(folded(text)) as WordOf<V> | undefined;
  return word === undefined
    ? failure(message('books:refused.notAWord', { text: excerpt(text), words: lists[vocabulary] }))
    : success(word);
}

/** All words of a vocabulary as one text of every language. */
export function listed(vocabulary: Vocabulary): { readonly en: string; readonly 'zh-CN': string } {
  const inLanguage = (language: (typeof languages)[number], separator: string): string =>
    vocabularies[vocabulary].map((code) => messages[language].books[`word.${code}`]).join(separator);
  return { en: inLanguage('en', ', '), 'zh-CN': inLanguage('zh-CN', '、') };
}

type BookKey = keyof (typeof messages)['zh-CN']['books'] & keyof (typeof messages)['en']['books'];

/** A text of the price books in every language, folded. */
export function spoken(key: BookKey): readonly string[] {
  return languages.map((language) => folded(messages[language].books[key]));
}

/** What two spellings of a word have in common. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s_]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The words of every vocabulary by each of their spellings, folded; of a spelling that several have, the first. */
const spellings = Object.fromEntries(
  Object.entries(vocabularies).map(([vocabulary, codes]) => {
    const words = new Map<string, string>();
    for (const code of codes)
      for (const spelling of [folded(code), ...spoken(`word.${code}`)])
        if (!words.has(spelling)) words.set(spelling, code);
    return [vocabulary, words];
  }),
) as unknown as Readonly<Record<Vocabulary, ReadonlyMap<string, WordOf<Vocabulary>>>>;

const lists = Object.fromEntries(
  Object.keys(vocabularies).map((vocabulary) => [vocabulary, listed(vocabulary as Vocabulary)]),
) as unknown as Readonly<Record<Vocabulary, ReturnType<typeof listed>>>;
