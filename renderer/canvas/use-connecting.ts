import {
  type Connection,
  type Edge,
  type OnConnect,
  type OnConnectEnd,
  type OnConnectStart,
  useReactFlow,
  useStoreApi,
} from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import { canConnect } from '../../shared/plan/edits/connect-routers.ts';
import { connect } from '../commands/connect.ts';
import { dropLine, startConnecting, stopConnecting, useCanvas } from '../store/canvas-store.ts';
import { currentPlan } from '../store/document-store.ts';
import { planId } from './flow-id.ts';

/**
 * Connections drawn with the pointer, as React Flow's properties: judged while they are drawn, made at the drop, left with Escape; one that is
 * dropped where nothing is asks what to make there.
 */
export function useConnecting() {
  const store = useStoreApi();
  const flow = useReactFlow();
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || useCanvas.getState().connecting?.by !== 'pointer') return;
      event.stopPropagation();
      event.preventDefault();
      store.getState().cancelConnection();
      stopConnecting();
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, [store]);

  const onConnectStart: OnConnectStart = useCallback((_, { nodeId }) => {
    if (nodeId !== null) startConnecting(planId(nodeId), 'pointer');
  }, []);
  const onConnect: OnConnect = useCallback(({ source, target }) => {
    // After Escape the pointer is still down; its release connects nothing.
    if (useCanvas.getState().connecting !== undefined) connect(planId(source), planId(target));
  }, []);
  const onConnectEnd: OnConnectEnd = useCallback(
    (event, { toNode, from, to }) => {
      const { connecting } = useCanvas.getState();
      stopConnecting();
      if (connecting === undefined || toNode !== null || from === null || !onEmptyCanvas(event)) return;
      if (Math.hypot(to.x - from.x, to.y - from.y) < shortestLine) return;
      const { clientX: x, clientY: y } = event instanceof MouseEvent ? event : (event.changedTouches[0] ?? noTouch);
      dropLine({ from: connecting.from, at: flow.screenToFlowPosition({ x, y }), pointer: { x, y } });
    },
    [flow],
  );
  const isValidConnection = useCallback(
    ({ source, target }: Connection | Edge) => canConnect(currentPlan(), planId(source), planId(target)).ok,
    [],
  );
  return { onConnectStart, onConnect, onConnectEnd, isValidConnection };
}

/** A shorter pull, in units of the plan, is a slip of the hand. */
const shortestLine = 24;

const noTouch = { clientX: 0, clientY: 0 };

function onEmptyCanvas({ target }: MouseEvent | TouchEvent): boolean {
  return target instanceof Element && target.closest('.react-flow__pane') !== null;
}
