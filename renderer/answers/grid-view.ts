import { create } from 'zustand';
import type { PlanTable } from '../../shared/tables/tables.ts';

/** How a table is looked at. */
export interface TableView {
  readonly filter: string;
  readonly sort: { readonly column: string; readonly descending: boolean } | undefined;
}

/** Which table the grid shows and how each one is looked at, kept while the panel is closed. */
interface GridViewState {
  readonly table: PlanTable;
  readonly views: Readonly<Partial<Record<PlanTable, TableView>>>;
}

export const useGridView = create<GridViewState>(() => ({ table: 'vpcs', views: {} }));

const asItIs: TableView = { filter: '', sort: undefined };

/** How a table is looked at now. */
export function viewOf({ views }: GridViewState, table: PlanTable): TableView {
  return views[table] ?? asItIs;
}

export function showTable(table: PlanTable): void {
  useGridView.setState({ table });
}

export function changeTableView(table: PlanTable, change: Partial<TableView>): void {
  useGridView.setState((state) => ({ views: { ...state.views, [table]: { ...viewOf(state, table), ...change } } }));
}
