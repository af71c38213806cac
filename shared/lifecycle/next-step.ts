import type { Network } from '../network/network.ts';
import { otherRole, type PeeringRole } from '../plan/edits/peering-draft.ts';
import { type Connection, connectionOf, isKnown, ownerOf, statesOf } from './connection.ts';
import { refusalOf } from './guards.ts';
import type { LifecycleAction } from './lifecycle-event.ts';
import { isBroken } from './transitions.ts';

/** What comes next in the life of a connection. */
export interface NextStep {
  readonly action: LifecycleAction;
  /** The end whose owner takes it; undefined where it is the cloud's to complete, or both ends have one owner. */
  readonly by: PeeringRole | undefined;
}

/**
 * The one step that brings a peering nearer to both ends activated, or, where an end is deleted, to its end: of the owner of `side` where that owner has one to take,
 * else of the other owner. Undefined where nothing is left to do, or its states do not go together.
 */
export function nextStep(network: Network, peeringId: string, side: PeeringRole): NextStep | undefined {
  const connection = connectionOf(network, peeringId);
  if (connection === undefined) return undefined;
  return stepsOf(connection, side).find(({ action }) => refusalOf(connection, action) === undefined);
}

function stepsOf(connection: Connection, side: PeeringRole): NextStep[] {
  const { node, row } = connection;
  if (isBroken(statesOf(row))) return [together({ kind: 'removeRoutes' }), together({ kind: 'delete' })];
  const settle = together({ kind: 'settle' });
  if (node.accountsDiffer) return [settle, ...[side, otherRole(side)].flatMap((role) => stepsBy(connection, role))];
  return [
    settle,
    ...(['both', 'initiator', 'acceptor'] as const).map((ends) => together({ kind: 'create', ends })),
    together({ kind: 'initiate', by: 'initiator' }),
    together({ kind: 'activate', by: 'initiator' }),
  ];
}

function stepsBy(connection: Connection, by: PeeringRole): NextStep[] {
  const peer = otherRole(by);
  const owner = ownerOf(connection.network, connection.node, peer);
  const knowsPeer =
    isKnown(connection.row[peer].interfaceId) && (owner === undefined || isKnown(connection.uids[peer]));
  const actions: readonly LifecycleAction[] = [
    { kind: 'create', ends: by },
    ...(knowsPeer ? [] : [{ kind: 'addPeer', by } as const]),
    { kind: 'initiate', by },
    { kind: 'activate', by },
  ];
  return actions.map((action) => ({ action, by }));
}

function together(action: LifecycleAction): NextStep {
  return { action, by: undefined };
}
