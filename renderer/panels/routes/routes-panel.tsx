import { Table2 } from 'lucide-react';
import { useState } from 'react';
import { tableOwner } from '../../../shared/network/route-lookup.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { useView } from '../../store/view-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RouteTable } from './route-table.tsx';
import { RouterList } from './router-list.tsx';
import styles from './routes-panel.module.css';
import { routerOf, routersOf } from './shown-router.ts';

/** The route tables of the plan: the routers on the left, the table of the selected one on the right. */
export function RoutesPanel() {
  const { t } = useTranslator();
  const analysis = useAnalysis();
  const { network } = analysis;
  const selection = useView((view) => view.selection);
  // The table stays while something is selected that has none.
  const [before, setBefore] = useState<string>();
  const selected = routerOf(network, selection, before);
  if (selected !== undefined && selected !== before) setBefore(selected);
  const id = selected ?? before;
  const owner = (id === undefined ? undefined : tableOwner(network, id)) ?? routersOf(network)[0];
  if (owner === undefined) return <EmptyState icon={<Table2 size={20} />} title={t('routes:empty')} />;
  return (
    <div className={styles.panel}>
      <RouterList analysis={analysis} shown={owner.row.id} />
      <RouteTable key={owner.row.id} analysis={analysis} owner={owner} />
    </div>
  );
}
