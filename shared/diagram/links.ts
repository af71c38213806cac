import { bandwidthLabel } from '../catalog/specifications.ts';
import type { EndState } from '../catalog/router-states.ts';
import type { Network, PeeringNode } from '../network/network.ts';
import { forwards, type View } from '../network/view.ts';
import type { Peering } from '../plan/rows.ts';
import { columnsOf } from './card-text.ts';
import { upToGrid } from './geometry.ts';

/** How a line is drawn: planned dashed, connecting dotted and moving, activated solid, suspended dash-dot, forbidden red. */
export type LinkState = 'planned' | 'connecting' | 'activated' | 'suspended' | 'forbidden';

/** Something between two nodes, before it has a path. */
export interface Link {
  /** A peering's own id; a physical attachment has no object of its own and carries the id of what is attached, which no peering has. */
  readonly id: string;
  readonly kind: 'peering' | 'physical';
  /** What there is to say of a peering, whatever the overlays show. */
  readonly peering?: PeeringFacts;
  /** The initiator of a peering; the data center of a physical connection; the physical connection of a VBR. */
  readonly from: string;
  readonly to: string;
  /** `activated` for a physical attachment: it is there. */
  readonly state: LinkState;
  /** Whether no packet crosses this peering: in every view, or as it stands alone. */
  readonly still?: Still | undefined;
  readonly chip?: Chip;
}

export type Still = 'always' | 'today';

export interface PeeringFacts {
  /** The name in full, or the id where there is none. */
  readonly name: string;
  readonly bandwidthMbps: number;
  /** One state where both ends are in the same. */
  readonly states: readonly EndState[];
}

/** The words on an edge. Who draws it translates the states. */
export interface Chip {
  readonly bandwidth?: string;
  /** One state where both ends are in the same. */
  readonly states?: readonly EndState[];
  /** What else an overlay says about this peering: a price. */
  readonly extra?: string;
  readonly width: number;
  readonly height: number;
}

/** What the chips say. */
export interface Overlays {
  readonly bandwidth: boolean;
  readonly state: boolean;
  /** By id of the peering. */
  readonly extra?: ReadonlyMap<string, string> | undefined;
}

export const plainOverlays: Overlays = { bandwidth: true, state: true };

export const chipHeight = 24;
const chipPadding = 8;
/** Estimated for 12 px text, for the English words of the states: the Chinese ones are shorter. */
const columnWidth = 7;
const partGap = 12;
/** The sign of the worst finding with their number, or that of a peering that may not exist. */
const markWidth = 32;

/**
 * The links of a plan: physical attachments, then peerings, in plan order; `forbidden` names peerings that may not exist, `marked` those whose chip
 * says how many findings there are.
 */
export function linksOf(
  network: Network,
  overlays: Overlays,
  forbidden: ReadonlySet<string>,
  marked: Pick<ReadonlyMap<string, unknown>, 'has'> = new Set(),
): Link[] {
  const links: Link[] = [];
  for (const { row, dataCenter } of network.physicalConnections.values()) {
    if (dataCenter)
      links.push({ id: row.id, kind: 'physical', from: dataCenter.row.id, to: row.id, state: 'activated' });
  }
  for (const { row, physicalConnection } of network.vbrs.values()) {
    if (!physicalConnection) continue;
    links.push({ id: row.id, kind: 'physical', from: physicalConnection.row.id, to: row.id, state: 'activated' });
  }
  for (const peering of network.peerings) {
    const { row } = peering;
    const chip = chipOf(row, overlays, marked.has(row.id) || forbidden.has(row.id));
    const still = stillOf(peering);
    links.push({
      id: row.id,
      kind: 'peering',
      peering: factsOf(row),
      from: row.initiator.router,
      to: row.acceptor.router,
      state: forbidden.has(row.id) ? 'forbidden' : linkState(row.initiator.state, row.acceptor.state),
      ...(still && { still }),
      ...(chip && { chip }),
    });
  }
  return links;
}

/** Whether nothing crosses what is drawn in a view. */
export function isStill({ still }: Pick<Link, 'still'>, view: View): boolean {
  return still === 'always' || (still === 'today' && view === 'today');
}

function stillOf(peering: PeeringNode): Still | undefined {
  if (!forwards(peering, 'designed')) return 'always';
  return forwards(peering, 'today') ? undefined : 'today';
}

/** How a peering is drawn by the states of its ends; solid only when both are activated. */
export function linkState(initiator: EndState, acceptor: EndState): Exclude<LinkState, 'forbidden'> {
  const states = [initiator, acceptor];
  if (states.some((state) => state === 'connecting' || state === 'accepting' || state === 'activating'))
    return 'connecting';
  if (states.some((state) => state === 'suspending' || state === 'suspended' || state === 'deleted'))
    return 'suspended';
  return states.every((state) => state === 'activated') ? 'activated' : 'planned';
}

function factsOf({ id, name, bandwidthMbps, initiator, acceptor }: Peering): PeeringFacts {
  const states = initiator.state === acceptor.state ? [initiator.state] : [initiator.state, acceptor.state];
  return { name: name.trim() === '' ? id : name, bandwidthMbps, states };
}

function chipOf(row: Peering, overlays: Overlays, hasMark: boolean): Chip | undefined {
  const bandwidth = overlays.bandwidth ? bandwidthLabel(row.bandwidthMbps) : undefined;
  const states = overlays.state ? factsOf(row).states : undefined;
  const extra = overlays.extra?.get(row.id);
  const parts = [bandwidth, ...(states ?? []), extra].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const text = parts.reduce((sum, part) => sum + columnsOf(part) * columnWidth, 0);
  return {
    ...(bandwidth !== undefined && { bandwidth }),
    ...(states && { states }),
    ...(extra !== undefined && { extra }),
    width: upToGrid(text + (parts.length - 1) * partGap + 2 * chipPadding + (hasMark ? markWidth : 0)),
    height: chipHeight,
  };
}
