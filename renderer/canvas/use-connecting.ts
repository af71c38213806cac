import { type Connection, type Edge, type OnConnect, type OnConnectStart, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import { canConnect } from '../../shared/plan/edits/connect-routers.ts';
import { connect } from '../commands/connect.ts';
import { startConnecting, stopConnecting, useCanvas } from '../store/canvas-store.ts';
import { currentPlan } from '../store/document-store.ts';
import { planId } from './flow-id.ts';

/** Connections drawn with the pointer, as React Flow's properties: judged while they are drawn, made at the drop, left with Escape. */
export function useConnecting() {
  const store = useStoreApi();
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
  const isValidConnection = useCallback(
    ({ source, target }: Connection | Edge) => canConnect(currentPlan(), planId(source), planId(target)).ok,
    [],
  );
  return { onConnectStart, onConnect, onConnectEnd: stopConnecting, isValidConnection };
}
