import type { Rect } from '../../shared/diagram/geometry.ts';
import { lineStyle } from '../../shared/diagram/line-styles.ts';
import type { View } from '../../shared/network/view.ts';
import type { SceneEdge, SceneNode } from '../../shared/diagram/scene.ts';
import { nodesIn } from './mounted.ts';
import { unzoom } from './use-zoom-level.ts';

/** The part of a plan that is drawn: pixels = units × zoom + offset. */
export interface FarView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** Of the drawing, in pixels. */
  readonly width: number;
  readonly height: number;
}

export interface FarInk {
  /** The value of a variable of the style sheets. */
  readonly color: (variable: string) => string;
  readonly font: string;
}

/** What is drawn of a crowd: everything that is no element of the page. */
export interface FarContent {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Ids of nodes that are elements, and so not drawn. */
  readonly left: ReadonlySet<string>;
  /** Ids of lines that are elements. */
  readonly leftEdges: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly view: View;
  /** From far away areas stand for all but notes, and those are without words. */
  readonly far: boolean;
}

/** Beyond so many names nothing can be read. */
const mostNames = 2000;

export function drawFar(brush: CanvasRenderingContext2D, view: FarView, content: FarContent, ink: FarInk): void {
  const { x, y, zoom, width, height } = view;
  const area: Rect = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  brush.save();
  brush.translate(x, y);
  brush.scale(zoom, zoom);
  drawEdges(brush, content, area, ink);
  const nodes = (nodesIn(content.nodes, area) ?? []).filter(({ id }) => !content.left.has(id));
  if (content.far) drawNotes(brush, nodes, content.selected, ink);
  else drawCards(brush, nodes, zoom, content.selected, ink);
  brush.restore();
}

function drawEdges(brush: CanvasRenderingContext2D, content: FarContent, area: Rect, ink: FarInk): void {
  for (const edge of content.edges) {
    const [start, ...corners] = edge.path;
    if (content.leftEdges.has(edge.id) || start === undefined || !crosses(edge, area)) continue;
    const { width, dashes = [], roundCaps, opacity = 1 } = lineStyle(edge, content.view);
    brush.strokeStyle = ink.color(edgeVariable(edge));
    brush.lineWidth = width;
    brush.lineCap = roundCaps === true ? 'round' : 'butt';
    brush.globalAlpha = opacity;
    brush.setLineDash([...dashes]);
    brush.beginPath();
    brush.moveTo(start.x, start.y);
    for (const corner of corners) brush.lineTo(corner.x, corner.y);
    brush.stroke();
  }
  brush.setLineDash([]);
  brush.globalAlpha = 1;
}

function edgeVariable({ kind, state }: SceneEdge): string {
  if (state === 'forbidden') return '--error';
  return kind === 'peering' ? '--text-muted' : '--line-strong';
}

function crosses({ path }: SceneEdge, { x, y, width, height }: Rect): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of path) {
    left = Math.min(left, point.x);
    right = Math.max(right, point.x);
    top = Math.min(top, point.y);
    bottom = Math.max(bottom, point.y);
  }
  return left <= x + width && right >= x && top <= y + height && bottom >= y;
}

function drawNotes(
  brush: CanvasRenderingContext2D,
  notes: readonly SceneNode[],
  selected: ReadonlySet<string>,
  ink: FarInk,
): void {
  for (const { id, x, y, width, height } of notes) {
    brush.fillStyle = ink.color(selected.has(id) ? '--accent' : '--notice-soft');
    brush.fillRect(x, y, width, height);
  }
}

function drawCards(
  brush: CanvasRenderingContext2D,
  nodes: readonly SceneNode[],
  zoom: number,
  selected: ReadonlySet<string>,
  ink: FarInk,
): void {
  const size = 11 * unzoom(zoom);
  brush.font = `600 ${size}px ${ink.font}`;
  brush.textBaseline = 'middle';
  for (const node of nodes) {
    brush.fillStyle = ink.color(node.kind === 'note' ? '--notice-soft' : '--surface');
    brush.fillRect(node.x, node.y, node.width, node.height);
    brush.lineWidth = (selected.has(node.id) ? 2 : 1) / Math.min(1, zoom);
    brush.strokeStyle = ink.color(selected.has(node.id) ? '--accent' : '--line-strong');
    brush.strokeRect(node.x, node.y, node.width, node.height);
    if (node.kind !== 'note') {
      brush.fillStyle = ink.color(accountVariable(node));
      brush.fillRect(node.x, node.y, 4, node.height);
    }
    if (nodes.length > mostNames) continue;
    brush.fillStyle = ink.color('--text');
    brush.fillText(fitted(brush, wordsOf(node), node.width - 24), node.x + 14, node.y + node.height / 2);
  }
}

function wordsOf(node: SceneNode): string {
  const [line] = node.lines;
  return node.kind === 'note' ? (line?.kind === 'text' ? line.text : '') : node.title;
}

/** The beginning of a text that has room. */
function fitted(brush: CanvasRenderingContext2D, text: string, room: number): string {
  const whole = brush.measureText(text).width;
  if (whole <= room) return text;
  return `${text.slice(0, Math.max(0, Math.floor((text.length * room) / whole) - 1))}…`;
}

function accountVariable({ account }: SceneNode): string {
  return account ? `--account-${account.color}` : '--line-strong';
}
