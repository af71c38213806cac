import { Table2 } from 'lucide-react';
import { useState } from 'react';
import { tableOwner } from '../../../shared/network/route-lookup.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { useRoutesView } from '../../answers/routes-view.ts';
import { useView } from '../../store/view-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RouteTable } from './route-table.tsx';
import { RouterList } from './router-list.tsx';
import styles from './routes-panel.module.css';
import { routerOf } from './shown-router.ts';
import { tableOwners } from '../../../shared/network/table-owners.ts';

/** The route tables of the plan: the routers on the left, the table of the selected one on the right. */
export function RoutesPanel() {
  const { t } = useTranslator();
  const analysis = useAnalysis();
  const { network } = analysis;
  const selection = useView((view) => view.selection);
  const asked = useRoutesView((view) => view.asked);
  const [answered, setAnswered] = useState<typeof asked>();
  // The table stays while something is selected that has none.
  const [before, setBefore] = useState<string>();
  const wanted = asked === answered ? before : (asked?.router ?? before);
  const id = routerOf(network, selection, wanted) ?? wanted;
  if (asked !== answered) setAnswered(asked);
  if (id !== before) setBefore(id);
  const owner = (id === undefined ? undefined : tableOwner(network, id)) ?? tableOwners(network)[0];
  if (owner === undefined) return <EmptyState icon={<Table2 size={20} />} title={t('routes:empty')} />;
  return (
    <div className={styles.panel}>
      <RouterList analysis={analysis} shown={owner.row.id} />
      <RouteTable key={owner.row.id} analysis={analysis} owner={owner} />
    </div>
  );
}
