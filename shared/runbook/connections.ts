import { isPossibleStatePair, type StatePair } from '../catalog/router-states.ts';
import { isBroken, neverConnected, settlementOf, trafficFlows } from '../lifecycle/transitions.ts';
import type { PeeringNode } from '../network/network.ts';
import { isVbrBlocked } from './line-steps.ts';
import type { Situation, Site } from './site.ts';
import { stepId } from '../plan/step-id.ts';

/** How each peering that is to be comes about, as far as other steps have to know. */
export interface Connections {
  /** Whether a peering can be built at all by the guide; a finding says why not. */
  readonly canBe: (peering: PeeringNode) => boolean;
  /** The step after which both ends are activated; undefined where they are already, or are not to be. */
  readonly activeAfter: (peering: PeeringNode) => string | undefined;
  /** Ids of peerings that have to be gone before this one can be made: two routers have one connection at most (CreateRouterInterface). */
  readonly inTheWay: (peering: PeeringNode) => readonly string[];
  /** Whether a peering that goes is in the way of another one. */
  readonly makesRoom: (peering: string) => boolean;
  /** Whether it has to wait for something that goes, so that nothing that goes may wait for it. */
  readonly isBlocked: (peering: PeeringNode) => boolean;
}

export function connectionsOf(site: Site): Connections {
  const going = new Map<string, string[]>();
  for (const { row } of site.before.peerings) {
    const ends = [row.initiator.router, row.acceptor.router];
    if (!site.goes(row.id) || ends.some((id) => site.isReplaced(id))) continue;
    const key = pairKey(row.initiator.router, row.acceptor.router);
    going.set(key, [...(going.get(key) ?? []), row.id]);
  }
  const inTheWay = ({ row }: PeeringNode): readonly string[] =>
    site.presence(row.id) === 'absent' && ![row.initiator.router, row.acceptor.router].some((id) => site.isReplaced(id))
      ? (going.get(pairKey(row.initiator.router, row.acceptor.router)) ?? [])
      : [];
  const canBe = (peering: PeeringNode): boolean =>
    canBeConnected(peering, site.statesOf(peering)) && !isReleased(peering, site.statesOf(peering));
  const room = new Set(site.after.peerings.flatMap(inTheWay));
  return {
    canBe,
    inTheWay,
    makesRoom: (peering) => room.has(peering),
    isBlocked: (peering) =>
      inTheWay(peering).length > 0 ||
      [peering.initiator, peering.acceptor].some((router) => router.kind === 'vbr' && isVbrBlocked(site, router.row)),
    activeAfter(peering) {
      const way = wayTo(site, peering);
      // What is to be suspended stays down where it is there, and is made first where it is not.
      const staysDown = site.isToStop(peering) && !neverConnected(site.statesOf(peering));
      return way === undefined || !site.completes || staysDown || !canBe(peering)
        ? undefined
        : stepId(way, peering.row.id);
    },
  };
}

/** Whether a connection that stands in these states can be brought to both ends activated at all (guide, sections 1 and 7). */
export function canBeConnected({ initiator, acceptor }: PeeringNode, states: StatePair): boolean {
  return (
    initiator !== acceptor &&
    acceptor.kind === 'vpc' &&
    isPossibleStatePair(states.initiator, states.acceptor) &&
    !isBroken(states)
  );
}

/** Guide, section 2: what was released unpaid is gone with its configuration, whatever states a plan still holds. */
export function isReleased({ billing }: PeeringNode, states: StatePair): boolean {
  return billing.kind === 'released' && !neverConnected(states);
}

type Way = 'create' | 'initiate' | 'await' | 'activate';

/** The last step on the way to both ends activated. */
export function wayTo(site: Situation, peering: PeeringNode): Way | undefined {
  const states = site.statesOf(peering);
  if (trafficFlows(states)) return undefined;
  if (neverConnected(states)) return isMadeAtOnce(peering, states) ? 'create' : 'initiate';
  const reached = settlementOf(states);
  return reached !== undefined && trafficFlows(reached) ? 'await' : 'activate';
}

/** Guide, section 8: within one account both ends are created together and activate by themselves. */
export function isMadeAtOnce({ accountsDiffer }: PeeringNode, states: StatePair): boolean {
  return !accountsDiffer && states.initiator === 'planned' && states.acceptor === 'planned';
}

function pairKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
