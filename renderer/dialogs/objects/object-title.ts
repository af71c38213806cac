import { clipped } from '../../../shared/diagram/card-text.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import type { NextHop } from '../../../shared/plan/rows.ts';

/** What a list calls an object: its name; a route its destination and next hop, an intent its two ends, a note its first words. */
export function objectTitle(network: Network, id: string): string {
  const object = network.objects.get(id);
  switch (object?.table) {
    case 'routes':
      return clipped(
        `${nameOf(network, object.row.router)}: ${object.row.destination} → ${hopTitle(network, object.row.nextHop)}`,
      );
    case 'intents':
      return clipped(`${nameOf(network, object.row.from)} → ${nameOf(network, object.row.to)}`);
    case 'notes':
      return clipped(object.row.text.trim() === '' ? id : object.row.text);
    default:
      return clipped(nameOf(network, id));
  }
}

function hopTitle(network: Network, { peering, physicalConnection, ip }: NextHop): string {
  const id = peering ?? physicalConnection;
  return id === undefined ? (ip ?? '?') : nameOf(network, id);
}
