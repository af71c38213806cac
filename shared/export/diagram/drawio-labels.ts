import { bandwidthLabel } from '../../catalog/specifications.ts';
import { cardStyle } from '../../diagram/card-style.ts';
import type { CardLine } from '../../diagram/cards.ts';
import type { Palette } from '../../diagram/palette.ts';
import type { EdgeLabel, SceneNode } from '../../diagram/scene.ts';
import { lineWords, stateWords } from '../../diagram/words.ts';
import type { Translator } from '../../messages/translator.ts';
import { element, xmlText } from './xml.ts';

/** What a cell says, as the little HTML that draw.io keeps in labels. Every text in it is escaped; whoever writes the file escapes the whole again. */
export function nodeLabel(node: SceneNode, palette: Palette, speak: Translator): string {
  const { accountSize, titleSize, lineSize } = cardStyle;
  const lines = node.lines.map((line) => element('div', {}, lineHtml(line, palette, speak)));
  if (node.kind === 'note') return element('div', { style: `font-size:${lineSize}px;white-space:pre` }, ...lines);
  const small = (text: string): string =>
    text === ''
      ? ''
      : element('div', { style: `font-size:${accountSize}px;color:${palette.textMuted}` }, xmlText(text));
  const [first] = node.lines;
  const bandwidth =
    first?.kind === 'access' && first.bandwidthMbps !== undefined ? ` · ${bandwidthLabel(first.bandwidthMbps)}` : '';
  const name = element('b', { style: `font-size:${titleSize}px` }, xmlText(node.title));
  const header = node.kind === 'physicalConnection' ? '' : small(node.account?.name ?? '');
  const below =
    node.kind === 'physicalConnection'
      ? small(first === undefined ? '' : lineWords(first, speak) + bandwidth)
      : element('div', { style: `font-size:${lineSize}px;color:${palette.textMuted}` }, ...lines);
  // The icon stands beside the header alone.
  const beside = node.kind === 'physicalConnection' ? '' : 'padding-left:26px;min-height:34px;line-height:1.3';
  return element('div', beside === '' ? {} : { style: beside }, name, header) + below;
}

function lineHtml(line: CardLine, palette: Palette, speak: Translator): string {
  const mono = (text: string, color: string): string =>
    element('span', { style: `font-family:JetBrains Mono,monospace;font-size:11px;color:${color}` }, xmlText(text));
  switch (line.kind) {
    case 'block':
    case 'gateways':
      return mono(lineWords(line, speak), palette.text);
    case 'vSwitch':
      return `${xmlText(line.name)} ${mono(line.cidr, palette.textMuted)}`;
    case 'text':
      return line.text === '' ? '<br/>' : xmlText(line.text);
    default:
      return xmlText(lineWords(line, speak));
  }
}

/** The words of a chip on its edge. */
export function chipLabel({ bandwidth, states, extra }: EdgeLabel, palette: Palette, speak: Translator): string {
  const rest = [states && stateWords(states, speak), extra].filter((part) => part !== undefined).join(' · ');
  const parts = [
    bandwidth === undefined ? '' : element('b', { style: `color:${palette.text}` }, xmlText(bandwidth)),
    xmlText(rest),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
