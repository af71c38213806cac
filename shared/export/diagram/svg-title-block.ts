import { clipped } from '../../diagram/card-text.ts';
import type { Palette } from '../../diagram/palette.ts';
import type { Translator } from '../../messages/translator.ts';
import type { TitleBlock } from './diagram-options.ts';
import type { Picture } from './picture.ts';
import { svgText } from './svg-text.ts';
import { element, short } from './xml.ts';

const blockWidth = 384;
const titleHeight = 32;
const rowHeight = 36;
const padding = 10;

/** The block in the corner of a drawing: its title, and below it in two columns what else is given; undefined where nothing is. */
export function titleBlockPicture(block: TitleBlock, palette: Palette, { t }: Translator): Picture | undefined {
  const fields = (['customer', 'author', 'date', 'version'] as const).flatMap((name) => {
    const value = block[name]?.trim() ?? '';
    return value === '' ? [] : [{ label: t(`diagram:block.${name}`), value }];
  });
  const title = block.title?.trim() ?? '';
  if (title === '' && fields.length === 0) return undefined;
  const top = title === '' ? 0 : titleHeight;
  const rows = Math.ceil(fields.length / 2);
  const height = top + rows * rowHeight;
  const half = blockWidth / 2;
  const rules = [
    ...Array.from({ length: rows }, (_, at) => `M0 ${short(top + at * rowHeight)}H${short(blockWidth)}`),
    // A field that has no neighbour takes the whole row.
    fields.length > 1 ? `M${short(half)} ${short(top)}V${short(top + Math.floor(fields.length / 2) * rowHeight)}` : '',
  ].filter((rule) => rule !== '' && !rule.startsWith('M0 0H'));
  const cells = fields.map(({ label, value }, at) => {
    const [x, y] = [(at % 2) * half + padding, top + Math.floor(at / 2) * rowHeight];
    const within = (at % 2 === 0 && at === fields.length - 1 ? blockWidth : half) - 2 * padding;
    return (
      svgText(label, { x, middle: y + 11, size: 9.5, within }) +
      svgText(clipped(value), { x, middle: y + 25, size: 12, fill: palette.text, within, whole: value })
    );
  });
  const frame = { x: 0.5, y: 0.5, width: blockWidth - 1, height: height - 1 };
  const markup = [
    element('rect', { ...frame, fill: palette.surface, stroke: palette.lineStrong }),
    rules.length === 0 ? '' : element('path', { d: rules.join(''), fill: 'none', stroke: palette.lineStrong }),
    svgText(clipped(title), {
      x: padding,
      middle: titleHeight / 2,
      size: 14,
      weight: 600,
      fill: palette.text,
      within: blockWidth - 2 * padding,
      whole: title,
    }),
    ...cells,
  ].join('');
  return { width: blockWidth, height, markup };
}
