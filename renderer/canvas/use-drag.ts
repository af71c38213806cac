import type { NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { boundsOf, type Point, type Rect } from '../../shared/diagram/geometry.ts';
import type { SceneNode } from '../../shared/diagram/scene.ts';
import { type Guide, snap, type SnapTargets, snapTargets } from '../../shared/diagram/snap.ts';
import { type Gap, gapsAround } from '../../shared/diagram/spacing.ts';
import { moveObjects } from '../../shared/plan/edits/move-objects.ts';
import { duplicate } from '../commands/clipboard.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import { currentDrawnScene } from '../answers/isolation.ts';
import { useSettings } from '../store/settings-store.ts';
import { useView } from '../store/view-store.ts';
import type { ObjectNode, Places } from './flow-elements.ts';
import { planId } from './flow-id.ts';
import { moveLabel } from './move-label.ts';

/** How near something is pulled to a guide, in pixels of the screen. */
const pullPx = 6;

interface Drag {
  readonly places: Places;
  readonly guides: readonly Guide[];
  readonly gaps: readonly Gap[];
  /** Where what is copied stays; empty where it is moved. */
  readonly originals: readonly Rect[];
}

/** What a drag in progress is measured against: made once, when it starts. */
interface Start {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly bounds: Rect;
  readonly targets: SnapTargets;
}

/** What the keys say that are held meanwhile. */
interface Held {
  /** Alt: copies come to lie there, and the originals stay. */
  readonly copies: boolean;
  /** Shift: along one axis alone. */
  readonly straight: boolean;
  /** Control or Command: neither grid nor guides. */
  readonly free: boolean;
}

const still: Drag = { places: new Map(), guides: [], gaps: [], originals: [] };
const nothingHeld: Held = { copies: false, straight: false, free: false };

/**
 * Where objects are while they are dragged, with the guides they are pulled to and the distances to what is beside them. The plan changes at the drop, by
 * one step; Escape puts everything back, and then
 * the canvas is not to be moved along any more (`isCancelled`).
 */
export function useDrag() {
  const [drag, setDrag] = useState(still);
  const start = useRef<Start | undefined>(undefined);
  const cancelled = useRef(false);
  const [isCancelled, setIsCancelled] = useState(false);
  const held = useRef(nothingHeld);

  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || start.current === undefined) return;
      event.stopPropagation();
      event.preventDefault();
      cancelled.current = true;
      setIsCancelled(true);
      setDrag(still);
    };
    // React Flow tells of the pointer after it has told of the places.
    const note = ({ altKey, shiftKey, ctrlKey, metaKey }: PointerEvent): void => {
      held.current = { copies: altKey, straight: shiftKey, free: ctrlKey || metaKey };
    };
    window.addEventListener('keydown', hear, true);
    window.addEventListener('pointermove', note, true);
    return () => {
      window.removeEventListener('keydown', hear, true);
      window.removeEventListener('pointermove', note, true);
    };
  }, []);

  const hearChanges = useCallback((changes: readonly NodeChange<ObjectNode>[]): void => {
    const moves = changes.flatMap((change) =>
      change.type === 'position' && change.position ? [{ ...change, position: change.position }] : [],
    );
    const [first] = moves;
    if (first === undefined) return;
    start.current ??= startOf(draggedWith(moves.map(({ id }) => planId(id))));
    const origin = start.current.rects.get(planId(first.id));
    if (origin === undefined) return;
    const next = cancelled.current
      ? still
      : moved(start.current, first.position.x - origin.x, first.position.y - origin.y, held.current);
    if (first.dragging === true) {
      setDrag(next);
      return;
    }
    start.current = undefined;
    cancelled.current = false;
    setIsCancelled(false);
    setDrag(still);
    drop(next);
  }, []);

  return { ...drag, isCancelled, hearChanges };
}

function drop({ places, originals }: Drag): void {
  if (places.size === 0) return;
  const ids = [...places.keys()];
  if (originals.length === 0) edit(moveLabel(ids), moveObjects(currentPlan(), places));
  else duplicate(ids, boundsOf([...places.values()].map((place) => ({ ...place, width: 0, height: 0 }))));
}

/** Of what is selected together React Flow may know a part alone. */
function draggedWith(ids: readonly string[]): readonly string[] {
  const { selection } = useView.getState();
  const selected = new Set(selection);
  return ids.some((id) => selected.has(id)) ? [...ids, ...selection] : ids;
}

function startOf(ids: readonly string[]): Start {
  const dragged = new Set(ids);
  const { nodes } = currentDrawnScene();
  const rects = new Map<string, SceneNode>();
  const others: SceneNode[] = [];
  for (const node of nodes) {
    if (dragged.has(node.id)) rects.set(node.id, node);
    else others.push(node);
  }
  const bounds = boundsOf(rects.values());
  if (bounds === undefined) throw new Error('nothing is dragged');
  return { rects, bounds, targets: snapTargets(others) };
}

function moved({ rects, bounds, targets }: Start, dx: number, dy: number, { copies, straight, free }: Held): Drag {
  const along = straight ? (Math.abs(dx) < Math.abs(dy) ? 'y' : 'x') : undefined;
  const whole = { x: along === 'y' ? 0 : Math.round(dx), y: along === 'x' ? 0 : Math.round(dy) };
  const rect = { ...bounds, x: bounds.x + whole.x, y: bounds.y + whole.y };
  const snaps = useSettings.getState().settings.snap && !free;
  const threshold = pullPx / (canvasPort()?.zoom() ?? 1);
  const pulled = snaps
    ? snap(rect, targets, { threshold, grid: true, along })
    : { dx: 0, dy: 0, guides: [], gaps: gapsAround(rect, targets.others) };
  const delta = { x: whole.x + pulled.dx, y: whole.y + pulled.dy };
  return {
    places: shifted(rects, delta),
    guides: pulled.guides,
    gaps: pulled.gaps,
    originals: copies ? [...rects.values()] : [],
  };
}

function shifted(rects: ReadonlyMap<string, Rect>, { x, y }: Point): Places {
  return new Map([...rects].map(([id, rect]) => [id, { x: rect.x + x, y: rect.y + y }]));
}
