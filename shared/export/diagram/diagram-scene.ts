import type { Analysis } from '../../analysis.ts';
import { findingMarks, shownAs } from '../../diagram/finding-marks.ts';
import { framesOf } from '../../diagram/frames.ts';
import { partOfScene } from '../../diagram/part-of-scene.ts';
import { type Scene, sceneBounds, sceneOf } from '../../diagram/scene.ts';
import type { Network } from '../../network/network.ts';
import type { DiagramOptions } from './diagram-options.ts';

interface Made {
  readonly of: readonly unknown[];
  readonly scene: Scene;
}

let last: Made | undefined;

/** What is drawn of a plan under these options: the scene of the canvas as designed, made afresh. The last one is remembered, for whoever exports in several kinds. */
export function diagramScene(analysis: Analysis, options: DiagramOptions): Scene {
  const { overlays, frames, selection } = options;
  const { bandwidth, state, prices, findings } = overlays;
  const of = [analysis, frames, bandwidth, state, prices, findings];
  if (!last?.of.every((part, at) => part === of[at])) last = { of, scene: wholeScene(analysis, options) };
  return selection === undefined ? last.scene : selectedPart(last.scene, analysis.network, options, selection);
}

function wholeScene({ network, findings }: Analysis, { overlays, frames }: DiagramOptions): Scene {
  const marks = findingMarks(network, findings);
  return sceneOf(network.plan, network, {
    frames,
    overlays: { bandwidth: overlays.bandwidth, state: overlays.state, extra: overlays.prices },
    forbidden: marks.forbidden,
    ...(overlays.findings && { findings: marks.counts }),
  });
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
