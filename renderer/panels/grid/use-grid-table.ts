import { useCallback, useMemo, useState } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { message } from '../../../shared/messages/message.ts';
import { writeTableText } from '../../../shared/routing/table-text.ts';
import { inertCell } from '../../../shared/separated-text.ts';
import { enterRows, problemWords, type RowEntry, type RowOutcome } from '../../../shared/tables/enter-rows.ts';
import { pasteRows } from '../../../shared/tables/paste-rows.ts';
import type { CellProblem } from '../../../shared/tables/read-cell.ts';
import { type TableColumn, tableColumns } from '../../../shared/tables/table-columns.ts';
import type { TableRow } from '../../../shared/tables/table-rows.ts';
import { type PlanTable, tableTitles } from '../../../shared/tables/tables.ts';
import { withoutRules } from '../../../shared/tables/without-rules.ts';
import { keepNewRows, viewOf, useGridView } from '../../answers/grid-view.ts';
import { removeOrAsk } from '../../commands/remove.ts';
import { isTableSize, tableLimitMb } from '../../files/table-limit.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { peerscape } from '../../peerscape-api.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { notify, openDialog } from '../../store/view-store.ts';
import {
  type CellChange,
  filledDown,
  firstPlace,
  type LeaveBy,
  type Range,
  type SheetPlace,
  type Spot,
  spotsIn,
} from '../../ui/sheet/sheet-place.ts';
import { shownRows } from '../../ui/sheet/shown-rows.ts';
import { useSheetPlace } from '../../ui/sheet/use-sheet-place.ts';
import { gridColumns } from './grid-columns.ts';
import { type Begun, type GridRow, newRow, writtenRows } from './grid-rows.ts';

