import { ClipboardCopy, ClipboardPaste, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { shownAs } from '../../../shared/diagram/finding-marks.ts';
import { type PlanTable, tableTitles } from '../../../shared/tables/tables.ts';
import { changeTableView, useGridView, viewOf } from '../../answers/grid-view.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { reveal, select, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { chosenRange, firstPlace, placeAfter, type SheetPlace } from '../../ui/sheet/sheet-place.ts';
import { Sheet } from '../../ui/sheet/sheet.tsx';
import { nextSort } from '../../ui/sheet/shown-rows.ts';
import type { SheetPosition } from '../../ui/sheet/use-sheet-place.ts';
import styles from './grid-panel.module.css';
import { rowOfSelection, selectedBy } from './grid-rows.ts';
import { useGridTable } from './use-grid-table.ts';

/** One table as a sheet, with what narrows it, what adds to it, and the selection that it shares with the canvas. */
export function TableSheet({ analysis, table }: { readonly analysis: Analysis; readonly table: PlanTable }) {
  const { t } = useTranslator();
  const { network } = analysis;
  const view = useGridView((state) => viewOf(state, table));
  const editing = useGridTable(analysis, table);
  const { rows, position } = editing;
  const title = t(tableTitles[table]);
  const chosenIds = (place: SheetPlace): readonly string[] => [
    ...new Set(editing.rowsIn(chosenRange(place)).map((row) => selectedBy(network, table, row))),
  ];

  // Whoever selects elsewhere is followed, and so is the selected row when the rows come in another order.
  const selection = useView((state) => state.selection);
  const [followed, follow] = useState<object>();
  const [viewBefore, setViewBefore] = useState(view);
  if (followed !== selection || viewBefore !== view) {
    follow(selection);
    setViewBefore(view);
    const chosen = chosenIds(position.place);
    const isOwn = chosen.length === selection.length && selection.every((id) => chosen.includes(id));
    const at = isOwn ? -1 : rowOfSelection(network, rows, selection);
    if (at >= 0) position.goTo({ ...firstPlace, at, column: position.place.column });
  }

  /** Selects what the chosen rows are, and brings it into view where the canvas can be seen. */
  const selectAt = (place: SheetPlace): void => {
    const ids = chosenIds(place);
    if (ids.length === 0) return;
    const covered = useView.getState().drawerMaximised;
    const [only, ...others] = ids;
    if (covered || only === undefined || others.length > 0 || selection.includes(only)) select(ids);
    else {
      select(ids);
      reveal([shownAs(network, only) ?? only]);
    }
  };
  const shared: SheetPosition = {
    ...position,
    goTo(place) {
      position.goTo(place);
      selectAt(place);
    },
    leave(by, next = placeAfter(position.place, position.size, by)) {
      position.leave(by, next);
      selectAt(next);
    },
  };
  const begin = (): void => position.goTo({ ...firstPlace, at: rows.length - 1, editing: { typed: undefined } });

  return (
    <div className={styles.table}>
      <div className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.filter}>
          <TextInput
            type="search"
            value={view.filter}
            placeholder={t('grid:filter')}
            aria-label={t('grid:filter')}
            onValue={(filter) => changeTableView(table, { filter })}
            onKeyDown={({ key }) => {
              if (key === 'Escape') changeTableView(table, { filter: '' });
              if (key === 'ArrowDown') position.grid.current?.focus();
            }}
          />
        </div>
        {view.filter.trim() !== '' && (
          <>
            <span className={styles.found} role="status">
              {editing.found === 0 ? t('grid:noMatch') : t('grid:found', { count: editing.found, all: editing.count })}
            </span>
            <Button
              tone="quiet"
              icon
              aria-label={t('findings:clearFilter')}
              onClick={() => changeTableView(table, { filter: '' })}
            >
              <X size={14} aria-hidden />
            </Button>
          </>
        )}
        <span className={styles.actions}>
          <Button tone="quiet" tip={t('grid:copyTableAbout')} onClick={editing.copyAll}>
            <ClipboardCopy size={14} aria-hidden />
            <span className={styles.label}>{t('grid:copyTable')}</span>
          </Button>
          <Button tone="quiet" tip={t('grid:pasteAbout')} onClick={() => void editing.paste(position.place)}>
            <ClipboardPaste size={14} aria-hidden />
            <span className={styles.label}>{t('grid:paste')}</span>
          </Button>
          <Button tone="quiet" tip={t('grid:addAbout')} onClick={begin}>
            <Plus size={14} aria-hidden />
            <span className={styles.label}>{t('grid:add')}</span>
          </Button>
        </span>
      </div>
      <Sheet
        label={title}
        keys={t('grid:keys')}
        columns={editing.columns}
        rows={rows}
        keyOf={({ key }) => key}
        position={shared}
        selects="cells"
        hasNewRow
        sort={view.sort}
        onSort={(column) => changeTableView(table, { sort: nextSort(view.sort, column) })}
        onCommit={editing.commit}
        onLeft={editing.left}
        actions={{
          copy: editing.copy,
          paste: (spot) => void editing.paste(spot),
          remove: editing.remove,
          fill: editing.fill,
          begin,
          giveUp: editing.giveUp,
          sort: (at, descending) => {
            const column = editing.columns[at]?.id;
            if (column === undefined) return;
            const isSo = view.sort?.column === column && view.sort.descending === descending;
            changeTableView(table, { sort: isSo ? undefined : { column, descending } });
          },
        }}
      />
    </div>
  );
}
