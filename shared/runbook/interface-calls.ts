import { acceptorSpec, findSpecification } from '../catalog/specifications.ts';
import { message } from '../messages/message.ts';
import type { PeeringNode, RouterNode } from '../network/network.ts';
import type { PeeringRole } from '../plan/edits/peering-draft.ts';
import type { Peering } from '../plan/rows.ts';
import { type ApiCall, apiCall, type CallValue, fromPlace, lookup } from './api-call.ts';
import { linePlace, vbrPlace } from './line-steps.ts';
import { vpcPlace } from './network-steps.ts';
import type { PlannedValue } from './place.ts';
import { interfaceOf, type Site } from './site.ts';

interface Calls {
  readonly calls: readonly ApiCall[];
  readonly inputs: readonly PlannedValue[];
}

/** The calls that make one end of a peering (CreateRouterInterface). */
export function createEnd(site: Site, peering: PeeringNode, role: PeeringRole): Calls {
  const { row } = peering;
  const [own, peer] =
    role === 'initiator' ? [peering.initiator, peering.acceptor] : [peering.acceptor, peering.initiator];
  const router = routerValue(site, own);
  const ownPoint = accessPointOf(site, own);
  const peerPoint = accessPointOf(site, peer);
  const owner = peering.accountsDiffer ? uidOf(site, peer) : undefined;
  return {
    calls: [
      apiCall('vpc', 'CreateRouterInterface', {
        RegionId: own.row.region,
        RouterType: routerType(own),
        RouterId: fromPlace(router),
        Role: role === 'initiator' ? 'InitiatingSide' : 'AcceptingSide',
        Spec: role === 'initiator' ? specificationOf(row) : acceptorSpec,
        OppositeRegionId: peer.row.region,
        OppositeRouterType: routerType(peer),
        OppositeInterfaceOwnerId: owner && fromPlace(owner),
        // Of a VRouter there is none (CreateRouterInterface).
        AccessPointId: ownPoint && fromPlace(ownPoint),
        OppositeAccessPointId: peerPoint && fromPlace(peerPoint),
        ...(role === 'initiator' ? billingParameters(row) : {}),
        Name: row.name,
      }),
    ],
    inputs: [router, owner, ownPoint, peerPoint].filter((value) => value !== undefined),
  };
}

/** What the console does at once takes five calls: two ends, each told of the other, and the connection. */
export function createBoth(site: Site, peering: PeeringNode): Calls {
  const ends = (['initiator', 'acceptor'] as const).map((role) => createEnd(site, peering, role));
  const peers = (['acceptor', 'initiator'] as const).map((role) => peerCall(site, peering, role));
  const { region } = peering.initiator.row;
  return {
    calls: [
      ...ends.flatMap(({ calls }) => calls),
      ...peers.map(({ call }) => call),
      apiCall('vpc', 'ConnectRouterInterface', {
        RegionId: region,
        RouterInterfaceId: fromPlace(site.value(interfaceOf(peering.row.id, 'initiator'))),
      }),
    ],
    inputs: unique(ends.flatMap(({ inputs }) => inputs)),
  };
}

/** The call by which an end learns of the other one; the router type is given, for its default is a VBR (ModifyRouterInterfaceAttribute). */
export function peerCall(site: Site, peering: PeeringNode, role: PeeringRole) {
  const { row } = peering;
  const [own, peer] =
    role === 'initiator' ? [peering.initiator, peering.acceptor] : [peering.acceptor, peering.initiator];
  const ownId = site.value(interfaceOf(row.id, role));
  const peerId = site.value(interfaceOf(row.id, role === 'initiator' ? 'acceptor' : 'initiator'));
  const router = routerValue(site, peer);
  const owner = peering.accountsDiffer ? uidOf(site, peer) : undefined;
  return {
    call: apiCall('vpc', 'ModifyRouterInterfaceAttribute', {
      RegionId: own.row.region,
      RouterInterfaceId: fromPlace(ownId),
      OppositeInterfaceId: fromPlace(peerId),
      OppositeInterfaceOwnerId: owner && fromPlace(owner),
      OppositeRouterId: fromPlace(router),
      OppositeRouterType: routerType(peer),
    }),
    inputs: [ownId, peerId, router, owner].filter((value) => value !== undefined),
  };
}

/** The specification of an initiator's bandwidth; what has none is chosen by hand. */
export function specificationOf({ bandwidthMbps }: Peering): string | CallValue {
  return (
    findSpecification(bandwidthMbps)?.spec ?? lookup(message('runbook:lookup.specification', { mbps: bandwidthMbps }))
  );
}

function routerType({ kind }: RouterNode): string {
  return kind === 'vbr' ? 'VBR' : 'VRouter';
}

/** The API knows a VPC's router by its own id, and a VBR by the VBR's. */
function routerValue(site: Site, { kind, row }: RouterNode): PlannedValue {
  return site.value(kind === 'vbr' ? vbrPlace(row.id, 'cloudId') : vpcPlace(row.id, 'routerId'));
}

function uidOf(site: Site, { row }: RouterNode): PlannedValue | undefined {
  return site.after.objects.get(row.account)?.table === 'accounts'
    ? site.value({ table: 'accounts', id: row.account, field: 'uid' })
    : undefined;
}

function accessPointOf(site: Site, router: RouterNode): PlannedValue | undefined {
  if (router.kind !== 'vbr' || router.physicalConnection === undefined) return undefined;
  return site.value(linePlace(router.physicalConnection.row.id, 'accessPoint'));
}

function billingParameters({ billing }: Peering): Record<string, string | number> {
  if (billing === undefined) return {};
  if (billing.method === 'pay-as-you-go') return { InstanceChargeType: 'PostPaid' };
  const { term, autoRenew } = billing;
  return {
    InstanceChargeType: 'PrePaid',
    ...(term === undefined ? {} : { PricingCycle: term.unit === 'year' ? 'Year' : 'Month', Period: term.count }),
    ...(autoRenew === undefined ? {} : { AutoRenew: String(autoRenew) }),
    // As in the console, where one completes the payment: an order that nobody pays makes nothing (false where it is not given).
    AutoPay: 'true',
  };
}

function unique(values: readonly PlannedValue[]): PlannedValue[] {
  return values.filter(
    ({ place }, at) =>
      values.findIndex((other) => other.place.id === place.id && other.place.field === place.field) === at,
  );
}