/** A table while it is worked on: its rows as they are sorted and filtered, and what can be done there. Every change is one step. */
export function useGridTable(analysis: Analysis, table: PlanTable) {
  const speak = useTranslator();
  const { network } = analysis;
  const { filter, sort } = useGridView((state) => viewOf(state, table));
  const added = useGridView((state) => state.added[table]);
  const [begun, setBegun] = useState<Begun>(nothing);
  const columns = tableColumns(table);
  const written = useMemo(() => writtenRows(network, table, speak), [network, table, speak]);
  const all = useMemo(() => written.flatMap((row) => (row.kind === 'written' ? row.row : [])), [written]);
  const enter = useCallback(
    (entries: readonly RowEntry[]) => enterRows({ network, speak }, table, all, entries),
    [network, speak, table, all],
  );
  const judge = useCallback(
    (row: GridRow, column: TableColumn, text: string): CellProblem | undefined => {
      const own = row.kind === 'written' ? row.row : undefined;
      // A new row is judged as far as it has come: what it still lacks is no fault of this cell.
      const texts = { ...(row.kind === 'new' && row.texts), [column.id]: text };
      const [outcome] = enter([{ row: own, texts }]).outcomes;
      if (outcome?.kind !== 'refused') return undefined;
      const problems = outcome.problems.filter((problem) => own !== undefined || problem.column?.id === column.id);
      return row.kind === 'new' && text.trim() === '' ? undefined : problems[0];
    },
    [enter],
  );
  const sheetColumns = useMemo(() => gridColumns(table, analysis, speak, judge), [table, analysis, speak, judge]);
  const found = useMemo(
    () => shownRows(written, sheetColumns, { filter, sort, keeps: ({ key }) => added?.has(key) === true }),
    [written, sheetColumns, filter, sort, added],
  );
  const rows = useMemo(() => [...found, newRow(begun)], [found, begun]);
  const position = useSheetPlace({ rows: rows.length, columns: columns.length });
  const title = message(tableTitles[table]);

  const rowsIn = ({ first, last }: Range): readonly TableRow[] =>
    rows.slice(first.at, last.at + 1).flatMap((row) => (row.kind === 'written' ? row.row : []));
  const textAt = ({ at, column }: Spot): string => {
    const own = columns[column];
    return own === undefined ? '' : (rows[at]?.textOf(own) ?? '');
  };
  /** Writes texts into cells of rows that are there, all or none. */
  const writeTexts = (changes: readonly CellChange[], step: 'change' | 'fill'): void => {
    const byRow = new Map<number, Record<string, string>>();
    for (const { at, column, text } of changes) {
      const id = columns[column]?.id;
      if (id !== undefined && rows[at]?.kind === 'written') byRow.set(at, { ...byRow.get(at), [id]: text });
    }
    const entries = [...byRow].map(([at, texts]) => ({ row: rowAt(rows, at), texts }));
    const { outcomes, patch } = enter(entries);
    const why = firstProblem(outcomes);
    if (why !== undefined) notify('info', message(step === 'fill' ? 'grid:cannotFill' : 'grid:cannotClear', { why }));
    else {
      edit(message(`grid:step.${step}`, { title, count: countOf(outcomes) }), patch);
      const [note] = outcomes.flatMap(notesOf);
      if (note !== undefined) notify('info', note);
    }
  };
  const commitNew = (texts: Begun, by: LeaveBy): SheetPlace | undefined => {
    const { outcomes, patch } = enter([{ row: undefined, texts }]);
    const [outcome] = outcomes;
    if (outcome?.kind === 'add') {
      edit(message('grid:step.add', { title }), patch);
      keepNewRows(table, all);
      setBegun(nothing);
      for (const note of outcome.notes) notify('info', note);
      return { ...firstPlace, at: rows.length };
    }
    setBegun(texts);
    const lacking = outcome?.kind === 'refused' ? outcome.problems[0] : undefined;
    if (lacking?.column === undefined) {
      if (lacking !== undefined) notify('info', message('grid:needs', { why: lacking.sentence }));
      return undefined;
    }
    const column = columns.findIndex(({ id }) => id === lacking.column?.id);
    return by === 'enter' ? { ...firstPlace, at: rows.length - 1, column, editing: { typed: undefined } } : undefined;
  };
  const copy = ({ first, last }: Range, headed: boolean): void => {
    const chosen = columns.slice(first.column, last.column + 1);
    const texts = rows
      .slice(first.at, last.at + 1)
      .filter(({ kind }) => kind === 'written')
      .map((row) => chosen.map((column) => inertCell(row.textOf(column))));
    const head = headed ? [chosen.map((column) => speak.text(column.title))] : [];
    if (texts.length === 0) return;
    void peerscape.clipboard.write({ text: writeTableText([...head, ...texts]) });
    notify('info', message('grid:copied', { count: texts.length }));
  };
  const isWhole = ({ first, last }: Range): boolean => first.column === 0 && last.column === columns.length - 1;

  return {
    rows,
    found: found.length,
    count: written.length,
    columns: sheetColumns,
    position,
    rowsIn,
    commit: (at: number, id: string, entered: string, by: LeaveBy): SheetPlace | undefined => {
      const row = rows[at];
      if (row === undefined) return undefined;
      if (row.kind === 'new') {
        const { [id]: _before, ...others } = row.texts;
        const texts = entered.trim() === '' ? others : { ...others, [id]: entered };
        if (Object.keys(texts).length > 0) return commitNew(texts, by);
        setBegun(nothing);
        return undefined;
      }
      const { outcomes, patch } = enter([{ row: row.row, texts: { [id]: entered } }]);
      const why = firstProblem(outcomes);
      if (why !== undefined) notify('info', message('grid:notTaken', { why }));
      else {
        edit(message('grid:step.change', { title, count: 1 }), patch);
        for (const note of outcomes.flatMap(notesOf)) notify('info', note);
      }
      return undefined;
    },
    left: (at: number, id: string, entered: string): void => {
      const row = rows[at];
      const column = columns.find((each) => each.id === id);
      const why = row && column && judge(row, column, entered)?.sentence;
      if (why !== undefined) notify('info', message('grid:notTaken', { why }));
    },
    copy: (range: Range): void => copy(range, false),
    copyAll: (): void =>
      copy({ first: { at: 0, column: 0 }, last: { at: rows.length - 1, column: columns.length - 1 } }, true),
    fill: (range: Range): void => writeTexts(filledDown(range, textAt), 'fill'),
    remove: (range: Range): void => {
      const chosen = rowsIn(range);
      if (rows[range.last.at]?.kind === 'new') setBegun(nothing);
      if (!isWhole(range))
        writeTexts(
          spotsIn(range).map((spot) => ({ ...spot, text: '' })),
          'change',
        );
      else if (table === 'securityRules')
        edit(message('grid:step.remove', { title, count: chosen.length }), withoutRules(currentPlan(), chosen));
      else if (chosen.length > 0) removeOrAsk(chosen.map(({ object }) => object));
    },
    paste: async ({ at, column }: Spot): Promise<void> => {
      const { text } = await peerscape.clipboard.read();
      if (!isTableSize(text.length)) {
        notify('error', message('grid:pasteTooLarge', { limit: tableLimitMb }));
        return;
      }
      const shown = found.flatMap((row) => (row.kind === 'written' ? row.row : []));
      const where = { shown, at, column };
      const { lines, patch } = pasteRows({ network, speak }, table, all, text, where);
      const [only, ...others] = lines;
      if (only === undefined) notify('info', message('grid:nothingToPaste'));
      else if (others.length === 0 && (only.kind === 'change' || only.kind === 'add')) {
        edit(message('grid:step.paste', { title, count: 1 }), patch);
        keepNewRows(table, all);
        for (const note of only.notes) notify('info', note);
      } else openDialog({ kind: 'pasteTable', table, text, where });
    },
    giveUp: (): boolean => {
      if (begun === nothing) return false;
      setBegun(nothing);
      return true;
    },
  };
}

const nothing: Begun = {};

function rowAt(rows: readonly GridRow[], at: number): TableRow | undefined {
  const row = rows[at];
  return row?.kind === 'written' ? row.row : undefined;
}

function firstProblem(outcomes: readonly RowOutcome[]) {
  for (const outcome of outcomes)
    if (outcome.kind === 'refused' && outcome.problems[0] !== undefined) return problemWords(outcome.problems[0]);
  return undefined;
}

function notesOf(outcome: RowOutcome) {
  return outcome.kind === 'add' || outcome.kind === 'change' ? outcome.notes : [];
}

function countOf(outcomes: readonly RowOutcome[]): number {
  return outcomes.filter(({ kind }) => kind === 'change').length;
}
