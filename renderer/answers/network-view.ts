import { create } from 'zustand';
import { viewWords } from '../../shared/network/view-words.ts';
import type { View } from '../../shared/network/view.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useAnalysis } from './analysis.ts';

/** How networks are looked at in this window, whichever plan is open; the plan never hears of it. */
const useNetworkView = create<{ readonly view: View }>(() => ({ view: 'designed' }));

export function useShownView(): View {
  return useNetworkView(({ view }) => view);
}

/** The same for code that runs on an event. */
export function shownView(): View {
  return useNetworkView.getState().view;
}

/** Looks at the plan in the other view. */
export function switchNetworkView(): void {
  useNetworkView.setState(({ view }) => ({ view: otherThan(view) }));
}

/** The view that is shown in words, and what a control says that switches it. */
export function useViewWords(): { readonly view: View; readonly words: string; readonly switches: string } {
  const { t, text } = useTranslator();
  const { network } = useAnalysis();
  const view = useShownView();
  const words = viewWords(network, view);
  const switches = t('trace:view.switch', { view: words, other: viewWords(network, otherThan(view)) });
  return { view, words: text(words), switches };
}

function otherThan(view: View): View {
  return view === 'designed' ? 'today' : 'designed';
}
