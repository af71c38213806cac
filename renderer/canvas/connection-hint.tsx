import { useConnection, useStore } from '@xyflow/react';
import { canConnect } from '../../shared/plan/edits/connect-routers.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useAnalysis } from '../answers/analysis.ts';
import { objectWords } from '../answers/canvas-objects.ts';
import { useCanvas } from '../store/canvas-store.ts';
import { useDrawnScene } from '../answers/isolation.ts';
import type { Network } from '../../shared/network/network.ts';
import { HintLabel } from './hint-label.tsx';

/** Between the pointer and the label, pixels of the screen. */
export const pointerGap = 16;

/** What the connection being drawn would make, or why it makes nothing: at the pointer, or beside the target chosen from the keyboard. */
export function ConnectionHint() {
  const connecting = useCanvas((canvas) => canvas.connecting);
  if (connecting === undefined) return null;
  return connecting.by === 'pointer' ? (
    <PointerHint from={connecting.from} target={connecting.target} />
  ) : (
    <KeyboardHint from={connecting.from} target={connecting.target} />
  );
}

function PointerHint({ from, target }: { readonly from: string; readonly target: string | undefined }) {
  const pointer = useConnection((connection) => (connection.inProgress ? connection.pointer : undefined));
  const [left, top, zoom] = useStore(({ transform }) => transform);
  const { network } = useAnalysis();
  if (pointer === undefined || target === undefined) return null;
  const verdict = verdictOf(network.plan, network, from, target);
  const x = (pointer.x + pointerGap - left) / zoom;
  const y = (pointer.y + pointerGap - top) / zoom;
  return <HintLabel x={x} y={y} zoom={zoom} legal={verdict.legal} text={verdict.text} />;
}

function KeyboardHint({ from, target }: { readonly from: string; readonly target: string | undefined }) {
  const { text } = useTranslator();
  const zoom = useStore(({ transform }) => transform[2]);
  const { network } = useAnalysis();
  const { nodes } = useDrawnScene();
  const node = nodes.find(({ id }) => id === (target ?? from));
  if (node === undefined) return null;
  const { name } = objectWords(network, from);
  const verdict =
    target === undefined
      ? { legal: undefined, text: message('canvas:connectFrom', { name }) }
      : verdictOf(network.plan, network, from, target);
  return (
    <HintLabel
      x={node.x}
      y={node.y + node.height + 10 / zoom}
      zoom={zoom}
      legal={verdict.legal}
      text={verdict.text}
      note={text(message('canvas:connectKeys'))}
    />
  );
}

function verdictOf(plan: Plan, network: Network, from: string, to: string): { legal: boolean; text: Message } {
  const judged = canConnect(plan, from, to);
  if (!judged.ok) return { legal: false, text: judged.error.reason };
  const connection = judged.value;
  const name = (id: string): string => objectWords(network, id).name;
  if (connection.kind === 'peering') {
    const names = { initiator: name(connection.initiatorId), acceptor: name(connection.acceptorId) };
    return {
      legal: true,
      text: message(connection.swapped ? 'canvas:connectSwapped' : 'canvas:connectPeering', names),
    };
  }
  const second = connection.kind === 'attach-vbr' ? connection.vbrId : connection.dataCenterId;
  const names = { first: name(connection.physicalConnectionId), second: name(second) };
  return { legal: true, text: message('canvas:step.attach', names) };
}
