import { type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useVirtualRows } from '../use-virtual-rows.ts';
import { CellEditor, type CellOption } from './cell-editor.tsx';
import {
  chosenRange,
  firstPlace,
  isWithin,
  type LeaveBy,
  placeAfter,
  placed,
  type Range,
  type SheetPlace,
  type Spot,
} from './sheet-place.ts';
import styles from './sheet.module.css';
import { useSheetKeys } from './use-sheet-keys.ts';

export interface SheetColumn {
  readonly id: string;
  readonly title: string;
  /** CSS pixels. */
  readonly width: number;
  readonly mono?: boolean;
  /** Numbers stand at the end of their cell. */
  readonly atEnd?: boolean;
  readonly options?: readonly CellOption[];
}

/** What stands in a cell; a `tone` is said by the words too. */
export interface SheetCell {
  readonly text: string;
  readonly tone?: 'faint' | 'warning' | undefined;
}

const headHeight = 27;
const rowHeight = 28;

/**
 * A table of texts with the keyboard of a spreadsheet: ranges, typing over, copy and paste. It has the focus itself and points at the active
 * cell, so that the focus survives scrolling: only the rows in view exist. What the cells mean is known to whoever shows it.
 */
export function Sheet({
  label,
  keys,
  columns,
  rowCount,
  keyOf,
  cellOf,
  readOnly,
  problemOf,
  onCommit,
  onLeft,
  actions,
}: SheetProps) {
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [wanted, goTo] = useState<SheetPlace>(firstPlace);
  const size = { rows: rowCount, columns: columns.length };
  // Undo takes rows away under the keyboard.
  const place = wanted.at < rowCount ? wanted : placed(wanted.at, wanted.column, size);
  const range = chosenRange(place);
  const { height, inView, scrollTo } = useVirtualRows(grid, rowCount, () => rowHeight, headHeight);
  useEffect(() => scrollTo(place.at), [scrollTo, place.at]);
  const activeId = `${id}-${place.at}-${place.column}`;
  useEffect(() => {
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId]);

  const open = (typed: string | undefined): void => {
    if (!readOnly) goTo({ ...place, anchor: undefined, editing: { typed } });
  };
  const leave = (by: LeaveBy, rows = rowCount): void => {
    goTo(placeAfter(place, { ...size, rows }, by));
    if (by !== 'blur') grid.current?.focus();
  };
  const hear = useSheetKeys({
    place,
    size,
    page: () => Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
    goTo,
    actions: {
      open,
      remove: () => !readOnly && actions.remove(range),
      copy: () => actions.copy(range),
      paste: () => !readOnly && actions.paste(range.first),
    },
  });
  const press = (event: MouseEvent): void => {
    const hit = event.target as Element;
    const cell = hit.closest<HTMLElement>('[role="gridcell"]');
    if (event.button !== 0 || cell === null || hit instanceof HTMLInputElement || !event.currentTarget.contains(hit))
      return;
    event.preventDefault();
    grid.current?.focus();
    const spot = { at: Number(cell.dataset.row), column: Number(cell.dataset.column) };
    const anchor = event.shiftKey ? (place.anchor ?? { at: place.at, column: place.column }) : undefined;
    goTo({ ...spot, anchor, editing: undefined });
  };
  const pressTwice = (event: MouseEvent): void => {
    const hit = event.target as Element;
    if (place.editing === undefined && event.currentTarget.contains(hit) && hit.closest('[role="gridcell"]') !== null)
      open(undefined);
  };
  // The active row stays while it is scrolled out of view: it may be half edited.
  const drawn = inView.some(({ index }) => index === place.at)
    ? inView
    : [...inView, { index: place.at, top: headHeight + place.at * rowHeight }];
  const template = columns.map(({ width }) => `${width}px`).join(' ');
  const width = columns.reduce((sum, column) => sum + column.width, 0);

  const editorOf = (column: SheetColumn): ReactNode => (
    <CellEditor
      label={column.title}
      value={cellOf(place.at, column.id).text}
      typed={place.editing?.typed}
      mono={column.mono ?? false}
      options={column.options ?? []}
      problemOf={(text) => problemOf(place.at, column.id, text)}
      onCommit={(text, by) => {
        const added = onCommit(place.at, column.id, text);
        leave(by, added ? rowCount + 1 : rowCount);
      }}
      onCancel={(by, given) => {
        leave(by);
        if (given !== undefined) onLeft(place.at, column.id, given);
      }}
    />
  );

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className={styles.sheet}
      data-own-keys
      aria-label={label}
      aria-description={keys}
      aria-readonly={readOnly}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={activeId}
      onKeyDown={hear}
      onMouseDown={press}
      onDoubleClick={pressTwice}
    >
      <div role="presentation" className={styles.all} style={{ height, width }}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.headRow} style={{ gridTemplateColumns: template }} aria-rowindex={1}>
            {columns.map((column) => (
              <span key={column.id} role="columnheader" className={styles.headCell} data-end={column.atEnd}>
                {column.title}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {drawn.map(({ index, top }) => (
            <div
              key={keyOf(index)}
              role="row"
              className={styles.row}
              style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
              aria-rowindex={index + 2}
            >
              {columns.map((column, number) => {
                const { text, tone } = cellOf(index, column.id);
                const active = index === place.at && number === place.column;
                return (
                  <div
                    key={column.id}
                    id={`${id}-${index}-${number}`}
                    role="gridcell"
                    className={styles.cell}
                    aria-colindex={number + 1}
                    aria-selected={isWithin(range, { at: index, column: number })}
                    data-row={index}
                    data-column={number}
                    data-active={active || undefined}
                    data-end={column.atEnd}
                  >
                    {active && place.editing !== undefined ? (
                      editorOf(column)
                    ) : (
                      <span
                        className={column.mono ? `${styles.text} ${styles.mono}` : styles.text}
                        data-tone={tone}
                        title={text.slice(0, 500)}
                      >
                        {text.slice(0, 300)}
                      </span>
                    )}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

interface SheetProps {
  readonly label: string;
  /** What the keys do, for those who can't see them done. */
  readonly keys: string;
  readonly columns: readonly SheetColumn[];
  readonly rowCount: number;
  readonly keyOf: (at: number) => string;
  readonly cellOf: (at: number, column: string) => SheetCell;
  readonly readOnly: boolean;
  /** Why a text can't stand in a cell. */
  readonly problemOf: (at: number, column: string, text: string) => string | undefined;
  /** Writes a text that can stand in a cell; tells whether the sheet has a row more for it. */
  readonly onCommit: (at: number, column: string, text: string) => boolean;
  /** A text that can't stand in its cell was left there. */
  readonly onLeft: (at: number, column: string, text: string) => void;
  readonly actions: {
    readonly remove: (range: Range) => void;
    readonly copy: (range: Range) => void;
    readonly paste: (place: Spot) => void;
  };
}
