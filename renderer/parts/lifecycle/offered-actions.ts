import type { PossibleEvent } from '../../../shared/lifecycle/events.ts';
import type { PeeringRole } from '../../../shared/plan/edits/peering-draft.ts';

/**
 * The actions that one owner has before them. Where the accounts differ, each owner sees the own end's; within one account there is one
 * owner, who creates both ends together and for whom it makes no difference from which end the rest is done.
 */
export function offeredTo(
  side: PeeringRole,
  accountsDiffer: boolean,
  possible: readonly PossibleEvent[],
): readonly PossibleEvent[] {
  return possible.filter(({ action, refusal }) => {
    if (accountsDiffer) {
      if (action.kind === 'create') return action.ends === side;
      return !('by' in action) || action.by === side;
    }
    // One of the two ends alone is there only where a plan says so.
    if (action.kind === 'create') return action.ends === 'both' || refusal === undefined;
    return action.kind !== 'addPeer' && (!('by' in action) || action.by === 'initiator');
  });
}
