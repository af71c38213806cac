import { useStoreApi } from '@xyflow/react';
import { memo, useCallback, useMemo } from 'react';
import { elbowPath } from '../../shared/diagram/elbow-path.ts';
import type { Rect } from '../../shared/diagram/geometry.ts';
import type { Scene, SceneEdge } from '../../shared/diagram/scene.ts';
import { useShownView } from '../answers/network-view.ts';
import { drawFar, type FarInk } from './far-drawing.ts';
import styles from './far-layer.module.css';
import type { Places } from './flow-elements.ts';
import type { Mounted } from './mounted.ts';
import { useDrawing } from './use-drawing.ts';

/** Everything of a crowd that is no element of the page, below those that are: in the same frame as the view moves. */
export const FarLayer = memo(function FarLayer({ scene, far, mounted, places, selection }: FarLayerProps) {
  const view = useShownView();
  const store = useStoreApi();
  // From far away areas stand for all but notes.
  const nodes = useMemo(() => (far ? scene.nodes.filter(({ kind }) => kind === 'note') : scene.nodes), [scene, far]);
  const content = useMemo(
    () => ({
      nodes: places.size === 0 ? nodes : nodes.map((node) => ({ ...node, ...places.get(node.id) })),
      edges: far ? [] : places.size === 0 ? scene.edges : bentEdges(scene, places),
      left: new Set(mounted.nodes.map(({ id }) => id)),
      leftEdges: new Set(mounted.edges.map(({ id }) => id)),
      selected: new Set(selection),
      view,
      far,
    }),
    [scene, nodes, far, mounted, places, selection, view],
  );
  const sizeOf = useCallback(() => store.getState(), [store]);
  const draw = useCallback(
    (brush: CanvasRenderingContext2D, ink: FarInk) => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      drawFar(brush, { x, y, zoom, width, height }, content, ink);
    },
    [store, content],
  );
  const watch = useCallback(
    (changed: () => void) =>
      store.subscribe((now, before) => {
        if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) changed();
      }),
    [store],
  );
  const canvas = useDrawing(sizeOf, draw, watch);
  return <canvas ref={canvas} className={styles.layer} aria-hidden />;
});

/** While objects are dragged their lines go along. */
function bentEdges({ nodes, edges }: Scene, places: Places): readonly SceneEdge[] {
  const rects = new Map(nodes.map((node) => [node.id, node]));
  const rectOf = (id: string): Rect | undefined => {
    const rect = rects.get(id);
    return rect && { ...rect, ...places.get(id) };
  };
  return edges.map((edge) => {
    if (!places.has(edge.from) && !places.has(edge.to)) return edge;
    const [from, to] = [rectOf(edge.from), rectOf(edge.to)];
    return from && to ? { ...edge, path: elbowPath(from, to) } : edge;
  });
}

interface FarLayerProps {
  readonly scene: Scene;
  readonly far: boolean;
  readonly mounted: Mounted;
  readonly places: Places;
  readonly selection: readonly string[];
}
