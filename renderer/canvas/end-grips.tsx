import { useReactFlow } from '@xyflow/react';
import type { PointerEvent } from 'react';
import type { Point } from '../../shared/diagram/geometry.ts';
import type { PeeringRole } from '../../shared/plan/edits/peering-draft.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useCanvas } from '../store/canvas-store.ts';
import { useView } from '../store/view-store.ts';
import { OnLabelLayer } from './label-layer.tsx';
import styles from './end-grips.module.css';

/** Where the two ends of a selected peering are taken hold of, to be led to other routers. */
export function EndGrips({ peering, path }: Ends) {
  const [initiator, acceptor] = [gripAt(path[0], path[1]), gripAt(path.at(-1), path.at(-2))];
  // Of several that are selected nobody leads one elsewhere.
  const isAlone = useView(({ selection }) => selection.length === 1);
  return isAlone && initiator && acceptor ? (
    <OnLabelLayer>
      <Grip peering={peering} role="initiator" at={initiator} other={acceptor} />
      <Grip peering={peering} role="acceptor" at={acceptor} other={initiator} />
    </OnLabelLayer>
  ) : null;
}

function Grip({ peering, role, at, other }: GripProps) {
  const { t } = useTranslator();
  const flow = useReactFlow();
  const take = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    const to = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    useCanvas.setState({ reconnecting: { peering, role, from: other, to, target: undefined } });
  };
  return (
    <div
      className={`${styles.grip ?? ''} nodrag nopan`}
      data-grip={role}
      title={t('canvas:reconnect')}
      style={{ transform: `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)` }}
      onPointerDown={take}
    />
  );
}

/** So far from the card that its handles, where new lines begin, stay free. In whole units. */
const fromCard = 24;

/** On the first leg of a line, or at its end where that is short. */
function gripAt(end: Point | undefined, next: Point | undefined): Point | undefined {
  if (end === undefined || next === undefined) return end;
  const length = Math.hypot(next.x - end.x, next.y - end.y);
  const part = length === 0 ? 0 : Math.min(1, fromCard / length);
  return { x: end.x + (next.x - end.x) * part, y: end.y + (next.y - end.y) * part };
}

interface Ends {
  readonly peering: string;
  readonly path: readonly Point[];
}

interface GripProps {
  readonly peering: string;
  readonly role: PeeringRole;
  readonly at: Point;
  readonly other: Point;
}
