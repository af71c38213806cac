import { shownAs } from '../../shared/diagram/finding-marks.ts';
import { neighbourhood } from '../../shared/diagram/neighbours.ts';
import type { ObjectTable } from '../../shared/plan/plan.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { currentDrawnScene } from '../answers/isolation.ts';
import { select, useView } from '../store/view-store.ts';

/** Selects everything of the kinds that are selected: of what is drawn, what is in view alone. */
export function selectSameKind(): void {
  const { objects, plan } = currentAnalysis().network;
  const { selection } = useView.getState();
  const tables = new Set(selection.flatMap((id) => objects.get(id)?.table ?? []));
  const { nodes, edges } = currentDrawnScene();
  const drawn = [...nodes, ...edges.filter(({ kind }) => kind === 'peering')].map(({ id }) => id);
  const isDrawnKind = (table: ObjectTable): boolean => drawn.some((id) => objects.get(id)?.table === table);
  const alike = [...tables].flatMap((table) =>
    isDrawnKind(table) ? drawn.filter((id) => objects.get(id)?.table === table) : plan[table].map(({ id }) => id),
  );
  select([...new Set([...selection, ...alike])]);
}

/** Selects what the selection is joined to besides it: the lines of its objects and the objects at their other ends. */
export function selectConnected(): void {
  const { network } = currentAnalysis();
  const { selection } = useView.getState();
  const shown = selection.map((id) => shownAs(network, id) ?? id);
  const near = neighbourhood(currentDrawnScene().edges, shown);
  const lines = [...near.edges].filter(({ kind }) => kind === 'peering').map(({ id }) => id);
  select([...new Set([...selection, ...near.nodes, ...lines])]);
}
