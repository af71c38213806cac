import type { Palette } from '../../diagram/palette.ts';
import { customProperties } from './custom-properties.ts';
import { plainFonts } from './svg-text.ts';

/** The colours and the font of a drawing, as the style sheets of an interactive page, of findings and of a matrix name them. */
export function paletteStyle({ canvas, surface, line, lineStrong, text, textMuted, severity }: Palette): string {
  return customProperties({
    canvas,
    surface,
    line,
    'line-strong': lineStrong,
    text,
    'text-muted': textMuted,
    error: severity.error.ink,
    notice: severity.notice.ink,
    'notice-soft': severity.notice.soft,
    warning: severity.warning.ink,
    'warning-soft': severity.warning.soft,
    fonts: plainFonts,
  });
}
