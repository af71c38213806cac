import type { Analysis } from '../../analysis.ts';
import type { Translator } from '../../messages/translator.ts';
import { defaultDiagramOptions } from '../diagram/diagram-options.ts';
import { diagramScene } from '../diagram/diagram-scene.ts';
import { diagramSvg } from '../diagram/svg.ts';

/** The diagram for the first page of a quote; undefined for a plan with nothing to draw. */
export function quoteDiagram(analysis: Analysis, speak: Translator): string | undefined {
  const options = { ...defaultDiagramOptions, transparent: true };
  const scene = diagramScene(analysis, options);
  return scene.nodes.length === 0 ? undefined : diagramSvg(scene, options, speak);
}
