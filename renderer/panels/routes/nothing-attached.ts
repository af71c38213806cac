import { type Message, message } from '../../../shared/messages/message.ts';
import { nameOf, type Network, type TableOwner } from '../../../shared/network/network.ts';

/** Why a router's routes can have no next hop yet, and what to do about it. */
export function nothingAttached(network: Network, owner: TableOwner): Message {
  return message('routes:nothingAttached', {
    name: nameOf(network, owner.row.id),
    how: message(`routes:attach.${owner.kind}`),
  });
}
