import type { Analysis } from '../../analysis.ts';
import { findingMarks, shownAs } from '../../diagram/finding-marks.ts';
import { framesOf } from '../../diagram/frames.ts';
import { partOfScene } from '../../diagram/part-of-scene.ts';
import { type Scene, sceneBounds, sceneOf } from '../../diagram/scene.ts';
import type { Network } from '../../network/network.ts';
import type { DiagramOptions } from './diagram-options.ts';

/** What is drawn of a plan under these options: the scene of the canvas as designed, made afresh. */
export function diagramScene({ network, findings }: Analysis, options: DiagramOptions): Scene {
  const { overlays, frames, selection } = options;
  const marks = findingMarks(network, findings);
  const scene = sceneOf(network.plan, network, {
    frames,
    overlays: { bandwidth: overlays.bandwidth, state: overlays.state, extra: overlays.prices },
    forbidden: marks.forbidden,
    ...(overlays.findings && { findings: marks.counts }),
  });
  return selection === undefined ? scene : selectedPart(scene, network, options, selection);
}

/** The part of a scene that shows the objects with these ids, with frames around what is left. */
function selectedPart(scene: Scene, network: Network, { frames }: DiagramOptions, selection: readonly string[]): Scene {
  const { nodes, edges } = partOfScene(
    scene,
    selection.flatMap((id) => shownAs(network, id) ?? []),
  );
  const part = { nodes, edges, frames: framesOf(nodes, frames) };
  return { ...part, bounds: sceneBounds(part) };
}
