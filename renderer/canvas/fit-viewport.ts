import { getViewportForBounds, type Viewport } from '@xyflow/react';
import { farBelow } from './use-zoom-level.ts';
import type { Rect } from '../../shared/diagram/geometry.ts';

export const minZoom = 0.02;
export const maxZoom = 4;
/** Fitting never makes things larger than they are. */
const fitZoom = 1;
const padding = '24px';
/** Of labels on the outermost lines a half is beside them. */
const farPadding = { x: '56px', y: '24px' } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The view that shows bounds as a whole; `rects` are what lies in them. */
export function fitViewport(bounds: Rect, { width, height }: Size, rects: readonly Rect[]): Viewport {
  const view = getViewportForBounds(bounds, width, height, minZoom, fitZoom, padding);
  return withSomething(view, { width, height }, rects);
}

/** The view that shows the areas of an overview as a whole: never so near that what they stand for is drawn instead. */
export function fitFar(bounds: Rect, { width, height }: Size): Viewport {
  return getViewportForBounds(bounds, width, height, minZoom, farBelow * 0.99, farPadding);
}

/** Of bounds that no zoom shows as a whole, the middle; where nothing lies there, the first thing instead of nothing. */
function withSomething(view: Viewport, { width, height }: Size, rects: readonly Rect[]): Viewport {
  const [first] = rects;
  if (view.zoom > minZoom || first === undefined || rects.some((rect) => isInView(rect, view, { width, height })))
    return view;
  const { zoom } = view;
  return {
    x: width / 2 - (first.x + first.width / 2) * zoom,
    y: height / 2 - (first.y + first.height / 2) * zoom,
    zoom,
  };
}

function isInView(rect: Rect, { x, y, zoom }: Viewport, { width, height }: Size): boolean {
  const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
  return left < width && left + rect.width * zoom > 0 && top < height && top + rect.height * zoom > 0;
}
