import { isPossibleStatePair, type StatePair } from '../catalog/router-states.ts';
import { message, type Message } from '../messages/message.ts';
import { otherRole, type PeeringRole } from '../plan/edits/peering-draft.ts';
import { type Connection, isKnown, ownerOf, routerName, statesOf } from './connection.ts';
import type { LifecycleAction, Refusal, RefusalCode } from './lifecycle-event.ts';
import { begun, isBroken, isHalfSuspended, isPair, neverConnected, settlementOf } from './transitions.ts';

/** Why an action is not possible now, whatever would be entered for it; undefined where it is. */
export function refusalOf(connection: Connection, action: LifecycleAction): Refusal | undefined {
  const { node, row, deleted, routeCount } = connection;
  const states = statesOf(row);
  if (deleted) return refusal('deleted', message('lifecycle:refused.deleted'));
  if (node.initiator === node.acceptor)
    return refusal(
      'same-router',
      message('lifecycle:refused.sameRouter', { router: routerName(connection, 'acceptor') }),
    );
  if (isBroken(states) && action.kind !== 'removeRoutes' && action.kind !== 'delete')
    return refusal('end-deleted', message('lifecycle:refused.endDeleted'));
  if (!isPossibleStatePair(states.initiator, states.acceptor))
    return refusal('states-disagree', message('lifecycle:refused.statesDisagree'));
  switch (action.kind) {
    case 'create':
      return refusesCreation(connection, action.ends, states);
    case 'addPeer':
      return refusesPeer(connection, action.by, states);
    case 'initiate':
      return refusesInitiation(connection, action.by, states);
    case 'settle':
      return settlementOf(states) === undefined
        ? refusal('nothing-to-settle', message('lifecycle:refused.nothingToSettle'))
        : undefined;
    case 'suspend':
      return isPair(states, begun.suspend.from) || isHalfDone(states)
        ? undefined
        : refusal('not-activated', message('lifecycle:refused.notActivated'));
    case 'activate':
      return isPair(states, begun.activate.from) || isHalfDone(states)
        ? undefined
        : refusal('not-suspended', message('lifecycle:refused.notSuspended'));
    case 'changeBandwidth':
      return refusesBandwidth(action.by, states);
    case 'switchBilling':
      return refusesBilling(connection, action.by);
    case 'renew':
      return refusesRenewal(connection, action.by);
    case 'removeRoutes':
      return routeCount === 0 ? refusal('no-routes', message('lifecycle:refused.noRoutes')) : undefined;
    case 'delete':
      return refusesDeletion(routeCount, states);
  }
}

/** One end suspended, the other one as yet activated; nothing in progress. */
function isHalfDone(states: StatePair): boolean {
  return isHalfSuspended(states) && settlementOf(states) === undefined;
}

export function refusal(code: RefusalCode, reason: Message): Refusal {
  return { code, reason };
}

function refusesCreation(connection: Connection, ends: 'both' | PeeringRole, states: StatePair): Refusal | undefined {
  const { node } = connection;
  for (const role of ends === 'both' ? (['initiator', 'acceptor'] as const) : [ends]) {
    if (states[role] !== 'planned')
      return refusal(
        'created-already',
        message('lifecycle:refused.createdAlready', { router: routerName(connection, role) }),
      );
  }
  // Guide, section 7: in a VBR-to-VPC connection only the VBR can be the initiator.
  if (node.acceptor.kind === 'vbr')
    return refusal(
      'vbr-must-initiate',
      message('lifecycle:refused.vbrMustInitiate', { vbr: routerName(connection, 'acceptor') }),
    );
  // Guide, section 6: whether the ends are created together follows from their accounts. The plan may have one of two ends of one
  // account all the same; then the other one can only be created alone.
  if (ends === 'both')
    return node.accountsDiffer
      ? refusal('created-separately', message('lifecycle:refused.createdSeparately'))
      : undefined;
  return node.accountsDiffer || states[otherRole(ends)] !== 'planned'
    ? undefined
    : refusal('created-together', message('lifecycle:refused.createdTogether'));
}

/** The other end is entered while the own one has never been connected (ModifyRouterInterfaceAttribute, API reference). */
function refusesPeer(connection: Connection, by: PeeringRole, states: StatePair): Refusal | undefined {
  if (!connection.node.accountsDiffer)
    return refusal('found-automatically', message('lifecycle:refused.foundAutomatically'));
  return isConnected(states) ?? missingEnd(connection, by, states) ?? missingEnd(connection, otherRole(by), states);
}

