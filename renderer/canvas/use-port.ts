import { useReactFlow, useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import { boundsOf, type Point, type Rect } from '../../shared/diagram/geometry.ts';
import type { Scene } from '../../shared/diagram/scene.ts';
import { emptyHistory } from '../../shared/plan/history.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { shownAs } from '../../shared/diagram/finding-marks.ts';
import { canvasPort, setCanvasPort } from '../store/canvas-port.ts';
import { useDocument } from '../store/document-store.ts';
import { currentDrawnScene } from '../answers/isolation.ts';
import { currentScene } from '../answers/scene.ts';
import { currentTranslator } from '../language/use-translator.ts';
import { coveredBy, drawnOverview } from './drawn-overview.ts';
import { fitFar, fitViewport, type Size } from './fit-viewport.ts';
import { farBelow, unzoom } from './use-zoom-level.ts';

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
    const view = measured ? wholeView(store.getState()) : undefined;
    if (view) void flow.setViewport(view, { duration: 0 });
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
        const view = ids === undefined ? wholeView(store.getState()) : viewOf(ids, store.getState());
        if (view) void flow.setViewport(view, { duration: motion() });
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

/** The view that shows all that is drawn: from far away the areas, which are larger than what they stand for. */
function wholeView(size: Size): Viewport | undefined {
  const scene = currentDrawnScene();
  if (scene.nodes.length === 0) return undefined;
  let view = fitViewport(scene.bounds, size, scene.nodes);
  if (scene !== currentScene()) return view;
  // The farther away, the larger they are: a few times is as near as one comes.
  for (let times = 0; times < 4 && view.zoom < farBelow; times++) {
    const drawing = drawnOverview(scene, currentAnalysis(), unzoom(view.zoom), currentTranslator());
    view = fitFar(boundsOf([scene.bounds, ...coveredBy(drawing)]) ?? scene.bounds, size);
  }
  return view;
}

function viewOf(ids: readonly string[], size: Size): Viewport | undefined {
  const scene = currentDrawnScene();
  const bounds = boundsOfObjects(scene, ids);
  return bounds && fitViewport(bounds, size, scene.nodes);
}
