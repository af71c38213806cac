import { bandwidthLabel } from '../../catalog/specifications.ts';
import { accountColors } from '../../diagram/account-colors.ts';
import type { AccountMark, NodeKind } from '../../diagram/cards.ts';
import { lineStyle } from '../../diagram/line-styles.ts';
import type { LinkState } from '../../diagram/links.ts';
import { type Palette, palettes } from '../../diagram/palette.ts';
import type { Scene, SceneEdge, SceneNode } from '../../diagram/scene.ts';
import { lineWords, regionWords, stateWords } from '../../diagram/words.ts';
import type { Translator } from '../../messages/translator.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { lineColor } from './svg-edge.ts';

/**
 * The scene as a Mermaid flowchart, which Mermaid lays out by itself: regions and the accounts in them are subgraphs (one of the two where the
 * options frame by one alone), peerings lead from their initiator to their acceptor.
 */
export function diagramMermaid(scene: Scene, options: DiagramOptions, speak: Translator): string {
  const palette = palettes[options.theme];
  const ids = new Map(scene.nodes.map(({ id }, at) => [id, `n${at}`]));
  const idOf = (id: string): string => ids.get(id) ?? '';
  const lines = [
    'flowchart LR',
    ...groupLines(scene, options, idOf, speak),
    ...scene.edges.map((edge) => edgeLine(edge, idOf, options, speak)),
    ...edgeStyles(scene, palette),
    ...nodeStyles(scene, palette, idOf),
  ];
  return `${lines.join('\n')}\n`;
}

interface Group {
  readonly title: string;
  readonly groups: Map<string, Group>;
  readonly nodes: SceneNode[];
}

function groupLines(
  { nodes }: Scene,
  { frames }: DiagramOptions,
  idOf: (id: string) => string,
  speak: Translator,
): string[] {
  const root: Group = { title: '', groups: new Map(), nodes: [] };
  const inside = (group: Group, key: string, title: string): Group => {
    const known = group.groups.get(key);
    if (known) return known;
    const made: Group = { title, groups: new Map(), nodes: [] };
    group.groups.set(key, made);
    return made;
  };
  for (const node of nodes) {
    const { region, account } = node;
    let group = root;
    if (frames !== 'account' && region !== undefined) group = inside(group, region, regionWords(region, speak));
    if (frames !== 'region' && account) group = inside(group, account.id, account.name);
    group.nodes.push(node);
  }
  let count = 0;
  const written = (group: Group, indent: string): string[] => [
    ...group.nodes.map((node) => `${indent}${idOf(node.id)}${shape(node.kind, nodeText(node, speak))}`),
    ...[...group.groups.values()].flatMap((inner) => [
      `${indent}subgraph g${count++}["${mermaidText(inner.title)}"]`,
      ...written(inner, `${indent}  `),
      `${indent}end`,
    ]),
  ];
  return written(root, '  ');
}

const shapes: Readonly<Record<NodeKind, readonly [string, string]>> = {
  vpc: ['["', '"]'],
  vbr: ['{{"', '"}}'],
  physicalConnection: ['(["', '"])'],
  dataCenter: ['[["', '"]]'],
  note: ['>"', '"]'],
};

function shape(kind: NodeKind, text: string): string {
  return shapes[kind].join(text);
}

function nodeText(node: SceneNode, speak: Translator): string {
  const lines = node.lines.flatMap((line) => {
    // The region is the subgraph around.
    if (line.kind === 'region') return [];
    const bandwidth =
      line.kind === 'access' && line.bandwidthMbps !== undefined ? ` · ${bandwidthLabel(line.bandwidthMbps)}` : '';
    return [lineWords(line, speak) + bandwidth];
  });
  const texts = node.kind === 'note' ? lines : [node.title, ...lines];
  const text = texts.map(mermaidText).join('<br/>');
  return text.trim() === '' ? '#8203;' : text;
}

function edgeLine(
  edge: SceneEdge,
  idOf: (id: string) => string,
  { overlays }: DiagramOptions,
  speak: Translator,
): string {
  const [from, to] = [idOf(edge.from), idOf(edge.to)];
  const { peering, label = edge.dot } = edge;
  if (peering === undefined) return `  ${from} === ${to}`;
  const parts = [
    overlays.bandwidth ? bandwidthLabel(peering.bandwidthMbps) : undefined,
    overlays.state ? stateWords(peering.states, speak) : undefined,
    label?.extra,
  ].filter((part) => part !== undefined);
  const words = parts.length === 0 ? '' : `|"${mermaidText(parts.join(' · '))}"|`;
  return `  ${from} ${arrows[edge.state]}${words} ${to}`;
}

/** Mermaid's own lines show the state where its styles are switched off. */
const arrows: Readonly<Record<LinkState, string>> = {
  planned: '-.->',
  connecting: '-.->',
  activated: '-->',
  suspended: '-.->',
  forbidden: '--x',
};

function edgeStyles({ edges }: Scene, palette: Palette): string[] {
  const byStyle = new Map<string, number[]>();
  for (const [at, edge] of edges.entries()) {
    const { dashes, width } = lineStyle(edge);
    const dashArray =
      dashes === undefined ? '' : `,stroke-dasharray:${dashes.map((dash) => Math.max(1, dash)).join(' ')}`;
    const style = `stroke:${lineColor(edge, palette)},stroke-width:${width}px${dashArray}`;
    const known = byStyle.get(style);
    if (known) known.push(at);
    else byStyle.set(style, [at]);
  }
  return [...byStyle].map(([style, places]) => `  linkStyle ${places.join(',')} ${style}`);
}

function nodeStyles({ nodes }: Scene, palette: Palette, idOf: (id: string) => string): string[] {
  const members = new Map<string, { readonly account: AccountMark | undefined; readonly ids: string[] }>();
  for (const { id, kind, account } of nodes) {
    const name = kind === 'note' ? 'note' : account ? `account${account.color}` : 'plain';
    const known = members.get(name);
    if (known) known.ids.push(idOf(id));
    else members.set(name, { account, ids: [idOf(id)] });
  }
  return [...members].flatMap(([name, { account, ids }]) => {
    const stroke = (account && accountColors[account.color]) ?? palette.lineStrong;
    const fill = name === 'note' ? palette.severity.notice.soft : palette.surface;
    return [
      `  classDef ${name} fill:${fill},stroke:${stroke},stroke-width:2px,color:${palette.text}`,
      `  class ${ids.join(',')} ${name}`,
    ];
  });
}

/**
 * A text for a quoted label: all but letters, marks, digits and what means nothing to Mermaid, Markdown or HTML is written as the number of
 * its character, which Mermaid shows as the character. Control characters and halves of characters become U+FFFD.
 */
export function mermaidText(text: string): string {
  let written = '';
  for (const character of text) {
    if (/^[\p{L}\p{M}\p{N} .,/:()+-]$/u.test(character)) written += character;
    else if (/^[\p{Cc}\p{Cs}]$/u.test(character)) written += /^[\t\n\r]$/.test(character) ? ' ' : '\u{fffd}';
    else written += `#${String(character.codePointAt(0))};`;
  }
  return written;
}
