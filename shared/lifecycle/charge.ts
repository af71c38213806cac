import type { Waiver } from '../catalog/rule-pack.ts';
import type { StatePair } from '../catalog/router-states.ts';
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
  const waiver = network.pack.billing.waivers.find(
    ({ freeBefore, scope }) =>
      (freeBefore === null || network.asOf < freeBefore) && covers(scope, { row, initiator, acceptor }),
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

function covers(
  scope: Waiver['scope'],
  { row, initiator, acceptor }: Pick<PeeringNode, 'row' | 'initiator' | 'acceptor'>,
): boolean {
  const regions = [initiator.row.region, acceptor.row.region];
  switch (scope.kind) {
    case 'same-region':
      return regions[0] === regions[1] && (scope.connections === 'all' || initiator.kind !== acceptor.kind);
    case 'region-pair':
      return scope.regions.every((region) => regions.includes(region)) && row.bandwidthMbps <= scope.maxBandwidthMbps;
  }
}

function reasonOf({ scope, freeBefore }: Waiver): Message {
  const where = scope.kind === 'region-pair' ? 'regionPair' : 'sameRegion';
  return freeBefore === null
    ? message(`lifecycle:charge.${where}`)
    : message(`lifecycle:charge.${where}Until`, { date: freeBefore });
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
