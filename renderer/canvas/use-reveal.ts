import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Rect } from '../../shared/diagram/geometry.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { shownAs } from '../../shared/diagram/finding-marks.ts';
import { currentDrawnScene } from '../answers/isolation.ts';
import { useView } from '../store/view-store.ts';
import { boundsOfObjects, motion } from './use-port.ts';

/** How long what was brought into view is marked, ms. */
const markedMs = 1400;
/** Between what is brought into view and the edge of the canvas, pixels. */
const margin = 48;

const none: ReadonlySet<string> = new Set();

/** Pans as little as it takes until a rectangle of the plan is in view, or to its middle when it is larger than the view or wanted there. */
export function useBringIntoView(): (rect: Rect, inMiddle?: boolean) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (rect, inMiddle = false) => {
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const move = inMiddle ? toMiddle : shift;
      const dx = move(rect.x * zoom + x, rect.width * zoom, width);
      const dy = move(rect.y * zoom + y, rect.height * zoom, height);
      if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: motion() });
    },
    [flow, store],
  );
}

/** Answers requests to bring objects into view; returns the ones to mark for a moment. */
export function useReveal(): ReadonlySet<string> {
  const reveal = useView((view) => view.reveal);
  const bringIntoView = useBringIntoView();
  // The last request whose moment is over; one that was made before the canvas was there is none of its business.
  const [past, setPast] = useState(reveal);
  useEffect(() => {
    if (reveal === past) return undefined;
    const rect = boundsOfObjects(currentDrawnScene(), reveal);
    if (rect !== undefined) bringIntoView(rect, useView.getState().revealsInMiddle);
    const timer = window.setTimeout(() => setPast(reveal), markedMs);
    return () => window.clearTimeout(timer);
  }, [reveal, past, bringIntoView]);
  return useMemo(() => {
    if (reveal === past) return none;
    const { network } = currentAnalysis();
    return new Set(reveal.flatMap((id) => shownAs(network, id) ?? []));
  }, [reveal, past]);
}

/** How far one axis has to move, in pixels. */
function shift(start: number, length: number, room: number): number {
  if (length > room - 2 * margin) return toMiddle(start, length, room);
  if (start < margin) return margin - start;
  const over = start + length - (room - margin);
  return over > 0 ? -over : 0;
}

function toMiddle(start: number, length: number, room: number): number {
  return room / 2 - (start + length / 2);
}
