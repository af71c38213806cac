import { useStore, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { tellZoom } from '../store/zoom-store.ts';

/** Below the first, cards are tiles with names and blocks; below the second, the plan is drawn as its regions and data centers. */
const tilesBelow = 0.6;
export const farBelow = 0.3;
/** Between the two, words of 11 px fit into a label as far as this; below it the label is a dot. */
const dotsBelow = 0.48;
/** Texts that grow against the zoom do so in steps of a tenth, so that zooming does not lay out every node in every frame. */
const step = 1.1;

export type ZoomLevel = 'full' | 'tile' | 'far';

export function zoomLevel(zoom: number): ZoomLevel {
  if (zoom < farBelow) return 'far';
  return zoom < tilesBelow ? 'tile' : 'full';
}

/** What a length is multiplied with to look about as large as at 100 %; 1 while everything is shown. */
export function unzoom(zoom: number): number {
  return zoom >= tilesBelow ? 1 : step ** Math.round(Math.log(1 / zoom) / Math.log(step));
}

/** Whether the plan is shown from so far away that its objects are not drawn. */
export function useIsFar(): boolean {
  return useStore(({ transform }) => zoomLevel(transform[2]) === 'far');
}

/** The factor of what grows against the zoom. */
export function useUnzoom(): number {
  return useStore(({ transform }) => unzoom(transform[2]));
}

/** Writes level and factor where the style sheets find them, and tells the other panels the zoom. */
export function useZoomLevel(root: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useEffect(() => {
    tellZoom(store.getState().transform[2]);
    return store.subscribe(({ transform }) => tellZoom(transform[2]));
  }, [store]);
  const level = useStore(({ transform }) => zoomLevel(transform[2]));
  const hasDots = useStore(({ transform }) => transform[2] < dotsBelow);
  const factor = useUnzoom();
  useEffect(() => {
    root.current?.setAttribute('data-zoom', level);
    root.current?.toggleAttribute('data-dots', hasDots);
    root.current?.style.setProperty('--unzoom', String(factor));
  }, [root, level, hasDots, factor]);
}
