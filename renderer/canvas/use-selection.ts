import { type EdgeChange, type NodeChange, useStoreApi } from '@xyflow/react';
import { type MouseEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Rect } from '../../shared/diagram/geometry.ts';
import { currentDrawnScene } from '../answers/isolation.ts';
import { select, useView } from '../store/view-store.ts';
import type { LinkEdge, ObjectNode } from './flow-elements.ts';
import { planId } from './flow-id.ts';
import { isCrowd, nodesIn } from './mounted.ts';

/** Makes React Flow's selection the window's. A marquee takes the peerings whose both ends it holds. */
export function useSelection() {
  const marquee = useRef(false);
  const area = useMarqueeArea();

  const hearNodes = useCallback((changes: readonly NodeChange<ObjectNode>[]): void => apply(changes), []);
  const hearEdges = useCallback((changes: readonly EdgeChange<LinkEdge>[]): void => {
    // React Flow would take every edge that touches a selected node.
    apply(marquee.current ? changes.filter((change) => change.type === 'select' && !change.selected) : changes);
  }, []);
  // A click on one of several selected nodes means that one; React Flow would keep them all.
  const hearClick = useCallback((event: MouseEvent, { data }: ObjectNode): void => {
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) select([data.node.id]);
  }, []);
  const startMarquee = useCallback((): void => {
    marquee.current = true;
  }, []);
  const endMarquee = useCallback((): void => {
    marquee.current = false;
    const scene = currentDrawnScene();
    // Of a crowd React Flow knows what is mounted alone.
    const around = isCrowd(scene) && area.current ? (nodesIn(scene.nodes, area.current) ?? []) : [];
    const nodes = new Set([...useView.getState().selection, ...around.map(({ id }) => id)]);
    const within = scene.edges.filter(
      ({ id, kind, from, to }) => kind === 'peering' && !nodes.has(id) && nodes.has(from) && nodes.has(to),
    );
    select([...nodes, ...within.map(({ id }) => id)]);
  }, [area]);
  return { hearNodes, hearEdges, hearClick, startMarquee, endMarquee };
}

/** The frame that is drawn, or was drawn last, in units of the plan. */
function useMarqueeArea(): RefObject<Rect | undefined> {
  const store = useStoreApi();
  const area = useRef<Rect>(undefined);
  useEffect(
    () =>
      store.subscribe(({ userSelectionRect, transform }) => {
        if (userSelectionRect === null) return;
        const [left, top, zoom] = transform;
        const { x, y, width, height } = userSelectionRect;
        area.current = { x: (x - left) / zoom, y: (y - top) / zoom, width: width / zoom, height: height / zoom };
      }),
    [store],
  );
  return area;
}

function apply(changes: readonly (NodeChange<ObjectNode> | EdgeChange<LinkEdge>)[]): void {
  const added: string[] = [];
  const removed = new Set<string>();
  for (const change of changes) {
    if (change.type !== 'select') continue;
    if (change.selected) added.push(planId(change.id));
    else removed.add(planId(change.id));
  }
  if (added.length === 0 && removed.size === 0) return;
  // What the canvas does not show (a vSwitch chosen in the outline) can't be told apart by React Flow and gives way.
  const { nodes, edges } = currentDrawnScene();
  const shown = new Set([...nodes, ...edges].map(({ id }) => id));
  const kept = useView.getState().selection.filter((id) => shown.has(id) && !removed.has(id));
  const known = new Set(kept);
  select([...kept, ...added.filter((id) => !known.has(id))]);
}
