import type { Analysis } from '../../analysis.ts';
import { findingMarks, shownAs } from '../../diagram/finding-marks.ts';
import { type FrameChoice, framesOf } from '../../diagram/frames.ts';
import { partOfScene } from '../../diagram/part-of-scene.ts';
import { type Scene, sceneBounds, sceneOf } from '../../diagram/scene.ts';
import type { Network } from '../../network/network.ts';
import { rememberLast } from '../../remember-last.ts';
import type { DiagramOptions, DiagramOverlays } from './diagram-options.ts';

/** What is drawn of a plan under these options: the scene of the canvas as designed, made afresh. The last one is remembered, for whoever exports in several kinds. */
export function diagramScene(analysis: Analysis, { overlays, frames, selection }: DiagramOptions): Scene {
  const { bandwidth, state, prices, findings } = overlays;
  const scene = wholeScene(analysis, frames, bandwidth, state, prices, findings);
  return selection === undefined ? scene : selectedPart(scene, analysis.network, frames, selection);
}

const wholeScene = rememberLast(
  (
    { network, findings }: Analysis,
    frames: FrameChoice,
    bandwidth: boolean,
    state: boolean,
    extra: DiagramOverlays['prices'],
    hasBadges: boolean,
  ): Scene => {
    const marks = findingMarks(network, findings);
    return sceneOf(network.plan, network, {
      frames,
      overlays: { bandwidth, state, extra },
      forbidden: marks.forbidden,
      ...(hasBadges && { findings: marks.counts }),
    });
  },
);

/** The part of a scene that shows the objects with these ids, with frames around what is left. */
function selectedPart(scene: Scene, network: Network, frames: FrameChoice, selection: readonly string[]): Scene {
  const { nodes, edges } = partOfScene(
    scene,
    selection.flatMap((id) => shownAs(network, id) ?? []),
  );
  const part = { nodes, edges, frames: framesOf(nodes, frames) };
  return { ...part, bounds: sceneBounds(part) };
}
