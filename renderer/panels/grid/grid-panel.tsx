import { useEffect } from 'react';
import { shownAs } from '../../../shared/diagram/finding-marks.ts';
import { tableRows } from '../../../shared/tables/table-rows.ts';
import { currentAnalysis, useAnalysis } from '../../answers/analysis.ts';
import { showTable, useGridView } from '../../answers/grid-view.ts';
import { useView } from '../../store/view-store.ts';
import styles from './grid-panel.module.css';
import { tableOfObject } from './grid-rows.ts';
import { TableList } from './table-list.tsx';
import { TableSheet } from './table-sheet.tsx';

/** The plan as tables: the kinds on the left, the rows of the chosen one on the right. */
export function GridPanel() {
  const analysis = useAnalysis();
  const table = useGridView((view) => view.table);
  useEffect(
    () =>
      useView.subscribe(({ selection }, before) => {
        if (selection !== before.selection) showTableOf(selection);
      }),
    [],
  );
  return (
    <div className={styles.room}>
      <div className={styles.panel}>
        <TableList analysis={analysis} shown={table} />
        <TableSheet key={table} analysis={analysis} table={table} />
      </div>
    </div>
  );
}

/** Shows the table of what is selected, unless the one that is shown has rows for it. */
function showTableOf([first]: readonly string[]): void {
  if (first === undefined) return;
  const { network } = currentAnalysis();
  const own = tableOfObject(network, first);
  const shows = tableRows(network.plan, useGridView.getState().table).some(
    ({ object }) => object === first || shownAs(network, object) === first,
  );
  if (own !== undefined && !shows) showTable(own);
}
