import { select, useView } from '../store/view-store.ts';
import { currentAnalysis } from './analysis.ts';

/** Leaves selected what is still there: an undo, or another variant of the plan, can take objects away. */
export function keepSelection(): void {
  const { objects } = currentAnalysis().network;
  select(useView.getState().selection.filter((id) => objects.has(id)));
}
