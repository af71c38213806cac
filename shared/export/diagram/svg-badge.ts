import { badgeStyle } from '../../diagram/card-style.ts';
import type { Palette } from '../../diagram/palette.ts';
import type { FindingCounts } from '../../diagram/scene.ts';
import { svgSymbol } from './svg-symbols.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './text-width.ts';
import { element } from './xml.ts';

const fromWorst = ['error', 'warning', 'notice'] as const;
const { height, radius, paddingLeft, gap, iconSize, size } = badgeStyle;
const textStyle = { size, weight: 600 };

/** A badge, drawn from its left edge on, around its middle. */
export interface Badge {
  readonly width: number;
  readonly at: (x: number, middle: number) => string;
}

/** The number of findings of an object with the sign of the worst, without a shape around it; undefined where there is none. */
export function bareBadge(counts: FindingCounts, palette: Palette): Badge | undefined {
  const worst = worstOf(counts);
  if (worst === undefined) return undefined;
  const total = String(counts.error + counts.warning + counts.notice);
  const { ink } = palette.severity[worst];
  return {
    width: iconSize + gap + textWidth(total, textStyle),
    at: (x, middle) =>
      svgSymbol(worst, { x, y: middle - iconSize / 2 }, iconSize, ink) +
      svgText(total, { ...textStyle, x: x + iconSize + gap, middle, fill: ink }),
  };
}

/** The same in a shape of its own. */
export function badge(counts: FindingCounts, palette: Palette): Badge | undefined {
  const [worst, bare] = [worstOf(counts), bareBadge(counts, palette)];
  if (worst === undefined || bare === undefined) return undefined;
  const { ink, soft } = palette.severity[worst];
  const inset = paddingLeft + 1;
  const width = bare.width + 2 * inset;
  return {
    width,
    at(x, middle) {
      const frame = {
        x: x + 0.5,
        y: middle - height / 2 + 0.5,
        width: width - 1,
        height: height - 1,
        rx: radius - 0.5,
      };
      return element('rect', { ...frame, fill: soft, stroke: ink }) + bare.at(x + inset, middle);
    },
  };
}

function worstOf(counts: FindingCounts): keyof FindingCounts | undefined {
  return fromWorst.find((severity) => counts[severity] > 0);
}
