import type { Exporter } from '../exporter.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { drawingExport, singleFile } from './drawing-export.ts';
import { diagramHtml } from './html.ts';
import { type PagePart, pageSections } from './page-sections.ts';

/** The page takes further parts beside the options of every drawing. */
export interface PageOptions extends DiagramOptions {
  readonly parts?: readonly PagePart[] | undefined;
}

/** `diagram.html`. */
export const htmlExporter: Exporter<PageOptions> = {
  target: 'html',
  run: (input, options) =>
    drawingExport(input, options, (scene) => {
      const { analysis, speak } = input;
      const sections = pageSections(analysis.network, options, speak);
      return singleFile('diagram.html', diagramHtml(analysis, scene, options, speak, sections));
    }),
};
