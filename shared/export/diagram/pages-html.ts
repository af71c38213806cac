import { palettes } from '../../diagram/palette.ts';
import type { Scene } from '../../diagram/scene.ts';
import type { Translator } from '../../messages/translator.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { diagramPages, type DiagramPages, type PageLayout } from './pages.ts';
import { diagramDrawing, viewBoxOf } from './svg.ts';
import { symbolDefinitions } from './svg-symbols.ts';
import { plainFonts, plainSize } from './svg-text.ts';
import { element, short, xmlText } from './xml.ts';

/**
 * The drawing on pages of paper as HTML for a printer (Electron's `printToPDF` with `preferCSSPageSize`): vectors, drawn once and shown by
 * every page through its own window. `fontFaces` is CSS that brings the fonts along; without it those of the machine are used.
 */
export function diagramPagesHtml(
  scene: Scene,
  options: DiagramOptions,
  layout: PageLayout,
  speak: Translator,
  fontFaces = '',
): string {
  const { box, markup } = diagramDrawing(scene, options, speak);
  const pages = diagramPages(box, layout);
  const drawing = element(
    'svg',
    { class: 'source', width: 0, height: 0, 'aria-hidden': 'true' },
    symbolDefinitions,
    element('defs', {}, element('g', { id: 'drawing' }, '\n', markup)),
  );
  const body = pages.viewBoxes.map((viewBox, at) =>
    element(
      'section',
      {},
      element(
        'svg',
        { viewBox: viewBoxOf(viewBox), 'font-size': plainSize, fill: palettes[options.theme].textMuted },
        element('use', { href: '#drawing' }),
      ),
      element('footer', {}, xmlText(pageLabel(pages, at, speak))),
    ),
  );
  const title = options.titleBlock?.title ?? speak.t('diagram:page.diagram');
  return [
    '<!DOCTYPE html>',
    `<html lang="${speak.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    element('title', {}, xmlText(title)),
    element('style', {}, pageStyle(pages, options) + fontFaces),
    '</head>',
    '<body>',
    drawing,
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function pageStyle({ paperMm, printedMm }: DiagramPages, { theme, transparent }: DiagramOptions): string {
  const ground = transparent ? 'none' : palettes[theme].canvas;
  const margin = (paperMm.width - printedMm.width) / 2;
  return `
@page{size:${short(paperMm.width)}mm ${short(paperMm.height)}mm;margin:${short(margin)}mm}
body{margin:0;font-family:${plainFonts};-webkit-print-color-adjust:exact;print-color-adjust:exact}
.source{position:absolute}
section{position:relative;width:${short(printedMm.width)}mm;height:${short(printedMm.height)}mm;overflow:hidden;break-after:page;break-inside:avoid;background:${ground}}
section:last-of-type{break-after:auto}
section svg{display:block;width:100%;height:100%}
footer{position:absolute;right:2mm;bottom:1mm;color:${palettes[theme].textMuted};font-size:8px}
`;
}

/** Where a tile belongs; a page that stands alone says nothing. */
function pageLabel({ columns, viewBoxes }: DiagramPages, at: number, { t }: Translator): string {
  if (viewBoxes.length === 1) return '';
  const [row, column] = [Math.floor(at / columns) + 1, (at % columns) + 1];
  return t('diagram:tile', { row, column, page: at + 1, count: viewBoxes.length });
}
