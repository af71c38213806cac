import { ChevronDown, ChevronUp } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useId } from 'react';
import { useVirtualRows } from '../use-virtual-rows.ts';
import { ChoiceCell } from './choice-cell.tsx';
import type { RowMark, SheetColumn } from './sheet-column.ts';
import { chosenRange, firstPlace, isWithin, type LeaveBy, type SheetPlace } from './sheet-place.ts';
import { SheetRow } from './sheet-row.tsx';
import styles from './sheet.module.css';
import type { SheetSort } from './shown-rows.ts';
import { TextCell } from './text-cell.tsx';
import { type SheetActions, useSheetKeys } from './use-sheet-keys.ts';
import type { SheetPosition } from './use-sheet-place.ts';

const headHeight = 27;
const rowHeight = 28;

/**
 * The one grid for tables: rows with the keyboard of a spreadsheet, ranges, typing over, copy and paste. It has the focus itself and points at the
 * active cell, so that the focus survives scrolling: only the rows in view exist. What the rows mean is known to whoever describes the columns.
 */
export function Sheet<Row>(props: SheetProps<Row>) {
  const { label, keys, columns, rows, keyOf, position, selects, hasNewRow, readOnly = false } = props;
  const { markOf, reveal = -1, sort, onSort, onCommit, onLeft, actions } = props;
  const id = useId();
  const { grid, size, place, goTo, leave } = position;
  const range = chosenRange(place);
  const { height, inView, scrollTo } = useVirtualRows(grid, rows.length, () => rowHeight, headHeight);
  useEffect(() => scrollTo(place.at), [scrollTo, place.at]);
  useEffect(() => {
    if (reveal >= 0) scrollTo(reveal);
  }, [scrollTo, reveal]);
  const activeId = `${id}-${place.at}-${place.column}`;
  useEffect(() => {
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId]);

  const activeRow = rows[place.at];
  const activeColumn = columns[place.column];
  const open = (typed: string | undefined): void => {
    if (readOnly || activeRow === undefined || activeColumn === undefined) return;
    const editing = activeColumn.editingOf(activeRow);
    if (editing.kind !== 'fixed') goTo({ ...place, anchor: undefined, editing: { typed } });
    else if (editing.open === undefined) editing.sayWhy?.();
    else if (typed === undefined) editing.open();
  };
  const remove = actions.remove;
  const hear = useSheetKeys({
    place,
    size,
    all: everything(position, selects, hasNewRow),
    page: () => Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
    goTo,
    open,
    actions: {
      ...actions,
      remove:
        remove &&
        ((chosen) => {
          remove(chosen);
          // What follows moves up to where the rows were.
          if (selects === 'rows') goTo({ ...place, at: chosen.first.at, anchor: undefined });
        }),
    },
  });
  const press = (event: MouseEvent): void => {
    const hit = event.target as Element;
    const cell = hit.closest<HTMLElement>('[role="gridcell"]');
    // The field of the cell that is being edited takes its own clicks; those of a popup rise through React's tree.
    if (event.button !== 0 || cell === null || hit instanceof HTMLInputElement || !event.currentTarget.contains(hit))
      return;
    // The focus is the sheet's, whatever in the cell was hit.
    event.preventDefault();
    grid.current?.focus();
    const anchor = event.shiftKey ? (place.anchor ?? { at: place.at, column: place.column }) : undefined;
    goTo({ at: Number(cell.dataset.row), column: Number(cell.dataset.column), anchor, editing: undefined });
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
  const template = columns.map(({ width }) => (typeof width === 'number' ? `${width}px` : width)).join(' ');
  const gives = columns.some(({ width }) => typeof width !== 'number');
  const width = columns.reduce((sum, column) => sum + (typeof column.width === 'number' ? column.width : 0), 0);

  const editorOf = (row: Row, column: SheetColumn<Row>, typed: string | undefined): ReactNode => {
    const editing = column.editingOf(row);
    if (editing.kind === 'fixed') return undefined;
    const { title, mono = false } = column;
    const common = { label: title, typed, mono };
    const commit = (text: string, by: LeaveBy): void => leave(by, onCommit?.(place.at, column.id, text, by));
    if (editing.kind === 'choice')
      return <ChoiceCell {...common} editing={editing} onCommit={commit} onCancel={() => leave('escape')} />;
    return (
      <TextCell
        {...common}
        editing={editing}
        value={column.textOf(row)}
        onCommit={commit}
        onCancel={(by, given) => {
          leave(by);
          if (given !== undefined) onLeft?.(place.at, column.id, given);
        }}
      />
    );
  };

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className={styles.sheet}
      data-own-keys
      data-selects={selects}
      data-gives={gives || undefined}
      aria-label={label}
      aria-description={keys}
      aria-readonly={readOnly || undefined}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={activeId}
      onKeyDown={hear}
      onMouseDown={press}
      onDoubleClick={pressTwice}
    >
      <div role="presentation" className={styles.all} style={gives ? { height } : { height, width }}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.headRow} style={{ gridTemplateColumns: template }} aria-rowindex={1}>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {drawn.map(({ index, top }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const active = index === place.at;
            const chosen = isWithin(range, { at: index, column: range.first.column });
            return (
              <SheetRow
                key={keyOf(row, index)}
                id={id}
                index={index}
                top={top}
                row={row}
                columns={columns}
                template={template}
                mark={markOf?.(row)}
                rowChosen={selects === 'rows' ? chosen : undefined}
                firstChosen={selects === 'cells' && chosen ? range.first.column : -1}
                lastChosen={selects === 'cells' && chosen ? range.last.column : -1}
                active={active ? place.column : -1}
                editor={
                  active && place.editing !== undefined && activeColumn !== undefined
                    ? editorOf(row, activeColumn, place.editing.typed)
                    : undefined
                }
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Everything that is chosen at once: a row that is not begun yet is none. */
function everything({ size, place }: SheetPosition, selects: 'rows' | 'cells', hasNewRow: boolean): SheetPlace {
  if (selects === 'cells')
    return { ...firstPlace, at: size.rows - 1, column: size.columns - 1, anchor: { at: 0, column: 0 } };
  const { column } = place;
  return { ...firstPlace, at: Math.max(0, size.rows - (hasNewRow ? 2 : 1)), column, anchor: { at: 0, column } };
}

function Heading<Row>({ column: { id, title, atEnd }, sort, onSort }: HeadingProps<Row>) {
  const sorted = sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const Sign = sorted === 'descending' ? ChevronDown : ChevronUp;
  return (
    <span role="columnheader" className={styles.headCell} data-end={atEnd} aria-sort={sorted}>
      {onSort === undefined ? (
        title
      ) : (
        <button type="button" className={styles.sort} tabIndex={-1} onClick={() => onSort(id)}>
          {title}
          {sorted !== undefined && <Sign size={12} aria-hidden />}
        </button>
      )}
    </span>
  );
}

interface HeadingProps<Row> {
  readonly column: SheetColumn<Row>;
  readonly sort: SheetSort | undefined;
  readonly onSort: ((column: string) => void) | undefined;
}

interface SheetProps<Row> {
  readonly label: string;
  /** What the keys do, for those who can't see them done. */
  readonly keys: string;
  /** The same array as long as nothing of it changes, and so are `rows`: a row is drawn anew for each new one. */
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, at: number) => string;
  readonly position: SheetPosition;
  /** Whether whole rows are chosen, or ranges of cells. */
  readonly selects: 'rows' | 'cells';
  /** Whether the last row is empty, to begin a new one in. */
  readonly hasNewRow: boolean;
  readonly readOnly?: boolean;
  /** A mark for a row; the same object as long as nothing of it changes. */
  readonly markOf?: (row: Row) => RowMark | undefined;
  /** The row that is brought into view whenever it is another one; -1 for none. */
  readonly reveal?: number;
  /** How the rows are sorted; whoever shows the sheet sorts them. */
  readonly sort?: SheetSort | undefined;
  readonly onSort?: ((column: string) => void) | undefined;
  /** Takes what was entered, also where it is what was there before; answers where to go on, if not at the next cell. */
  readonly onCommit?: (at: number, column: string, text: string, by: LeaveBy) => SheetPlace | undefined;
  /** A text that can't stand in its cell was left there. */
  readonly onLeft?: (at: number, column: string, text: string) => void;
  readonly actions: SheetActions;
}
