import { message } from '../../messages/message.ts';
import type { Exporter } from '../exporter.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { drawingExport, singleFile } from './drawing-export.ts';
import { diagramMermaid } from './mermaid.ts';

/** Mermaid refuses more unless whoever shows the diagram says otherwise: https://mermaid.js.org/config/schema-docs/config.html, `maxEdges`. */
const mostEdges = 500;

/** `diagram.mmd`. */
export const mermaidExporter: Exporter<DiagramOptions> = {
  target: 'mermaid',
  run: (input, options) =>
    drawingExport(input, options, (scene) => ({
      ...singleFile('diagram.mmd', diagramMermaid(scene, options, input.speak)),
      remarks: scene.edges.length > mostEdges ? [message('diagram:mermaidEdges', { count: scene.edges.length })] : [],
    })),
};
