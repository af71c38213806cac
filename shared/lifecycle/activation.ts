import { isPossibleStatePair, type StatePair } from '../catalog/router-states.ts';
import type { Network } from '../network/network.ts';
import type { PeeringRole } from '../plan/edits/peering-draft.ts';
import type { Patch } from '../plan/patch.ts';
import type { Result } from '../result.ts';
import { connectionOf, statesOf } from './connection.ts';
import { applyEvents } from './events.ts';
import type { LifecycleEvent, Refusal } from './lifecycle-event.ts';
import { neverConnected, settlementOf, trafficFlows } from './transitions.ts';

/**
 * All the events that take a peering from where it is to both ends activated, as one patch; empty where they are. What only the owners know
 * is never made up: across accounts the refusal names the IDs that are missing.
 */
export function activationPatch(network: Network, peeringId: string): Result<Patch, Refusal> {
  const connection = connectionOf(network, peeringId);
  if (connection === undefined) return applyEvents(network, peeringId, []);
  return applyEvents(network, peeringId, wayToActivated(statesOf(connection.row), connection.node.accountsDiffer));
}

function wayToActivated(states: StatePair, accountsDiffer: boolean): LifecycleEvent[] {
  if (trafficFlows(states)) return [];
  // Of states that do not go together nothing follows; the first event refuses.
  if (!isPossibleStatePair(states.initiator, states.acceptor)) return [{ kind: 'settle' }];
  if (neverConnected(states)) return wayToCreated(states, accountsDiffer);
  const settles: LifecycleEvent[] = settlementOf(states) === undefined ? [] : [{ kind: 'settle' }];
  const reached = settlementOf(states) ?? states;
  return trafficFlows(reached) ? settles : [...settles, { kind: 'activate', by: 'initiator' }, { kind: 'settle' }];
}

function wayToCreated(states: StatePair, accountsDiffer: boolean): LifecycleEvent[] {
  const missing = (['initiator', 'acceptor'] as const).filter((role) => states[role] === 'planned');
  if (!accountsDiffer && missing.length === 2) return [{ kind: 'create', ends: 'both' }];
  const created = missing.map((ends: PeeringRole): LifecycleEvent => ({ kind: 'create', ends }));
  return [...created, { kind: 'initiate', by: 'initiator' }, { kind: 'settle' }];
}
