import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, useCallback, useRef } from 'react';
import type { Point } from '../../shared/diagram/geometry.ts';
import { currentDrawnScene } from '../answers/isolation.ts';
import { select, useView } from '../store/view-store.ts';
import { linkId } from './flow-elements.ts';
import { planId } from './flow-id.ts';
import type { MenuTarget } from './menu-groups.ts';

/** What the context menu is about: found out as it opens, and selected, as the commands in it act on the selection. */
export function useMenuTarget() {
  const flow = useReactFlow();
  const target = useRef<MenuTarget>({ kind: 'canvas', at: { x: 0, y: 0 } });
  const hearMenu = useCallback(
    ({ target: element, clientX, clientY }: MouseEvent): void => {
      if (element instanceof Element)
        target.current = targetOf(element, flow.screenToFlowPosition({ x: clientX, y: clientY }));
    },
    [flow],
  );
  return { target, hearMenu };
}

function targetOf(element: Element, at: Point): MenuTarget {
  const id = element.closest('.react-flow__node')?.getAttribute('data-id');
  if (id !== null && id !== undefined) {
    const node = planId(id);
    if (!useView.getState().selection.includes(node)) select([node]);
    return { kind: 'node', id: node, several: useView.getState().selection.length > 1 };
  }
  const link = element.closest('.react-flow__edge, [data-link]');
  const edgeId = link?.getAttribute('data-link') ?? link?.getAttribute('data-id');
  const edge = currentDrawnScene().edges.find((candidate) => linkId(candidate) === edgeId);
  if (edge === undefined) return { kind: 'canvas', at };
  if (edge.kind === 'physical') return { kind: 'attachment', id: edge.id, from: edge.from };
  if (!useView.getState().selection.includes(edge.id)) select([edge.id]);
  return { kind: 'peering', id: edge.id };
}
