import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { Peering, PeeringEnd } from '../rows.ts';

/** Makes the initiator the acceptor and the other way round, each with its state and interface; routes keep using the peering. */
export function swapEnds(plan: Plan, peeringId: string): Patch {
  const draft = startDraft(plan);
  const peering = plan.peerings.find(({ id }) => id === peeringId);
  if (peering === undefined) throw new Error(`no peering ${peeringId}`);
  draft.set('peerings', peeringId, swappedEnds(peering));
  return draft.patch();
}

/** The two ends of a peering in each other's role. */
export function swappedEnds({ initiator, acceptor }: Peering): Pick<Peering, 'initiator' | 'acceptor'> {
  return { initiator: endAs('initiator', acceptor, initiator), acceptor: endAs('acceptor', initiator, acceptor) };
}

/** What was asked for the role stays with it: billing is a matter of who initiates, not of the router. */
function endAs(role: 'initiator' | 'acceptor', end: PeeringEnd, before: PeeringEnd): PeeringEnd {
  const { billing: _billing, ...rest } = end;
  const billing = before.billing === undefined ? {} : { billing: before.billing };
  return { ...rest, ...billing, state: stateAs(role, end.state) };
}

/** While connecting, the guide's table (section 1) has one word for each end. */
function stateAs(role: 'initiator' | 'acceptor', state: PeeringEnd['state']): PeeringEnd['state'] {
  const words = { initiator: 'connecting', acceptor: 'accepting' } as const;
  return state === 'connecting' || state === 'accepting' ? words[role] : state;
}
