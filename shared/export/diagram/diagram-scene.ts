import type { Analysis } from '../../analysis.ts';
import { findingMarks, shownAs } from '../../diagram/finding-marks.ts';
import { framesOf } from '../../diagram/frames.ts';
import { sceneInView } from '../../diagram/scene-in-view.ts';
import { type Scene, sceneBounds, sceneOf } from '../../diagram/scene.ts';
import type { Network } from '../../network/network.ts';
import type { DiagramOptions } from './diagram-options.ts';

/** What is drawn of a plan under these options: the scene of the canvas as designed, made afresh. */
export function diagramScene({ network, findings }: Analysis, options: DiagramOptions): Scene {
  const { overlays, frames, selection } = options;
  const marks = findingMarks(network, findings);
  const whole = sceneOf(network.plan, network, {
    frames,
    overlays: { bandwidth: overlays.bandwidth, state: overlays.state, extra: overlays.prices },
    forbidden: marks.forbidden,
    ...(overlays.findings && { findings: marks.counts }),
  });
  const scene = sceneInView(whole, network, 'designed');
  return selection === undefined ? scene : selectedPart(scene, network, options, selection);
}

/**
 * The part of a scene that shows the objects with these ids: their nodes, a selected peering with both of its ends, and every edge
 * between two nodes that stay. Everything keeps its place and its way; frames are drawn around what is left.
 */
function selectedPart(scene: Scene, network: Network, { frames }: DiagramOptions, selection: readonly string[]): Scene {
  const shown = new Set(selection.flatMap((id) => shownAs(network, id) ?? []));
  const ends = scene.edges.flatMap(({ id, kind, from, to }) => (kind === 'peering' && shown.has(id) ? [from, to] : []));
  const kept = new Set([...shown, ...ends]);
  const nodes = scene.nodes.filter(({ id }) => kept.has(id));
  const edges = scene.edges.filter(({ from, to }) => kept.has(from) && kept.has(to));
  const part = { nodes, edges, frames: framesOf(nodes, frames) };
  return { ...part, bounds: sceneBounds(part) };
}
