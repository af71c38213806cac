import type { Network } from '../../shared/network/network.ts';

/** Whether a packet can start or end at an object. */
export function isPathEnd(network: Network, id: string): boolean {
  switch (network.objects.get(id)?.table) {
    case 'instances':
    case 'hosts':
    case 'vSwitches':
    case 'vpcs':
    case 'dataCenters':
      return true;
    default:
      return false;
  }
}

/** The ends that a selection names: the objects among it at which a path can end, in the order in which they were selected. */
export function endsInSelection(network: Network, selection: readonly string[]): string[] {
  return selection.filter((id) => isPathEnd(network, id));
}
