import type { Exporter } from '../exporter.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { drawingSteps, singleFile } from './drawing-export.ts';
import { diagramHtml, type PageSection } from './html.ts';
import { type PagePart, pageParts, pageSection } from './page-sections.ts';

/** The page takes further parts beside the options of every drawing. */
export interface PageOptions extends DiagramOptions {
  readonly parts?: readonly PagePart[] | undefined;
}

/** `diagram.html`. */
export const htmlExporter: Exporter<PageOptions> = {
  run: (input, options) =>
    drawingSteps(input, options, function* (scene) {
      const { analysis, speak } = input;
      const sections: PageSection[] = [];
      const parts = pageParts.filter((part) => options.parts?.includes(part));
      for (const part of parts) {
        yield sections.length / (parts.length + 1);
        sections.push(pageSection(part, analysis.network, speak));
      }
      yield parts.length / (parts.length + 1);
      return singleFile('diagram.html', diagramHtml(analysis, scene, options, speak, sections));
    }),
};
