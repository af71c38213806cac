import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './draft-rows.module.css';
import form from '../form/form.module.css';

/** A list of lines in a dialog that are filled in, added at the end and taken out. */
export function DraftRows<Row>({
  title,
  none,
  rows,
  columns,
  addLabel,
  removeLabel,
  onAdd,
  onRows,
  children,
}: DraftRowsProps<Row>) {
  return (
    <section className={form.section}>
      <h3 className={form.heading}>{title}</h3>
      {rows.length === 0 && none !== undefined && <p className={form.note}>{none}</p>}
      <ul>
        {rows.map((row, at) => (
          // A line has no id; it is known by its place, and lines only come at the end.
          <li key={at} className={styles.row} style={{ gridTemplateColumns: `${columns} 28px` }}>
            {children(row, (next) => onRows(rows.with(at, next)))}
            <Button
              tone="quiet"
              icon
              className={styles.remove ?? ''}
              aria-label={removeLabel(row, at)}
              onClick={() => onRows(rows.toSpliced(at, 1))}
            >
              <Trash2 size={14} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <Button className={styles.add ?? ''} onClick={onAdd}>
        <Plus size={14} aria-hidden />
        {addLabel}
      </Button>
    </section>
  );
}

interface DraftRowsProps<Row> {
  readonly title: string;
  /** What is said while there is no line. */
  readonly none?: string;
  readonly rows: readonly Row[];
  /** Of the fields, as `grid-template-columns` has them. */
  readonly columns: string;
  readonly addLabel: string;
  readonly removeLabel: (row: Row, at: number) => string;
  readonly onAdd: () => void;
  readonly onRows: (rows: readonly Row[]) => void;
  /** The fields of a line. */
  readonly children: (row: Row, onRow: (row: Row) => void) => ReactNode;
}
