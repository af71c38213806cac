import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Neighbourhood, neighbourhood } from '../../shared/diagram/neighbours.ts';
import type { Scene } from '../../shared/diagram/scene.ts';
import { useCanvas } from '../store/canvas-store.ts';
import { useView } from '../store/view-store.ts';
import type { LinkEdge, ObjectNode } from './flow-elements.ts';

/** How long the pointer rests on an object before it is looked at, ms: a pointer on its way elsewhere lights nothing. */
const restMs = 140;

/**
 * What is looked at, with its lines and neighbours: the object under a pointer that rests, or else what is selected. Undefined where that is nothing,
 * and while a connection is drawn, which has lights of its own.
 */
export function useFocus(scene: Scene) {
  const [hovered, setHovered] = useState<string | undefined>(undefined);
  const timer = useRef<number>(undefined);
  const selection = useView((view) => view.selection);
  const connecting = useCanvas((canvas) => canvas.connecting !== undefined);

  const look = useCallback((id: string | undefined): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setHovered(id), restMs);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const hearNodeEnter = useCallback((_: MouseEvent, { data }: ObjectNode) => look(data.node.id), [look]);
  const hearEdgeEnter = useCallback(
    (_: MouseEvent, { data }: LinkEdge) => look(data?.edge.kind === 'peering' ? data.edge.id : undefined),
    [look],
  );
  const hearLeave = useCallback(() => look(undefined), [look]);
  // What is deleted or hidden under the pointer does not say that the pointer left it.
  const hearPaneMove = useCallback(
    ({ target, currentTarget }: MouseEvent) => {
      if (target === currentTarget && hovered !== undefined) look(undefined);
    },
    [hovered, look],
  );

  const focus = useMemo((): Neighbourhood | undefined => {
    if (connecting) return undefined;
    const drawn = new Set([...scene.nodes, ...scene.edges].map(({ id }) => id));
    const ids = hovered !== undefined && drawn.has(hovered) ? [hovered] : selection.filter((id) => drawn.has(id));
    return ids.length === 0 ? undefined : neighbourhood(scene.edges, ids);
  }, [scene, hovered, selection, connecting]);
  return { focus, hearNodeEnter, hearEdgeEnter, hearLeave, hearPaneMove };
}
