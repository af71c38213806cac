import type { Translator } from '../../shared/messages/translator.ts';
import { printable } from './printable.ts';

/** The line that tells what is taken to be switched off, if anything is. */
export function withoutText(without: ReadonlySet<string>, speak: Translator): readonly string[] {
  if (without.size === 0) return [];
  const ids = [...without].join(speak.t('cli:listSeparator'));
  return [printable(speak.t('cli:reach.without', { ids }))];
}
