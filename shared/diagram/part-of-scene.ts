import { type Scene, sceneBounds } from './scene.ts';

/**
 * The part of a scene that shows these nodes and peerings, a peering with both of its ends, and every edge between two nodes that stay. Everything keeps
 * its place and its way; there are no frames.
 */
export function partOfScene(scene: Scene, ids: Iterable<string>): Scene {
  const shown = new Set(ids);
  const ends = scene.edges.flatMap(({ id, kind, from, to }) => (kind === 'peering' && shown.has(id) ? [from, to] : []));
  const kept = new Set([...shown, ...ends]);
  const nodes = scene.nodes.filter(({ id }) => kept.has(id));
  const edges = scene.edges.filter(({ from, to }) => kept.has(from) && kept.has(to));
  const part = { nodes, edges, frames: [] };
  return { ...part, bounds: sceneBounds(part) };
}
