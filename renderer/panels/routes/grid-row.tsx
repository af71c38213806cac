import { memo, type ReactNode, type RefObject } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import type { TableOwner } from '../../../shared/network/network.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { RouteMark } from './address-answer.ts';
import { columns } from './grid-place.ts';
import { routeCells } from './route-cells.tsx';
import { RouteFindings } from './route-findings.tsx';
import styles from './route-grid.module.css';
import type { TableRow } from './table-rows.ts';

/** A row of the grid; it is drawn anew only when something of it changes, so that moving about stays quick. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, index, top, row, analysis, owner, mark, asked, chosen, active, editor, findings } = props;
  const { findingsOpen, openFindings, grid } = props;
  return (
    <div
      role="row"
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-kind={row.kind}
      data-mark={asked ? (mark ?? 'none') : undefined}
    >
      {columns.map((column, number) => {
        const Cell = column === 'findings' ? undefined : routeCells[column];
        return (
          <div
            key={column}
            id={`${id}-${index}-${number}`}
            role="gridcell"
            className={styles.cell}
            aria-colindex={number + 1}
            aria-readonly={row.kind === 'implied' || number > 1}
            data-row={index}
            data-column={number}
            data-active={active === number || undefined}
          >
            {active === number && editor !== undefined ? (
              editor
            ) : Cell !== undefined ? (
              <Cell row={row} owner={owner} analysis={analysis} mark={mark} />
            ) : (
              <RouteFindings
                analysis={analysis}
                findings={findings}
                open={findingsOpen}
                onOpen={(open) => openFindings(open ? row.key : undefined)}
                grid={grid}
              />
            )}
          </div>
        );
      })}
    </div>
  );
});

interface GridRowProps {
  /** What the ids of the cells begin with. */
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly row: TableRow;
  readonly analysis: Analysis;
  readonly owner: TableOwner;
  readonly mark: RouteMark | undefined;
  /** An address is asked about. */
  readonly asked: boolean;
  readonly chosen: boolean;
  /** The active column of the active row, -1 in all others. */
  readonly active: number;
  /** The field in place of the active cell, while it is edited. */
  readonly editor: ReactNode;
  readonly findings: readonly Finding[];
  readonly findingsOpen: boolean;
  readonly openFindings: (key: string | undefined) => void;
  readonly grid: RefObject<HTMLElement | null>;
}
