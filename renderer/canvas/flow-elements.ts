import { type Edge, type Node, Position } from '@xyflow/react';
import { elbowPath, middleOf, sides } from '../../shared/diagram/elbow-path.ts';
import type { Point, Rect } from '../../shared/diagram/geometry.ts';
import { middleOfPath } from '../../shared/diagram/middle-of-path.ts';
import type { EdgeLabel, LabelDot, SceneEdge, SceneNode } from '../../shared/diagram/scene.ts';
import type { EdgeLight, NodeLight } from '../answers/path-lights.ts';
import { flowId } from './flow-id.ts';

interface ObjectData extends Record<string, unknown> {
  readonly node: SceneNode;
  /** Its part in the path that is shown. */
  readonly light?: NodeLight | undefined;
}

export type ObjectNode = Node<ObjectData, 'card' | 'pill' | 'note'>;

interface LinkData extends Record<string, unknown> {
  readonly edge: SceneEdge;
  /** As the scene has them, or as a drag in progress bends them. */
  readonly path: readonly Point[];
  readonly label: EdgeLabel | undefined;
  readonly dot: LabelDot | undefined;
  /** Its part in the path that is shown. */
  readonly light?: EdgeLight | undefined;
  /** Whether it is looked at, or a line of what is. */
  readonly near?: true;
}

export type LinkEdge = Edge<LinkData, 'link'>;

/** Where objects are while they are dragged; the plan hears of it at the drop. */
export type Places = ReadonlyMap<string, Point>;

/** The handle that covers a whole node while a connection is drawn, so that it can be dropped anywhere on it. */
export const bodyHandle = 'body';

const positions = {
  left: Position.Left,
  right: Position.Right,
  top: Position.Top,
  bottom: Position.Bottom,
} as const;

/** How far from its side a handle catches the pointer. */
const handleSize = 12;

const nodes = new WeakMap<SceneNode, ObjectNode>();
const links = new WeakMap<SceneEdge, LinkEdge>();

/** A node of the scene as React Flow takes it. The same node gives the same object, so that what did not change is not drawn again. */
export function objectNode(node: SceneNode): ObjectNode {
  const known = nodes.get(node);
  if (known) return known;
  const { width, height } = node;
  const made: ObjectNode = {
    id: flowId(node.id),
    type: node.kind === 'physicalConnection' ? 'pill' : node.kind === 'note' ? 'note' : 'card',
    position: { x: node.x, y: node.y },
    data: { node },
    width,
    height,
    measured: { width, height },
    handles: handlesOf(node),
  };
  nodes.set(node, made);
  return made;
}

/** An edge of the scene as React Flow takes it. An attachment has the id of what is attached, so it gets a prefix. */
export function linkEdge(edge: SceneEdge): LinkEdge {
  const known = links.get(edge);
  if (known) return known;
  const made: LinkEdge = {
    id: linkId(edge),
    type: 'link',
    source: flowId(edge.from),
    target: flowId(edge.to),
    data: { edge, path: edge.path, label: edge.label, dot: edge.dot },
    selectable: edge.kind === 'peering',
  };
  links.set(edge, made);
  return made;
}

export function linkId({ id, kind }: SceneEdge): string {
  return kind === 'peering' ? flowId(id) : `attachment:${flowId(id)}`;
}

/** The edge while an end of it is dragged: the cheapest path that still meets both ends, its label in the middle. */
export function bentEdge(edge: SceneEdge, from: Rect, to: Rect): LinkEdge {
  const path = elbowPath(from, to);
  const { label, dot } = edge;
  const middle = middleOfPath(path);
  const centred = label && { ...label, x: middle.x - label.width / 2, y: middle.y - label.height / 2 };
  return { ...linkEdge(edge), data: { edge, path, label: centred, dot: dot && { ...dot, ...middle } } };
}

function handlesOf({ width, height }: SceneNode): NonNullable<ObjectNode['handles']> {
  const rect = { x: 0, y: 0, width, height };
  const onSides = sides.map((side) => {
    const { x, y } = middleOf(rect, side);
    return {
      id: side,
      type: 'source' as const,
      position: positions[side],
      x: x - handleSize / 2,
      y: y - handleSize / 2,
      width: handleSize,
      height: handleSize,
    };
  });
  return [...onSides, { id: bodyHandle, type: 'target', position: Position.Top, ...rect }];
}
