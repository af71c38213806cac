import { memo, type ReactNode } from 'react';
import type { RowMark, SheetColumn } from './sheet-column.ts';
import styles from './sheet.module.css';

/** A row of a sheet; it is drawn anew only when something of it changes, so that moving about stays quick. */
export const SheetRow = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>(props: SheetRowProps<Row>) {
  const { id, index, top, row, columns, template, mark, rowChosen, firstChosen, lastChosen, active, editor } = props;
  return (
    <div
      role="row"
      className={styles.row}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      title={mark?.error}
      aria-rowindex={index + 2}
      aria-selected={rowChosen}
      aria-description={mark?.error}
      data-derived={mark?.isDerived}
      data-faint={mark?.isFaint}
      data-edge={mark?.error === undefined ? (mark?.isGood === true ? 'good' : undefined) : 'error'}
    >
      {columns.map((column, number) => {
        const fault = column.faultOf?.(row);
        return (
          <div
            key={column.id}
            id={`${id}-${index}-${number}`}
            role="gridcell"
            className={styles.cell}
            title={fault?.text}
            aria-description={fault?.text}
            aria-invalid={fault === undefined ? undefined : true}
            aria-colindex={number + 1}
            aria-selected={rowChosen === undefined ? number >= firstChosen && number <= lastChosen : undefined}
            aria-readonly={column.editingOf(row).kind === 'fixed' || undefined}
            data-row={index}
            data-column={number}
            data-active={number === active || undefined}
            data-end={column.atEnd}
          >
            {number === active && editor !== undefined ? (
              editor
            ) : (
              <>
                {fault?.sign}
                <CellContent row={row} column={column} untitled={fault !== undefined} />
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface SheetRowProps<Row> {
  /** What the ids of the cells begin with. */
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly row: Row;
  readonly columns: readonly SheetColumn<Row>[];
  readonly template: string;
  readonly mark: RowMark | undefined;
  /** Whether it is chosen, in a sheet whose rows are. */
  readonly rowChosen: boolean | undefined;
  /** The chosen columns, in a sheet whose cells are; -1 in a row without any. */
  readonly firstChosen: number;
  readonly lastChosen: number;
  /** The active column of the active row, -1 in all others. */
  readonly active: number;
  /** The field in place of the active cell, while it is edited. */
  readonly editor: ReactNode;
}

function CellContent<Row>({ row, column, untitled }: CellContentProps<Row>) {
  if (column.draw !== undefined) return column.draw(row);
  const own = column.textOf(row);
  const hint = own === '' ? column.hintOf?.(row) : undefined;
  const text = hint ?? own;
  return (
    <span
      className={column.mono === true ? `${styles.text} ${styles.mono}` : styles.text}
      data-tone={hint === undefined ? column.toneOf?.(row) : 'faint'}
      title={untitled ? undefined : text.slice(0, 500)}
    >
      {text.slice(0, 300)}
    </span>
  );
}

interface CellContentProps<Row> {
  readonly row: Row;
  readonly column: SheetColumn<Row>;
  /** The cell has something else to tell when it is pointed at. */
  readonly untitled: boolean;
}
