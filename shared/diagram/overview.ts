import type { Network } from '../network/network.ts';
import { cardRegion } from './card-region.ts';
import { boundsOf, grown, type Rect } from './geometry.ts';
import type { Link, LinkState, Still } from './links.ts';
import type { Scene, SceneNode } from './scene.ts';

/** A plan from so far away that no object can be read: its regions and data centers, and what joins them. */
export interface Overview {
  readonly areas: readonly Area[];
  readonly links: readonly AreaLink[];
}

export interface Area extends Rect {
  readonly id: string;
  readonly kind: 'region' | 'dataCenter';
  /** The region's id, or the name of the data center; empty for objects whose region nobody can tell. */
  readonly name: string;
  readonly counts: AreaCounts;
  /** Ids of everything on the canvas that it stands for, peerings between its members included. */
  readonly members: readonly string[];
}

export interface AreaCounts {
  readonly vpcs: number;
  readonly vbrs: number;
  readonly physicalConnections: number;
  /** Peerings between two members. */
  readonly peerings: number;
}

/** All that joins two areas. */
export interface AreaLink {
  readonly id: string;
  /** Ids of areas; of a physical connection that of its data center. */
  readonly from: string;
  readonly to: string;
  readonly kind: 'peering' | 'physical';
  readonly count: number;
  /** The sum; undefined where a bandwidth is not known. */
  readonly bandwidthMbps: number | undefined;
  /** That of the one that is least built; `forbidden` where one of them is. */
  readonly state: LinkState;
  /** Whether no packet crosses any of them. */
  readonly still?: Still | undefined;
}

const padding = 24;

/** The overview of a scene: an area is where its VPCs are, for VBRs and physical connections stand between regions and data centers. */
export function overviewOf(scene: Scene, network: Network): Overview {
  const known = remembered.get(scene);
  if (known !== undefined) return known;
  const areaOf = new Map<string, string>();
  const groups = new Map<string, SceneNode[]>();
  for (const node of scene.nodes) {
    if (node.kind === 'note') continue;
    const id = node.kind === 'dataCenter' ? dataCenterArea(node.id) : regionArea(cardRegion(network, node));
    areaOf.set(node.id, id);
    const members = groups.get(id);
    if (members) members.push(node);
    else groups.set(id, [node]);
  }
  const inner = new Map<string, string[]>();
  const links = new Map<string, MutableLink>();
  for (const edge of scene.edges) {
    const [from, to] = [areaOf.get(edge.from), areaOf.get(edge.to)];
    if (edge.peering === undefined || from === undefined || to === undefined) continue;
    if (from === to) {
      const own = inner.get(from);
      if (own) own.push(edge.id);
      else inner.set(from, [edge.id]);
    } else join(links, 'peering', [from, to], { ...edge, bandwidthMbps: edge.peering.bandwidthMbps });
  }
  for (const { row, dataCenter, vbrs } of network.physicalConnections.values()) {
    const from = dataCenter && areaOf.get(dataCenter.row.id);
    const own = areaOf.get(row.id);
    if (from === undefined || own === undefined) continue;
    const ends = new Set(vbrs.map((vbr) => areaOf.get(vbr.row.id) ?? own));
    for (const to of ends.size === 0 ? [own] : ends)
      join(links, 'physical', [from, to], { bandwidthMbps: row.bandwidthMbps, state: 'activated' });
  }
  const areas = [...groups].map(([id, members]) => areaAround(id, members, inner.get(id) ?? [], network));
  const made = { areas, links: [...links.values()] };
  remembered.set(scene, made);
  return made;
}

const remembered = new WeakMap<Scene, Overview>();

type MutableLink = { -readonly [Key in keyof AreaLink]: AreaLink[Key] };

/** From the least built to what is in use, what nobody can build before all. */
const statesByProgress: readonly LinkState[] = ['forbidden', 'planned', 'connecting', 'suspended', 'activated'];

function join(
  links: Map<string, MutableLink>,
  kind: AreaLink['kind'],
  [a, b]: readonly [string, string],
  { bandwidthMbps, state, still }: Pick<Link, 'state' | 'still'> & Pick<AreaLink, 'bandwidthMbps'>,
): void {
  const [from, to] = kind === 'physical' || a < b ? [a, b] : [b, a];
  const id = JSON.stringify([kind, from, to]);
  const known = links.get(id);
  if (known === undefined) {
    links.set(id, { id, kind, from, to, count: 1, bandwidthMbps, state, still });
    return;
  }
  known.count += 1;
  known.bandwidthMbps =
    known.bandwidthMbps === undefined || bandwidthMbps === undefined ? undefined : known.bandwidthMbps + bandwidthMbps;
  known.state = statesByProgress.find((one) => one === state || one === known.state) ?? state;
  if (known.still !== still) known.still = known.still && still && 'today';
}

function areaAround(id: string, nodes: readonly SceneNode[], peerings: readonly string[], network: Network): Area {
  const [first] = nodes;
  const vpcs = nodes.filter(({ kind }) => kind === 'vpc');
  const bounds = boundsOf(vpcs.length > 0 ? vpcs : nodes) ?? { x: 0, y: 0, width: 0, height: 0 };
  const isDataCenter = first?.kind === 'dataCenter';
  const countOf = (kind: SceneNode['kind']): number => nodes.filter((node) => node.kind === kind).length;
  const lines = isDataCenter
    ? (network.dataCenters.get(first.id)?.physicalConnections.length ?? 0)
    : countOf('physicalConnection');
  return {
    id,
    kind: isDataCenter ? 'dataCenter' : 'region',
    name: (isDataCenter ? first.title : first && cardRegion(network, first)) ?? '',
    counts: { vpcs: vpcs.length, vbrs: countOf('vbr'), physicalConnections: lines, peerings: peerings.length },
    members: [...nodes.map((node) => node.id), ...peerings],
    ...(isDataCenter ? bounds : grown(bounds, padding)),
  };
}

function regionArea(region: string): string {
  return `region ${region}`;
}

function dataCenterArea(id: string): string {
  return `dataCenter ${id}`;
}
