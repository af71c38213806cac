import { create } from 'zustand';
import { type TableRow, tableRows } from '../../shared/tables/table-rows.ts';
import type { PlanTable } from '../../shared/tables/tables.ts';
import { currentPlan } from '../store/document-store.ts';

/** How a table is looked at. */
export interface TableView {
  readonly filter: string;
  readonly sort: { readonly column: string; readonly descending: boolean } | undefined;
}

/** Which table the grid shows and how each one is looked at, kept while the panel is closed. */
interface GridViewState {
  readonly table: PlanTable;
  readonly views: Readonly<Partial<Record<PlanTable, TableView>>>;
  /** The keys of rows that were added while the filter of their table stood: they stay in view until it changes. */
  readonly added: Readonly<Partial<Record<PlanTable, ReadonlySet<string>>>>;
}

export const useGridView = create<GridViewState>(() => ({ table: 'vpcs', views: {}, added: {} }));

const asItIs: TableView = { filter: '', sort: undefined };

/** How a table is looked at now. */
export function viewOf({ views }: GridViewState, table: PlanTable): TableView {
  return views[table] ?? asItIs;
}

export function showTable(table: PlanTable): void {
  useGridView.setState({ table });
}

export function changeTableView(table: PlanTable, change: Partial<TableView>): void {
  useGridView.setState((state) => ({
    views: { ...state.views, [table]: { ...viewOf(state, table), ...change } },
    ...(change.filter !== undefined && { added: { ...state.added, [table]: undefined } }),
  }));
}

/** Keeps the rows in view that have come since `before`, though a filter would hide them. */
export function keepNewRows(table: PlanTable, before: readonly TableRow[]): void {
  const known = new Set(before.map(({ key }) => key));
  const fresh = tableRows(currentPlan(), table).flatMap(({ key }) => (known.has(key) ? [] : key));
  useGridView.setState(({ added }) => ({
    added: { ...added, [table]: new Set([...(added[table] ?? []), ...fresh]) },
  }));
}
