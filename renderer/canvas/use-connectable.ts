import { canConnect } from '../../shared/plan/edits/connect-routers.ts';
import { useCanvas } from '../store/canvas-store.ts';
import { useDocument } from '../store/document-store.ts';

/** How a node stands to the connection that is being drawn. */
export type Connectable = 'none' | 'source' | 'legal' | 'illegal' | 'target' | 'illegal-target';

/** Where the connection that is being drawn may end; `none` while there is none. */
export function useConnectable(id: string): Connectable {
  const from = useCanvas(({ connecting }) => connecting?.from);
  const aimed = useCanvas(({ connecting }) => connecting?.target === id);
  const legal = useDocument(({ plan }) => from !== undefined && plan !== undefined && canConnect(plan, from, id).ok);
  if (from === undefined) return 'none';
  if (from === id) return 'source';
  if (aimed) return legal ? 'target' : 'illegal-target';
  return legal ? 'legal' : 'illegal';
}
