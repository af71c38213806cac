import type { Language } from '../messages/language.ts';
import type { Settings } from './settings.ts';

/** The language to speak: the chosen one, or the first of the system's (BCP 47 tags, preferred first) that Peerscape has. */
export function chosenLanguage(setting: Settings['language'], systemLanguages: readonly string[]): Language {
  if (setting !== 'system') return setting;
  for (const tag of systemLanguages) {
    const [primary] = tag.toLowerCase().split(/[-_]/);
    if (primary === 'zh') return 'zh-CN';
    if (primary === 'en') return 'en';
  }
  return 'en';
}
