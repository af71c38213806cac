import { grown, type Rect } from '../../diagram/geometry.ts';
import { palettes } from '../../diagram/palette.ts';
import { headerHeight } from '../../diagram/cards.ts';
import type { Scene } from '../../diagram/scene.ts';
import type { Translator } from '../../messages/translator.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { svgChip, svgEdge } from './svg-edge.ts';
import { svgFrame } from './svg-frame.ts';
import { legendPicture } from './svg-legend.ts';
import { svgNode } from './svg-node.ts';
import { symbolDefinitions } from './svg-symbols.ts';
import { plainFonts, plainSize, title } from './svg-text.ts';
import { titleBlockPicture } from './svg-title-block.ts';
import { element, short } from './xml.ts';

/** A drawing without the element around it. */
export interface DiagramDrawing {
  /** What has to be seen, margins included. */
  readonly box: Rect;
  readonly markup: string;
}

/**
 * The scene as an SVG 1.1 document that any program opens: no script, no style sheet, no reference to anything outside. Its elements are
 * named by their place in the scene (`node-0`, `edge-0`, `frame-0`), for an object's id may hold anything.
 */
export function diagramSvg(scene: Scene, options: DiagramOptions, speak: Translator): string {
  const drawing = diagramDrawing(scene, options, speak);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgElement(drawing, options)}\n`;
}

/** The drawing in an element of its own size, for a file or for a page. */
export function svgElement({ box, markup }: DiagramDrawing, { titleBlock, theme }: DiagramOptions): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      version: '1.1',
      width: box.width,
      height: box.height,
      viewBox: viewBoxOf(box),
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'font-family': plainFonts,
      'font-size': plainSize,
      fill: palettes[theme].textMuted,
    },
    titleBlock?.title === undefined ? '' : title(titleBlock.title),
    '\n',
    symbolDefinitions,
    '\n',
    markup,
  );
}

/** The value of `viewBox` that shows a part of a drawing. */
export function viewBoxOf({ x, y, width, height }: Rect): string {
  return [x, y, width, height].map(short).join(' ');
}

/** The scene, its legend and its title block in one drawing; the scene keeps the coordinates of the canvas. */
export function diagramDrawing(scene: Scene, options: DiagramOptions, speak: Translator): DiagramDrawing {
  const palette = palettes[options.theme];
  const names = new Map(scene.nodes.map(({ id, title: name }) => [id, name]));
  const nameFor = (id: string): string => names.get(id) ?? id;
  const margins = withMargins(scene);
  const extras = extrasBelow(scene, margins, options, speak);
  const box = grown(extras.around, options.margin);
  const layer = (id: string, parts: readonly string[]): string =>
    parts.length === 0 ? '' : `${element('g', { id }, ...parts.map((part) => `\n${part}`))}\n`;
  const markup = [
    options.transparent
      ? ''
      : `${element('rect', { x: box.x, y: box.y, width: box.width, height: box.height, fill: palette.canvas })}\n`,
    layer(
      'frames',
      scene.frames.map((frame, at) => svgFrame(frame, `frame-${at}`, palette, speak)),
    ),
    layer(
      'edges',
      scene.edges.map((edge, at) => svgEdge(edge, `edge-${at}`, nameFor, palette, speak)),
    ),
    layer(
      'nodes',
      scene.nodes.map((node, at) => svgNode(node, `node-${at}`, palette, speak)),
    ),
    layer(
      'chips',
      scene.edges.flatMap((edge) => svgChip(edge, palette, speak) || []),
    ),
    extras.markup,
  ].join('');
  return { box, markup };
}

/** Badges stand out of their nodes at the top. */
function withMargins({ bounds, nodes }: Scene): Rect {
  const standsOut = nodes.some(({ findings, y }) => findings !== undefined && y - bounds.y < headerHeight / 4);
  return standsOut ? { ...bounds, y: bounds.y - headerHeight / 4, height: bounds.height + headerHeight / 4 } : bounds;
}

/** Up to this width of a drawing, legend and title block are drawn at 100 %; they grow with what is wider, so that they can be read beside it. */
const plainWidth = 1800;
const gap = 32;
/** A legend narrower than this is rather put above the title block than beside it. */
const leastLegend = 2 * 192;

/** Legend and title block below the scene: the legend on the left, the block in the right corner, below one another where there is no room. */
function extrasBelow(scene: Scene, bounds: Rect, options: DiagramOptions, speak: Translator): Extras {
  const palette = palettes[options.theme];
  const block = options.titleBlock && titleBlockPicture(options.titleBlock, palette, speak);
  const scale = Math.max(1, bounds.width / plainWidth);
  const room = bounds.width / scale;
  const beside = block === undefined ? room : room - block.width - gap;
  const isBeside = beside >= leastLegend;
  const legend = options.legend
    ? legendPicture(scene, Math.max(isBeside ? beside : room, leastLegend), palette, speak)
    : undefined;
  if (block === undefined && legend === undefined) return { around: bounds, markup: '' };
  const width = Math.max(room, legend?.width ?? 0, block?.width ?? 0);
  const stacked = legend !== undefined && block !== undefined && !isBeside;
  const [legendHeight, blockHeight] = [legend?.height ?? 0, block?.height ?? 0];
  const height = stacked ? legendHeight + gap + blockHeight : Math.max(legendHeight, blockHeight);
  const at = (x: number, y: number, markup: string): string =>
    element('g', { transform: `translate(${short(x)} ${short(y)})` }, markup);
  const markup = [
    legend && at(0, 0, legend.markup),
    block && at(width - block.width, height - block.height, block.markup),
  ];
  const place = `translate(${short(bounds.x)} ${short(bounds.y + bounds.height + gap * scale)}) scale(${short(scale)})`;
  return {
    around: {
      ...bounds,
      width: Math.max(bounds.width, width * scale),
      height: bounds.height + (gap + height) * scale,
    },
    markup: `${element('g', { id: 'extras', transform: place }, ...markup.filter((part) => part !== undefined))}\n`,
  };
}

interface Extras {
  /** The scene and what was added. */
  readonly around: Rect;
  readonly markup: string;
}
