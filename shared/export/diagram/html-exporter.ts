import type { Exporter } from '../exporter.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { drawingExport, singleFile } from './drawing-export.ts';
import { diagramHtml, type PageSection } from './html.ts';

/** The page takes further parts beside the options of every drawing. */
export interface PageOptions extends DiagramOptions {
  readonly sections?: readonly PageSection[] | undefined;
}

/** `diagram.html`. */
export const htmlExporter: Exporter<PageOptions> = {
  target: 'html',
  run: (input, options) =>
    drawingExport(input, options, (scene) =>
      singleFile('diagram.html', diagramHtml(input.analysis, scene, options, input.speak, options.sections)),
    ),
};
