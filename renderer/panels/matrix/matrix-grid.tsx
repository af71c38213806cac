import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef } from 'react';
import { accountColorIndexes } from '../../../shared/diagram/account-colors.ts';
import type { Reachability } from '../../../shared/network/reach.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { type MatrixShow, useMatrixView } from '../../answers/matrix-view.ts';
import { cellKey, type IntentState } from './cell-intents.ts';
import { cellLook } from './cell-look.ts';
import type { AxisEntry } from './matrix-axis.ts';
import { shows } from './matrix-axis.ts';
import { MatrixCell } from './matrix-cell.tsx';
import styles from './matrix-grid.module.css';

const cellSize = 26;
const rowHeaderWidth = 210;

/**
 * All pairs as a grid. Only what is in view is drawn, in both directions; columns are numbered, and each row says its number and its name. The
 * arrow keys move, Enter opens the trace.
 */
export function MatrixGrid({ reachability, rows, columns, intents, show, onOpen }: MatrixGridProps) {
  const { t } = useTranslator();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const cell = useMatrixView((state) => state.cell);
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => cellSize,
    scrollPaddingStart: cellSize,
    overscan: 4,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => box.current,
    estimateSize: () => cellSize,
    scrollPaddingStart: rowHeaderWidth,
    overscan: 6,
  });
  const colors = accountColorIndexes(reachability.network.plan.accounts);
  const activeRow = rows.findIndex(({ endpoint }) => endpoint.id === cell?.from);
  const activeColumn = columns.findIndex(({ endpoint }) => endpoint.id === cell?.to);
  const isActive = activeRow >= 0 && activeColumn >= 0;

  const scroll = useRef({ down, across });
  useEffect(() => {
    scroll.current = { down, across };
  });
  useEffect(() => {
    if (activeRow >= 0) scroll.current.down.scrollToIndex(activeRow);
    if (activeColumn >= 0) scroll.current.across.scrollToIndex(activeColumn);
  }, [activeRow, activeColumn]);

  const choose = (row: number, column: number): void => {
    const from = rows[clamp(row, rows.length)];
    const to = columns[clamp(column, columns.length)];
    if (from && to) useMatrixView.setState({ cell: { from: from.endpoint.id, to: to.endpoint.id } });
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - cellSize) / cellSize) - 1);
    const [row, column] = [Math.max(0, activeRow), Math.max(0, activeColumn)];
    const [up, left] = isActive ? [row - 1, column - 1] : [row, column];
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => choose(isActive ? row + 1 : row, column),
      ArrowUp: () => choose(up, column),
      ArrowRight: () => choose(row, isActive ? column + 1 : column),
      ArrowLeft: () => choose(row, left),
      PageDown: () => choose(row + page, column),
      PageUp: () => choose(row - page, column),
      Home: () => choose(event.ctrlKey ? 0 : row, 0),
      End: () => choose(event.ctrlKey ? rows.length - 1 : row, columns.length - 1),
      Enter: () => isActive && onOpen(),
    };
    const act = acts[event.key];
    if (!act || (event.ctrlKey && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    act();
  };
  const point = (event: MouseEvent): void => {
    const place = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(' ');
    if (place === undefined) return;
    choose(Number(place[0]), Number(place[1]));
    if (event.detail === 2) onOpen();
  };

  const width = rowHeaderWidth + across.getTotalSize();
  return (
    <div
      ref={box}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={t('matrix:grid')}
      aria-description={t('matrix:keys')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={isActive ? `${id}-${activeRow}-${activeColumn}` : undefined}
      onKeyDown={hear}
      onClick={point}
    >
      <div className={styles.head} role="row" aria-rowindex={1} style={{ width }}>
        <div className={styles.corner} role="columnheader" aria-colindex={1}>
          {t('matrix:fromTo')}
        </div>
        {across.getVirtualItems().map(({ index, start }) => {
          const column = columns[index];
          if (column === undefined) return null;
          return (
            <div
              key={column.endpoint.id}
              className={styles.columnHead}
              role="columnheader"
              aria-colindex={index + 2}
              aria-label={title(column)}
              title={title(column)}
              data-active={index === activeColumn || undefined}
              style={{ transform: `translateX(${rowHeaderWidth + start}px)` }}
            >
              {column.at + 1}
            </div>
          );
        })}
      </div>
      <div className={styles.body} role="presentation" style={{ width, height: down.getTotalSize() }}>
        {down.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const color = row.account === undefined ? undefined : colors.get(row.account);
          return (
            <div
              key={row.endpoint.id}
              className={styles.row}
              role="row"
              aria-rowindex={index + 2}
              style={{ transform: `translateY(${start}px)` }}
            >
              <div
                className={styles.rowHead}
                role="rowheader"
                aria-colindex={1}
                title={title(row)}
                data-active={index === activeRow || undefined}
                style={color === undefined ? undefined : { borderLeftColor: `var(--account-${color})` }}
              >
                <span className={styles.number}>{row.at + 1}</span>
                <span className={styles.name}>{row.name}</span>
                {row.inside !== '' && <span className={styles.inside}>{row.inside}</span>}
              </div>
              {across.getVirtualItems().map(({ index: at, start: left }) => {
                const column = columns[at];
                if (column === undefined) return null;
                const look = cellLook(reachability, row.at, column.at);
                return (
                  <MatrixCell
                    key={column.endpoint.id}
                    id={`${id}-${index}-${at}`}
                    place={`${index} ${at}`}
                    left={rowHeaderWidth + left}
                    column={at + 2}
                    look={look}
                    intent={intents.get(cellKey(row.at, column.at))}
                    active={index === activeRow && at === activeColumn}
                    dimmed={!shows(show, look)}
                    from={row.name}
                    to={column.name}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function clamp(at: number, count: number): number {
  return Math.min(count - 1, Math.max(0, at));
}

function title({ at, name, inside }: AxisEntry): string {
  return inside === '' ? `${at + 1} ${name}` : `${at + 1} ${name} · ${inside}`;
}

interface MatrixGridProps {
  readonly reachability: Reachability;
  readonly rows: readonly AxisEntry[];
  readonly columns: readonly AxisEntry[];
  readonly intents: ReadonlyMap<string, IntentState>;
  readonly show: MatrixShow;
  /** Opens the trace of the cell that is looked at. */
  readonly onOpen: () => void;
}
