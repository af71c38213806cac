import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import { gridSize } from '../../shared/diagram/geometry.ts';
import type { SceneEdge, SceneNode } from '../../shared/diagram/scene.ts';
import { canConnect } from '../../shared/plan/edits/connect-routers.ts';
import { moveObjects } from '../../shared/plan/edits/move-objects.ts';
import { connect } from '../commands/connect.ts';
import { aimAt, type Connecting, startConnecting, stopConnecting, useCanvas } from '../store/canvas-store.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import { currentDrawnScene, showEverything } from '../answers/isolation.ts';
import { stopPicking, usePathView } from '../answers/path-view.ts';
import { notify, select, useView } from '../store/view-store.ts';
import { flowId, planId } from './flow-id.ts';
import { follow, type Turn, type Walk } from './follow.ts';
import { linkId } from './flow-elements.ts';
import { moveLabel } from './move-label.ts';
import { openObject } from './open-object.ts';
import { pickOnCanvas } from './pick-on-canvas.ts';
import { type Direction, inReadingOrder, neighbour } from './reading-order.ts';
import { boundsOfObjects } from './use-port.ts';
import { useBringIntoView } from './use-reveal.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The keys of the canvas itself; commands have theirs everywhere. Tab goes through the objects as they are read, each followed by the
 * peerings it initiates; arrows move what is selected (with Shift by one unit), with Ctrl go by direction, with Alt along lines; C connects.
 */
export function useKeyboard(root: RefObject<HTMLDivElement | null>, far: boolean) {
  const bringIntoView = useBringIntoView();

  const focusObject = useCallback(
    (id: string): void => {
      const scene = currentDrawnScene();
      const bounds = boundsOfObjects(scene, [id]);
      if (bounds) bringIntoView(bounds);
      const edge = scene.edges.find((candidate) => candidate.kind === 'peering' && candidate.id === id);
      const found = edge
        ? `.react-flow__edge[data-id="${linkId(edge)}"]`
        : `.react-flow__node[data-id="${flowId(id)}"]`;
      const element = (): HTMLElement | SVGElement | null | undefined => root.current?.querySelector(found);
      const drawn = element();
      if (drawn) {
        drawn.focus({ preventScroll: true });
        return;
      }
      // What comes into view only now is drawn in the next frame; whoever has left the canvas by then is not called back.
      root.current?.focus({ preventScroll: true });
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          if (root.current?.contains(document.activeElement)) element()?.focus({ preventScroll: true });
        });
      });
    },
    [bringIntoView, root],
  );

  const hearKey = useCallback(
    (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const { connecting } = useCanvas.getState();
      const taken =
        connecting?.by === 'keyboard'
          ? steerConnection(event, connecting, (id) => {
              const bounds = boundsOfObjects(currentDrawnScene(), [id]);
              if (bounds) bringIntoView(bounds);
            })
          : press(event, focusedObject(event), { far, focusObject });
      if (!taken) return;
      event.preventDefault();
      event.stopPropagation();
    },
    [bringIntoView, focusObject, far],
  );

  return { hearKey, focusObject };
}

function press(event: KeyboardEvent, focused: string | undefined, { far, focusObject }: Place): boolean {
  const primary = event.ctrlKey || event.metaKey;
  const direction = directions[event.key];
  if (direction !== undefined && event.altKey)
    return !primary && !event.shiftKey && walk(direction, focused, focusObject);
  if (direction !== undefined) return pressArrow(event, direction, primary, focused, focusObject);
  // Areas are reached as they come.
  if (event.key === 'Tab' && focused === undefined && far) return false;
  if (event.key === 'Tab' && !primary && !event.altKey) return pressTab(event.shiftKey, focused, focusObject);
  const picking = usePathView.getState().picking !== undefined;
  if (event.key === 'Escape') {
    if (picking) {
      stopPicking();
      return true;
    }
    const { selection, hidden } = useView.getState();
    if (selection.length > 0) select([]);
    else if (hidden !== undefined) showEverything();
    else return false;
    return true;
  }
  if (focused === undefined || event.altKey) return false;
  if (event.key === 'Enter' && !primary) {
    if (picking) pickOnCanvas(focused);
    else openObject(focused);
  } else if (event.key === ' ' && primary) toggle(focused);
  else if (event.key.toLowerCase() === 'c' && !primary && !event.shiftKey && isNode(focused))
    startConnecting(focused, 'keyboard');
  else return false;
  return true;
}

/** What a press is made with. */
interface Place {
  /** Whether areas stand for the objects. */
  readonly far: boolean;
  readonly focusObject: (id: string) => void;
}

const turns: Readonly<Record<Direction, Turn>> = { right: 'on', left: 'back', down: 'next', up: 'previous' };

