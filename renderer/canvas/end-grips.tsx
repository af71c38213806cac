import { useReactFlow } from '@xyflow/react';
import type { PointerEvent } from 'react';
import type { Point } from '../../shared/diagram/geometry.ts';
import type { PeeringRole } from '../../shared/plan/edits/peering-draft.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useCanvas } from '../store/canvas-store.ts';
import { useView } from '../store/view-store.ts';
import { OnLabelLayer } from './label-layer.tsx';
import { offCards } from './off-cards.ts';
import styles from './end-grips.module.css';

/** Where the two ends of a selected peering are taken hold of, to be led to other routers. */
export function EndGrips({ peering, path }: Ends) {
  const [initiator, acceptor] = [path[0], path.at(-1)];
  const free = offCards(path);
  const [initiatorGrip, acceptorGrip] = [free[0], free.at(-1)];
  // Of several that are selected nobody leads one elsewhere.
  const isAlone = useView(({ selection }) => selection.length === 1);
  return isAlone && initiator && acceptor && initiatorGrip && acceptorGrip ? (
    <OnLabelLayer>
      <Grip peering={peering} role="initiator" at={initiatorGrip} other={acceptor} />
      <Grip peering={peering} role="acceptor" at={acceptorGrip} other={initiator} />
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

interface Ends {
  readonly peering: string;
  readonly path: readonly Point[];
}

interface GripProps {
  readonly peering: string;
  readonly role: PeeringRole;
  /** Where it is taken hold of. */
  readonly at: Point;
  /** The end that stays. */
  readonly other: Point;
}
