import { type ReactFlowInstance, useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import { boundsOf, type Point, type Rect } from '../../shared/diagram/geometry.ts';
import type { Scene } from '../../shared/diagram/scene.ts';
import { emptyHistory } from '../../shared/plan/history.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { shownAs } from '../../shared/diagram/finding-marks.ts';
import { canvasPort, setCanvasPort } from '../store/canvas-port.ts';
import { useDocument } from '../store/document-store.ts';
import { currentDrawnScene } from '../answers/isolation.ts';
import { fitViewport } from './fit-viewport.ts';

const motionMs = 140;

/** Lets commands and other panels reach the canvas while it is shown, and shows a whole plan when another one comes in. */
export function usePort(root: RefObject<HTMLDivElement | null>, focus: () => void): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const measured = useStore(({ width, height }) => width > 0 && height > 0);
  const pointer = useRef<Point | undefined>(undefined);
  const focusLatest = useRef(focus);
  useEffect(() => {
    focusLatest.current = focus;
  });

  useEffect(() => {
    const bounds = wholeScene(currentDrawnScene());
    if (measured && bounds) show(flow, store.getState(), bounds, 0);
  }, [flow, store, measured]);

  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const move = (event: PointerEvent): void => {
      pointer.current = { x: event.clientX, y: event.clientY };
    };
    const leave = (): void => {
      pointer.current = undefined;
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    setCanvasPort({
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: motion() }),
      zoomTo: (zoom) => void flow.zoomTo(zoom, { duration: motion() }),
      fit: (ids) => {
        const bounds = ids === undefined ? wholeScene(currentDrawnScene()) : boundsOfObjects(currentDrawnScene(), ids);
        if (bounds) show(flow, store.getState(), bounds, motion());
      },
      center: () => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
      },
      pointer: () => (pointer.current === undefined ? undefined : flow.screenToFlowPosition(pointer.current)),
      zoom: () => flow.getZoom(),
      view: () => flow.getViewport(),
      show: (view) => void flow.setViewport(view, { duration: motion() }),
      focus: () => focusLatest.current(),
    });
    const stopWatching = useDocument.subscribe((state, before) => {
      // A plan with an untouched history has just been shown.
      if (state.plan !== before.plan && state.history === emptyHistory) canvasPort()?.fit();
    });
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
      stopWatching();
      setCanvasPort(undefined);
    };
  }, [flow, root, store]);
}

function show(flow: ReactFlowInstance, size: { width: number; height: number }, bounds: Rect, duration: number): void {
  void flow.setViewport(fitViewport(bounds, size, currentDrawnScene().nodes), { duration });
}

/** How long the view takes to move, ms. */
export function motion(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : motionMs;
}

/** The rectangle around objects, wherever they are shown; undefined when the canvas shows none of them. */
export function boundsOfObjects({ nodes, edges }: Scene, ids: readonly string[]): Rect | undefined {
  const { network } = currentAnalysis();
  const shown = new Set(ids.map((id) => shownAs(network, id)));
  const rects: Rect[] = nodes.filter(({ id }) => shown.has(id));
  for (const edge of edges) {
    if (edge.kind !== 'peering' || !shown.has(edge.id)) continue;
    rects.push(...edge.path.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
    if (edge.label) rects.push(edge.label);
  }
  return boundsOf(rects);
}

function wholeScene({ nodes, bounds }: Scene): Rect | undefined {
  return nodes.length === 0 ? undefined : bounds;
}
