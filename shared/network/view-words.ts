import { type Message, message } from '../messages/message.ts';
import type { Network } from './network.ts';
import type { View } from './view.ts';

/** How a network is looked at, with the day that it stands on. */
export function viewWords({ asOf }: Network, view: View): Message {
  return view === 'designed' ? message('trace:view.designed') : message('trace:view.today', { day: asOf });
}
