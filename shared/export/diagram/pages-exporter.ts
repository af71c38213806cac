import type { Exporter } from '../exporter.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { drawingExport, singleFile } from './drawing-export.ts';
import { diagramPagesHtml } from './pages-html.ts';
import type { PageLayout } from './pages.ts';

/** The pages lie on paper beside the options of every drawing. */
export interface PagesOptions extends DiagramOptions {
  readonly layout: PageLayout;
}

/** `diagram.html`, the drawing on pages of paper for a printer of PDFs; whoever prints brings the fonts. */
export const pagesExporter: Exporter<PagesOptions> = {
  run: (input, options) =>
    drawingExport(input, options, (scene) =>
      singleFile('diagram.html', diagramPagesHtml(scene, options, options.layout, input.speak)),
    ),
};
