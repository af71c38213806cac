import type { Network } from '../network/network.ts';
import { sameValue } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import { type Card, cardsOf } from './cards.ts';
import { type Labelling, placeLabels } from './edge-labels.ts';
import { routeEdges, type Routing } from './edge-routing.ts';
import { type FrameChoice, framesOf, type SceneFrame } from './frames.ts';
import { boundsOf, type Point, type Rect } from './geometry.ts';
import { type Chip, type Link, linksOf, type Overlays, plainOverlays } from './links.ts';
import { placesOf } from './places.ts';

/** Everything that is drawn of a plan, in whole units, without markup or language: one geometry for canvas and exports. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  /** Peerings and attachments both of whose ends are nodes. */
  readonly edges: readonly SceneEdge[];
  /** Outer frames before the ones inside them. */
  readonly frames: readonly SceneFrame[];
  /** Around nodes, edges, labels and frames; at the origin and without extent for an empty plan. */
  readonly bounds: Rect;
  /** What lines and labels follow from: with it those after a change are found quickly. Absent of a part of a scene. */
  readonly drawn?: Drawn;
}

export interface Drawn {
  readonly routing: Routing;
  readonly labelling: Labelling;
}

export interface SceneNode extends Card, Rect {
  /** Stays when the plan is arranged. */
  readonly pinned: boolean;
  /** Whether the plan's layout says where it is; if not, it was put where nothing else is. */
  readonly placed: boolean;
  readonly findings?: FindingCounts;
}

export interface SceneEdge extends Omit<Link, 'chip'> {
  /** From the initiator (filled dot) to the acceptor (ring), along the axes; who draws it rounds the corners. At least two points. */
  readonly path: readonly Point[];
  /** Whether the path runs through no node. */
  readonly clear: boolean;
  readonly initiatorPoint: Point;
  readonly acceptorPoint: Point;
  /** Covers no node and no other label. Absent when no overlay has anything to say, or where there is no room for it. */
  readonly label?: EdgeLabel;
  /** What a label would say that has no room: a dot on the line, which opens when it is pointed at. */
  readonly dot?: LabelDot;
  readonly findings?: FindingCounts;
}

export type EdgeLabel = Rect & Chip;
export type LabelDot = Point & Chip;

/** How many findings an object has, for its badge. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly notice: number;
}

export interface SceneOptions {
  readonly frames?: FrameChoice | undefined;
  readonly overlays?: Overlays | undefined;
  /** By id of the object. */
  readonly findings?: ReadonlyMap<string, FindingCounts> | undefined;
  /** Ids of peerings that may not exist. */
  readonly forbidden?: ReadonlySet<string> | undefined;
  /** The scene before. What is the same stays the same object, and only what a change concerns is routed again; the result is the same as without. */
  readonly previous?: Scene | undefined;
}

/** The scene of a plan. `network` is the plan's, or that of the same plan with another layout. */
export function sceneOf(plan: Plan, network: Network, options: SceneOptions = {}): Scene {
  const { overlays = plainOverlays, findings, forbidden = new Set(), previous } = options;
  const nodes = nodesOf(plan, network, findings, previous);
  const links = linksOf(network, overlays, forbidden, findings);
  const routing = routeEdges(nodes, links, previous?.drawn?.routing);
  const labelling = placeLabels(routing.nodes, links, routing.routes, previous?.drawn?.labelling);
  const edges = edgesOf(links, { routing, labelling }, findings, previous);
  const frames = framesOf(nodes, options.frames ?? 'none');
  return { nodes, edges, frames, bounds: sceneBounds({ nodes, edges, frames }), drawn: { routing, labelling } };
}

/** Around nodes, edges, labels and frames; at the origin and without extent around nothing. */
export function sceneBounds({ nodes, edges, frames }: Omit<Scene, 'bounds' | 'drawn'>): Rect {
  return boundsOf(allDrawn({ nodes, edges, frames })) ?? { x: 0, y: 0, width: 0, height: 0 };
}

function* allDrawn({ nodes, edges, frames }: Omit<Scene, 'bounds' | 'drawn'>): Generator<Rect> {
  yield* nodes;
  yield* frames;
  for (const { path, label } of edges) {
    yield spannedBy(path);
    if (label) yield label;
  }
}

/** The rectangle around the points of a path. */
function spannedBy(path: readonly Point[]): Rect {
  const xs = path.map(({ x }) => x);
  const ys = path.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function nodesOf(
  plan: Plan,
  network: Network,
  findings: SceneOptions['findings'],
  previous: Scene | undefined,
): SceneNode[] {
  const before = new Map(previous?.nodes.map((node) => [node.id, node]));
  const cards = cardsOf(network);
  const places = placesOf(plan, network);
  return cards.map((card) => {
    const place = places.get(card.id);
    if (place === undefined) throw new Error(`no place for ${card.id}`);
    const counts = findings?.get(card.id);
    const node: SceneNode = { ...card, ...place, ...(counts && { findings: counts }) };
    return kept(before.get(card.id), node);
  });
}

function edgesOf(
  links: readonly Link[],
  { routing: { routes }, labelling: { places } }: Drawn,
  findings: SceneOptions['findings'],
  previous: Scene | undefined,
): SceneEdge[] {
  const before = new Map(previous?.edges.map((edge) => [edge.id, edge]));
  return links.flatMap((link) => {
    const route = routes.get(link.id);
    const [initiatorPoint, acceptorPoint] = [route?.path[0], route?.path.at(-1)];
    if (!route || !initiatorPoint || !acceptorPoint) return [];
    const place = places.get(link.id);
    const counts = link.kind === 'peering' ? findings?.get(link.id) : undefined;
    const { id, kind, peering, from, to, state, still, chip } = link;
    const edge: SceneEdge = {
      id,
      kind,
      ...(peering && { peering }),
      from,
      to,
      state,
      ...(still && { still }),
      path: route.path,
      clear: route.clear,
      initiatorPoint,
      acceptorPoint,
      ...(chip && place?.kind === 'label' && { label: { ...chip, ...place.rect } }),
      ...(chip && place?.kind === 'dot' && { dot: { ...chip, ...place.at } }),
      ...(counts && { findings: counts }),
    };
    return [kept(before.get(link.id), edge)];
  });
}

/** What is the same stays the same object. Nearly all parts of it are the same objects, too, which is found out first. */
function kept<T extends object>(before: T | undefined, now: T): T {
  if (before === undefined) return now;
  const names = Object.keys(now) as (keyof T)[];
  if (names.length !== Object.keys(before).length) return now;
  return names.every((name) => now[name] === before[name] || sameValue(now[name], before[name])) ? before : now;
}
