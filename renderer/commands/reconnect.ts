import { message } from '../../shared/messages/message.ts';
import { peeringName } from '../../shared/plan/edits/add-peering.ts';
import type { PeeringRole } from '../../shared/plan/edits/peering-draft.ts';
import { canReconnect, reconnectPeering } from '../../shared/plan/edits/reconnect-peering.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { objectWords } from '../answers/canvas-objects.ts';
import { currentTranslator } from '../language/use-translator.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import { offerUndo } from './offer-undo.ts';

/** Leads an end of a peering to another router; one that is called after its routers is called after the new ones. Nothing where that cannot be. */
export function reconnect(peeringId: string, role: PeeringRole, router: string): void {
  const plan = currentPlan();
  const judged = canReconnect(plan, peeringId, role, router);
  const peering = plan.peerings.find(({ id }) => id === peeringId);
  if (!judged.ok || peering === undefined) return;
  const { text } = currentTranslator();
  const { initiator, acceptor } = peering;
  const before = { ...judged.value, initiatorId: initiator.router, acceptorId: acceptor.router };
  const name = peering.name === text(peeringName(plan, before)) ? text(peeringName(plan, judged.value)) : peering.name;
  const { network } = currentAnalysis();
  const label = message('canvas:step.reconnect', { name: peering.name, router: objectWords(network, router).name });
  const left = peering[role].router;
  const gone = plan.routes.filter((route) => route.router === left && route.nextHop.peering === peeringId).length;
  edit(label, reconnectPeering(plan, peeringId, role, router, name));
  if (gone > 0) offerUndo(message('canvas:reconnected', { count: gone, router: objectWords(network, left).name }));
}
