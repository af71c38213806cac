import { fitted, type TextStyle } from './text-width.ts';
import { element, short, xmlText } from './xml.ts';

const monoFonts = 'JetBrains Mono, monospace';
export const plainFonts =
  "Inter, 'Inter Variable', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Helvetica Neue', Arial, sans-serif";

/** The size of texts that say no other. */
export const plainSize = 12;

/** Where a text stands and how it looks. Its `middle` is half way between base line and height of capitals, as in the middle of a line box. */
export interface TextPlace extends TextStyle {
  readonly x: number;
  readonly middle: number;
  /** Where it is not the colour of the text around it. */
  readonly fill?: string | undefined;
  readonly anchor?: 'middle' | 'end' | undefined;
  /** Cut with … where the text is wider than that. */
  readonly within?: number | undefined;
  /** What a pointer over it tells, where it is more than what is seen. */
  readonly whole?: string | undefined;
  readonly keepSpaces?: boolean;
}

/** A capital is 0.727 em high in Inter, 0.73 in JetBrains Mono. */
const halfCapital = 0.364;

/** A text as SVG; nothing for one that is empty. */
export function svgText(text: string, place: TextPlace): string {
  const { x, middle, fill, anchor, within, size, weight, mono, spacing, keepSpaces } = place;
  const shown = within === undefined ? text : fitted(text, within, place);
  if (shown.trim() === '') return '';
  const whole = place.whole ?? text;
  return element(
    'text',
    {
      x,
      y: middle + halfCapital * size,
      fill,
      'font-size': size === plainSize ? undefined : size,
      'font-weight': weight,
      'font-family': mono === true ? monoFonts : undefined,
      'letter-spacing': spacing === undefined ? undefined : short(spacing * size),
      'text-anchor': anchor,
      'xml:space': keepSpaces === true ? 'preserve' : undefined,
    },
    ...(whole === shown ? [] : [title(whole)]),
    xmlText(shown),
  );
}

/** What a pointer over the element around it tells. */
export function title(text: string): string {
  return element('title', {}, xmlText(text));
}
