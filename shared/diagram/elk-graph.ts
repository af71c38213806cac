import { type Point, onGrid } from './geometry.ts';
import type { Scene } from './scene.ts';

/** What elkjs is given, as far as it is used here (https://eclipse.dev/elk/documentation/tooldevelopers/graphdatastructure/jsonformat.html). */
export interface ElkGraph {
  readonly id: string;
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly children: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly edges: readonly {
    readonly id: string;
    readonly sources: readonly string[];
    readonly targets: readonly string[];
  }[];
}

/** What elkjs gives back: the graph with places. */
export interface ElkResult {
  readonly children?: readonly { readonly id: string; readonly x?: number; readonly y?: number }[];
}

/** The layered layout of ELK for a scene: from the data center on the left to the VPCs on the right. Notes hang on nothing and are left out. */
export function toElkGraph(scene: Scene): ElkGraph {
  const nodes = scene.nodes.filter(({ kind }) => kind !== 'note');
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  return {
    // Ids of the plan get a prefix, so that none can be that of the root.
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.spacing.nodeNode': '48',
      'elk.layered.spacing.nodeNodeBetweenLayers': '128',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.aspectRatio': '1.6',
    },
    children: nodes.map(({ id, width, height }) => ({ id: nodePrefix + id, width, height })),
    edges: scene.edges.map(({ id, from, to }) => {
      // Layers follow the edges, and the spine belongs to the left even where a VPC initiates towards a VBR.
      const backwards = kinds.get(from) === 'vpc' && kinds.get(to) === 'vbr';
      const [source, target] = backwards ? [to, from] : [from, to];
      return { id: `edge:${id}`, sources: [nodePrefix + source], targets: [nodePrefix + target] };
    }),
  };
}

const nodePrefix = 'node:';

/** The places that ELK found, on the grid; nodes that it gave none are left out. */
export function placesFromElk(result: ElkResult): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const { id, x, y } of result.children ?? []) {
    if (!id.startsWith(nodePrefix) || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    places.set(id.slice(nodePrefix.length), { x: onGrid(x ?? 0), y: onGrid(y ?? 0) });
  }
  return places;
}
