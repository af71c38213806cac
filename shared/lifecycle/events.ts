import { message } from '../messages/message.ts';
import type { Network } from '../network/network.ts';
import type { Patch } from '../plan/patch.ts';
import { failure, type Result, success } from '../result.ts';
import { advance } from './advance.ts';
import { type Connection, connectionOf, patchTo } from './connection.ts';
import { refusal, refusalOf } from './guards.ts';
import type { LifecycleAction, LifecycleEvent, Refusal } from './lifecycle-event.ts';

/** One action of the lifecycle with the reason why it is not possible now, if it is not. */
export interface PossibleEvent {
  readonly action: LifecycleAction;
  readonly refusal: Refusal | undefined;
}

/** Every action in the order of a connection's life, by either end where the ends differ in it. */
export const lifecycleActions: readonly LifecycleAction[] = [
  { kind: 'create', ends: 'both' },
  { kind: 'create', ends: 'initiator' },
  { kind: 'create', ends: 'acceptor' },
  { kind: 'addPeer', by: 'acceptor' },
  { kind: 'addPeer', by: 'initiator' },
  { kind: 'initiate', by: 'initiator' },
  { kind: 'initiate', by: 'acceptor' },
  { kind: 'settle' },
  { kind: 'suspend', by: 'initiator' },
  { kind: 'suspend', by: 'acceptor' },
  { kind: 'activate', by: 'initiator' },
  { kind: 'activate', by: 'acceptor' },
  { kind: 'changeBandwidth', by: 'initiator' },
  { kind: 'changeBandwidth', by: 'acceptor' },
  { kind: 'switchBilling', by: 'initiator' },
  { kind: 'switchBilling', by: 'acceptor' },
  { kind: 'renew', by: 'initiator' },
  { kind: 'removeRoutes' },
  { kind: 'delete' },
];

/** What can be done with a peering now, and why the rest can't; nothing where one of its routers is not in the plan. */
export function possibleEvents(network: Network, peeringId: string): PossibleEvent[] {
  const connection = connectionOf(network, peeringId);
  if (connection === undefined) return [];
  return lifecycleActions.map((action) => ({ action, refusal: refusalOf(connection, action) }));
}

/** The change that an event makes to the plan of the network, or why it can't happen. */
export function applyEvent(network: Network, peeringId: string, event: LifecycleEvent): Result<Patch, Refusal> {
  return applyEvents(network, peeringId, [event]);
}

/** The change that several events make after one another; the first one that can't happen refuses them all. */
export function applyEvents(
  network: Network,
  peeringId: string,
  events: readonly LifecycleEvent[],
): Result<Patch, Refusal> {
  const connection = connectionOf(network, peeringId);
  if (connection === undefined) return failure(refusal('no-connection', message('lifecycle:refused.noConnection')));
  let reached: Connection = connection;
  for (const event of events) {
    const next = advance(reached, event);
    if (!next.ok) return next;
    reached = next.value;
  }
  return success(patchTo(reached));
}
