import type { SceneEdge } from './scene.ts';

/** Objects of a scene with what is directly joined to them. */
export interface Neighbourhood {
  /** Ids of nodes, and of the peerings that were asked about. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<SceneEdge>;
}

/** The lines of some objects and the nodes at their other ends; of a line its two ends. */
export function neighbourhood(edges: readonly SceneEdge[], ids: Iterable<string>): Neighbourhood {
  const chosen = new Set(ids);
  const nodes = new Set(chosen);
  const near = new Set<SceneEdge>();
  for (const edge of edges) {
    const isOwn = edge.kind === 'peering' && chosen.has(edge.id);
    if (!isOwn && !chosen.has(edge.from) && !chosen.has(edge.to)) continue;
    near.add(edge);
    nodes.add(edge.from).add(edge.to);
  }
  return { nodes, edges: near };
}

/** The peerings of a node in plan order. */
export function peeringsAt(edges: readonly SceneEdge[], node: string): readonly SceneEdge[] {
  return edges.filter(({ kind, from, to }) => kind === 'peering' && (from === node || to === node));
}
