import type { Waiver } from '../catalog/price-book.ts';
import type { StatePair } from '../catalog/router-states.ts';
import { chargedFrom, isFreeOn, waiverCovers, type WaivedConnection } from '../catalog/waivers.ts';
import { message, type Message } from '../messages/message.ts';
import type { Network, PeeringNode } from '../network/network.ts';
import { trafficFlows } from './transitions.ts';

/** Whether a connection costs something, and the reason. */
export interface Charge {
  readonly answer: 'billed' | 'free' | 'unknown';
  readonly reason: Message;
}

/**
 * Whether a peering is billed while its ends are in these states, on the day and by the rule pack of the network. Only the initiator is
 * charged (guide, section 2); what the pack does not publish is unknown.
 */
export function isBilled(network: Network, { row, initiator, acceptor }: PeeringNode, states: StatePair): Charge {
  if (states.initiator === 'planned')
    return states.acceptor === 'planned'
      ? free(message('lifecycle:charge.nothingExists'))
      : free(message('lifecycle:charge.acceptorAlone'));
  const connection = waivedConnection({ row, initiator, acceptor });
  const waiver = network.pack.billing.waivers.find(
    (each) => isFreeOn(each, network.asOf) && waiverCovers(each, connection),
  );
  if (waiver !== undefined) return free(reasonOf(waiver));
  if (row.billing?.method === 'subscription') return billed(message('lifecycle:charge.subscription'));
  // However it is billed, a connection that forwards is.
  if (trafficFlows(states)) return billed(message('lifecycle:charge.forwards'));
  if (row.billing === undefined) return unknown(message('lifecycle:charge.noMethod'));
  return states.initiator === 'created' || states.initiator === 'connecting'
    ? unknown(message('lifecycle:charge.beforeActivation'))
    : whileSuspended(network);
}

function whileSuspended({ pack }: Network): Charge {
  switch (pack.billing.overdue.chargedWhileSuspended) {
    case true:
      return billed(message('lifecycle:charge.suspendedBilled'));
    case false:
      return free(message('lifecycle:charge.suspendedFree'));
    case null:
      return unknown(message('lifecycle:charge.suspendedUnknown'));
  }
}

/** What decides about the free periods of a peering. */
function waivedConnection({
  row,
  initiator,
  acceptor,
}: Pick<PeeringNode, 'row' | 'initiator' | 'acceptor'>): WaivedConnection {
  return {
    regions: [initiator.row.region, acceptor.row.region],
    connection: initiator.kind === acceptor.kind ? 'vpc-to-vpc' : 'vbr-to-vpc',
    bandwidthMbps: row.bandwidthMbps,
  };
}

function reasonOf(waiver: Waiver): Message {
  const where = waiver.regions === 'same' ? 'sameRegion' : 'regionPair';
  const date = chargedFrom(waiver);
  return date === undefined
    ? message(`lifecycle:charge.${where}`)
    : message(`lifecycle:charge.${where}Until`, { date });
}

function billed(reason: Message): Charge {
  return { answer: 'billed', reason };
}

function free(reason: Message): Charge {
  return { answer: 'free', reason };
}

function unknown(reason: Message): Charge {
  return { answer: 'unknown', reason };
}
