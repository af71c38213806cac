import type { Network } from '../../../shared/network/network.ts';
import { tableOwner } from '../../../shared/network/route-lookup.ts';
import { shownAs } from '../../../shared/diagram/finding-marks.ts';

/**
 * The router whose table belongs to a selection: the selected one, the one that a selected part lies in, for a peering the end that was
 * asked for or shown before, or else its initiator, for a physical connection its data center. Undefined where the selection has no table.
 */
export function routerOf(
  network: Network,
  selection: readonly string[],
  before: string | undefined,
): string | undefined {
  for (const selected of selection) {
    const id = shownAs(network, selected);
    const object = id === undefined ? undefined : network.objects.get(id);
    if (object === undefined) continue;
    const candidates =
      object.table === 'peerings'
        ? endsOf(object.row.initiator.router, object.row.acceptor.router, before)
        : [object.table === 'physicalConnections' ? object.row.dataCenter : object.row.id];
    const found = candidates.find(
      (candidate) => candidate !== undefined && tableOwner(network, candidate) !== undefined,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function endsOf(initiator: string, acceptor: string, before: string | undefined): string[] {
  return before === acceptor ? [acceptor, initiator] : [initiator, acceptor];
}
