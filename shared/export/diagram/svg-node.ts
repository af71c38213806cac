import { bandwidthLabel } from '../../catalog/specifications.ts';
import { accountColors } from '../../diagram/account-colors.ts';
import { badgeStyle, cardStyle, noteStyle, pillStyle } from '../../diagram/card-style.ts';
import { type CardLine, headerHeight, lineHeight } from '../../diagram/cards.ts';
import type { Palette } from '../../diagram/palette.ts';
import type { SceneNode } from '../../diagram/scene.ts';
import { lineWords } from '../../diagram/words.ts';
import type { Translator } from '../../messages/translator.ts';
import { badge } from './svg-badge.ts';
import { svgSymbol } from './svg-symbols.ts';
import { svgText, type TextPlace, title } from './svg-text.ts';
import { textWidth } from './text-width.ts';
import { element, short } from './xml.ts';

interface Drawing {
  readonly node: SceneNode;
  readonly palette: Palette;
  readonly speak: Translator;
}

/** A node as the canvas draws it at 100 %, without what is only of use while one edits. `id` names the element. */
export function svgNode(node: SceneNode, id: string, palette: Palette, speak: Translator): string {
  const drawing = { node, palette, speak };
  const body =
    node.kind === 'note' ? note(drawing) : node.kind === 'physicalConnection' ? pill(drawing) : card(drawing);
  const marks = node.findings && badge(node.findings, palette);
  return element(
    'g',
    { id, transform: `translate(${String(node.x)} ${String(node.y)})` },
    title(node.kind === 'note' ? node.name : `${speak.t(`canvas:name.${node.kind}`)} ${node.name}`),
    body,
    marks?.at(node.width - badgeStyle.right - marks.width, badgeStyle.top + badgeStyle.height / 2) ?? '',
  );
}

function card(drawing: Drawing): string {
  const { node, palette } = drawing;
  const { radius, stripeWidth, paddingLeft, paddingRight, iconSize, iconGap } = cardStyle;
  const { width, height, account } = node;
  const names = paddingLeft + iconSize + iconGap;
  const within = width - names - paddingRight;
  const { titleSize, titleWeight, titleLineHeight, accountSize, accountLineHeight } = cardStyle;
  const top = (headerHeight - titleLineHeight - (account ? accountLineHeight : 0)) / 2;
  return [
    plate(drawing, radius),
    stripe(height, accountColor(drawing), stripeWidth, radius),
    svgSymbol(node.kind, { x: paddingLeft, y: (headerHeight - iconSize) / 2 }, iconSize, palette.textMuted),
    svgText(node.title, {
      x: names,
      middle: top + titleLineHeight / 2,
      size: titleSize,
      weight: titleWeight,
      fill: palette.text,
      within,
      whole: node.name,
    }),
    account === undefined
      ? ''
      : svgText(account.name, {
          x: names,
          middle: top + titleLineHeight + accountLineHeight / 2,
          size: accountSize,
          within,
        }),
    ...node.lines.map((line, at) => cardLine(line, headerHeight + (at + 0.5) * lineHeight, drawing)),
  ].join('');
}

function cardLine(line: CardLine, middle: number, { node, palette, speak }: Drawing): string {
  const { paddingLeft: x, paddingRight, lineSize, monoSize, gatewaysSize, gatewaysSpacing } = cardStyle;
  const within = node.width - x - paddingRight;
  const words = lineWords(line, speak);
  const quiet = { x, middle, within, size: lineSize };
  switch (line.kind) {
    case 'block':
      return svgText(words, { ...quiet, size: monoSize, mono: true, fill: palette.text });
    case 'gateways':
      return svgText(words, { ...quiet, size: gatewaysSize, mono: true, spacing: gatewaysSpacing, fill: palette.text });
    case 'vSwitch':
      return vSwitchLine(line, quiet, palette);
    default:
      return svgText(words, quiet);
  }
}

