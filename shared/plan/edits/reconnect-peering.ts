import { type Message, message } from '../../messages/message.ts';
import { failure, type Result, success } from '../../result.ts';
import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { findRouter, rowName } from '../routers.ts';
import type { Peering, PeeringEnd } from '../rows.ts';
import { canConnect, type PeeringConnection } from './connect-routers.ts';
import { otherRole, type PeeringRole } from './peering-draft.ts';
import { swappedEnds } from './swap-ends.ts';

/**
 * Judges whether an end of a peering can be led to another router: as when it is drawn anew, and only while neither end exists in the cloud, where a router
 * interface keeps its router. Tells which router would initiate then. The peering must be in the plan.
 */
export function canReconnect(
  plan: Plan,
  peeringId: string,
  role: PeeringRole,
  routerId: string,
): Result<PeeringConnection, Message> {
  const peering = mustFindPeering(plan, peeringId);
  if ([peering.initiator, peering.acceptor].some(({ state }) => state !== 'planned'))
    return failure(message('edits:reconnectExisting', { name: rowName(peering) }));
  if (peering[role].router === routerId) {
    const router = findRouter(plan, routerId);
    return failure(message('edits:reconnectSame', { name: router ? rowName(router.row) : routerId }));
  }
  const without = { ...plan, peerings: plan.peerings.filter(({ id }) => id !== peeringId) };
  const other = peering[otherRole(role)].router;
  const judged = canConnect(without, role === 'initiator' ? routerId : other, role === 'initiator' ? other : routerId);
  if (!judged.ok) return failure(judged.error.reason);
  if (judged.value.kind !== 'peering') return failure(message('edits:reconnectNoRouter'));
  return success(judged.value);
}

/**
 * Leads an end of a peering to another router, under a name. Bandwidth and billing stay; the end keeps nothing of what it had with its old router, and that
 * router's routes over the peering go, as it has no next hop for them any more. Those of the other end stay: where they lead now is what findings tell.
 * Throws where `canReconnect` refuses.
 */
export function reconnectPeering(
  plan: Plan,
  peeringId: string,
  role: PeeringRole,
  routerId: string,
  name: string,
): Patch {
  const judged = canReconnect(plan, peeringId, role, routerId);
  if (!judged.ok) throw new Error(judged.error.key);
  const peering = mustFindPeering(plan, peeringId);
  const moved: Peering = { ...peering, name, [role]: freshEnd(peering[role], routerId) };
  const draft = startDraft(plan);
  const ends = judged.value.initiatorId === moved.initiator.router ? { [role]: moved[role] } : swappedEnds(moved);
  draft.set('peerings', peeringId, { name, ...ends });
  const left = peering[role].router;
  for (const [at, { router, nextHop }] of [...plan.routes.entries()].reverse())
    if (router === left && nextHop.peering === peeringId) draft.removeAt('routes', at);
  return draft.patch();
}

function freshEnd({ billing }: PeeringEnd, router: string): PeeringEnd {
  return { router, state: 'planned', ...(billing !== undefined && { billing }) };
}

function mustFindPeering(plan: Plan, id: string): Peering {
  const peering = plan.peerings.find((row) => row.id === id);
  if (peering === undefined) throw new Error(`no peering ${id}`);
  return peering;
}
