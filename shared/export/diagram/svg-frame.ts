import { accountColors } from '../../diagram/account-colors.ts';
import { frameStyle } from '../../diagram/card-style.ts';
import type { SceneFrame } from '../../diagram/frames.ts';
import type { Palette } from '../../diagram/palette.ts';
import { frameWords } from '../../diagram/words.ts';
import type { Translator } from '../../messages/translator.ts';
import { svgText } from './svg-text.ts';
import { element } from './xml.ts';

/** The line of a title of 12 px, 1.4 times its size. */
const titleLineHeight = 1.4 * frameStyle.titleSize;

/** A frame around what belongs to a region (dashed) or an account (in its colour), its name in the upper left corner. */
export function svgFrame(frame: SceneFrame, id: string, palette: Palette, speak: Translator): string {
  const { x, y, width, height, kind, account } = frame;
  const { radius, titleSize, titleWeight, paddingTop, paddingLeft } = frameStyle;
  const color = kind === 'account' ? account && accountColors[account.color] : undefined;
  return element(
    'g',
    { id },
    element('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      rx: radius,
      fill: 'none',
      stroke: color ?? palette.lineStrong,
      'stroke-dasharray': kind === 'region' ? '3 3' : undefined,
    }),
    svgText(frameWords(frame, speak), {
      x: x + paddingLeft,
      middle: y + paddingTop + titleLineHeight / 2,
      size: titleSize,
      weight: titleWeight,
      within: width - 2 * paddingLeft,
    }),
  );
}
