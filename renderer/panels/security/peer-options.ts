import type { Translator } from '../../../shared/messages/translator.ts';
import { formatIpv4, parseIpv4 } from '../../../shared/net/ipv4.ts';
import { endpointName, findEndpoint } from '../../../shared/network/endpoints.ts';
import { findObjects } from '../../../shared/network/find-objects.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import { objectTables } from '../../../shared/plan/plan.ts';
import type { Option } from '../../ui/select.tsx';

/** More are not looked through: whoever sees them types on. */
const mostOptions = 40;

/** What traffic can come from or go to and a text may mean; for no text the instances and hosts of the plan. */
export function peerOptions(network: Network, query: string, { text }: Translator): Option<string>[] {
  const ids =
    query.trim() === ''
      ? [...network.plan.instances, ...network.plan.hosts].slice(0, mostOptions).map(({ id }) => id)
      : findObjects(network, query, 10 * mostOptions).map(({ object }) => object.row.id);
  return ids
    .filter((id) => findEndpoint(network, id).ok)
    .slice(0, mostOptions)
    .map((id) => {
      const table = network.objects.get(id)?.table ?? objectTables[0];
      return { value: id, label: clipped(nameOf(network, id)), detail: text(message(`kinds:${table}`)) };
    });
}

/** How a chosen peer is shown. */
export function peerOption(network: Network, idOrAddress: string): Option<string> | undefined {
  const endpoint = findEndpoint(network, idOrAddress);
  return endpoint.ok ? { value: idOrAddress, label: clipped(endpointName(network, endpoint.value)) } : undefined;
}

/** The address that a text is by itself. */
export function addressIn(text: string): string | undefined {
  const address = parseIpv4(text.trim());
  return address === undefined ? undefined : formatIpv4(address);
}
