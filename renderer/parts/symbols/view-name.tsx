import { viewWords } from '../../../shared/network/view-words.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { switchNetworkView, useNetworkView } from '../../answers/network-view.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { ViewIcon } from './view-icon.tsx';
import styles from './view-name.module.css';

/** Names the view that an answer is of, where the answer is given; a click gives it in the other view. */
export function ViewName() {
  const { t, text } = useTranslator();
  const { network } = useAnalysis();
  const view = useNetworkView((state) => state.view);
  const other = view === 'designed' ? 'today' : 'designed';
  const words = text(viewWords(network, view));
  const name = t('trace:view.switch', { view: words, other: viewWords(network, other) });
  return (
    <Button tone="quiet" className={styles.name ?? ''} aria-label={name} tip={name} onClick={switchNetworkView}>
      <ViewIcon view={view} size={14} />
      {words}
    </Button>
  );
}
