import type { Network, PeeringNode, RouteNode, RouterNode } from '../network/network.ts';
import type { PeeringEnd } from '../plan/rows.ts';
import { isKnown } from '../lifecycle/connection.ts';

/** Whether something is in the cloud: `unsure` where a plan has no field that tells (a vSwitch, a security group, a route entry). */
export type Presence = 'absent' | 'unsure' | 'present';

/** What a plan says by itself about what is there: ids of the cloud, and states beyond planned. */
export function evidence(network: Network): (id: string) => Presence {
  const routes = new Map([...network.routes.values()].flat().map((route) => [route.row.id, route]));
  const parts = (isThere: boolean): Presence => (isThere ? 'unsure' : 'absent');
  const vpcIsThere = (id: string): boolean => {
    const vpc = network.vpcs.get(id);
    return vpc !== undefined && isRouterThere(vpc);
  };
  return (id) => {
    const object = network.objects.get(id);
    switch (object?.table) {
      case 'physicalConnections': {
        const node = network.physicalConnections.get(id);
        return isKnown(object.row.cloudId) || node?.vbrs.some(isRouterThere) === true ? 'present' : 'absent';
      }
      case 'vbrs':
      case 'vpcs': {
        const router = network.vbrs.get(id) ?? network.vpcs.get(id);
        return router !== undefined && isRouterThere(router) ? 'present' : 'absent';
      }
      case 'vSwitches':
      case 'securityGroups':
        return parts(vpcIsThere(object.row.vpc));
      case 'instances': {
        const vSwitch = network.objects.get(object.row.vSwitch);
        return parts(vSwitch?.table === 'vSwitches' && vpcIsThere(vSwitch.row.vpc));
      }
      case 'peerings':
        return [object.row.initiator, object.row.acceptor].some(isEndThere) ? 'present' : 'absent';
      case 'routes': {
        const route = routes.get(id);
        return parts(route !== undefined && isWayThere(route));
      }
      default:
        return 'absent';
    }
  };
}

/** Those of some objects that a plan says are in the cloud. */
export function existingAmong(network: Network, ids: readonly string[]): readonly string[] {
  const there = evidence(network);
  return ids.filter((id) => there(id) === 'present');
}

/** Whether a plan says of nothing at all that it is in the cloud. */
export function isOnlyDrawn(network: Network): boolean {
  const routers: RouterNode[] = [...network.vpcs.values(), ...network.vbrs.values()];
  return (
    !routers.some(isRouterThere) &&
    ![...network.physicalConnections.values()].some(({ row }) => isKnown(row.cloudId)) &&
    !network.peerings.some(({ row }) => isEndThere(row.initiator) || isEndThere(row.acceptor))
  );
}

/** Whether route entries can lead over a peering already: it has been connected at least once. */
function wasConnected({ row }: PeeringNode): boolean {
  return [row.initiator, row.acceptor].every(({ state }) =>
    (['activated', 'suspending', 'suspended', 'activating'] as const).some((connected) => connected === state),
  );
}

function isWayThere({ target }: RouteNode): boolean {
  switch (target.kind) {
    case 'peering':
      return wasConnected(target.peering);
    case 'physicalConnection':
      return target.physicalConnection.vbrs.some(isRouterThere);
    case 'gateway':
      return target.vbr.peerings.some(wasConnected);
    case 'ambiguousGateway':
      return target.vbrs.some(({ peerings }) => peerings.some(wasConnected));
    case 'detached':
      return false;
  }
}

/** An interface is made for a router that is there. */
function isRouterThere(router: RouterNode): boolean {
  const { row } = router;
  if (isKnown(row.cloudId) || ('routerId' in row && isKnown(row.routerId))) return true;
  return router.peerings.some(
    (peering) =>
      (peering.initiator === router && isEndThere(peering.row.initiator)) ||
      (peering.acceptor === router && isEndThere(peering.row.acceptor)),
  );
}

function isEndThere({ state }: PeeringEnd): boolean {
  return state !== 'planned' && state !== 'deleted';
}
