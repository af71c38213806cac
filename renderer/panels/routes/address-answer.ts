import { formatCidr } from '../../../shared/net/cidr.ts';
import { formatIpv4, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import type { Network, RouteNode, TableOwner } from '../../../shared/network/network.ts';
import { type EffectiveRoute, type LosingReason, lookUpRoute } from '../../../shared/network/route-lookup.ts';
import type { PeeringEnd } from '../../../shared/plan/rows.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import type { TableRow } from './table-rows.ts';

/** How a route stands to the address that is asked about. */
export type RouteMark = 'wins' | LosingReason;

/** What a route table answers for an address. */
export interface AddressAnswer {
  readonly sentence: Message;
  /** The router that the sentence ends with, where the packet goes next. */
  readonly next: string | undefined;
  readonly tone: 'good' | 'bad' | 'unknown';
  readonly markOf: (row: TableRow) => RouteMark | undefined;
}

/** Which route of a router wins for an address, which lose and why, and where the packet goes. */
export function answerFor(network: Network, owner: TableOwner, address: Ipv4): AddressAnswer {
  const { winner, losers } = lookUpRoute(network, owner, address);
  const marks = new Map<unknown, RouteMark>(losers.map(({ route, reason }) => [identityOf(route), reason]));
  if (winner !== undefined) marks.set(identityOf(winner), 'wins');
  return {
    ...whatHappens(network, address, winner),
    markOf: (row) =>
      row.kind === 'new' ? undefined : marks.get(row.kind === 'implied' ? formatCidr(row.destination) : row.route),
  };
}

function identityOf(route: EffectiveRoute): unknown {
  return route.origin === 'implied' ? formatCidr(route.destination) : route.route.row;
}

type Happening = Omit<AddressAnswer, 'markOf'>;

function whatHappens(network: Network, address: Ipv4, winner: EffectiveRoute | undefined): Happening {
  const asked = formatIpv4(address);
  if (winner === undefined)
    return { sentence: message('routes:probe.noRoute', { address: asked }), next: undefined, tone: 'bad' };
  const destination = formatCidr(winner.destination);
  if (winner.origin === 'implied') {
    const sentence = message('routes:probe.delivered', { address: asked, destination });
    return { sentence, next: undefined, tone: 'good' };
  }
  return alongRoute(network, winner.route, destination);
}

function alongRoute(network: Network, { row, target }: RouteNode, destination: string): Happening {
  switch (target.kind) {
    case 'peering': {
      const { initiator, acceptor, id } = target.peering.row;
      const peering = objectWords(network, id).name;
      const next = target.to.row.id;
      return [initiator, acceptor].every(isActivated)
        ? { sentence: message('routes:probe.peering', { destination, peering }), next, tone: 'good' }
        : { sentence: message('routes:probe.notActive', { destination, peering }), next, tone: 'bad' };
    }
    case 'physicalConnection': {
      const connection = objectWords(network, target.physicalConnection.row.id).name;
      const next = target.physicalConnection.dataCenter?.row.id;
      return next === undefined
        ? { sentence: message('routes:probe.noDataCenter', { destination, connection }), next, tone: 'bad' }
        : { sentence: message('routes:probe.physicalConnection', { destination, connection }), next, tone: 'good' };
    }
    case 'gateway': {
      const ip = row.nextHop.ip ?? '';
      return { sentence: message('routes:probe.gateway', { destination, ip }), next: target.vbr.row.id, tone: 'good' };
    }
    case 'ambiguousGateway': {
      const ip = row.nextHop.ip ?? '';
      return { sentence: message('routes:probe.ambiguous', { destination, ip }), next: undefined, tone: 'unknown' };
    }
    case 'detached':
      return { sentence: message('routes:probe.detached', { destination }), next: undefined, tone: 'bad' };
  }
}

function isActivated({ state }: PeeringEnd): boolean {
  return state === 'activated';
}
