import type { RouteNode } from '../../network/network.ts';
import type { Making } from './making.ts';
import type { Peerings } from './peering-resources.ts';
import type { InterfaceResource, RouteResource, RouterResource } from './resource.ts';
import type { Routers } from './router-resources.ts';

/** The written route entries of VPCs and VBRs, table by table. Those of data centers are no cloud resources. */
export function routeResources(
  making: Making,
  { byId: routers }: Routers,
  peerings: Peerings,
): readonly RouteResource[] {
  return [...making.network.routes].flatMap(([id, entries]) => {
    const router = routers.get(id);
    return router === undefined ? [] : tableOf(making, router, entries, peerings);
  });
}

function tableOf(
  making: Making,
  router: RouterResource,
  entries: readonly RouteNode[],
  { byId }: Peerings,
): RouteResource[] {
  const made: RouteResource[] = [];
  for (const { row, target } of entries) {
    const peering = target.kind === 'peering' ? byId.get(target.peering.row.id) : undefined;
    const via = peering === undefined ? 'physicalConnection' : ownInterface(peering, router);
    const key = making.keys.derived(`${router.key}_to_${row.destination.replaceAll(/[./]/gu, '_')}`);
    made.push({
      kind: 'route',
      key,
      place: router.place,
      // In ASCII and short: the provider counts the bytes of this name.
      name: key.length > 128 ? key.slice(0, 128) : key,
      router,
      destination: row.destination,
      via,
      after: peering?.connection,
      // CreateRouteEntry answers TaskConflict to a second change while the first is under way; the provider retries for VPCs alone.
      previous: router.kind === 'vbr' ? made.at(-1) : undefined,
    });
  }
  return made;
}

function ownInterface(
  { initiator, acceptor }: { readonly initiator: InterfaceResource; readonly acceptor: InterfaceResource },
  router: RouterResource,
): InterfaceResource {
  return initiator.router === router ? initiator : acceptor;
}
