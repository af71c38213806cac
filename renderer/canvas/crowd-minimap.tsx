import { Panel, useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useCallback, useMemo, useRef } from 'react';
import type { Scene } from '../../shared/diagram/scene.ts';
import { useTranslator } from '../language/use-translator.ts';
import { drawFar, type FarInk } from './far-drawing.ts';
import { minimapSize } from './fit-viewport.ts';
import styles from './minimap.module.css';
import { useDrawing } from './use-drawing.ts';

const { width, height, margin } = minimapSize;
const none: ReadonlySet<string> = new Set();
const sizeOf = () => ({ width, height });

/** The minimap of a crowd: React Flow's own has an element for every node. */
export function CrowdMinimap({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslator();
  const flow = useReactFlow();
  const store = useStoreApi();
  const map = useMemo(() => {
    const { bounds } = scene;
    const zoom = Math.min(width / Math.max(1, bounds.width), height / Math.max(1, bounds.height));
    const x = (width - bounds.width * zoom) / 2 - bounds.x * zoom;
    const y = (height - bounds.height * zoom) / 2 - bounds.y * zoom;
    return { x, y, zoom, width, height };
  }, [scene]);
  const picture = useRef<{ readonly of: unknown; readonly ink: string; readonly bitmap: HTMLCanvasElement }>(undefined);

  const draw = useCallback(
    (brush: CanvasRenderingContext2D, ink: FarInk) => {
      const theme = ink.color('--surface');
      if (picture.current?.of !== scene || picture.current.ink !== theme) {
        const bitmap = Object.assign(document.createElement('canvas'), { width, height });
        const content = { nodes: scene.nodes, edges: [], left: none, leftEdges: none, selected: none };
        const own = bitmap.getContext('2d');
        if (own) drawFar(own, map, content, ink);
        picture.current = { of: scene, ink: theme, bitmap };
      }
      brush.fillStyle = theme;
      brush.fillRect(0, 0, width, height);
      brush.drawImage(picture.current.bitmap, 0, 0);
      const { transform, width: across, height: down } = store.getState();
      const [x, y, zoom] = transform;
      brush.strokeStyle = ink.color('--accent');
      brush.lineWidth = 2;
      const scale = map.zoom / zoom;
      brush.strokeRect(map.x - x * scale, map.y - y * scale, across * scale, down * scale);
    },
    [store, scene, map],
  );
  const watch = useCallback((changed: () => void) => store.subscribe(changed), [store]);
  const canvas = useDrawing(sizeOf, draw, watch);

  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    if ((event.buttons & 1) === 0) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [(event.clientX - left - map.x) / map.zoom, (event.clientY - top - map.y) / map.zoom];
    void flow.setCenter(x, y, { zoom: flow.getZoom(), duration: 0 });
  };
  return (
    <Panel position="bottom-right" className={styles.crowd ?? ''} style={{ margin }}>
      <section aria-label={t('canvas:minimap')}>
        <canvas ref={canvas} className={styles.map} style={{ width, height }} onPointerDown={go} onPointerMove={go} />
      </section>
    </Panel>
  );
}
