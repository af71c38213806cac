import { switchNetworkView, useViewWords } from '../../answers/network-view.ts';
import { Button } from '../../ui/button.tsx';
import { ViewIcon } from './view-icon.tsx';
import styles from './view-name.module.css';

/** Names the view that an answer is of, where the answer is given; a click gives it in the other view. */
export function ViewName() {
  const { view, words, switches } = useViewWords();
  return (
    <Button tone="quiet" className={styles.name ?? ''} aria-label={switches} tip={switches} onClick={switchNetworkView}>
      <ViewIcon view={view} size={14} />
      {words}
    </Button>
  );
}
