import { acceptorSpec, findSpecification } from '../../catalog/specifications.ts';
import { message } from '../../messages/message.ts';
import type { PeeringNode, RouterNode } from '../../network/network.ts';
import { labelOf, type Making } from './making.ts';
import type { ConnectionResource, InterfaceResource, Payment, Presence, RouterResource } from './resource.ts';
import type { Routers } from './router-resources.ts';

export interface Peerings {
  readonly interfaces: readonly InterfaceResource[];
  readonly connections: readonly ConnectionResource[];
  readonly byId: ReadonlyMap<string, PeeringResources>;
}

export interface PeeringResources {
  readonly initiator: InterfaceResource;
  readonly acceptor: InterfaceResource;
  /** The initiator's, where the two ends are still to be connected. */
  readonly connection: ConnectionResource | undefined;
}

/** The two interfaces of every peering, and what connects them where they are not connected yet. */
export function peeringResources(making: Making, { byId: routers }: Routers): Peerings {
  const byId = new Map<string, PeeringResources>();
  const interfaces: InterfaceResource[] = [];
  const connections: ConnectionResource[] = [];
  for (const node of making.network.peerings) {
    const key = making.keys.ofId(node.row.id);
    const initiator = interfaceResource(making, node, 'initiator', key, routers);
    const acceptor = interfaceResource(making, node, 'acceptor', key, routers);
    interfaces.push(initiator, acceptor);
    const connection = isConnected(making, node) ? undefined : connect(making, key, initiator, acceptor);
    if (connection?.after !== undefined) connections.push(connection.after, connection);
    byId.set(node.row.id, { initiator, acceptor, connection });
    remarkOn(making, node, initiator, connection !== undefined);
  }
  return { interfaces, connections, byId };
}

/** From `connecting` on the peer is recorded at both ends and the connection initiated: there is nothing left to do for code. */
function isConnected({ rebuild }: Making, { row }: PeeringNode): boolean {
  return (
    !rebuild && ![row.initiator.state, row.acceptor.state].every((state) => state === 'planned' || state === 'created')
  );
}

function connect(
  making: Making,
  key: string,
  initiator: InterfaceResource,
  acceptor: InterfaceResource,
): ConnectionResource {
  const after: ConnectionResource = {
    kind: 'connection',
    key: making.keys.derived(`${key}_acceptor_connection`),
    place: acceptor.place,
    of: acceptor,
    with: initiator,
    after: undefined,
  };
  const connectionKey = making.keys.derived(`${key}_initiator_connection`);
  return { kind: 'connection', key: connectionKey, place: initiator.place, of: initiator, with: acceptor, after };
}

function interfaceResource(
  making: Making,
  { row, accountsDiffer, ...node }: PeeringNode,
  role: InterfaceResource['role'],
  peeringKey: string,
  routers: Routers['byId'],
): InterfaceResource {
  const [own, other] = role === 'initiator' ? [node.initiator, node.acceptor] : [node.acceptor, node.initiator];
  const end = row[role];
  const key = making.keys.derived(`${peeringKey}_${role}`);
  const router = resourceOf(routers, own);
  const presence: Presence =
    making.rebuild || end.state === 'planned'
      ? { kind: 'planned' }
      : making.existing(end.interfaceId, () =>
          making.input(`${key}_interface_id`, message(`code:input.${role}`, { peering: labelOf(row) })),
        );
  return {
    kind: 'interface',
    key,
    place: router.place,
    ...(presence.kind === 'planned'
      ? making.named(`interface ${router.place.key}`, row, `-${role}`)
      : { name: `${labelOf(row)}-${role}`, description: undefined }),
    role,
    presence,
    router,
    opposite: resourceOf(routers, other),
    accountsDiffer,
    spec: role === 'acceptor' ? acceptorSpec : presence.kind === 'planned' ? specOf(row.bandwidthMbps) : '',
    accessPoint: accessPointOf(own),
    oppositeAccessPoint: accessPointOf(other),
    payment:
      role === 'initiator'
        ? paymentOf(row.billing)
        : { method: 'pay-as-you-go', term: undefined, autoRenew: undefined },
  };
}

function resourceOf(routers: Routers['byId'], { row }: RouterNode): RouterResource {
  const router = routers.get(row.id);
  if (router === undefined) throw new Error(`No resource was made for router "${row.id}"`);
  return router;
}

function specOf(bandwidthMbps: number): string {
  const specification = findSpecification(bandwidthMbps);
  if (specification === undefined)
    throw new Error(`No specification has ${bandwidthMbps} Mbit/s: PEER306 should have stopped the export`);
  return specification.spec;
}

function accessPointOf(router: RouterNode): string | undefined {
  return router.kind === 'vbr' ? router.physicalConnection?.row.accessPoint : undefined;
}

function paymentOf(billing: PeeringNode['row']['billing']): Payment | undefined {
  if (billing === undefined) return undefined;
  const { method, term, autoRenew } = billing;
  return method === 'subscription' ? { method, term, autoRenew } : { method, term: undefined, autoRenew: undefined };
}

function remarkOn(making: Making, node: PeeringNode, initiator: InterfaceResource, isConnectedHere: boolean): void {
  const { row } = node;
  const peering = labelOf(row);
  if (initiator.presence.kind === 'planned') {
    if (row.billing === undefined) making.remark(initiator, message('code:remark.billingUnknown', { peering }));
    if (row.billing?.method === 'subscription') {
      making.remark(initiator, message('code:remark.buys', { peering }));
      // The provider's page of the old resource says so; no edition of the guide does.
      if (node.initiator.row.region === node.acceptor.row.region) {
        making.remark(initiator, message('code:remark.subscriptionSameRegion', { peering }));
      }
    }
  }
  if (!isConnectedHere && row.initiator.state !== 'activated') {
    making.remark(undefined, message('code:remark.notActive', { peering }));
  }
}
