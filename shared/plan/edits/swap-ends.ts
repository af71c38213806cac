import { startDraft } from '../draft.ts';
import { type Patch } from '../patch.ts';
import { type Plan } from '../plan.ts';

/** Makes the initiator the acceptor and the other way round, each with its state and interface; routes keep using the peering. */
export function swapEnds(plan: Plan, peeringId: string): Patch {
  const draft = startDraft(plan);
  const peering = plan.peerings.find(({ id }) => id === peeringId);
  if (peering === undefined) throw new Error(`no peering ${peeringId}`);
  draft.set('peerings', peeringId, {
    initiator: stateAs('initiator', peering.acceptor),
    acceptor: stateAs('acceptor', peering.initiator),
  });
  return draft.patch();
}

/** While connecting, the guide's table (section 1) has one word for each end. */
function stateAs<End extends { readonly state: string }>(role: 'initiator' | 'acceptor', end: End): End {
  const words = { initiator: 'connecting', acceptor: 'accepting' };
  return end.state === 'connecting' || end.state === 'accepting' ? { ...end, state: words[role] } : end;
}
