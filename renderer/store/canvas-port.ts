import type { Point } from '../../shared/plan/edits/add-object.ts';

/** Which part of the plan is in view, and how large. */
export interface CanvasView extends Point {
  readonly zoom: number;
}

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
  view(): CanvasView;
  /** Goes back to what was in view. */
  show(view: CanvasView): void;
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
