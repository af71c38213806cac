import { ArrowLeft, ArrowRight, Check, CircleHelp, Contrast, Minus, X } from 'lucide-react';
import { memo } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import type { IntentState } from './cell-intents.ts';
import type { CellLook } from './cell-look.ts';
import styles from './matrix-grid.module.css';

const icons: Readonly<Record<CellLook, typeof Check>> = {
  self: Minus,
  reachable: Check,
  there: ArrowRight,
  back: ArrowLeft,
  partial: Contrast,
  unreachable: X,
  undetermined: CircleHelp,
};

/** One pair: a mark of its own shape for each verdict, and a frame where an intent is held against it. */
export const MatrixCell = memo(function MatrixCell(cell: MatrixCellProps) {
  const { t } = useTranslator();
  const { look, intent, from, to } = cell;
  const Icon = icons[look];
  const verdict = t(`matrix:look.${look}`);
  const meant = intent === undefined || intent === 'dangling' ? '' : `, ${t(`matrix:intent.${intent}`)}`;
  const said = t('matrix:cell', { from, to, verdict }) + meant;
  return (
    <div
      id={cell.id}
      className={styles.cell}
      role="gridcell"
      aria-colindex={cell.column}
      aria-selected={cell.active}
      aria-label={said}
      title={said}
      data-cell={cell.place}
      data-look={look}
      data-intent={intent}
      data-dimmed={cell.dimmed || undefined}
      style={{ transform: `translateX(${cell.left}px)` }}
    >
      <Icon size={14} aria-hidden />
    </div>
  );
});

interface MatrixCellProps {
  readonly id: string;
  readonly place: string;
  /** Pixels from the left edge of the grid. */
  readonly left: number;
  readonly column: number;
  readonly look: CellLook;
  readonly intent: IntentState | undefined;
  readonly active: boolean;
  readonly dimmed: boolean;
  readonly from: string;
  readonly to: string;
}
