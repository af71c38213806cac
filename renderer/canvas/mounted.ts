import { boundsOf, type Rect } from '../../shared/diagram/geometry.ts';
import { type RectIndex, rectIndex } from '../../shared/diagram/rect-index.ts';
import type { Scene, SceneEdge, SceneNode } from '../../shared/diagram/scene.ts';

/**
 * The most nodes, and the most lines, that are elements of the page at a time: each takes up to a millisecond to come, and its share of every
 * move of the view. What is beyond is drawn.
 */
export const mostMounted = 1000;

/** The most nodes of a crowd: they come in one task, when much is selected or the view comes to rest, and that task stays well below a second. */
export const mostOfCrowd = 300;

/** What of a scene is elements of the page. */
export type Mounted = Pick<Scene, 'nodes' | 'edges'>;

/** Whether a scene is too much to be mounted as a whole. */
export function isCrowd({ nodes, edges }: Mounted): boolean {
  return nodes.length > mostMounted || edges.length > mostMounted;
}

/**
 * What of a crowd is mounted: what has to be (`kept`: objects, the most important first), and what is in view if that is not too much, with the lines
 * between the two. `view` is undefined while the view is not known.
 */
export function mountedOf(scene: Mounted, view: Rect | undefined, kept: readonly string[]): Mounted {
  if (!isCrowd(scene)) return scene;
  const ids = new Set<string>();
  const ends = endsOf(scene);
  for (const id of kept) {
    if (ids.size >= mostOfCrowd) break;
    for (const end of ends.get(id) ?? [id]) ids.add(end);
  }
  const near = view === undefined ? [] : nodesIn(scene.nodes, view, mostOfCrowd - ids.size);
  for (const { id } of near ?? []) ids.add(id);
  const nodes = scene.nodes.filter(({ id }) => ids.has(id));
  const edges = scene.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { nodes, edges: edges.length > mostMounted ? mostImportant(edges, new Set(kept)) : edges };
}

/** As many lines as may be mounted, in their order: before all what is kept, then what leads to it. */
function mostImportant(edges: readonly SceneEdge[], kept: ReadonlySet<string>): readonly SceneEdge[] {
  const isKept = (edge: SceneEdge): boolean => edge.kind === 'peering' && kept.has(edge.id);
  const leadsToKept = (edge: SceneEdge): boolean => kept.has(edge.from) || kept.has(edge.to);
  const chosen = new Set(edges.filter(isKept).slice(0, mostMounted));
  for (const isChosen of [leadsToKept, () => true])
    for (const edge of edges) if (chosen.size < mostMounted && isChosen(edge)) chosen.add(edge);
  return edges.filter((edge) => chosen.has(edge));
}

/** The nodes in an area, the last of which lies on top; undefined where they are more than `most`. */
export function nodesIn(nodes: readonly SceneNode[], area: Rect, most = Infinity): readonly SceneNode[] | undefined {
  const { index, bounds } = indexOf(nodes);
  if (isAround(area, bounds)) return nodes.length > most ? undefined : nodes;
  const found: number[] = [];
  const tooMany = index.some(area, (at) => found.push(at) > most);
  if (tooMany) return undefined;
  return found.sort((a, b) => a - b).flatMap((at) => nodes[at] ?? []);
}

interface Places {
  readonly index: RectIndex;
  readonly bounds: Rect;
}

const indexes = new WeakMap<readonly SceneNode[], Places>();

function indexOf(nodes: readonly SceneNode[]): Places {
  const known = indexes.get(nodes);
  if (known !== undefined) return known;
  const bounds = boundsOf(nodes) ?? { x: 0, y: 0, width: 0, height: 0 };
  const made = { index: rectIndex(nodes, bounds), bounds };
  indexes.set(nodes, made);
  return made;
}

const ends = new WeakMap<readonly SceneEdge[], ReadonlyMap<string, readonly string[]>>();

/** The two ends of every peering by its id. */
function endsOf({ edges }: Mounted): ReadonlyMap<string, readonly string[]> {
  const known = ends.get(edges);
  if (known !== undefined) return known;
  const made = new Map(edges.flatMap(({ id, kind, from, to }) => (kind === 'peering' ? [[id, [from, to]]] : [])));
  ends.set(edges, made);
  return made;
}

function isAround(area: Rect, { x, y, width, height }: Rect): boolean {
  return area.x <= x && area.y <= y && area.x + area.width >= x + width && area.y + area.height >= y + height;
}
