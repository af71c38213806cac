import type { ExportInput, ExportOutcome } from '../exporter.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { drawingExport, singleFile } from './drawing-export.ts';
import { diagramPagesHtml } from './pages-html.ts';
import type { PageLayout } from './pages.ts';

/** `diagram.html`, the drawing on pages of paper for a printer of PDFs; whoever prints brings the fonts. */
export function exportPages(
  input: ExportInput,
  options: DiagramOptions,
  layout: PageLayout,
): Generator<number, ExportOutcome, undefined> {
  return drawingExport(input, options, (scene) =>
    singleFile('diagram.html', diagramPagesHtml(scene, options, layout, input.speak)),
  );
}
