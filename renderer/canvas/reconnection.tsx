import { useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import { useEffect } from 'react';
import { message } from '../../shared/messages/message.ts';
import { canReconnect } from '../../shared/plan/edits/reconnect-peering.ts';
import { reconnect } from '../commands/reconnect.ts';
import { useAnalysis } from '../answers/analysis.ts';
import { objectWords } from '../answers/canvas-objects.ts';
import { type Reconnecting, useCanvas } from '../store/canvas-store.ts';
import { pointerGap } from './connection-hint.tsx';
import { planId } from './flow-id.ts';
import { HintLabel } from './hint-label.tsx';
import styles from './reconnection.module.css';

/** An end of a peering on its way to another router: judged while it is dragged, led there at the drop, left with Escape. */
export function Reconnection() {
  const reconnecting = useCanvas((canvas) => canvas.reconnecting);
  return reconnecting && <UnderWay reconnecting={reconnecting} />;
}

function UnderWay({ reconnecting }: { readonly reconnecting: Reconnecting }) {
  const flow = useReactFlow();
  const zoom = useStore(({ transform }) => transform[2]);
  const { network } = useAnalysis();

  useEffect(() => {
    const stop = (): void => useCanvas.setState({ reconnecting: undefined });
    const move = ({ clientX, clientY }: PointerEvent): void => {
      const current = useCanvas.getState().reconnecting;
      if (current === undefined) return;
      const to = flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
      useCanvas.setState({ reconnecting: { ...current, to, target: nodeAt(clientX, clientY) } });
    };
    const drop = (): void => {
      const current = useCanvas.getState().reconnecting;
      stop();
      if (current?.target !== undefined) reconnect(current.peering, current.role, current.target);
    };
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      stop();
    };
    window.addEventListener('pointermove', move, true);
    window.addEventListener('pointerup', drop, true);
    window.addEventListener('pointercancel', stop, true);
    window.addEventListener('keydown', hear, true);
    return () => {
      window.removeEventListener('pointermove', move, true);
      window.removeEventListener('pointerup', drop, true);
      window.removeEventListener('pointercancel', stop, true);
      window.removeEventListener('keydown', hear, true);
    };
  }, [flow]);

  const { peering, role, from, to, target } = reconnecting;
  const judged = target === undefined ? undefined : canReconnect(network.plan, peering, role, target);
  const name = (id: string): string => objectWords(network, id).name;
  const text = judged?.ok
    ? message('canvas:step.reconnect', { name: name(peering), router: name(target ?? '') })
    : judged?.error;
  const gap = pointerGap / zoom;
  return (
    <>
      <ViewportPortal>
        <svg className={styles.drawing} data-legal={judged?.ok}>
          <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          <circle cx={to.x} cy={to.y} r={4} />
        </svg>
      </ViewportPortal>
      {text && <HintLabel x={to.x + gap} y={to.y + gap} zoom={zoom} legal={judged?.ok} text={text} />}
    </>
  );
}

/** The object whose node is at a point of the window. */
function nodeAt(x: number, y: number): string | undefined {
  const id = document.elementFromPoint(x, y)?.closest('.react-flow__node')?.getAttribute('data-id');
  return id == null ? undefined : planId(id);
}
