import type { SceneFrame } from '../../diagram/frames.ts';
import type { Point } from '../../diagram/geometry.ts';
import { middleOfPath } from '../../diagram/middle-of-path.ts';
import { type Palette, palettes } from '../../diagram/palette.ts';
import type { Scene, SceneEdge, SceneNode } from '../../diagram/scene.ts';
import { edgeWords, frameWords } from '../../diagram/words.ts';
import type { Translator } from '../../messages/translator.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { chipLabel, nodeLabel } from './drawio-labels.ts';
import { edgeStyle, frameStyleText, nodeStyle, stripeStyle } from './drawio-styles.ts';
import { element, xmlText } from './xml.ts';

/** The layer of draw.io that everything lies on. */
const layer = '1';

/**
 * The scene as a draw.io file, not compressed: frames are containers of their members, cards have labels that can be edited, edges hang on their
 * cards and keep their way. Cells are named by their place in the scene; an object's own id and whole name stand beside.
 */
export function diagramDrawio(scene: Scene, name: string, options: DiagramOptions, speak: Translator): string {
  const palette = palettes[options.theme];
  const parents = parentsOf(scene);
  const cellOf = new Map(scene.nodes.map((node, at) => [node.id, { node, cell: `node-${at}` }]));
  const cells = [
    element('mxCell', { id: '0' }),
    element('mxCell', { id: layer, parent: '0' }),
    ...scene.frames.map((frame, at) => frameCell(frame, `frame-${at}`, parents.ofFrame(frame), palette, speak)),
    ...scene.nodes.flatMap((node, at) => nodeCells(node, `node-${at}`, parents.ofNode(node), palette, speak)),
    ...scene.edges.map((edge, at) => edgeCell(edge, `edge-${at}`, { cells: cellOf, palette, speak })),
  ];
  const model = element(
    'mxGraphModel',
    {
      grid: 1,
      gridSize: 8,
      guides: 1,
      tooltips: 1,
      connect: 1,
      arrows: 1,
      fold: 1,
      page: 0,
      math: 0,
      shadow: 0,
      ...(options.transparent ? {} : { background: palette.canvas }),
    },
    '\n',
    element('root', {}, '\n', ...cells.map((cell) => `${cell}\n`)),
    '\n',
  );
  const page = element('diagram', { id: 'peerscape', name: name.slice(0, 120) }, '\n', model, '\n');
  return `${element('mxfile', { host: 'Peerscape', compressed: 'false' }, '\n', page, '\n')}\n`;
}

interface Parent {
  readonly cell: string;
  /** A cell in a container is placed from that one's corner on. */
  readonly origin: Point;
}

interface Parents {
  readonly ofFrame: (frame: SceneFrame) => Parent;
  readonly ofNode: (node: SceneNode) => Parent;
}

/** The innermost frame around each object; of a frame the region's that has all its members. */
function parentsOf({ frames }: Scene): Parents {
  const root: Parent = { cell: layer, origin: { x: 0, y: 0 } };
  const asParent = (frame: SceneFrame, at: number): Parent => ({
    cell: `frame-${at}`,
    origin: { x: frame.x, y: frame.y },
  });
  const innermost = new Map<string, Parent>();
  // The outer frames come first.
  for (const [at, frame] of frames.entries()) for (const id of frame.members) innermost.set(id, asParent(frame, at));
  const regionOf = new Map<string, number>();
  for (const [at, { kind, members }] of frames.entries())
    if (kind === 'region') for (const id of members) regionOf.set(id, at);
  return {
    ofNode: ({ id }) => innermost.get(id) ?? root,
    ofFrame({ kind, members }) {
      const around = kind === 'region' ? undefined : regionOf.get(members[0] ?? '');
      const region = around === undefined ? undefined : frames[around];
      if (around === undefined || region === undefined || members.some((id) => regionOf.get(id) !== around))
        return root;
      return asParent(region, around);
    },
  };
}

function frameCell(
  frame: SceneFrame,
  id: string,
  { cell, origin }: Parent,
  palette: Palette,
  speak: Translator,
): string {
  const { x, y, width, height } = frame;
  // draw.io takes the label of a cell with `html=1` as HTML.
  return element(
    'mxCell',
    { id, value: xmlText(frameWords(frame, speak)), style: frameStyleText(frame, palette), vertex: 1, parent: cell },
    element('mxGeometry', { x: x - origin.x, y: y - origin.y, width, height, as: 'geometry' }),
  );
}

function nodeCells(node: SceneNode, id: string, parent: Parent, palette: Palette, speak: Translator): string[] {
  const { width, height } = node;
  const body = element(
    'mxCell',
    { style: nodeStyle(node, palette), vertex: 1, parent: parent.cell },
    element('mxGeometry', { x: node.x - parent.origin.x, y: node.y - parent.origin.y, width, height, as: 'geometry' }),
  );
  const label = nodeLabel(node, palette, speak);
  const cell = element('UserObject', { label, tooltip: xmlText(node.name), object: node.id, id }, body);
  const stripe = stripeStyle(node, palette);
  if (stripe === undefined) return [cell];
  return [
    cell,
    element(
      'mxCell',
      { id: `${id}-stripe`, style: stripe, vertex: 1, connectable: 0, parent: id },
      element('mxGeometry', { width: 4, height, as: 'geometry' }),
    ),
  ];
}

interface EdgeContext {
  readonly cells: ReadonlyMap<string, { readonly node: SceneNode; readonly cell: string }>;
  readonly palette: Palette;
  readonly speak: Translator;
}

function edgeCell(edge: SceneEdge, id: string, { cells, palette, speak }: EdgeContext): string {
  const { path, label } = edge;
  const [from, to] = [cells.get(edge.from), cells.get(edge.to)];
  const middle = middleOfPath(path);
  const offset = label && {
    x: Math.round(label.x + label.width / 2 - middle.x),
    y: Math.round(label.y + label.height / 2 - middle.y),
  };
  const geometry = element(
    'mxGeometry',
    { relative: 1, as: 'geometry' },
    element('Array', { as: 'points' }, ...path.slice(1, -1).map(({ x, y }) => element('mxPoint', { x, y }))),
    offset === undefined ? '' : element('mxPoint', { ...offset, as: 'offset' }),
  );
  const body = element(
    'mxCell',
    {
      style: edgeStyle(edge, from?.node, to?.node, palette),
      edge: 1,
      parent: layer,
      source: from?.cell,
      target: to?.cell,
    },
    geometry,
  );
  const words = edgeWords(edge, (end) => cells.get(end)?.node.title ?? end, speak);
  const value = label === undefined ? '' : chipLabel(label, palette, speak);
  return element('UserObject', { label: value, tooltip: xmlText(words), object: edge.id, id }, body);
}
