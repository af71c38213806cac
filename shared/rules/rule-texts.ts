import type { Language } from '../messages/language.ts';
import type { ExtraTexts } from '../messages/translator.ts';
import { rules } from './registry.ts';

/** The texts of all rules as a translator takes them: a message of a rule is `CODE:key`. */
export const ruleTexts: Readonly<Record<Language, ExtraTexts>> = {
  en: Object.fromEntries(rules.map((rule) => [rule.code, rule.texts.en])),
  'zh-CN': Object.fromEntries(rules.map((rule) => [rule.code, rule.texts['zh-CN']])),
};
