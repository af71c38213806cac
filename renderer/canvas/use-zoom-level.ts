import { useStore, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { tellZoom } from '../store/zoom-store.ts';

/** Below the first, nodes show title and addresses; below the second, the title alone; below the third no text fits, and they are dots of a map. */
const compactBelow = 0.6;
const titleBelow = 0.3;
const mapBelow = 0.16;
/** Texts that grow against the zoom do so in steps of a tenth, so that zooming does not lay out every node in every frame. */
const step = 1.1;

export type ZoomLevel = 'full' | 'compact' | 'title' | 'map';

export function zoomLevel(zoom: number): ZoomLevel {
  if (zoom < mapBelow) return 'map';
  if (zoom < titleBelow) return 'title';
  return zoom < compactBelow ? 'compact' : 'full';
}

/** What a length is multiplied with to look about as large as at 100 %; 1 while everything is shown. */
export function unzoom(zoom: number): number {
  return zoom >= compactBelow ? 1 : step ** Math.round(Math.log(1 / zoom) / Math.log(step));
}

/** Writes level and factor where the style sheets find them, and tells the other panels the zoom. */
export function useZoomLevel(root: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useEffect(() => {
    tellZoom(store.getState().transform[2]);
    return store.subscribe(({ transform }) => tellZoom(transform[2]));
  }, [store]);
  const level = useStore(({ transform }) => zoomLevel(transform[2]));
  const factor = useStore(({ transform }) => unzoom(transform[2]));
  useEffect(() => {
    root.current?.setAttribute('data-zoom', level);
    root.current?.style.setProperty('--unzoom', String(factor));
  }, [root, level, factor]);
}
