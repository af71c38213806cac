import { accountColors } from '../../diagram/account-colors.ts';
import { cardStyle, chipStyle, frameStyle } from '../../diagram/card-style.ts';
import type { SceneFrame } from '../../diagram/frames.ts';
import type { Rect } from '../../diagram/geometry.ts';
import { lineStyle } from '../../diagram/line-styles.ts';
import type { Palette } from '../../diagram/palette.ts';
import type { SceneEdge, SceneNode } from '../../diagram/scene.ts';
import { base64 } from './base64.ts';
import { lineColor } from './svg-edge.ts';
import { symbolDocument } from './svg-symbols.ts';

/** Only colours, numbers and names of draw.io go into a style: no text of a plan. */
function style(entries: Readonly<Record<string, string | number | undefined>>, ...shapes: readonly string[]): string {
  const pairs = Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : `${key}=${value};`));
  return [...shapes.map((shape) => `${shape};`), ...pairs].join('');
}

/** A label never leaves its cell, as on the canvas. */
const label = { html: 1, whiteSpace: 'nowrap', overflow: 'hidden', align: 'left', fontFamily: 'Inter' };

export function nodeStyle(node: SceneNode, palette: Palette): string {
  const colors = { fillColor: palette.surface, strokeColor: palette.line, fontColor: palette.text };
  if (node.kind === 'note')
    return style({
      ...label,
      ...colors,
      fillColor: palette.severity.notice.soft,
      strokeColor: palette.lineStrong,
      shape: 'note',
      size: 12,
      dashed: 1,
      verticalAlign: 'top',
      spacingLeft: 8,
      spacingTop: 4,
    });
  const icon = {
    shape: 'label',
    // draw.io takes Base64 without saying so, for a semicolon would end the entry.
    image: `data:image/svg+xml,${base64(symbolDocument(node.kind, palette.textMuted))}`,
    imageAlign: 'left',
    imageWidth: cardStyle.iconSize,
    imageHeight: cardStyle.iconSize,
    rounded: 1,
    absoluteArcSize: 1,
  };
  if (node.kind === 'physicalConnection')
    return style({
      ...label,
      ...colors,
      ...icon,
      strokeColor: accountColor(node, palette),
      strokeWidth: 2,
      arcSize: node.height,
      imageVerticalAlign: 'middle',
      verticalAlign: 'middle',
      spacing: 6,
      spacingLeft: 28,
    });
  return style({
    ...label,
    ...colors,
    ...icon,
    arcSize: 2 * cardStyle.radius,
    imageVerticalAlign: 'top',
    verticalAlign: 'top',
    spacing: 5,
    spacingLeft: 7,
  });
}

/** The stripe on the left of a card: part of it for whoever clicks, and as high as it for whoever resizes. */
export function stripeStyle(node: SceneNode, palette: Palette): string | undefined {
  if (node.kind === 'note' || node.kind === 'physicalConnection') return undefined;
  const color = accountColor(node, palette);
  return style({
    fillColor: color,
    strokeColor: 'none',
    part: 1,
    movable: 0,
    resizable: 0,
    resizeHeight: 1,
    rotatable: 0,
    deletable: 0,
    editable: 0,
  });
}

export function frameStyleText({ kind, account }: SceneFrame, palette: Palette): string {
  const color = kind === 'account' && account ? accountColors[account.color] : palette.lineStrong;
  return style({
    ...label,
    container: 1,
    collapsible: 0,
    recursiveResize: 0,
    pointerEvents: 0,
    rounded: 1,
    absoluteArcSize: 1,
    arcSize: 2 * frameStyle.radius,
    fillColor: 'none',
    strokeColor: color,
    dashed: kind === 'region' ? 1 : 0,
    verticalAlign: 'top',
    fontStyle: 1,
    fontSize: frameStyle.titleSize,
    fontColor: palette.textMuted,
    spacingLeft: 8,
  });
}

/** An edge with the dot of its initiator and the ring of its acceptor, hung on its cells where the scene's path meets them. */
export function edgeStyle(edge: SceneEdge, from: Rect | undefined, to: Rect | undefined, palette: Palette): string {
  const { width, dashes, opacity } = lineStyle(edge);
  const isPeering = edge.kind === 'peering';
  const [exit, entry] = [from && onRect(edge.initiatorPoint, from), to && onRect(edge.acceptorPoint, to)];
  return style({
    edgeStyle: 'orthogonalEdgeStyle',
    html: 1,
    rounded: 1,
    jettySize: 'auto',
    strokeColor: lineColor(edge, palette),
    strokeWidth: width,
    ...(dashes && { dashed: 1, fixDash: 1, dashPattern: dashes.map((dash) => Math.max(1, dash)).join(' ') }),
    ...(opacity !== undefined && { strokeOpacity: 100 * opacity }),
    startArrow: isPeering ? 'oval' : 'none',
    startFill: 1,
    startSize: 8,
    endArrow: isPeering ? 'oval' : 'none',
    endFill: 0,
    endSize: 8,
    ...(exit && { exitX: exit.x, exitY: exit.y, exitDx: 0, exitDy: 0, exitPerimeter: 0 }),
    ...(entry && { entryX: entry.x, entryY: entry.y, entryDx: 0, entryDy: 0, entryPerimeter: 0 }),
    fontFamily: 'Inter',
    fontSize: chipStyle.size,
    fontColor: palette.textMuted,
    labelBackgroundColor: palette.surface,
    labelBorderColor: edge.state === 'forbidden' ? palette.severity.error.ink : palette.line,
  });
}

function onRect(point: { readonly x: number; readonly y: number }, { x, y, width, height }: Rect) {
  const part = (value: number, length: number): number =>
    Math.round(Math.min(1, Math.max(0, length === 0 ? 0.5 : value / length)) * 1e4) / 1e4;
  return { x: part(point.x - x, width), y: part(point.y - y, height) };
}

function accountColor({ account }: SceneNode, palette: Palette): string {
  return (account && accountColors[account.color]) ?? palette.lineStrong;
}