function refusesInitiation(connection: Connection, by: PeeringRole, states: StatePair): Refusal | undefined {
  if (by === 'acceptor')
    return refusal(
      'initiator-only',
      message('lifecycle:refused.initiatorInitiates', { router: routerName(connection, 'initiator') }),
    );
  return (
    isConnected(states) ??
    missingEnd(connection, 'initiator', states) ??
    missingEnd(connection, 'acceptor', states) ??
    (connection.node.accountsDiffer ? unknownPeers(connection) : undefined)
  );
}

function isConnected(states: StatePair): Refusal | undefined {
  return neverConnected(states)
    ? undefined
    : refusal('connected-already', message('lifecycle:refused.connectedAlready'));
}

function missingEnd(connection: Connection, role: PeeringRole, states: StatePair): Refusal | undefined {
  return states[role] === 'planned'
    ? refusal('not-created', message('lifecycle:refused.notCreated', { router: routerName(connection, role) }))
    : undefined;
}

/**
 * Across accounts each side has to know the other before the initiator connects (guide, section 9; ConnectRouterInterface, API reference):
 * the account ID and the interface ID.
 */
function unknownPeers(connection: Connection): Refusal | undefined {
  const missing = missingInformation(connection);
  if (missing.length === 0) return undefined;
  const list = missing.reduce((first, second) => message('lifecycle:refused.and', { first, second }));
  return refusal('peer-unknown', message('lifecycle:refused.peerUnknown', { missing: list }));
}

function missingInformation(connection: Connection): Message[] {
  const { network, node, row, uids } = connection;
  const roles = ['initiator', 'acceptor'] as const;
  return [
    ...roles.flatMap((role) => {
      // Where the account itself is not in the plan, its ID has no place either: FILE001.
      const owner = ownerOf(network, node, role);
      if (owner === undefined || isKnown(uids[role])) return [];
      return [message('lifecycle:refused.uidOf', { account: owner.name.trim() === '' ? owner.id : owner.name })];
    }),
    ...roles.flatMap((role) =>
      isKnown(row[role].interfaceId)
        ? []
        : [message('lifecycle:refused.interfaceOf', { router: routerName(connection, role) })],
    ),
  ];
}

/** Guide, section 6: the bandwidth is the initiator's, an acceptor's is Default. */
function refusesBandwidth(by: PeeringRole, states: StatePair): Refusal | undefined {
  if (by === 'acceptor') return refusal('initiator-only', message('lifecycle:refused.acceptorBandwidth'));
  return settlementOf(states) === undefined
    ? undefined
    : refusal('not-settled', message('lifecycle:refused.notSettled'));
}

/** Guide, section 6: an acceptor is pay-as-you-go alone. Section 4 knows the way from pay-as-you-go to a subscription, and none back. */
function refusesBilling({ row }: Connection, by: PeeringRole): Refusal | undefined {
  if (by === 'acceptor') return refusal('acceptor-billing', message('lifecycle:refused.acceptorBilling'));
  if (row.initiator.state === 'planned') return undefined;
  if (row.billing === undefined) return refusal('billing-unknown', message('lifecycle:refused.billingUnknown'));
  return row.billing.method === 'subscription'
    ? refusal('billing-final', message('lifecycle:refused.billingFinal'))
    : undefined;
}

/** Guide, section 2: an unpaid subscription can be renewed until it is released. */
function refusesRenewal({ node, row }: Connection, by: PeeringRole): Refusal | undefined {
  if (by === 'acceptor') return refusal('acceptor-billing', message('lifecycle:refused.acceptorBilling'));
  if (row.billing?.method !== 'subscription')
    return refusal('not-subscribed', message('lifecycle:refused.notSubscribed'));
  const { billing } = node;
  if (billing.kind === 'fine') return refusal('nothing-due', message('lifecycle:refused.nothingDue'));
  return billing.kind === 'released'
    ? refusal('released', message('lifecycle:refused.released', { released: billing.released }))
    : undefined;
}

/** Guide, section 5: the routes first, then both ends suspended, then they are deleted. An end that was never connected needs no suspending. */
function refusesDeletion(routeCount: number, states: StatePair): Refusal | undefined {
  if (routeCount > 0) return refusal('routes-remain', message('lifecycle:refused.routesRemain', { count: routeCount }));
  return neverConnected(states) || isBroken(states) || isPair(states, begun.activate.from)
    ? undefined
    : refusal('not-withdrawn', message('lifecycle:refused.notWithdrawn'));
}
