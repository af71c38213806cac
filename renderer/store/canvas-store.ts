import { create } from 'zustand';
import type { Point } from '../../shared/plan/edits/add-object.ts';
import type { PeeringRole } from '../../shared/plan/edits/peering-draft.ts';

/** A connection that is being drawn. From the keyboard the target is chosen step by step; with the pointer it is whatever is under it. */
export interface Connecting {
  readonly from: string;
  readonly by: 'pointer' | 'keyboard';
  readonly target: string | undefined;
}

/** An end of a peering that is on its way to another router. */
export interface Reconnecting {
  readonly peering: string;
  readonly role: PeeringRole;
  /** Where the other end leaves its card, and where the pointer is, in units of the plan. */
  readonly from: Point;
  readonly to: Point;
  readonly target: string | undefined;
}

/** A line that ends nowhere yet. */
export interface DroppedLine {
  readonly from: string;
  /** Where it was dropped, in the plan. */
  readonly at: Point;
  /** The same in the window. */
  readonly pointer: Point;
}

/** What the canvas is in the middle of. None of it is part of the plan. */
interface CanvasState {
  /** The object whose title (a note: its text) is being edited in place. */
  readonly renaming: string | undefined;
  readonly connecting: Connecting | undefined;
  readonly reconnecting: Reconnecting | undefined;
  /** A line that was dropped where nothing is: what is to be made there is being chosen. */
  readonly dropped: DroppedLine | undefined;
  /** Places that are only being considered; the canvas shows them in place of the plan's. */
  readonly proposed: ReadonlyMap<string, Point> | undefined;
}

export const useCanvas = create<CanvasState>(() => ({
  renaming: undefined,
  connecting: undefined,
  reconnecting: undefined,
  dropped: undefined,
  proposed: undefined,
}));

export function startRenaming(id: string): void {
  useCanvas.setState({ renaming: id });
}

export function stopRenaming(): void {
  useCanvas.setState({ renaming: undefined });
}

export function startConnecting(from: string, by: Connecting['by']): void {
  useCanvas.setState({ connecting: { from, by, target: undefined } });
}

/** Chooses another target for the connection that is being drawn; nothing while none is. */
export function aimAt(target: string | undefined): void {
  const { connecting } = useCanvas.getState();
  if (connecting && connecting.target !== target) useCanvas.setState({ connecting: { ...connecting, target } });
}

export function stopConnecting(): void {
  useCanvas.setState({ connecting: undefined });
}

export function dropLine(dropped: DroppedLine | undefined): void {
  useCanvas.setState({ dropped });
}

export function propose(places: ReadonlyMap<string, Point> | undefined): void {
  useCanvas.setState({ proposed: places });
}
