import { Grid3x3 } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { reachability as reachabilityOf } from '../../../shared/network/reach.ts';
import type { Network } from '../../../shared/network/network.ts';
import { type View, views } from '../../../shared/network/view.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { useMatrixView } from '../../answers/matrix-view.ts';
import { useShownView } from '../../answers/network-view.ts';
import { askPath } from '../../answers/path-view.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Button } from '../../ui/button.tsx';
import { CellBar } from './cell-bar.tsx';
import { intentsByCell, judgedIntents } from './cell-intents.ts';
import { IntentTable } from './intent-table.tsx';
import { axisEntries, filteredAxes } from './matrix-axis.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import { MatrixHeader } from './matrix-header.tsx';
import styles from './matrix-panel.module.css';

/** Who reaches whom, all pairs at once, held against what is meant. */
export function MatrixPanel() {
  const { t } = useTranslator();
  const analysis = useAnalysis();
  const view = useMatrixView();
  // Filters of a large plan look at every pair: typing stays at once, the grid may follow a moment later.
  const { filter, account, region, show } = useDeferredValue(view);
  const { network } = analysis;
  const shownView = useShownView();
  const reachability = useMemo(() => reachabilityOf(network, shownView), [network, shownView]);
  useEffect(() => countedAtRest(network, shownView), [network, shownView]);
  const entries = useMemo(() => axisEntries(reachability), [reachability]);
  const { rows, columns } = useMemo(
    () => filteredAxes(reachability, entries, { filter, account, region, show }),
    [reachability, entries, filter, account, region, show],
  );
  const judged = useMemo(() => judgedIntents(analysis, shownView), [analysis, shownView]);
  const intents = useMemo(() => intentsByCell(reachability, judged), [reachability, judged]);
  const { cell } = view;
  if (entries.length === 0 && judged.length === 0)
    return <EmptyState icon={<Grid3x3 size={20} />} title={t('matrix:empty')} />;
  return (
    <div className={styles.panel}>
      <MatrixHeader network={network} reachability={reachability} rows={rows} columns={columns} judged={judged} />
      {view.tab === 'intents' ? (
        <IntentTable network={network} judged={judged} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('matrix:noMatch')}>
          <Button onClick={() => useMatrixView.setState({ filter: '', account: '', region: '', show: 'all' })}>
            {t('matrix:showAll')}
          </Button>
        </EmptyState>
      ) : (
        <>
          <MatrixGrid
            reachability={reachability}
            rows={rows}
            columns={columns}
            intents={intents}
            show={show}
            onOpen={() => cell && askPath(cell)}
          />
          <CellBar reachability={reachability} judged={judged} />
        </>
      )}
    </div>
  );
}

/** Counts the pairs of the other view once this one has been shown for a moment, so that switching shows what is there. Answers how to forget it. */
function countedAtRest(network: Network, shown: View): () => void {
  const timer = setTimeout(() => {
    views.filter((view) => view !== shown).forEach((view) => reachabilityOf(network, view).counts);
  }, 300);
  return () => clearTimeout(timer);
}