/** Where the last step along a line led; somebody who went elsewhere since begins anew. */
let lastStep: Walk | undefined;

function walk(direction: Direction, focused: string | undefined, focusObject: (id: string) => void): boolean {
  if (focused === undefined) return false;
  const from = lastStep?.at === focused ? lastStep : { at: focused };
  lastStep = follow(currentDrawnScene().edges, from, turns[direction]);
  if (lastStep === undefined) return true;
  select([lastStep.at]);
  focusObject(lastStep.at);
  return true;
}

function pressTab(back: boolean, focused: string | undefined, focusObject: (id: string) => void): boolean {
  const order = tabOrder();
  const at = focused === undefined ? -1 : order.indexOf(focused);
  if (at < 0 && back) return false;
  const next = order[back ? at - 1 : at + 1];
  // Beyond the last and the first object Tab leaves the canvas.
  if (next === undefined) return false;
  select([next]);
  focusObject(next);
  return true;
}

function pressArrow(
  event: KeyboardEvent,
  direction: Direction,
  aims: boolean,
  focused: string | undefined,
  focusObject: (id: string) => void,
): boolean {
  const { nodes } = currentDrawnScene();
  const selected = new Set(useView.getState().selection);
  const moving = nodes.filter(({ id }) => selected.has(id));
  if (moving.length > 0 && !aims) {
    moveBy(moving, direction, event.shiftKey ? 1 : gridSize);
    return true;
  }
  const from = nodes.find(({ id }) => id === focused);
  const next = from ? neighbour(nodes, from, direction) : inReadingOrder(nodes)[0];
  if (next === undefined) return false;
  if (!aims) select([next.id]);
  focusObject(next.id);
  return true;
}

function moveBy(nodes: readonly SceneNode[], direction: Direction, distance: number): void {
  const dx = direction === 'left' ? -distance : direction === 'right' ? distance : 0;
  const dy = direction === 'up' ? -distance : direction === 'down' ? distance : 0;
  const ids = nodes.map(({ id }) => id);
  const places = new Map(nodes.map(({ id, x, y }) => [id, { x: x + dx, y: y + dy }]));
  // Presses that follow one another are one step.
  edit(moveLabel(ids), moveObjects(currentPlan(), places), `arrows:${ids.join(' ')}`);
}

function toggle(id: string): void {
  const { selection } = useView.getState();
  select(selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id]);
}

/** Everything that Tab reaches, in order: nodes as they are read, each followed by the peerings that it initiates. */
function tabOrder(): string[] {
  const { nodes, edges } = currentDrawnScene();
  const initiated = new Map<string, SceneEdge[]>();
  for (const edge of edges) {
    if (edge.kind !== 'peering') continue;
    const own = initiated.get(edge.from);
    if (own) own.push(edge);
    else initiated.set(edge.from, [edge]);
  }
  return inReadingOrder(nodes).flatMap(({ id }) => [id, ...(initiated.get(id) ?? []).map((edge) => edge.id)]);
}

/** Chooses the other end: Tab goes through the legal ones, arrows to any, which then says why it is not. */
function steerConnection(event: KeyboardEvent, { from, target }: Connecting, show: (id: string) => void): boolean {
  const aim = (id: string | undefined): void => {
    if (id === undefined) return;
    aimAt(id);
    show(id);
  };
  const { nodes } = currentDrawnScene();
  const direction = directions[event.key];
  if (direction !== undefined) {
    const at = nodes.find(({ id }) => id === (target ?? from));
    aim(
      at &&
        neighbour(
          nodes.filter(({ id }) => id !== from),
          at,
          direction,
        )?.id,
    );
  } else if (event.key === 'Tab') {
    const plan = currentPlan();
    const legal = inReadingOrder(nodes).flatMap(({ id }) => (canConnect(plan, from, id).ok ? [id] : []));
    const at = target === undefined ? -1 : legal.indexOf(target);
    const next = event.shiftKey ? (at <= 0 ? legal.length : at) - 1 : (at + 1) % legal.length;
    aim(legal[next]);
  } else if (event.key === 'Escape') stopConnecting();
  else if (event.key === 'Enter') {
    if (target === undefined) return true;
    const reason = connect(from, target);
    if (reason) notify('info', reason);
    else stopConnecting();
  } else return false;
  return true;
}

function isNode(id: string): boolean {
  return currentDrawnScene().nodes.some((node) => node.id === id);
}

/** The object whose node or edge has the focus. */
function focusedObject({ target }: KeyboardEvent): string | undefined {
  const element = target instanceof Element ? target.closest('.react-flow__node, .react-flow__edge') : null;
  const id = element?.getAttribute('data-id');
  return id === null || id === undefined || id.startsWith('attachment:') ? undefined : planId(id);
}
