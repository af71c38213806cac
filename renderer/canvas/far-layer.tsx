import { useStoreApi } from '@xyflow/react';
import { memo, useCallback, useMemo } from 'react';
import type { Scene } from '../../shared/diagram/scene.ts';
import { drawFar, type FarInk } from './far-drawing.ts';
import styles from './far-layer.module.css';
import type { Places } from './flow-elements.ts';
import type { Mounted } from './mounted.ts';
import { useDrawing } from './use-drawing.ts';

/** Everything of a crowd that is no element of the page, below those that are: in the same frame as the view moves. */
export const FarLayer = memo(function FarLayer({ scene, mounted, places, selection }: FarLayerProps) {
  const store = useStoreApi();
  const content = useMemo(
    () => ({
      nodes: places.size === 0 ? scene.nodes : scene.nodes.map((node) => ({ ...node, ...places.get(node.id) })),
      edges: scene.edges,
      left: new Set(mounted.nodes.map(({ id }) => id)),
      leftEdges: new Set(mounted.edges.map(({ id }) => id)),
      selected: new Set(selection),
    }),
    [scene, mounted, places, selection],
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

interface FarLayerProps {
  readonly scene: Scene;
  readonly mounted: Mounted;
  readonly places: Places;
  readonly selection: readonly string[];
}
