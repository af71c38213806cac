import type { Language } from '../messages/language.ts';

/** A text that belongs to a fact and travels with it, in every language. */
export type LocalizedText = Readonly<Record<Language, string>>;
