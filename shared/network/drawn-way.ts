import { type DataCenterNode, otherEnd, type TableOwner, type VpcNode } from './network.ts';
import type { Link, Way, WayStep } from './ways.ts';

/**
 * The shortest way between two networks along what is drawn, whether or not packets may take it; undefined where nothing that is drawn joins
 * them. Of equally short ones the first in the order of the plan.
 */
export function drawnWay(from: VpcNode | DataCenterNode, to: VpcNode | DataCenterNode): Way | undefined {
  /** How each router was reached first. */
  const reached = new Map<TableOwner, WayStep | undefined>([[from, undefined]]);
  // A map is walked in the order of its entries, those included that are added on the way.
  for (const at of reached.keys()) {
    if (at === to) return wayTo(to, reached);
    for (const { over, next } of linksOf(at)) if (!reached.has(next)) reached.set(next, { at, over });
  }
  return undefined;
}

function wayTo(to: TableOwner, reached: ReadonlyMap<TableOwner, WayStep | undefined>): Way {
  const steps: WayStep[] = [];
  for (let step = reached.get(to); step !== undefined; step = reached.get(step.at)) steps.unshift(step);
  return steps;
}

function linksOf(at: TableOwner): { readonly over: Link; readonly next: TableOwner }[] {
  if (at.kind === 'dataCenter')
    return at.physicalConnections.flatMap(({ vbrs }) =>
      vbrs.map((vbr) => ({ over: { kind: 'gateway', vbr }, next: vbr })),
    );
  const links: { over: Link; next: TableOwner }[] = at.peerings.map((peering) => ({
    over: { kind: 'peering', peering },
    next: otherEnd(peering, at),
  }));
  if (at.kind === 'vbr' && at.physicalConnection?.dataCenter !== undefined) {
    const { physicalConnection } = at;
    links.push({
      over: { kind: 'physicalConnection', physicalConnection, vbr: at },
      next: at.physicalConnection.dataCenter,
    });
  }
  return links;
}
