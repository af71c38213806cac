import type { Translator } from '../../shared/messages/translator.ts';
import type { Circumstances } from '../../shared/network/circumstances.ts';
import type { Network } from '../../shared/network/network.ts';
import { viewWords } from '../../shared/network/view-words.ts';
import { printable } from './printable.ts';

/** The lines that tell under what packets travel: the view, and what is taken to be switched off, if anything is. */
export function circumstancesText(
  network: Network,
  { view, without }: Circumstances,
  speak: Translator,
): readonly string[] {
  const viewed = printable(speak.text(viewWords(network, view)));
  if (without.size === 0) return [viewed];
  const ids = [...without].join(speak.t('cli:listSeparator'));
  return [viewed, printable(speak.t('cli:reach.without', { ids }))];
}
