import type { Exporter } from '../exporter.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { drawingExport, singleFile } from './drawing-export.ts';
import { diagramDrawio } from './drawio.ts';

/** `diagram.drawio`. */
export const drawioExporter: Exporter<DiagramOptions> = {
  run: (input, options) =>
    drawingExport(input, options, (scene) =>
      singleFile('diagram.drawio', diagramDrawio(scene, input.analysis.network.plan.name, options, input.speak)),
    ),
};
