import type { EndState, StatePair } from '../catalog/router-states.ts';
import { settlementOf } from '../lifecycle/transitions.ts';
import type { PeeringRole } from '../plan/edits/peering-draft.ts';

/** The ends that nobody has suspended yet, the initiator first; what the cloud is suspending needs nobody. */
export function endsToSuspend(states: StatePair): PeeringRole[] {
  return endsNot('suspended', states);
}

/** The ends that somebody has to activate again, the initiator first; what the cloud is activating needs nobody. */
export function endsToActivate(states: StatePair): PeeringRole[] {
  return endsNot('activated', states);
}

function endsNot(state: EndState, states: StatePair): PeeringRole[] {
  const reached = settlementOf(states) ?? states;
  return (['initiator', 'acceptor'] as const).filter((role) => reached[role] !== state);
}
