import { bandwidthLabel } from '../catalog/specifications.ts';
import { message } from '../messages/message.ts';
import type { Billing, Peering } from '../plan/rows.ts';
import { failure, type Result, success } from '../result.ts';
import { otherRole } from '../plan/edits/peering-draft.ts';
import { type Connection, inStates, isKnown, ownerOf, routerName, statesOf } from './connection.ts';
import { refusal, refusalOf } from './guards.ts';
import type { LifecycleEvent, Refusal } from './lifecycle-event.ts';
import { renewed } from './renewal.ts';
import { begun, createdTogether, settlementOf, suspendingFrom } from './transitions.ts';

/** What an event makes of a connection, or why it can't happen. */
export function advance(connection: Connection, event: LifecycleEvent): Result<Connection, Refusal> {
  const refused = refusalOf(connection, event);
  if (refused !== undefined) return failure(refused);
  const { row } = connection;
  const becomes = (next: Peering): Result<Connection, Refusal> => success({ ...connection, row: next });
  switch (event.kind) {
    case 'create':
      return becomes(
        event.ends === 'both'
          ? inStates(row, createdTogether)
          : inStates(row, { ...statesOf(row), [event.ends]: 'created' }),
      );
    case 'addPeer':
      return withPeer(connection, event);
    case 'suspend':
      return becomes(inStates(row, suspendingFrom(statesOf(row))));
    case 'initiate':
    case 'activate':
      return becomes(inStates(row, begun[event.kind].to));
    case 'settle':
      return becomes(inStates(row, settlementOf(statesOf(row)) ?? statesOf(row)));
    case 'changeBandwidth':
      return withBandwidth(connection, event.mbps);
    case 'switchBilling':
      return withBilling(connection, event.billing);
    case 'renew':
      return becomes({ ...row, billing: renewed(row.billing, connection.network.asOf) });
    case 'removeRoutes':
      return success({ ...connection, routeCount: 0 });
    case 'delete':
      return success({ ...connection, deleted: true });
  }
}

type Entry = Extract<LifecycleEvent, { readonly kind: 'addPeer' }>;

function withPeer(connection: Connection, { by, ...entered }: Entry): Result<Connection, Refusal> {
  const peer = otherRole(by);
  const interfaceId = entered.interfaceId.trim();
  const uid = entered.uid?.trim() ?? '';
  const router = routerName(connection, peer);
  if (interfaceId === '')
    return failure(refusal('interface-id-missing', message('lifecycle:refused.interfaceIdMissing', { router })));
  // The form of the ids that the API gives.
  if (!/^ri-[\w-]+$/.test(interfaceId))
    return failure(refusal('interface-id-invalid', message('lifecycle:refused.interfaceIdInvalid')));
  const owner = ownerOf(connection.network, connection.node, peer);
  const known = connection.uids[peer];
  const account = owner === undefined || owner.name.trim() === '' ? connection.node[peer].row.account : owner.name;
  if (uid === '' && owner !== undefined && !isKnown(known))
    return failure(refusal('uid-missing', message('lifecycle:refused.uidMissing', { account })));
  if (!/^\d*$/.test(uid)) return failure(refusal('uid-invalid', message('lifecycle:refused.uidInvalid')));
  if (uid !== '' && isKnown(known) && known !== uid)
    return failure(refusal('uid-differs', message('lifecycle:refused.uidDiffers', { account, uid: known })));
  return success({
    ...connection,
    row: { ...connection.row, [peer]: { ...connection.row[peer], interfaceId } },
    uids: uid === '' ? connection.uids : { ...connection.uids, [peer]: uid },
  });
}

function withBandwidth(connection: Connection, mbps: number): Result<Connection, Refusal> {
  const { network, row } = connection;
  const bandwidth = bandwidthLabel(mbps);
  if (!network.pack.bandwidth.offeredMbps.includes(mbps))
    return failure(refusal('bandwidth-not-offered', message('lifecycle:refused.bandwidthNotOffered', { bandwidth })));
  if (mbps === row.bandwidthMbps)
    return failure(refusal('bandwidth-unchanged', message('lifecycle:refused.bandwidthUnchanged', { bandwidth })));
  return success({ ...connection, row: { ...row, bandwidthMbps: mbps } });
}

function withBilling(connection: Connection, billing: Billing): Result<Connection, Refusal> {
  const { network, row } = connection;
  if (billing.method === row.billing?.method)
    return failure(refusal('billing-unchanged', message('lifecycle:refused.billingUnchanged')));
  const { term } = billing;
  const offered = network.pack.billing.terms.some(
    ({ unit, min, max }) => term?.unit === unit && term.count >= min && term.count <= max,
  );
  if (billing.method === 'subscription' && !offered)
    return failure(refusal('term-not-offered', message('lifecycle:refused.termNotOffered')));
  return success({ ...connection, row: { ...row, billing } });
}
