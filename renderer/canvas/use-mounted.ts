import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type FocusEvent, type PointerEvent, useCallback, useEffect, useMemo, useState } from 'react';
import type { Rect } from '../../shared/diagram/geometry.ts';
import type { Scene } from '../../shared/diagram/scene.ts';
import type { PathLights } from '../answers/path-lights.ts';
import { useCanvas } from '../store/canvas-store.ts';
import { useView } from '../store/view-store.ts';
import { planId } from './flow-id.ts';
import { lineAt } from './line-at.ts';
import { isCrowd, type Mounted, mountedOf, nodesIn } from './mounted.ts';

/** The view is at rest when it has not moved for so long, ms. */
const restMs = 100;
/** How near a line the pointer catches it, pixels. */
const catchPx = 8;

/**
 * What of a scene is elements of the page. Of a crowd that is what one works with: what is under the pointer, has the focus, is selected, edited or connected, what
 * `lit` names, and, once the view has come to rest, what is in it.
 */
export function useMounted(scene: Scene, lit: Pick<PathLights, 'nodes' | 'peerings'> | undefined) {
  const store = useStoreApi();
  const flow = useReactFlow();
  const crowd = isCrowd(scene);
  const [view, setView] = useState<Rect>();
  const [pointed, point] = useState<string>();
  const [focused, focus] = useState<string>();
  const selection = useView((state) => state.selection);
  const renaming = useCanvas((state) => state.renaming);
  const from = useCanvas(({ connecting }) => connecting?.from);
  const target = useCanvas(({ connecting }) => connecting?.target);

  useEffect(() => {
    if (!crowd) return undefined;
    let timer = window.setTimeout(rest, restMs);
    function rest(): void {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      if (width > 0) setView({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom });
    }
    const stop = store.subscribe((now, before) => {
      if (now.transform === before.transform && now.width === before.width && now.height === before.height) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(rest, restMs);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [store, crowd]);

  const mounted = useMemo((): Mounted => {
    if (!crowd) return scene;
    const kept = [focused, pointed, renaming, from, target].filter((id) => id !== undefined);
    return mountedOf(scene, view, [
      ...kept,
      ...(lit?.peerings.keys() ?? []),
      ...(lit?.nodes.keys() ?? []),
      ...selection,
    ]);
  }, [crowd, scene, view, focused, pointed, renaming, from, target, lit, selection]);

  /** What is pointed at can be taken hold of: it is there before the button goes down. */
  const hearPointer = useCallback(
    ({ clientX, clientY }: PointerEvent): void => {
      if (!crowd) return;
      const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY });
      const node = nodesIn(scene.nodes, { x, y, width: 0, height: 0 })?.at(-1);
      const under = node ?? lineAt(scene.edges, { x, y }, catchPx / flow.getZoom());
      if (under !== undefined) point(under.id);
    },
    [crowd, flow, scene],
  );
  /** What has the keyboard's focus keeps it, whatever else is selected. */
  const hearFocus = useCallback(({ target: element }: FocusEvent): void => {
    const id = element.closest('.react-flow__node, .react-flow__edge')?.getAttribute('data-id');
    focus(id === null || id === undefined ? undefined : planId(id));
  }, []);
  return { mounted, crowd, hearPointer, hearFocus };
}
