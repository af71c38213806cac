import { useMemo } from 'react';
import { createTranslator, type Translator } from '../../shared/messages/translator.ts';
import type { Language } from '../../shared/messages/language.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { chosenLanguage } from '../../shared/settings/language.ts';
import { useSettings } from '../store/settings-store.ts';

const translators = new Map<Language, Translator>();

/** The translator of a language, made once. */
export function translatorFor(language: Language): Translator {
  const known = translators.get(language);
  if (known) return known;
  const made = createTranslator(language, ruleTexts);
  translators.set(language, made);
  return made;
}

/** The texts of the window in the user's language; `const { t, text } = useTranslator()`. */
export function useTranslator(): Translator {
  const language = useSettings(({ settings, info }) => chosenLanguage(settings.language, info.systemLanguages));
  return useMemo(() => translatorFor(language), [language]);
}

/** The same outside of components. */
export function currentTranslator(): Translator {
  const { settings, info } = useSettings.getState();
  return translatorFor(chosenLanguage(settings.language, info.systemLanguages));
}
