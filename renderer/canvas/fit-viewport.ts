import { getViewportForBounds, type Viewport } from '@xyflow/react';
import type { Rect } from '../../shared/diagram/geometry.ts';

export const minZoom = 0.02;
export const maxZoom = 4;
/** Fitting never makes things larger than they are. */
const fitZoom = 1;
const padding = '24px';

/** The minimap, and its distance from the edges of the canvas, in pixels. */
export const minimapSize = { width: 168, height: 112, margin: 12 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The view that shows bounds as a whole. `rects` are what must not lie under the minimap in the lower right corner, where there is one: if
 * something would, the view leaves out the column or the row in which the minimap stands, whichever costs less.
 */
export function fitViewport(bounds: Rect, { width, height }: Size, minimap: boolean, rects: readonly Rect[]): Viewport {
  const fit = (right: number, bottom: number): Viewport =>
    getViewportForBounds(bounds, width, height, minZoom, fitZoom, {
      x: padding,
      y: padding,
      ...(right > 0 && { right: `${right}px` }),
      ...(bottom > 0 && { bottom: `${bottom}px` }),
    });
  const plain = fit(0, 0);
  const corner = {
    x: width - minimapSize.width - 2 * minimapSize.margin,
    y: height - minimapSize.height - 2 * minimapSize.margin,
  };
  if (!minimap || !rects.some((rect) => reaches(rect, plain, corner)))
    return withSomething(plain, { width, height }, rects);
  const beside = fit(width - corner.x, 0);
  const above = fit(0, height - corner.y);
  return withSomething(beside.zoom > above.zoom ? beside : above, { width, height }, rects);
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

function reaches(rect: Rect, { x, y, zoom }: Viewport, corner: { readonly x: number; readonly y: number }): boolean {
  return (rect.x + rect.width) * zoom + x > corner.x && (rect.y + rect.height) * zoom + y > corner.y;
}
