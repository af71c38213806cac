import { chipStyle } from '../../diagram/card-style.ts';
import { dotRadius, endMark, endRadius, lineStyle } from '../../diagram/line-styles.ts';
import type { Palette } from '../../diagram/palette.ts';
import { roundedPath } from '../../diagram/rounded-path.ts';
import type { LabelDot, SceneEdge } from '../../diagram/scene.ts';
import { edgeWords, stateWords } from '../../diagram/words.ts';
import type { Translator } from '../../messages/translator.ts';
import { bareBadge } from './svg-badge.ts';
import { svgSymbol } from './svg-symbols.ts';
import { svgText, title } from './svg-text.ts';
import { textWidth } from './text-width.ts';
import { element, short } from './xml.ts';

/** The line of an edge with the dot of its initiator and the ring of its acceptor. `nameFor` names objects in what a pointer tells. */
export function svgEdge(
  edge: SceneEdge,
  id: string,
  nameFor: (id: string) => string,
  palette: Palette,
  speak: Translator,
): string {
  const { path } = edge;
  const color = lineColor(edge, palette);
  const [start, end] = [endMark(path[0], path[1]), endMark(path.at(-1), path.at(-2))];
  return element(
    'g',
    { id },
    title(edgeWords(edge, nameFor, speak)),
    svgLine(roundedPath(path), edge, palette),
    ...(edge.kind === 'peering' && start && end
      ? [
          element('circle', { cx: start.x, cy: start.y, r: endRadius, fill: color, stroke: palette.canvas }),
          element('circle', {
            cx: end.x,
            cy: end.y,
            r: endRadius,
            fill: palette.canvas,
            stroke: color,
            'stroke-width': 2,
          }),
        ]
      : []),
  );
}

/** A line along path data as the canvas strokes it. */
export function svgLine(d: string, link: Pick<SceneEdge, 'kind' | 'state' | 'still'>, palette: Palette): string {
  const { width, dashes, roundCaps, opacity } = lineStyle(link);
  return element('path', {
    d,
    fill: 'none',
    stroke: lineColor(link, palette),
    'stroke-width': width,
    'stroke-dasharray': dashes?.join(' '),
    'stroke-linecap': roundCaps === true ? 'round' : undefined,
    'stroke-opacity': opacity,
  });
}

export function lineColor({ kind, state }: Pick<SceneEdge, 'kind' | 'state'>, palette: Palette): string {
  if (state === 'forbidden') return palette.severity.error.ink;
  return kind === 'peering' ? palette.textMuted : palette.lineStrong;
}

interface ChipPart {
  readonly width: number;
  readonly at: (x: number, middle: number) => string;
}

/** The chip of an edge, in the middle of the place that the scene keeps free for it; nothing where no overlay has anything to say. */
export function svgChip(edge: SceneEdge, palette: Palette, speak: Translator): string {
  const { label, dot } = edge;
  if (dot !== undefined) return svgDot(edge, dot, palette, speak);
  if (label === undefined) return '';
  const { height, radius, paddingLeft, gap, size, strongWeight } = chipStyle;
  const word = (text: string, fill?: string, weight?: number): ChipPart => {
    const style = { size, ...(weight !== undefined && { weight }) };
    return { width: textWidth(text, style), at: (x, middle) => svgText(text, { ...style, x, middle, fill }) };
  };
  const parts: ChipPart[] = [];
  const marks = edge.findings && bareBadge(edge.findings, palette);
  if (marks) parts.push(marks);
  else if (edge.state === 'forbidden') parts.push(alert(palette));
  if (label.bandwidth !== undefined) parts.push(word(label.bandwidth, palette.text, strongWeight));
  if (label.states !== undefined) parts.push(word(stateWords(label.states, speak)));
  if (label.extra !== undefined) parts.push(word(label.extra));
  const inner = parts.reduce((sum, { width }) => sum + width, 0) + gap * (parts.length - 1);
  const width = Math.ceil(inner) + 2 * paddingLeft;
  const left = Math.round(label.x + (label.width - width) / 2);
  const top = label.y + (label.height - height) / 2;
  let x = paddingLeft;
  const drawn = parts.map((part) => {
    const at = x;
    x += part.width + gap;
    return part.at(at, height / 2);
  });
  return element(
    'g',
    { transform: `translate(${short(left)} ${short(top)})` },
    element('rect', {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: radius - 0.5,
      fill: palette.surface,
      stroke: edge.state === 'forbidden' ? palette.severity.error.ink : palette.line,
    }),
    ...drawn,
  );
}

/** Where a chip has no room: its words are the title of a dot. */
function svgDot(edge: SceneEdge, { x, y, ...says }: LabelDot, palette: Palette, speak: Translator): string {
  const dot = { cx: x, cy: y, r: dotRadius, fill: lineColor(edge, palette), stroke: palette.canvas, 'stroke-width': 2 };
  const words = [says.bandwidth, says.states && stateWords(says.states, speak), says.extra];
  return element('g', {}, title(words.filter((word) => word !== undefined).join(' · ')), element('circle', dot));
}

function alert({ severity }: Palette): ChipPart {
  const side = 12;
  return {
    width: side,
    at: (x, middle) => svgSymbol('error', { x, y: middle - side / 2 }, side, severity.error.ink),
  };
}
