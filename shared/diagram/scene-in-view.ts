import type { Network } from '../network/network.ts';
import { forwards, type View } from '../network/view.ts';
import type { Scene, SceneEdge } from './scene.ts';

/** The scene of a network with what no packet crosses in a view told apart. Geometry is the same in every view, and edges that fare alike stay the same objects. */
export function sceneInView(scene: Scene, network: Network, view: View): Scene {
  const still = new Set(network.peerings.flatMap((peering) => (forwards(peering, view) ? [] : [peering.row.id])));
  if (still.size === 0) return scene;
  const edges = scene.edges.map((edge) => (edge.kind === 'peering' && still.has(edge.id) ? stillEdge(edge) : edge));
  return { ...scene, edges };
}

function stillEdge(edge: SceneEdge): SceneEdge {
  const known = stillEdges.get(edge);
  if (known !== undefined) return known;
  const made: SceneEdge = { ...edge, still: true };
  stillEdges.set(edge, made);
  return made;
}

const stillEdges = new WeakMap<SceneEdge, SceneEdge>();
