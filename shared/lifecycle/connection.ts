import type { StatePair } from '../catalog/router-states.ts';
import { nameOf, type Network, type PeeringNode } from '../network/network.ts';
import { startDraft } from '../plan/draft.ts';
import type { PeeringRole } from '../plan/edits/peering-draft.ts';
import { removeObjects } from '../plan/edits/remove-objects.ts';
import { joinPatches, type Patch } from '../plan/patch.ts';
import type { Account, Peering } from '../plan/rows.ts';

/** A peering as far as events have brought it: what they change, beside the network in which it began. */
export interface Connection {
  readonly network: Network;
  readonly node: PeeringNode;
  readonly row: Peering;
  /** The owners' account IDs of the cloud; undefined: not known. */
  readonly uids: Readonly<Record<PeeringRole, string | undefined>>;
  /** How many route entries of the plan lead over it. */
  readonly routeCount: number;
  readonly deleted: boolean;
}

/** A peering as the plan has it; undefined where one of its routers is not in the plan. */
export function connectionOf(network: Network, peeringId: string): Connection | undefined {
  const node = network.peerings.find(({ row }) => row.id === peeringId);
  if (node === undefined) return undefined;
  return {
    network,
    node,
    row: node.row,
    uids: { initiator: ownerOf(network, node, 'initiator')?.uid, acceptor: ownerOf(network, node, 'acceptor')?.uid },
    routeCount: network.plan.routes.filter(({ nextHop }) => nextHop.peering === peeringId).length,
    deleted: false,
  };
}

/** The change to the plan that makes a connection what the events have made of it. */
export function patchTo({ network, node, row, uids, routeCount, deleted }: Connection): Patch {
  const draft = startDraft(network.plan);
  draft.replaceAt('peerings', network.plan.peerings.indexOf(node.row), row);
  for (const role of ['initiator', 'acceptor'] as const) {
    const owner = ownerOf(network, node, role);
    const uid = uids[role];
    if (owner !== undefined && uid !== undefined) draft.set('accounts', owner.id, { uid });
  }
  const gone = deleted ? [row.id] : [];
  const routes = routeCount > 0 ? [] : routeIdsOver(network, row.id);
  const removed = [...routes, ...gone];
  return removed.length === 0 ? draft.patch() : joinPatches([draft.patch(), removeObjects(draft.plan, removed)]);
}

/** The account that owns the router of an end; undefined where the plan has no such account. */
export function ownerOf(network: Network, node: PeeringNode, role: PeeringRole): Account | undefined {
  const owner = network.objects.get(node[role].row.account);
  return owner?.table === 'accounts' ? owner.row : undefined;
}

/** What a user calls the router of an end. */
export function routerName({ network, row }: Connection, role: PeeringRole): string {
  return nameOf(network, row[role].router);
}

export function statesOf({ initiator, acceptor }: Peering): StatePair {
  return { initiator: initiator.state, acceptor: acceptor.state };
}

export function inStates(row: Peering, { initiator, acceptor }: StatePair): Peering {
  return {
    ...row,
    initiator: { ...row.initiator, state: initiator },
    acceptor: { ...row.acceptor, state: acceptor },
  };
}

/** Whether an id of the cloud (an interface, an account) stands there. */
export function isKnown(id: string | undefined): id is string {
  return id !== undefined && id.trim() !== '';
}

function routeIdsOver(network: Network, peeringId: string): string[] {
  return network.plan.routes.flatMap(({ id, nextHop }) => (nextHop.peering === peeringId ? [id] : []));
}
