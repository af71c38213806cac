import { accountColors } from '../../diagram/account-colors.ts';
import type { AccountMark, NodeKind } from '../../diagram/cards.ts';
import { endRadius } from '../../diagram/line-styles.ts';
import type { LinkState } from '../../diagram/links.ts';
import type { Palette } from '../../diagram/palette.ts';
import type { Scene } from '../../diagram/scene.ts';
import type { Translator } from '../../messages/translator.ts';
import type { Picture } from './picture.ts';
import { lineColor, svgLine } from './svg-edge.ts';
import { svgSymbol } from './svg-symbols.ts';
import { svgText } from './svg-text.ts';
import { element } from './xml.ts';

const columnWidth = 192;
const rowHeight = 20;
const sampleWidth = 36;
const textSize = 12;
const sectionGap = 16;
/** More accounts than this would be a list, not a legend. */
const shownAccounts = 8;

interface Entry {
  /** Drawn in the first `sampleWidth` units, around its middle. */
  readonly sample: (middle: number) => string;
  readonly text: string;
}

interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** What the signs of a scene mean, those alone that occur in it, in columns that fit a width; undefined where nothing is drawn. */
export function legendPicture(scene: Scene, width: number, palette: Palette, speak: Translator): Picture | undefined {
  const sections = sectionsOf(scene, palette, speak).filter(({ entries }) => entries.length > 0);
  if (sections.length === 0) return undefined;
  const perRow = Math.max(1, Math.min(sections.length, Math.floor(width / columnWidth)));
  const drawn: string[] = [];
  let top = 0;
  for (let from = 0; from < sections.length; from += perRow) {
    const row = sections.slice(from, from + perRow);
    drawn.push(...row.map((section, at) => sectionAt(section, at * columnWidth, top, palette)));
    top += (1 + Math.max(...row.map(({ entries }) => entries.length))) * rowHeight + sectionGap;
  }
  return { width: perRow * columnWidth, height: top - sectionGap, markup: drawn.join('') };
}

function sectionAt({ title, entries }: Section, x: number, top: number, palette: Palette): string {
  const within = columnWidth - sampleWidth - 12;
  const rows = entries.map(({ sample, text }, at) => {
    const middle = (at + 1.5) * rowHeight;
    return sample(middle) + svgText(text, { x: sampleWidth, middle, size: textSize, fill: palette.text, within });
  });
  return element(
    'g',
    { transform: `translate(${String(x)} ${String(top)})` },
    svgText(title, { x: 0, middle: rowHeight / 2, size: 11, weight: 600 }),
    ...rows,
  );
}

function sectionsOf(scene: Scene, palette: Palette, speak: Translator): Section[] {
  const { t } = speak;
  return [
    { title: t('diagram:legend.objects'), entries: objectEntries(scene, palette, speak) },
    { title: t('diagram:legend.lines'), entries: lineEntries(scene, palette, speak) },
    { title: t('diagram:legend.accounts'), entries: accountEntries(scene, speak) },
    { title: t('diagram:legend.findings'), entries: findingEntries(scene, palette, speak) },
  ];
}

const kinds: readonly NodeKind[] = ['vpc', 'vbr', 'physicalConnection', 'dataCenter', 'note'];

function objectEntries({ nodes }: Scene, palette: Palette, { t }: Translator): Entry[] {
  return kinds
    .filter((kind) => nodes.some((node) => node.kind === kind))
    .map((kind) => ({
      sample: (middle) => svgSymbol(kind, { x: 6, y: middle - 8 }, 16, palette.textMuted),
      text: t(`canvas:name.${kind}`),
    }));
}

const states: readonly LinkState[] = ['planned', 'connecting', 'activated', 'suspended', 'forbidden'];

function lineEntries({ edges }: Scene, palette: Palette, { t }: Translator): Entry[] {
  const peerings = edges.filter(({ kind }) => kind === 'peering');
  const lines = states
    .filter((state) => peerings.some((edge) => edge.state === state))
    .map((state): Entry => {
      const link = { kind: 'peering', state } as const;
      return {
        sample: (middle) => svgLine(`M1 ${middle}H${sampleWidth - 9}`, link, palette),
        text: t(`diagram:line.${state}`),
      };
    });
  const attachment = { kind: 'physical', state: 'activated' } as const;
  const color = lineColor({ kind: 'peering', state: 'activated' }, palette);
  const middleOfSample = (sampleWidth - 8) / 2;
  const ends: Entry[] = [
    {
      sample: (cy) => element('circle', { cx: middleOfSample, cy, r: endRadius, fill: color }),
      text: t('diagram:initiator'),
    },
    {
      sample: (cy) =>
        element('circle', {
          cx: middleOfSample,
          cy,
          r: endRadius,
          fill: palette.canvas,
          stroke: color,
          'stroke-width': 2,
        }),
      text: t('diagram:acceptor'),
    },
  ];
  return [
    ...lines,
    ...(peerings.length > 0 ? ends : []),
    ...(peerings.length < edges.length
      ? [
          {
            sample: (middle: number) => svgLine(`M3 ${middle}H${sampleWidth - 11}`, attachment, palette),
            text: t('diagram:line.attachment'),
          },
        ]
      : []),
  ];
}

function accountEntries({ nodes }: Scene, { t }: Translator): Entry[] {
  const accounts = new Map<string, AccountMark>();
  for (const { account } of nodes) if (account && !accounts.has(account.id)) accounts.set(account.id, account);
  const all = [...accounts.values()];
  const shown = all.length > shownAccounts ? all.slice(0, shownAccounts - 1) : all;
  const entries = shown.map(({ name, color }): Entry => {
    const fill = accountColors[color];
    return {
      sample: (middle) => element('rect', { x: 8, y: middle - 6, width: 12, height: 12, rx: 3, fill }),
      text: name,
    };
  });
  if (shown.length === all.length) return entries;
  return [...entries, { sample: () => '', text: t('diagram:legend.more', { count: all.length - shown.length }) }];
}

function findingEntries({ nodes, edges }: Scene, { severity }: Palette, { t }: Translator): Entry[] {
  const marked = [...nodes, ...edges].flatMap(({ findings }) => findings ?? []);
  return (['error', 'warning', 'notice'] as const)
    .filter((name) => marked.some((counts) => counts[name] > 0))
    .map((name) => ({
      sample: (middle) => svgSymbol(name, { x: 7, y: middle - 7 }, 14, severity[name].ink),
      text: t(`findings:severity.${name}`),
    }));
}
