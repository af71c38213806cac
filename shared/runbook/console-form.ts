import { findAccessPoint } from '../catalog/access-points.ts';
import { findRegion } from '../catalog/regions.ts';
import { bandwidthLabel } from '../catalog/specifications.ts';
import { message, type Message, type MessageParam } from '../messages/message.ts';
import { nameOf, type PeeringNode, type RouterNode } from '../network/network.ts';
import type { PeeringRole } from '../plan/edits/peering-draft.ts';
import type { Peering } from '../plan/rows.ts';
import { vbrPlace } from './line-steps.ts';
import { vpcPlace } from './network-steps.ts';
import type { Site } from './site.ts';

/** What the form of the console asks for, field by field in the guide's words (sections 6 to 9), to make both ends of a peering or one. */
export function formTexts(site: Site, peering: PeeringNode, made: 'both' | PeeringRole): Message[] {
  const { row, accountsDiffer } = peering;
  const [own, peer] =
    made === 'acceptor' ? [peering.acceptor, peering.initiator] : [peering.initiator, peering.acceptor];
  return [
    message('runbook:form.open'),
    message(accountsDiffer ? 'runbook:form.accountsDiffer' : 'runbook:form.oneAccount'),
    message(isOfVbr(peering) ? 'runbook:form.vbrToVpc' : 'runbook:form.vpcToVpc'),
    message(`runbook:form.routers.${routersToCreate(peering, made)}`),
    message('runbook:form.region', { region: regionText(own.row.region) }),
    ...pointTexts(own, 'local'),
    message(`runbook:form.router.${own.kind}`, { router: routerText(site, own) }),
    message('runbook:form.peerRegion', { region: regionText(peer.row.region) }),
    ...pointTexts(peer, 'peer'),
    // Alone, an end is told its peer later (guide, section 9, steps 3 and 4).
    ...(made === 'both' ? [message('runbook:form.peerRouter', { router: routerText(site, peer) })] : []),
    ...(made === 'acceptor' ? [message('runbook:form.acceptor')] : offerTexts(row)),
    message('runbook:form.pay'),
  ];
}

/** Section 9 calls the initiator of two VPCs otherwise than section 10 that of a VBR. */
function routersToCreate(peering: PeeringNode, made: 'both' | PeeringRole) {
  if (made !== 'initiator') return made;
  return isOfVbr(peering) ? 'initiatorOnly' : 'initiator';
}

function isOfVbr({ initiator, acceptor }: PeeringNode): boolean {
  return initiator.kind === 'vbr' || acceptor.kind === 'vbr';
}

/** The access point is that of the VBR's line; of a VPC the form asks for none. */
function pointTexts(router: RouterNode, side: 'local' | 'peer'): Message[] {
  if (router.kind !== 'vbr') return [];
  const id = router.physicalConnection?.row.accessPoint;
  const point = id === undefined ? message('runbook:unknown') : named(findAccessPoint(id)?.name, id);
  return [message(`runbook:form.${side}Point`, { point })];
}

/** A region by its name and its id, as people and as calls know it. */
function regionText(id: string): MessageParam {
  return named(findRegion(id)?.name, id);
}

/** A router by the name that the plan gives it, and by its id of the cloud where that is known: the form lists both. */
function routerText(site: Site, { kind, row }: RouterNode): MessageParam {
  const id = site.value(kind === 'vbr' ? vbrPlace(row.id, 'cloudId') : vpcPlace(row.id, 'cloudId')).value;
  const name = nameOf(site.after, row.id);
  return id === undefined ? name : named(name, id);
}

function named(name: MessageParam | undefined, id: string): MessageParam {
  return name === undefined || name === id ? id : message('runbook:form.named', { name, id });
}

function offerTexts(row: Peering): Message[] {
  return [message('runbook:offer.bandwidth', { bandwidth: bandwidthLabel(row.bandwidthMbps) }), ...billingTexts(row)];
}

/** How a peering is billed, as the form asks for it. */
export function billingTexts({ billing }: Peering): Message[] {
  if (billing === undefined) return [message('runbook:offer.unknown')];
  if (billing.method === 'pay-as-you-go') return [message('runbook:offer.payAsYouGo')];
  const { term, autoRenew } = billing;
  const kind = term === undefined ? undefined : (`runbook:offer.${term.unit}` as const);
  return [
    kind === undefined || term === undefined
      ? message('runbook:offer.subscription')
      : message('runbook:offer.subscriptionFor', { term: message(kind, { count: term.count }) }),
    ...(autoRenew === undefined ? [] : [message(autoRenew ? 'runbook:offer.renews' : 'runbook:offer.ends')]),
  ];
}
