import type { Exporter } from '../exporter.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { drawingExport, singleFile } from './drawing-export.ts';
import { diagramSvg } from './svg.ts';

/** `diagram.svg`. */
export const svgExporter: Exporter<DiagramOptions> = {
  run: (input, options) =>
    drawingExport(input, options, (scene) => singleFile('diagram.svg', diagramSvg(scene, options, input.speak))),
};
