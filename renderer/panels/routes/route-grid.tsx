import { type MouseEvent, type RefObject, useEffect, useId } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import type { TableOwner } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { subjectFindings } from '../../answers/subject-findings.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import type { AddressAnswer } from './address-answer.ts';
import { DestinationEditor } from './destination-editor.tsx';

import { chosenRange, columns } from './grid-place.ts';
import { GridRow } from './grid-row.tsx';
import { NextHopEditor } from './next-hop-editor.tsx';
import styles from './route-grid.module.css';
import { findingsOf } from './table-rows.ts';
import { useGridKeys } from './use-grid-keys.ts';
import type { TableEditing } from './use-table-editing.ts';

const headHeight = 27;
const rowHeight = 28;

/**
 * A route table as a grid with the keyboard of a spreadsheet. The grid itself has the focus and points at the active cell, so that the focus
 * survives scrolling: only the rows in view exist.
 */
export function RouteGrid({ analysis, owner, editing, answer, grid }: RouteGridProps) {
  const { t } = useTranslator();
  const id = useId();
  const { rows, place, goTo, actions } = editing;
  const { height, inView, scrollTo } = useVirtualRows(grid, rows.length, () => rowHeight, headHeight);
  useEffect(() => scrollTo(place.at), [scrollTo, place.at]);
  const winner = answer === undefined ? -1 : rows.findIndex((row) => answer.markOf(row) === 'wins');
  useEffect(() => {
    if (winner >= 0) scrollTo(winner);
  }, [scrollTo, winner]);

  const found = subjectFindings(analysis);
  const [firstChosen, lastChosen] = chosenRange(place);
  const hear = useGridKeys({
    place,
    rows: rows.length,
    page: () => Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
    goTo,
    actions,
  });
  const press = (event: MouseEvent): void => {
    const hit = event.target as Element;
    const cell = hit.closest<HTMLElement>('[role="gridcell"]');
    // The field of the cell that is being edited takes its own clicks; those of a popup rise through React's tree.
    if (event.button !== 0 || cell === null || hit instanceof HTMLInputElement || !event.currentTarget.contains(hit))
      return;
    // The focus is the grid's, whatever in the cell was hit.
    event.preventDefault();
    grid.current?.focus();
    const [at, column] = [Number(cell.dataset.row), Number(cell.dataset.column)];
    goTo({ at, column, anchor: event.shiftKey ? (place.anchor ?? place.at) : undefined, editing: undefined });
  };
  const pressTwice = (event: MouseEvent): void => {
    const hit = event.target as Element;
    const inside = event.currentTarget.contains(hit) && hit.closest('[role="gridcell"]') !== null;
    if (inside && place.editing === undefined) actions.open(undefined);
  };
  // The active row stays while it is scrolled out of view: it may be half edited.
  const drawn = inView.some(({ index }) => index === place.at)
    ? inView
    : [...inView, { index: place.at, top: headHeight + place.at * rowHeight }];

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className={styles.grid}
      data-own-keys
      data-asked={answer !== undefined || undefined}
      aria-label={t('routes:tableOf', { name: objectWords(analysis.network, owner.row.id).name })}
      aria-description={t('routes:gridKeys')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={`${id}-${place.at}-${place.column}`}
      onKeyDown={hear}
      onMouseDown={press}
      onDoubleClick={pressTwice}
    >
      <div role="presentation" className={styles.all} style={{ height }}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.headRow} aria-rowindex={1}>
            {columns.map((column) => (
              <span key={column} role="columnheader" className={styles.headCell}>
                {t(`routes:column.${column}`)}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {drawn.map(({ index, top }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const active = index === place.at;
            return (
              <GridRow
                key={row.key}
                id={id}
                index={index}
                top={top}
                row={row}
                analysis={analysis}
                owner={owner}
                mark={answer?.markOf(row)}
                asked={answer !== undefined}
                chosen={index >= firstChosen && index <= lastChosen}
                active={active ? place.column : -1}
                editor={
                  active && place.editing !== undefined ? (
                    <CellEditor owner={owner} analysis={analysis} editing={editing} />
                  ) : undefined
                }
                findings={findingsOf(found, row)}
                findingsOpen={editing.findingsAt === row.key}
                openFindings={editing.openFindings}
                grid={grid}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface RouteGridProps {
  readonly analysis: Analysis;
  readonly owner: TableOwner;
  readonly editing: TableEditing;
  /** What the table answers for the address that is asked about, if one is. */
  readonly answer: AddressAnswer | undefined;
  readonly grid: RefObject<HTMLDivElement | null>;
}

function CellEditor({ owner, analysis, editing }: CellEditorProps) {
  const { rows, place, commitDestination, commitNextHop, cancel } = editing;
  const row = rows[place.at];
  if (row === undefined || row.kind === 'implied') return null;
  const { destination, nextHop } = row.kind === 'new' ? row : row.route;
  const typed = place.editing?.typed;
  return columns[place.column] === 'nextHop' ? (
    <NextHopEditor
      network={analysis.network}
      owner={owner}
      value={nextHop}
      typed={typed}
      onCommit={commitNextHop}
      onCancel={cancel}
    />
  ) : (
    <DestinationEditor value={destination} typed={typed} onCommit={commitDestination} onCancel={cancel} />
  );
}

interface CellEditorProps {
  readonly owner: TableOwner;
  readonly analysis: Analysis;
  readonly editing: TableEditing;
}
