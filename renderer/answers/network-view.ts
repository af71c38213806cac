import { viewWords } from '../../shared/network/view-words.ts';
import type { View } from '../../shared/network/view.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useView } from '../store/view-store.ts';
import { useAnalysis } from './analysis.ts';

/** The view that answers are given in. */
export function useShownView(): View {
  return useView(({ networkView }) => networkView);
}

/** The same for code that runs on an event. */
export function shownView(): View {
  return useView.getState().networkView;
}

/** Looks at the plan in the other view. */
export function switchNetworkView(): void {
  useView.setState(({ networkView }) => ({ networkView: otherThan(networkView) }));
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
