import { useCallback } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import type { TableOwner } from '../../../shared/network/network.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Sheet } from '../../ui/sheet/sheet.tsx';
import type { RowMark } from '../../ui/sheet/sheet-column.ts';
import type { AddressAnswer } from './address-answer.ts';
import { useRouteColumns } from './route-columns.tsx';
import type { TableRow } from './table-rows.ts';
import type { TableEditing } from './use-table-editing.ts';

/** A route table as a sheet, whose rows are marked with what they answer for an address. */
export function RouteGrid({ analysis, owner, editing, answer }: RouteGridProps) {
  const { t } = useTranslator();
  const { rows, position, actions, commit } = editing;
  const columns = useRouteColumns(analysis, owner, editing, answer);
  const markOf = useCallback((row: TableRow) => markFor(row, answer), [answer]);
  return (
    <Sheet
      label={t('routes:tableOf', { name: objectWords(analysis.network, owner.row.id).name })}
      keys={t('routes:gridKeys')}
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      position={position}
      selects="rows"
      hasNewRow
      markOf={markOf}
      reveal={answer === undefined ? -1 : rows.findIndex((row) => answer.markOf(row) === 'wins')}
      onCommit={commit}
      actions={actions}
    />
  );
}

interface RouteGridProps {
  readonly analysis: Analysis;
  readonly owner: TableOwner;
  readonly editing: TableEditing;
  /** What the table answers for the address that is asked about, if one is. */
  readonly answer: AddressAnswer | undefined;
}

function markFor(row: TableRow, answer: AddressAnswer | undefined): RowMark | undefined {
  const set = row.kind === 'implied' ? marks.implied : marks.written;
  const mark = answer?.markOf(row);
  if (mark === 'wins') return set.wins;
  return answer !== undefined && mark === undefined ? set.silent : set.plain;
}

/** Kept, so that a row is not drawn anew for a mark that says the same. */
const marks: Readonly<Record<'implied' | 'written', Readonly<Record<'plain' | 'wins' | 'silent', RowMark>>>> = {
  implied: {
    plain: { isDerived: true },
    wins: { isDerived: true, isGood: true },
    silent: { isDerived: true, isFaint: true },
  },
  written: { plain: {}, wins: { isGood: true }, silent: { isFaint: true } },
};
