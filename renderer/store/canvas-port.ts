import type { Point } from '../../shared/plan/edits/add-object.ts';

/** What others may ask of the canvas while it is shown. */
export interface CanvasPort {
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  fit(ids?: readonly string[]): void;
  /** The plan coordinates in the middle of what is in view: where commands put new objects. */
  center(): Point;
  /** The plan coordinates under the pointer; undefined while it is elsewhere. */
  pointer(): Point | undefined;
  zoom(): number;
  focus(): void;
}

let port: CanvasPort | undefined;

export function setCanvasPort(next: CanvasPort | undefined): void {
  port = next;
}

/** The canvas, or undefined while none is shown. */
export function canvasPort(): CanvasPort | undefined {
  return port;
}