function vSwitchLine(
  { name, cidr }: Extract<CardLine, { kind: 'vSwitch' }>,
  { x, middle, within = 0, size }: TextPlace,
  palette: Palette,
): string {
  const { smallIconSize, smallIconGap, monoSize } = cardStyle;
  const mono = { size: monoSize, mono: true };
  const start = x + smallIconSize + smallIconGap;
  const room = x + within - start;
  // An address is read to the end; a name that leaves no room for it is cut first.
  const cidrWidth = Math.min(textWidth(cidr, mono), room);
  return (
    svgSymbol('vSwitch', { x, y: middle - smallIconSize / 2 }, smallIconSize, palette.textMuted) +
    svgText(name, { x: start, middle, size, within: Math.max(0, room - cidrWidth - smallIconGap) }) +
    svgText(cidr, { ...mono, x: x + within, middle, anchor: 'end', within: cidrWidth })
  );
}

function pill(drawing: Drawing): string {
  const { node, palette, speak } = drawing;
  const { titleSize, titleWeight, titleLineHeight, accountSize, iconSize, iconGap } = cardStyle;
  const { paddingLeft, paddingRight, borderWidth, lineSize } = pillStyle;
  const { width, height } = node;
  const [line] = node.lines;
  const names = paddingLeft + iconSize + iconGap;
  const end = width - paddingRight;
  const top = (height - titleLineHeight - lineHeight) / 2;
  const middle = top + titleLineHeight / 2;
  const bandwidth =
    line?.kind === 'access' && line.bandwidthMbps !== undefined ? bandwidthLabel(line.bandwidthMbps) : '';
  const taken = bandwidth === '' ? 0 : textWidth(bandwidth, { size: accountSize }) + iconGap;
  const inset = borderWidth / 2;
  return [
    plate(drawing, height / 2),
    element('rect', {
      x: inset,
      y: inset,
      width: width - borderWidth,
      height: height - borderWidth,
      rx: height / 2 - inset,
      fill: 'none',
      stroke: accountColor(drawing),
      'stroke-width': borderWidth,
    }),
    svgSymbol('physicalConnection', { x: paddingLeft, y: (height - iconSize) / 2 }, iconSize, palette.textMuted),
    svgText(node.title, {
      x: names,
      middle,
      size: titleSize,
      weight: titleWeight,
      fill: palette.text,
      within: end - names - taken,
      whole: node.name,
    }),
    svgText(bandwidth, { x: end, middle, anchor: 'end', size: accountSize }),
    line === undefined
      ? ''
      : svgText(lineWords(line, speak), {
          x: names,
          middle: top + titleLineHeight + lineHeight / 2,
          size: lineSize,
          within: end - names,
        }),
  ].join('');
}

function note({ node, palette, speak }: Drawing): string {
  const { radius } = cardStyle;
  const { paddingTop, paddingLeft, lineSize } = noteStyle;
  const { width, height } = node;
  const texts = node.lines.map((line) => lineWords(line, speak));
  const frame = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: radius };
  return [
    element('rect', {
      ...frame,
      fill: palette.severity.notice.soft,
      stroke: palette.lineStrong,
      'stroke-dasharray': '3 3',
    }),
    ...texts.map((text, at) =>
      svgText(text, {
        x: paddingLeft + 1,
        middle: paddingTop + 1 + (at + 0.5) * lineHeight,
        size: lineSize,
        fill: palette.text,
        within: width - 2 * paddingLeft - 2,
        keepSpaces: true,
      }),
    ),
  ].join('');
}

/** What a node is written on, with its shade. Not a filter: few programs draw those, and none of them alike. */
function plate({ node: { width, height }, palette: { surface, edge, shade } }: Drawing, radius: number): string {
  const rx = Math.min(radius, height / 2);
  return (
    element('rect', { y: 1.5, width, height, rx, fill: shade.color, 'fill-opacity': shade.opacity }) +
    element('rect', { width, height, rx, fill: surface, stroke: edge.color, 'stroke-opacity': edge.opacity })
  );
}

/** Along the left side, within the round corners. */
function stripe(height: number, color: string, width: number, radius: number): string {
  const inset = radius - Math.sqrt(radius ** 2 - (radius - width) ** 2);
  const arc = `${radius} ${radius} 0 0`;
  return element('path', {
    d: `M${width} ${short(inset)}A${arc} 0 0 ${radius}V${height - radius}A${arc} 0 ${width} ${short(height - inset)}Z`,
    fill: color,
  });
}

function accountColor({ node: { account }, palette }: Drawing): string {
  return (account && accountColors[account.color]) ?? palette.lineStrong;
}
