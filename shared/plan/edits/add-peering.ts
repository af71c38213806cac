import type { RulePack } from '../../catalog/rule-pack.ts';
import { type Message, message } from '../../messages/message.ts';
import { startDraft } from '../draft.ts';
import { idMaker } from '../ids.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { mustFindRouter, type Router, rowName } from '../routers.ts';
import type { Billing, Peering } from '../rows.ts';
import type { PeeringConnection } from './connect-routers.ts';

/** What a new peering is called, to be told in the user's language: the two routers' names. */
export function peeringName(plan: Plan, { initiatorId, acceptorId }: PeeringConnection): Message {
  return message('edits:peeringName', {
    initiator: rowName(mustFindRouter(plan, initiatorId).row),
    acceptor: rowName(mustFindRouter(plan, acceptorId).row),
  });
}

/** The row that the peering dialog starts from; nothing is added to the plan yet. Both routers must be there. */
export function peeringDefaults(
  plan: Plan,
  pack: RulePack,
  connection: PeeringConnection,
  name: string,
  id = idMaker(plan)('peerings'),
): Peering {
  const initiator = mustFindRouter(plan, connection.initiatorId);
  const acceptor = mustFindRouter(plan, connection.acceptorId);
  return {
    id,
    name,
    initiator: { router: connection.initiatorId, state: 'planned' },
    acceptor: { router: connection.acceptorId, state: 'planned' },
    bandwidthMbps: firstBandwidth(pack, initiator, acceptor),
    billing: firstBilling(connection),
  };
}

/** Adds a peering with everything that its row says. */
export function addPeering(plan: Plan, row: Peering): Patch {
  const draft = startDraft(plan);
  draft.add('peerings', row);
  return draft.patch();
}

/** The one bandwidth that the guide quotes within a region (section 2, table 2-1). */
const sameRegionMbps = 1000;

function firstBandwidth({ bandwidth }: RulePack, initiator: Router, acceptor: Router): number {
  const [smallest] = bandwidth.offeredMbps;
  if (smallest === undefined) throw new Error('a rule pack offers no bandwidth');
  if (initiator.row.region === acceptor.row.region && bandwidth.offeredMbps.includes(sameRegionMbps))
    return sameRegionMbps;
  // Across regions the fee grows with the bandwidth (guide, section 2); the guide's scenarios (sections 8 to 10) take the smallest one too.
  return smallest;
}

function firstBilling({ accountType, connectionType }: PeeringConnection): Billing {
  // A separate acceptor is pay-as-you-go only (guide, section 6); with the initiator billed alike, either owner can still withdraw while
  // the two accounts agree. A VBR-to-VPC connection begins so because the acceptance test of the physical connection settles its
  // bandwidth (guide, section 10): pay-as-you-go can be resized or deleted, or switched to a subscription later (guide, section 4).
  if (accountType === 'different' || connectionType === 'vbr-to-vpc') return { method: 'pay-as-you-go' };
  // Two VPCs of one owner are meant to stay: the shortest term on sale, renewed until somebody says otherwise (guide, sections 2 and 6).
  return { method: 'subscription', term: { unit: 'month', count: 1 }, autoRenew: true };
}
